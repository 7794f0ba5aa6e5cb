import Testing

@testable import Zxcvbn

@Suite("How soon a password is guessed")
struct GuessEstimateTests {
    @Test(
        "What everybody takes is worth few guesses, a sentence many",
        arguments: [
            ("iloveyou", 0.0...15.0), ("password", 0...1), ("qwertyuiop", 0...15), ("P@ssw0rd1", 0...15),
            ("20001231", 0...20), ("kuda baterai staples", 50...200), ("", 0...0),
        ])
    func bits(password: String, expected: ClosedRange<Double>) {
        #expect(expected.contains(GuessEstimate.bits(of: password, words: [])), "\(password)")
    }

    @Test("A word of the context is worth nothing, also written with digits for letters")
    func context() {
        let unknown = GuessEstimate.bits(of: "bolmongutara2026", words: [])
        #expect(GuessEstimate.bits(of: "bolmongutara2026", words: ["bolmongutara"]) < unknown / 2)
        #expect(GuessEstimate.bits(of: "b0lm0ngutara2026", words: ["bolmongutara"]) < unknown / 2)
    }

    @Test("What lies beyond the longest looked at changes nothing, letters outside ASCII neither")
    func long() {
        let long = String(repeating: "kuda-hijau-", count: 20)
        #expect(
            GuessEstimate.bits(of: long, words: [])
                == GuessEstimate.bits(of: long + "x", words: []))
        #expect(GuessEstimate.bits(of: String(repeating: "é漢", count: 60), words: []) > 0)
    }
}
