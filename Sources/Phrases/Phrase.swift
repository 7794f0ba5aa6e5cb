/// A language of the screens.
///
/// The reader chooses it; the browser's own list is not asked, because most offices run English Windows and
/// read Indonesian.
package enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    /// Indonesian, the first language of every screen and paper.
    case indonesian = "id"
    /// English, the second language of the screens; papers stay Indonesian.
    case english = "en"

    /// Returns the phrase in this language.
    package subscript(_ phrase: Phrase) -> String {
        switch self {
        case .indonesian: phrase.indonesian
        case .english: phrase.english
        }
    }

    /// The language's own name for itself.
    package var name: String {
        switch self {
        case .indonesian: "Bahasa Indonesia"
        case .english: "English"
        }
    }
}

/// One phrase of a screen in both languages, side by side, so that none can be missing.
///
/// Phrases stand in the catalogues of this target, one file for each area: `Phrase.Act.completeStep`. One
/// that holds a value is a function: `Phrase.Clock.left("2 jam")`. A name that begins with "Langkah" in a
/// procedure stays as the procedure says it, in either language.
package struct Phrase: Sendable, Hashable {
    package var indonesian: String
    package var english: String

    /// Makes a phrase from its two wordings.
    package init(id indonesian: String, en english: String) {
        self.indonesian = Self.endingOnce(indonesian)
        self.english = Self.endingOnce(english)
    }

    /// A name that ends with a stop ("Bere, S.T.") ends its sentence as well; an ellipsis stays.
    private static func endingOnce(_ text: String) -> String {
        guard text.contains("..") else { return text }
        var ink = ""
        var stops = 0
        for character in text + "\0" {
            if character == "." {
                stops += 1
                continue
            }
            ink += String(repeating: ".", count: stops == 2 ? 1 : stops)
            stops = 0
            ink.append(character)
        }
        ink.removeLast()
        return ink
    }

    /// Makes a phrase that is the same in both languages: a name, a number, the SOP's own words.
    package init(both text: String) {
        self.init(id: text, en: text)
    }
}
