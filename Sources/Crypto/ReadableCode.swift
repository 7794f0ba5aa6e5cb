/// A secret of ten letters that survives paper, telephone and a tired thumb: the tracking code of a report.
///
/// Letters only, so that nobody asks whether it was a letter or a digit. No vowel, so that no code spells a
/// word. Of the letters whose Indonesian names sound alike only one is kept: no D and P beside B and T, no G
/// beside J, no N beside M, no V beside F and W; Q is left out as it is seldom known. Fifteen letters make 39
/// bits: guessing needs a rate limit beside it.
package struct ReadableCode: Sendable, Hashable, CustomStringConvertible {
    /// Ten upper-case letters without a separator: the form to store and to hash.
    package let text: String

    /// The letters a code is made of.
    package static let alphabet = Array("BCFHJKLMRSTWXYZ")

    /// How many letters a code has.
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

    /// A code as a person typed it: either case, with spaces, hyphens or dots anywhere; nil for anything
    /// else.
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
