package import Crypto
import Glibc
package import OfficeTime

/// Content that lies safe on the disk.
package struct StoredContent: Sendable, Hashable {
    /// SHA-256 of the bytes, which is also where they lie.
    package var digest: Digest
    package var size: Int64
}

/// Attachments as files named by their content: `attachments/ab/cdef…`.
///
/// Content is stored before the command that names it: file, then folder, are on the disk when a call
/// returns, so a committed row never names a file that power loss took. A command that is refused afterwards
/// leaves an orphan, which `removeOrphans` finds.
package actor AttachmentFiles {
    private static let pieceSize = 64 * 1024

    /// Where uploads may be written before `adopt` takes them over; on the same disk as the attachments.
    package nonisolated let incomingFolder: String
    private nonisolated let folder: String
    private let executor = QueueExecutor(label: "sigap.attachments")

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Makes the folders where they are missing and throws away uploads that a stop cut off.
    /// - Parameter dataFolder: the folder of the office; it exists.
    /// - Throws: `FileFailure`.
    package init(dataFolder: String) throws(FileFailure) {
        folder = dataFolder + "/attachments"
        incomingFolder = folder + "/incoming"
        try Folder.make(folder, in: dataFolder)
        try Folder.make(incomingFolder, in: folder)
        for name in try Folder.entries(incomingFolder) { try Folder.removeFile(incomingFolder + "/" + name) }
    }

    /// Where content lies, or would.
    package nonisolated func path(of digest: Digest) -> String {
        subfolder(of: digest) + "/" + digest.hex.dropFirst(2)
    }

    /// Where content lies in an office's data folder, or would.
    static func path(of digest: Digest, in dataFolder: String) -> String {
        dataFolder + "/attachments/" + digest.hex.prefix(2) + "/" + digest.hex.dropFirst(2)
    }

    /// Where content lies; nil where there is none.
    package nonisolated func pathIfPresent(of digest: Digest) -> String? {
        Folder.fileExists(path(of: digest)) ? path(of: digest) : nil
    }

    /// Whether the disk still takes files beside what is kept free on it.
    package nonisolated var hasRoom: Bool { DiskReserve.isKept(at: incomingFolder) }

    private func requireRoom() throws(FileFailure) {
        guard hasRoom else { throw FileFailure(operation: "reserve", code: ENOSPC, path: incomingFolder) }
    }

    /// Stores bytes that are all at hand.
    /// - Throws: `FileFailure`, with the code `ENOSPC` where the disk has to be kept for words.
    package func store(_ bytes: [UInt8]) throws(FileFailure) -> StoredContent {
        try requireRoom()
        let path = incomingFolder + "/" + Randomness.token(bytes: 16)
        let file = try OpenFile(creating: path)
        do throws(FileFailure) {
            try file.write(bytes)
            return try place(path, StoredContent(digest: SHA256.digest(of: bytes), size: Int64(bytes.count)))
        } catch {
            try? Folder.removeFile(path)
            throw error
        }
    }

    /// Takes over a complete file that lies in `incomingFolder`; it is read piece by piece and then moved.
    /// - Throws: `FileFailure`, with the code `ENOSPC` where the disk has to be kept for words; the file then
    ///   still lies where it was.
    package func adopt(_ path: String) throws(FileFailure) -> StoredContent {
        try requireRoom()
        return try place(path, try AttachmentFiles.content(of: path))
    }

    /// All bytes of an attachment.
    /// - Throws: `FileFailure`, with the code `ENOENT` where there is none.
    package func read(_ digest: Digest) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        let file = try OpenFile(reading: path(of: digest))
        while case let piece = try file.read(AttachmentFiles.pieceSize), !piece.isEmpty {
            bytes += piece
        }
        return bytes
    }

    /// Whether the content is there and has its hash.
    /// - Throws: `FileFailure` where it cannot be read; a missing file is no failure but false.
    package func isWhole(_ digest: Digest) throws(FileFailure) -> Bool {
        guard Folder.fileExists(path(of: digest)) else { return false }
        return try AttachmentFiles.content(of: path(of: digest)).digest == digest
    }

    /// Deletes content for good; nothing happens where there is none.
    /// - Throws: `FileFailure`.
    package func remove(_ digest: Digest) throws(FileFailure) {
        guard Folder.fileExists(path(of: digest)) else { return }
        try Folder.removeFile(path(of: digest))
        try Folder.sync(subfolder(of: digest))
    }

    /// Deletes content that no row names, and says how much.
    /// - Parameter instant: content written later is left, for its command may still be on its way.
    /// - Throws: `FileFailure`.
    package func removeOrphans(
        before instant: Instant, named: Set<Digest>
    ) throws(FileFailure) -> Int {
        var removed = 0
        for prefix in try prefixes() {
            removed += try removeOrphans(under: prefix, before: instant, named: named)
        }
        return removed
    }

    /// The folders that content lies in: the first two hex digits of its digest.
    package func prefixes() throws(FileFailure) -> [String] {
        try Folder.entries(folder).filter { $0.utf8.count == 2 }
    }

    /// The same for one folder; `named` has to hold all that is named of it.
    package func removeOrphans(
        under prefix: String, before instant: Instant, named: Set<Digest>
    ) throws(FileFailure) -> Int {
        var removed = 0
        for name in try Folder.entries(folder + "/" + prefix) {
            guard let digest = Digest(hex: prefix + name), !named.contains(digest) else { continue }
            let written = try Folder.writtenMilliseconds(path(of: digest))
            guard written < instant.milliseconds else { continue }
            try remove(digest)
            removed += 1
        }
        return removed
    }

    /// Makes content count as written now, for a command that names it is on its way; false where there is
    /// none.
    package func touch(_ digest: Digest) throws(FileFailure) -> Bool {
        guard Folder.fileExists(path(of: digest)) else { return false }
        try Folder.touch(path(of: digest))
        return true
    }

    private nonisolated func subfolder(of digest: Digest) -> String {
        folder + "/" + digest.hex.prefix(2)
    }

    /// Syncs the file, moves it to its place and syncs the folder. The same content may lie there already,
    /// whole or torn: moving over it is right in both cases.
    private func place(_ path: String, _ content: StoredContent) throws(FileFailure) -> StoredContent {
        try OpenFile(reading: path).sync()
        try Folder.make(subfolder(of: content.digest), in: folder)
        try Folder.move(path, to: self.path(of: content.digest))
        try Folder.sync(subfolder(of: content.digest))
        return content
    }

    /// What a file holds, read piece by piece.
    static func content(of path: String) throws(FileFailure) -> StoredContent {
        let file = try OpenFile(reading: path)
        var hash = SHA256()
        var size: Int64 = 0
        while case let piece = try file.read(pieceSize), !piece.isEmpty {
            hash.update(piece)
            size += Int64(piece.count)
        }
        return StoredContent(digest: hash.finish(), size: size)
    }
}
