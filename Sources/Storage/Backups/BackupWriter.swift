import Archive
package import Crypto
import OfficeModel
package import OfficeTime

/// Makes a backup: database, content and seal of one moment in one tar file, while the office works.
///
/// The database is copied first. Content is never changed and is written before the row that names it, so
/// what the copy names is there to be copied after it.
package struct BackupWriter<Driver: FileDatabase>: Sendable {
    private static var pieceSize: Int { 256 * 1024 }

    private let driver: Driver
    private let folder: String

    /// - Parameter dataFolder: where the office's attachments lie.
    package init(_ driver: Driver, dataFolder: String) {
        self.driver = driver
        folder = dataFolder
    }

    /// What was made.
    package struct Made: Sendable, Hashable {
        package var manifest: BackupManifest
        /// Bytes of the whole file.
        package var size: Int64
        /// Content that the office still names and that is missing or altered in it.
        package var lost: [Digest]
    }

    /// The zone by whose clock the office works; nil for one that nobody has set up yet.
    /// - Throws: `DatabaseError`.
    package func zone() throws -> Zone? {
        let opened = try driver.openReader()
        defer { opened.close() }
        let office = try ReadingCache().office(in: Connection(opened))
        return office.version > 0 ? office.profile.zone : nil
    }

    /// Writes the backup; it is on the disk and whole when this returns, and nothing of it lies there when it
    /// throws.
    ///
    /// Blocks for as long as the disk takes. The file is the owner's alone.
    /// - Parameter path: a file that does not exist yet; beside it lies a copy of the database meanwhile.
    /// - Throws: `BackupFault`, `FileFailure`, `DatabaseError`.
    package func make(_ path: String, at now: Instant) throws -> Made {
        guard !Folder.fileExists(path) else { throw BackupFault.exists(path) }
        try checkRoom(for: path)
        let snapshot = path + ".database"
        let part = path + ".part"
        // What an attempt that was cut off left.
        for old in [snapshot, part] where Folder.fileExists(old) { try Folder.removeFile(old) }
        defer { try? Folder.removeFile(snapshot) }
        try Snapshot.take(driver, to: snapshot)
        do {
            let made = try write(part, snapshot, at: now)
            try Folder.move(part, to: path)
            try Folder.sync(Folder.parent(of: path))
            return made
        } catch {
            try? Folder.removeFile(part)
            throw (error as? ArchiveFailure).map { FileFailure($0, part) } ?? error
        }
    }

    private func checkRoom(for path: String) throws {
        let database = try Folder.size(driver.path) + ((try? Folder.size(driver.path + "-wal")) ?? 0)
        let needed = 2 * database + contentSize(try content(in: driver))
        let free = try Folder.freeBytes(Folder.parent(of: path))
        // On the office's own disk words come before backups.
        let reserve =
            try Folder.areOnOneDisk(Folder.parent(of: path), folder) ? DiskReserve.bytes(at: folder) : 0
        guard free > needed + needed / 50 + reserve else {
            throw BackupFault.noRoom(needed: needed + reserve, free: free)
        }
    }

    private func contentSize(_ content: [Digest]) -> Int64 {
        content.reduce(0) { sum, digest in
            sum + ((try? Folder.size(AttachmentFiles.path(of: digest, in: folder))) ?? 0)
        }
    }

    private func content(in driver: some DatabaseDriver) throws -> [Digest] {
        let opened = try driver.openReader()
        defer { opened.close() }
        return try Snapshot.content(in: Connection(opened))
    }

    private func write(_ part: String, _ snapshot: String, at now: Instant) throws -> Made {
        let copy = driver.at(snapshot)
        let manifest = try manifest(of: copy, snapshot, at: now)
        let file = try OpenFile(creating: part)
        let tar = try TarWriter(descriptor: file.descriptor, isPacked: true)
        let seconds = now.milliseconds / 1_000
        try tar.add(BackupManifest.fileName, manifest.json(), modified: seconds)
        let database = try add(
            snapshot, as: BackupManifest.databaseName, size: manifest.databaseSize, to: tar, seconds)
        guard database.hex == manifest.database else {
            throw BackupFault.changed(BackupManifest.databaseName)
        }
        var completion = BackupCompletion()
        var lost: [Digest] = []
        for digest in try content(in: copy) {
            guard let size = try addContent(digest, to: tar, seconds) else {
                lost.append(digest)
                continue
            }
            completion.files += 1
            completion.bytes += size
        }
        completion.lost = lost.map(\.hex)
        try tar.add(BackupCompletion.fileName, BackupJSON.bytes(completion), modified: seconds)
        try tar.finish()
        try file.sync()
        // What was removed while the copy was written, on somebody's request, is not lost.
        let named = lost.isEmpty ? [] : Set(try content(in: driver))
        return Made(manifest: manifest, size: try Folder.size(part), lost: lost.filter(named.contains))
    }

    private func manifest(
        of copy: Driver, _ snapshot: String, at now: Instant
    ) throws -> BackupManifest {
        let opened = try copy.openReader()
        defer { opened.close() }
        let facts = try Snapshot.facts(of: Connection(opened))
        return BackupManifest(
            office: [facts.office.name, facts.office.government].filter { !$0.isEmpty }.joined(
                separator: ", "),
            zone: facts.office.zone, made: now, events: facts.events, streams: facts.streams,
            databaseSize: try Folder.size(snapshot), contentSize: contentSize(try content(in: copy)),
            database: try AttachmentFiles.content(of: snapshot).digest.hex,
            seal: facts.seal.map {
                BackupManifest.SealWords(number: $0.number, day: $0.day, digest: $0.digest.hex)
            })
    }

    /// Adds content that is whole, and says its size; nil where it is not.
    private func addContent(_ digest: Digest, to tar: TarWriter, _ seconds: Int64) throws -> Int64? {
        let path = AttachmentFiles.path(of: digest, in: folder)
        // Read twice: what is altered must not begin to be written.
        guard Folder.fileExists(path), let found = try? AttachmentFiles.content(of: path),
            found.digest == digest
        else { return nil }
        let name = BackupManifest.contentFolder + digest.hex.prefix(2) + "/" + digest.hex.dropFirst(2)
        let written = try add(path, as: name, size: found.size, to: tar, seconds)
        guard written == digest else { throw BackupFault.changed(name) }
        return found.size
    }

    private func add(
        _ path: String, as name: String, size: Int64, to tar: TarWriter, _ seconds: Int64
    ) throws -> Digest {
        try tar.begin(name, size: size, modified: seconds)
        let file = try OpenFile(reading: path)
        var hash = SHA256()
        while case let piece = try file.read(Self.pieceSize), !piece.isEmpty {
            hash.update(piece)
            try tar.write(piece)
        }
        return hash.finish()
    }
}
