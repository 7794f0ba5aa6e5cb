import Glibc

/// Reads files from the command line without taking more into memory than is of use.
enum FileBytes {
    /// The bytes of a file, cut one byte behind the limit so that whoever reads it sees that it is too long.
    static func read(_ path: String, limit: Int) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return read(from: descriptor, limit: limit)
    }

    /// The bytes of the standard input, cut in the same way.
    static func readStandardInput(limit: Int) -> [UInt8]? {
        read(from: STDIN_FILENO, limit: limit)
    }

    private static func read(from descriptor: Int32, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = unsafe Glibc.read(descriptor, &piece, piece.count)
            if count == 0 { return bytes }
            guard count > 0 else { return nil }
            bytes += piece.prefix(count)
        }
        return bytes
    }
}
