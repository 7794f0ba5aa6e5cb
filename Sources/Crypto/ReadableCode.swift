/// A secret of ten characters that survives paper, telephone and a tired thumb: the tracking code of a report.
///
/// The alphabet has no two characters that look alike in print (O 0, I 1 L, S 5, Z 2, B 8, G 6, Q, U V) and no
/// vowel, so that no code spells a word. Twenty characters make 43 bits: guessing needs a rate limit beside it.
package struct ReadableCode: Sendable, Hashable, CustomStringConvertible {
    /// Ten upper-case characters without a separator: the form to store and to hash.
    package let text: String

    /// The characters a code is made of.
    package static let alphabet = Array("CDFHJKMNPRTVWXY34679")

    /// How many characters a code has.
    package static let length = 10

    private init(characters: [Character]) {
        text = String(characters)
    }

    /// A new random code.
    package static func random() -> ReadableCode {
        let size = UInt32(alphabet.count)
        return ReadableCode(
            characters: (0..<length).map { _ in alphabet[Int(Randomness.number(below: size))] })
    }

    /// A code as a person typed it: either case, with spaces, hyphens or dots anywhere; nil for anything else.
    package init?(typed: String) {
        let characters = Array(typed.uppercased()).filter { !" -.\t\n\r".contains($0) }
        guard characters.count == ReadableCode.length,
            characters.allSatisfy(ReadableCode.alphabet.contains)
        else { return nil }
        self.init(characters: characters)
    }

    /// The code in two groups of five, as it is printed and read aloud.
    package var description: String {
        text.prefix(5) + "-" + text.suffix(5)
    }
}
