import Glibc

/// A new file in the spool folder, open for writing; removed with this value unless it was kept.
///
/// Owns a file descriptor. Used by one thread at a time.
final class SpoolFile {
    let path: String
    private(set) var size = 0
    private var descriptor: Int32
    private var isKept = false

    static let prefix = "upload-"

    /// - Returns: nil if the folder does not take another file.
    init?(folder: String) {
        let name =
            String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
        path = folder + "/" + Self.prefix + name
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isKept { unsafe unlink(path) }
    }

    /// Whether the disk under a folder has more than this free; true where it does not say.
    static func hasRoom(in folder: String, keeping reserve: Int64) -> Bool {
        guard reserve > 0 else { return true }
        var status = statvfs()
        guard unsafe statvfs(folder, &status) == 0 else { return true }
        return Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize)) > reserve
    }

    /// Appends bytes.
    ///
    /// - Returns: false if the disk did not take them.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = unsafe bytes
        while let start = rest.baseAddress, unsafe !rest.isEmpty {
            let count = unsafe Glibc.write(descriptor, start, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            size += count
            unsafe rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    /// Closes the file and leaves it where it lies.
    func keep() {
        isKept = true
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}

/// Makes the spool folder, readable by its owner only, and removes the uploads a crash left in it.
///
/// - Returns: false if there is no such folder and none could be made.
func prepareSpool(_ folder: String) -> Bool {
    unsafe mkdir(folder, 0o700)
    guard let listing = unsafe opendir(folder) else { return false }
    defer { unsafe closedir(listing) }
    while let entry = unsafe readdir(listing) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
            unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name.hasPrefix(SpoolFile.prefix) { unsafe unlink(folder + "/" + name) }
    }
    return true
}

extension FormFields {
    /// Removes the files that the handler did not move away.
    func removeFiles() {
        for file in files { unsafe unlink(file.path) }
    }
}
