import FoundationEssentials
package import OfficeTime

/// What a backup says of itself, as the first file in it: `manifest.json`.
package struct BackupManifest: Sendable, Hashable, Codable {
    static let fileName = "manifest.json"
    static let databaseName = "office.db"
    static let contentFolder = "attachments/"
    static let knownFormat = 1

    /// How the files in it are named; a later program reads older formats.
    package var format = BackupManifest.knownFormat
    /// The office it is of, for people who find the file years later.
    package var office: String
    /// By whose clock the office works.
    package var zone: Zone
    /// When the database was copied; what was recorded later is not in it.
    package var made: Instant
    package var events: Int64
    package var streams: Int64
    /// Bytes of the database.
    package var databaseSize: Int64
    /// Bytes of all content that it names, at most.
    package var contentSize: Int64
    /// SHA-256 of the database, in hex.
    package var database: String
    /// The newest seal; nil where no day was sealed yet.
    package var seal: SealWords?

    /// A seal as it leaves the machine (DESIGN rule 9).
    package struct SealWords: Sendable, Hashable, Codable {
        package var number: Int64
        package var day: String
        /// Hex.
        package var digest: String
    }

    func json() throws -> [UInt8] { try BackupJSON.bytes(self) }
}

/// What the last file of a backup says, `complete.json`: without it the backup was cut off.
struct BackupCompletion: Sendable, Hashable, Codable {
    static let fileName = "complete.json"

    /// How many files of content there are, and their bytes.
    var files = 0
    var bytes: Int64 = 0
    /// Content, in hex, that the record names and that was already missing or altered in the office.
    var lost: [String] = []
}

enum BackupJSON {
    /// More than any of the two ever takes, so that a foreign file does not fill the memory.
    static let limit: Int64 = 16 * 1024 * 1024

    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) -> Value? {
        try? JSONDecoder().decode(type, from: Data(bytes))
    }
}
