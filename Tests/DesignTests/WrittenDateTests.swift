import Phrases
import Testing

@testable import Web

@Suite struct `Dates as files write them` {
    @Test(arguments: [
        ("2017-09-01", "1 September 2017", "1 September 2017"), ("2021-01", "Januari 2021", "January 2021"),
        ("2017", "2017", "2017"), ("2021-13", "2021-13", "2021-13"),
        ("2021-02-30", "2021-02-30", "2021-02-30"),
        ("Maret 2020", "Maret 2020", "Maret 2020"), ("", "", ""),
    ])
    func `are words to people`(text: String, indonesian: String, english: String) {
        #expect(Language.indonesian.words(ofDate: text) == indonesian)
        #expect(Language.english.words(ofDate: text) == english)
    }
}
