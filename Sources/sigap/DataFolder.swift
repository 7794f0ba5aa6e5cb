import FoundationEssentials
import Glibc

/// The folder an office is kept in.
package struct DataFolder: Sendable {
    package let path: String

    package init(_ path: String) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
    }

    /// Whether a database lies here; it may still be empty.
    package var holdsOffice: Bool { exists("office.db") }

    /// Where a demo office is made before it takes its place, so that one cut off half way is never served.
    package var workshop: DataFolder { DataFolder(path + "/demo-dibuat") }

    func exists(_ name: String) -> Bool {
        unsafe access(path + "/" + name, F_OK) == 0
    }

    package func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func remove() throws {
        if unsafe access(path, F_OK) == 0 { try FileManager.default.removeItem(atPath: path) }
    }

    /// Puts the office made in another folder in place of the empty one here; both are closed.
    ///
    /// The database comes last: until it is here the folder counts as empty, and the next start begins anew.
    func takeOffice(from other: DataFolder) throws {
        for name in ["office.db-wal", "office.db-shm", "attachments"] where exists(name) {
            try FileManager.default.removeItem(atPath: path + "/" + name)
        }
        for name in ["attachments", "office.db-wal", "office.db"] where other.exists(name) {
            guard unsafe rename(other.path + "/" + name, path + "/" + name) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        try other.remove()
    }

    /// What became of the wish to hold the folder.
    enum Hold {
        case held
        /// Another process serves it.
        case other
        case notWritable
        case full
    }

    /// Holds the folder for this process until it ends.
    ///
    /// Two servers would throw away each other's uploads at their start.
    func lock() -> Hold {
        let descriptor = unsafe open(path + "/serve.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno == ENOSPC || errno == EDQUOT ? .full : .notWritable }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? .held : .other
    }
}
