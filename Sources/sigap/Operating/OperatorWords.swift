/// The words after an operator's command: what is named by its place, options with a value, and flags.
package struct OperatorWords: Equatable, Sendable {
    /// Why the words cannot be used.
    package struct Mistake: Error, Equatable {
        package var message: String
    }

    package var plain: [String] = []
    package var values: [String: [String]] = [:]
    package var flags: Set<String> = []

    /// - Throws: `Mistake` for an option that is unknown or lacks its value.
    package init(
        _ arguments: some Sequence<String>, options: Set<String>, flags known: Set<String> = []
    ) throws(Mistake) {
        var rest = ArraySlice(Array(arguments))
        while let word = rest.popFirst() {
            if options.contains(word) {
                guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("--") else {
                    throw Mistake(message: "\(word) kurang nilainya")
                }
                values[word, default: []].append(value)
            } else if known.contains(word) {
                flags.insert(word)
            } else if word.hasPrefix("-") {
                throw Mistake(message: "tidak dikenal: \(word)")
            } else {
                plain.append(word)
            }
        }
    }

    /// The only value of an option; nil where it was not given.
    /// - Throws: `Mistake` where it was given twice.
    package func value(_ option: String) throws(Mistake) -> String? {
        guard let all = values[option] else { return nil }
        guard all.count == 1 else { throw Mistake(message: "\(option) diberikan lebih dari sekali") }
        return all[0]
    }
}
