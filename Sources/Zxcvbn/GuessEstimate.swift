import CZxcvbn
import Glibc

/// How soon somebody who knows what others choose would guess a password (D. Wheeler, zxcvbn, USENIX
/// Security 2016).
///
/// The library carries the 10,000 most common passwords and lists of names and words; it also knows rows of
/// keys, sequences, repetitions, dates, and letters written as digits.
package enum GuessEstimate {
    /// What is looked at: the library's work grows with the square of the length and more.
    package static let longest = 64

    /// The logarithm to base 2 of the number of guesses.
    /// - Parameter words: of the context, in lower case: worth no more than a guess each.
    package static func bits(of password: String, words: [String]) -> Double {
        var end = password.utf8.prefix(longest).endIndex
        while end < password.endIndex, end.samePosition(in: password) == nil {
            end = password.utf8.index(before: end)
        }
        var texts = unsafe words.filter { !$0.utf8.contains(0) }.map { unsafe strdup($0) }
        defer { unsafe texts.forEach { unsafe free($0) } }
        unsafe texts.append(nil)
        var pointers = unsafe texts.map { unsafe UnsafePointer<CChar>($0) }
        return unsafe ZxcvbnMatch(String(password[..<end]), &pointers, nil)
    }
}
