import Glibc
import UseCases

/// Disks that people put into the machine and mounted, as the system tells.
enum MountedDisks {
    private static let places = ["/media/", "/mnt", "/run/media/"]

    /// Those that this program may write to.
    /// - Parameter table: the system's table of mounts (proc(5)).
    static func all(table: String = "/proc/self/mounts") -> [MountedDisk] {
        guard let file = try? OpenFile(reading: table) else { return [] }
        var bytes: [UInt8] = []
        while let piece = try? file.read(65_536), !piece.isEmpty { bytes += piece }
        return paths(in: String(decoding: bytes, as: UTF8.self)).compactMap { path in
            guard unsafe access(path, W_OK) == 0, let free = try? Folder.freeBytes(path) else { return nil }
            return MountedDisk(path: path, free: free)
        }
    }

    /// Where disks are mounted that are no part of the system.
    static func paths(in table: String) -> [String] {
        table.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 3 else { return nil }
            let path = unescaped(words[1])
            let isReadOnly = words[3].split(separator: ",").contains("ro")
            guard !isReadOnly, places.contains(where: { path.hasPrefix($0) }) else { return nil }
            return path
        }
    }

    /// Blanks and the like stand as three octal digits behind a backslash.
    private static func unescaped(_ word: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            guard byte == UInt8(ascii: "\\"), digits.count == 3,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(3)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
