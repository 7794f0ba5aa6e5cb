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

    /// Something in the folder that no office puts there; nil where there is nothing such.
    var foreign: String? {
        let own: Set = ["attachments", "demo-dibuat", "serve.lock", "cadangan", "lost+found"]
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().first { !own.contains($0) && !$0.hasPrefix("office.db") }
    }

    func exists(_ name: String) -> Bool {
        unsafe access(path + "/" + name, F_OK) == 0
    }

    /// How many bytes a file of the folder has; 0 where there is none.
    func size(of name: String) -> Int64 {
        var status = stat()
        return unsafe stat(path + "/" + name, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// Whether a server holds the folder just now.
    package var isServed: Bool {
        let descriptor = unsafe open(path + "/serve.lock", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }

    package func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Goes on as the owner of the folder where root runs an operator's command on another's data, so that
    /// nothing root makes there shuts the service out. A folder that is not there changes nothing.
    package func becomeOwner() {
        var status = stat()
        guard geteuid() == 0, unsafe stat(path, &status) == 0, status.st_uid != 0 else { return }
        guard setgroups(0, nil) == 0, setgid(status.st_gid) == 0, setuid(status.st_uid) == 0 else {
            return
        }
    }

    /// Gives everything in the folder to whom the folder belongs, where root put something there.
    func giveAllToOwner() {
        var status = stat()
        guard geteuid() == 0, unsafe stat(path, &status) == 0, status.st_uid != 0 else { return }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        for name in names { _ = unsafe lchown(path + "/" + name, status.st_uid, status.st_gid) }
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

/// A path that means the same from another folder.
func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
}
