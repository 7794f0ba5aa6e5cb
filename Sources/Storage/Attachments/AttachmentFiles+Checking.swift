import Crypto
import Glibc

/// Looking at attachments without opening the office: nothing is made, moved or thrown away.
extension AttachmentFiles {
    enum Standing {
        case whole
        case missing
        /// Its content has another hash.
        case altered
        /// The system's error number.
        case unreadable(Int32)
    }

    /// Reads one file piece by piece.
    static func standing(of digest: Digest, in dataFolder: String) -> Standing {
        let hex = digest.hex
        let path = "\(dataFolder)/attachments/\(hex.prefix(2))/\(hex.dropFirst(2))"
        do throws(FileFailure) {
            return try content(of: path).digest == digest ? .whole : .altered
        } catch {
            return error.code == ENOENT || error.code == ENOTDIR ? .missing : .unreadable(error.code)
        }
    }

    /// Visits every file that lies where attachments do; nil for one whose name is no hash.
    static func each(in dataFolder: String, _ visit: (Digest?) -> Void) {
        let folder = dataFolder + "/attachments"
        for prefix in (try? Folder.entries(folder)) ?? [] where prefix != "incoming" {
            guard let names = try? Folder.entries(folder + "/" + prefix) else {
                visit(nil)
                continue
            }
            for name in names { visit(Digest(hex: prefix + name)) }
        }
    }
}
