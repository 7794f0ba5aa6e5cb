import FoundationEssentials
import Glibc

/// What a server leaves in the data folder about itself, so that `sigap doctor` knows it without asking over
/// the network.
package struct ServingNote: Codable, Sendable, Equatable {
    /// A read that took too long.
    package struct Slow: Codable, Sendable, Equatable {
        package var name: String
        package var milliseconds: Int64
        /// Milliseconds since 1970.
        package var at: Int64

        package init(name: String, milliseconds: Int64, at: Int64) {
            self.name = name
            self.milliseconds = milliseconds
            self.at = at
        }
    }

    /// So many slow reads are kept, the newest.
    private static let kept = 100

    package var version: String
    /// The files it serves https with.
    package var certificate: String?
    package var key: String?
    /// Where its backups lie, where that is not the folder in the data folder.
    package var backups: String?
    package var slow: [Slow]

    package init(
        version: String, certificate: String? = nil, key: String? = nil, backups: String? = nil,
        slow: [Slow] = []
    ) {
        self.version = version
        self.certificate = certificate
        self.key = key
        self.backups = backups
        self.slow = slow
    }

    package mutating func add(_ read: Slow) {
        slow = (slow + [read]).suffix(Self.kept)
    }

    private static func file(_ folder: DataFolder) -> String { folder.path + "/serving.json" }

    /// nil where none lies there, or one that cannot be read.
    package static func read(from folder: DataFolder) -> ServingNote? {
        FileBytes.read(file(folder), limit: 1 << 20)
            .flatMap { try? JSONDecoder().decode(ServingNote.self, from: Data($0)) }
    }

    /// Puts it in the place of the one before, at once or not at all.
    package func write(to folder: DataFolder) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { return }
        let fresh = Self.file(folder) + ".new"
        guard (try? bytes.write(to: URL(filePath: fresh))) != nil else { return }
        _ = unsafe rename(fresh, Self.file(folder))
    }
}
