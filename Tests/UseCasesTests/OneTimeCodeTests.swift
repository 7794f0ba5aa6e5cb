import Crypto
import OfficeTime
import Testing

@testable import UseCases

@Suite("Codes of an authenticator (RFC 6238)")
struct OneTimeCodeTests {
    private let codes = OneTimeCodes(secret: Array("12345678901234567890".utf8))

    @Test(
        "The test vectors of RFC 6238, appendix B, for SHA-1",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vectors(second: Int64, code: String) {
        let step = OneTimeCodes.step(at: Instant(milliseconds: second * 1_000))
        #expect(codes.code(step: step, length: 8) == code)
        #expect(codes.code(step: step) == String(code.suffix(6)))
    }

    @Test(
        "The code of now is taken, and of one step before and after; no other",
        arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)])
    func drift(steps: Int64, isTaken: Bool) throws {
        let now = Instant(milliseconds: 1_790_000_000_000)
        let code = try #require(codes.code(step: OneTimeCodes.step(at: now) + steps))
        #expect((codes.step(of: code, at: now, after: 0) != nil) == isTaken)
    }

    @Test("No code is taken twice, nor an older one after it")
    func once() throws {
        let now = Instant(milliseconds: 1_790_000_000_000)
        let step = OneTimeCodes.step(at: now)
        for older in [step, step - 1] {
            let code = try #require(codes.code(step: older))
            #expect(codes.step(of: code, at: now, after: step) == nil)
        }
        let next = try #require(codes.code(step: step + 1))
        #expect(codes.step(of: next, at: now, after: step) == step + 1)
    }

    @Test(
        "What is no code fits nothing", arguments: ["", "12345", "1234567", "abcdef", "１２３４５６", "------"])
    func noCode(typed: String) {
        #expect(codes.step(of: typed, at: Instant(milliseconds: 1_790_000_000_000), after: 0) == nil)
    }

    @Test(
        "A key in letters is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ])
    func letters(text: String, letters: String) {
        #expect(Base32.text(Array(text.utf8)) == letters)
    }

    @Test("What an app scans names office and account, whatever stands in their names")
    func address() {
        #expect(
            OneTimeCodes.address(
                of: Array("12345678901234567890".utf8), account: "budi", issuer: "SIGAP Kominfo & Co")
                == "otpauth://totp/SIGAP%20Kominfo%20%26%20Co:budi"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=SIGAP%20Kominfo%20%26%20Co")
    }

    @Test("Recovery codes are eight, differ in what finds them, and read back as they are shown")
    func recovery() throws {
        let fresh = RecoveryCode.fresh()
        #expect(fresh.count == 8)
        #expect(Set(fresh.map(\.selector)).count == 8)
        for code in fresh {
            #expect(code.secret.count == 10)
            #expect(RecoveryCode(typed: code.shown.filter { $0 != " " }) == code)
        }
        for typed in ["", "12345678901", "1234567890123", "12345678901a", "１２３４５６７８９０１２"] {
            #expect(RecoveryCode(typed: typed) == nil)
        }
    }
}
