import Crypto
import GnuTLS
package import OfficeTime

/// The codes of an authenticator app: RFC 6238 with SHA-1, six digits and steps of thirty seconds, which is
/// what every app knows.
package struct OneTimeCodes: Sendable {
    /// In digits.
    package static let length = 6
    /// Steps before and after ours that are taken too: phones go wrong by that much.
    package static let drift: Int64 = 1
    /// In bytes, as long as a SHA-1 (RFC 4226, section 4).
    package static let secretLength = 20

    private static let millisecondsPerStep: Int64 = 30_000

    private let secret: [UInt8]

    package init(secret: [UInt8]) {
        self.secret = secret
    }

    package static func step(at now: Instant) -> Int64 { now.milliseconds / millisecondsPerStep }

    /// The code of a step; nil where the library makes no HMAC.
    package func code(step: Int64, length: Int = length) -> String? {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        guard let hash = HMACSHA1.code(counter, key: secret), let last = hash.last else { return nil }
        // Dynamic truncation: RFC 4226, section 5.3.
        let offset = Int(last & 15)
        let number = hash[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<length).reduce(UInt32(1)) { product, _ in product * 10 }
        let digits = String(number % modulus)
        return String(repeating: "0", count: length - digits.count) + digits
    }

    /// The step whose code was typed; nil where it is none of now, or of one that was used already.
    /// - Parameter last: the newest step whose code was taken.
    package func step(of typed: String, at now: Instant, after last: Int64) -> Int64? {
        let current = Self.step(at: now)
        // All are compared, so that the time tells nothing about which one it was.
        var found: Int64?
        for step in (current - Self.drift)...(current + Self.drift) where step > last {
            if let code = code(step: step), ConstantTime.equal(code, typed) { found = step }
        }
        return found
    }

    /// What an app reads from a QR code: the key URI of authenticator apps.
    /// - Parameter issuer: the office, as the app's list shall call it.
    package static func address(of secret: [UInt8], account: String, issuer: String) -> String {
        let issuer = escaped(issuer)
        return "otpauth://totp/\(issuer):\(escaped(account))?secret=\(Base32.text(secret))&issuer=\(issuer)"
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                String(UnicodeScalar(byte))
            default: "%" + Hex.text([byte]).uppercased()
            }
        }.joined()
    }
}

/// A code on paper that opens an account once, where the phone with the authenticator is gone.
///
/// Twelve digits, since the field's keyboard on a phone has nothing else. The first two only find it, so that
/// one attempt costs one hash; the other ten are kept as a password is.
package struct RecoveryCode: Sendable, Hashable {
    package static let count = 8
    package static let length = 12

    package let digits: String

    /// Which of a person's codes.
    package var selector: String { String(digits.prefix(2)) }
    /// What has to be known of it.
    package var secret: String { String(digits.dropFirst(2)) }
    /// In three groups of four.
    package var shown: String {
        "\(digits.prefix(4)) \(digits.dropFirst(4).prefix(4)) \(digits.suffix(4))"
    }

    /// - Parameter typed: digits alone.
    package init?(typed: String) {
        guard typed.utf8.count == Self.length, typed.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        digits = typed
    }

    private init(selector: Int) {
        digits =
            (selector < 10 ? "0" : "") + String(selector)
            + (2..<Self.length).map { _ in String(Randomness.number(below: 10)) }.joined()
    }

    /// Fresh ones with different beginnings.
    package static func fresh() -> [RecoveryCode] {
        var selectors: Set<Int> = []
        while selectors.count < count { selectors.insert(Int(Randomness.number(below: 100))) }
        return selectors.sorted().map { RecoveryCode(selector: $0) }
    }
}
