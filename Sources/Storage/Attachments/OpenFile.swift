import Glibc

/// Owns one open file or folder and closes it.
struct OpenFile: ~Copyable {
    let descriptor: Int32
    private let path: String

    /// Makes a file that must not exist yet, readable by the program's own user only.
    init(creating path: String) throws(FileFailure) {
        try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    }

    init(reading path: String) throws(FileFailure) {
        try self.init(path, O_RDONLY | O_CLOEXEC)
    }

    private init(_ path: String, _ flags: Int32) throws(FileFailure) {
        self.path = path
        descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else { throw .last("open", path) }
    }

    deinit {
        close(descriptor)
    }

    borrowing func write(_ bytes: [UInt8]) throws(FileFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw .last("write", path)
            }
        }
    }

    /// The next bytes, at most `limit`; none at the end.
    borrowing func read(_ limit: Int) throws(FileFailure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if count >= 0 { return Array(buffer.prefix(count)) }
            if errno != EINTR { throw .last("read", path) }
        }
    }

    /// Waits until the disk has the content, or a folder's entries.
    borrowing func sync() throws(FileFailure) {
        guard fsync(descriptor) == 0 else { throw .last("fsync", path) }
    }
}
