import Crypto
import OfficeModel

/// The code a reporter follows their report by: from the office's secret and the report's id, so that it need
/// not be drawn by lot and a repeat gets the same one.
struct TrackingCode: Sendable {
    private static let name = "tracking-code"
    private static let secretBytes = 32

    private let secret: [UInt8]

    /// Two bytes of HMAC-SHA-256 choose a letter; the first letters are likelier by one part in four
    /// thousand.
    func code(of report: ReportID) -> String {
        let alphabet = ReadableCode.alphabet
        let bytes = HMAC.sha256(report.bytes, key: secret).bytes
        return String(
            (0..<ReadableCode.length).map { index in
                let number = Int(bytes[2 * index]) << 8 | Int(bytes[2 * index + 1])
                return alphabet[number % alphabet.count]
            })
    }

    /// Reads the secret, or makes it in an office that has none yet.
    static func load(in transaction: WriterTransaction) throws -> TrackingCode {
        let kept = try transaction.connection.first(
            "SELECT value FROM secret WHERE name = \(name)"
        ) { row in try row.bytes(0) }
        if let kept { return TrackingCode(secret: kept) }
        let secret = Randomness.bytes(secretBytes)
        try transaction.run("INSERT INTO secret (name, value) VALUES (\(name), \(secret))")
        return TrackingCode(secret: secret)
    }
}
