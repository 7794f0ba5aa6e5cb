import OfficeTime
import Phrases
import Storage
import UseCases
import Web

/// What is wrong with a data folder, for whoever runs the program on the command line.
enum StoreFaultWords {
    /// Plain words with what to do; nil for an error that is no trouble of the store.
    static func of(_ error: any Error) -> String? {
        guard let trouble = (error as? any StoreFailing)?.trouble else { return nil }
        let words = StoreWords(trouble) { $0.timestamp }
        return words.title.indonesian + ".\n" + words.remedy.indonesian + "\nRincian: "
            + String(reflecting: error)
    }
}
