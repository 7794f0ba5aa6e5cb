import Archive
import Crypto
import FoundationEssentials
import Glibc
package import OfficeTime
package import UseCases

/// The folder in which an office's backups lie.
package struct BackupShelf: Sendable {
    private static let prefix = "sigap-"
    private static let suffix = ".tar.zst"
    private static let copyNote = "terakhir-disalin.json"

    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// The path for a backup made now, by the office's own clock: `sigap-20260331-0200.tar.zst`.
    package func path(at now: Instant, in zone: Zone) -> String {
        let local = LocalTime(now, in: zone)
        let day = local.date.description.filter { $0 != "-" }
        let minute = String(local.minute / 60 * 100 + local.minute % 60)
        let time = String(repeating: "0", count: 4 - minute.utf8.count) + minute
        return folder + "/" + BackupShelf.prefix + day + "-" + time + BackupShelf.suffix
    }

    /// The backups by what they say of themselves, the newest first; files that say nothing are left out.
    /// - Throws: `FileFailure` where the folder cannot be read; a missing folder holds none.
    package func kept() throws(FileFailure) -> [KeptBackup] {
        guard Folder.fileExists(folder) else { return [] }
        var kept: [KeptBackup] = []
        for name in try Folder.entries(folder)
        where name.hasPrefix(BackupShelf.prefix) && name.hasSuffix(BackupShelf.suffix) {
            guard let manifest = BackupShelf.manifest(of: folder + "/" + name) else { continue }
            kept.append(
                KeptBackup(
                    name: name, size: try Folder.size(folder + "/" + name), made: manifest.made,
                    events: manifest.events, seal: manifest.seal.map { ($0.day, $0.digest) }))
        }
        return kept.sorted { ($0.made, $0.name) > ($1.made, $1.name) }
    }

    /// Deletes what a backup that was cut off left; none is under way.
    /// - Throws: `FileFailure`.
    package func clean() throws(FileFailure) {
        for name in try Folder.entries(folder)
        where name.hasPrefix(BackupShelf.prefix) && (name.hasSuffix(".part") || name.hasSuffix(".database")) {
            try Folder.removeFile(folder + "/" + name)
        }
    }

    /// Deletes the oldest backups beyond a number, never the newest.
    /// - Throws: `FileFailure`.
    package func prune(keeping count: Int) throws(FileFailure) {
        for old in try kept().dropFirst(max(1, count)) { try Folder.removeFile(folder + "/" + old.name) }
    }

    /// What a file says of itself as a backup; nil for any other file.
    package static func manifest(of path: String) -> BackupManifest? {
        guard let tar = try? TarReader(path: path), let entry = try? tar.next(),
            entry.name == BackupManifest.fileName, entry.size <= BackupJSON.limit
        else { return nil }
        var bytes: [UInt8] = []
        while let piece = try? tar.read(65_536), !piece.isEmpty { bytes += piece }
        return BackupJSON.value(BackupManifest.self, bytes)
    }

    /// Copies a backup to a folder on another disk, and reads it again from there.
    /// - Throws: `BackupFault` where it has no room or came to the disk altered, `FileFailure`.
    package func copy(_ name: String, to target: String, at now: Instant) throws {
        let source = folder + "/" + name
        let size = try Folder.size(source)
        let free = try Folder.freeBytes(target)
        guard free > size else { throw BackupFault.noRoom(needed: size, free: free) }
        let part = target + "/" + name + ".part"
        if Folder.fileExists(part) { try Folder.removeFile(part) }
        do {
            let digest = try OpenFile(creating: part).take(from: OpenFile(reading: source))
            guard try OpenFile(reading: part).digestFromDisk() == digest else {
                throw BackupFault.changed(name)
            }
            try Folder.move(part, to: target + "/" + name)
            try Folder.sync(target)
        } catch {
            try? Folder.removeFile(part)
            throw error
        }
        let note = BackupCopy(name: name, disk: target, at: now)
        try replace(BackupShelf.copyNote, with: BackupJSON.bytes(note))
    }

    /// The last copy to another disk; nil where there was none.
    package func lastCopy() -> BackupCopy? {
        guard let file = try? OpenFile(reading: folder + "/" + BackupShelf.copyNote),
            let bytes = try? file.read(65_536)
        else { return nil }
        return BackupJSON.value(BackupCopy.self, bytes)
    }

    private func replace(_ name: String, with bytes: [UInt8]) throws(FileFailure) {
        let draft = folder + "/" + name + ".baru"
        if Folder.fileExists(draft) { try Folder.removeFile(draft) }
        let file = try OpenFile(creating: draft)
        try file.write(bytes)
        try file.sync()
        try Folder.move(draft, to: folder + "/" + name)
    }
}

extension OpenFile {
    private static var pieceSize: Int { 256 * 1024 }

    /// Writes all of another file, waits for the disk, and gives the SHA-256 of what was read.
    borrowing func take(from source: borrowing OpenFile) throws(FileFailure) -> Digest {
        var hash = SHA256()
        while case let piece = try source.read(OpenFile.pieceSize), !piece.isEmpty {
            hash.update(piece)
            try write(piece)
        }
        try sync()
        return hash.finish()
    }

    /// The SHA-256 of the content as the disk gives it, as far as the system lets its memory be passed over.
    borrowing func digestFromDisk() throws(FileFailure) -> Digest {
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        var hash = SHA256()
        while case let piece = try read(OpenFile.pieceSize), !piece.isEmpty { hash.update(piece) }
        return hash.finish()
    }
}
