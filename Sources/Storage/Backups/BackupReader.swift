import Archive
package import Crypto
import Glibc

/// Unpacks a backup into a folder of its own and holds everything in it against its hashes, with all cores.
///
/// Nothing of the office is touched; what was unpacked takes its place through `OfficeReplacement`.
package struct BackupReader<Driver: FileDatabase>: Sendable {
    private static var pieceSize: Int { 256 * 1024 }

    private let driver: Driver
    private let workshop: String

    /// - Parameters:
    ///   - driver: the kind of database that the backup holds.
    ///   - workshop: a folder that is made, and deleted again where the backup is refused.
    package init(_ driver: Driver, workshop: String) {
        self.driver = driver
        self.workshop = workshop
    }

    /// What was unpacked and found whole.
    package struct Unpacked: Sendable {
        package var manifest: BackupManifest
        package var report = VerificationReport()
        /// How many files of content, and their bytes.
        package var files = 0
        package var bytes: Int64 = 0
        /// Content that was already missing in the office when the backup was made.
        package var lost = 0
    }

    /// What the files told, before the record was looked at.
    private struct Files {
        var manifest: BackupManifest
        var completion: BackupCompletion?
        var content: Set<Digest> = []
        var bytes: Int64 = 0
        var hasDatabase = false
    }

    /// Reads a backup to its end; afterwards everything of it is on the disk.
    /// - Parameter seal: the hash of a seal that left the machine earlier; the record has to hold it.
    /// - Throws: `BackupFault`, `FileFailure`, `DatabaseError`.
    package func unpack(_ path: String, expecting seal: Digest? = nil) throws -> Unpacked {
        // A missing file is told of before anything is made.
        _ = try Folder.size(path)
        try Folder.removeAll(workshop)
        // Also where nothing was ever attached: the folder takes the place of the old one.
        try Folder.makeAll(workshop + "/" + BackupManifest.contentFolder.dropLast())
        do {
            let files = try readFiles(of: path)
            let report = try check(files, expecting: seal)
            // One wait for all the small files; the database is waited for by itself, to hear of failures.
            try OpenFile(reading: workshop + "/" + BackupManifest.databaseName).sync()
            sync()
            return Unpacked(
                manifest: files.manifest, report: report, files: files.content.count, bytes: files.bytes,
                lost: files.completion?.lost.count ?? 0)
        } catch {
            try? Folder.removeAll(workshop)
            throw (error as? ArchiveFailure).map { FileFailure($0, path) } ?? error
        }
    }

    /// Deletes what was unpacked.
    /// - Throws: `FileFailure`.
    package func discard() throws(FileFailure) { try Folder.removeAll(workshop) }

    // MARK: files

    private func readFiles(of path: String) throws -> Files {
        do {
            let tar = try TarReader(path: path)
            guard let first = try tar.next(), first.name == BackupManifest.fileName,
                let manifest = try small(BackupManifest.self, first, tar)
            else { throw BackupFault.notABackup(path) }
            try checkRoom(for: manifest)
            var files = Files(manifest: manifest)
            while let entry = try tar.next() { try take(entry, from: tar, into: &files) }
            return files
        } catch let failure as ArchiveFailure where failure.reason == .damaged {
            // The first file was read: it was a backup, as far as it goes.
            throw Folder.fileExists(workshop + "/" + BackupManifest.databaseName)
                ? BackupFault.cutOff : BackupFault.notABackup(path)
        } catch let failure as ArchiveFailure where failure.reason == .notAFile {
            throw BackupFault.unexpected(failure.details)
        }
    }

    /// Nothing has vouched for these numbers yet: they may be anything.
    private func checkRoom(for manifest: BackupManifest) throws {
        guard manifest.format <= BackupManifest.knownFormat else {
            throw BackupFault.newerFormat(manifest.format)
        }
        let (needed, isTooLarge) = manifest.databaseSize.addingReportingOverflow(manifest.contentSize)
        guard manifest.format >= 1, manifest.databaseSize >= 0, manifest.contentSize >= 0, !isTooLarge else {
            throw BackupFault.changed(BackupManifest.fileName)
        }
        let free = try Folder.freeBytes(workshop)
        guard free > needed, free - needed > needed / 50 else {
            throw BackupFault.noRoom(needed: needed, free: free)
        }
    }

    private func take(_ entry: TarReader.Entry, from tar: TarReader, into files: inout Files) throws {
        guard files.completion == nil else { throw BackupFault.unexpected(entry.name) }
        switch entry.name {
        case BackupManifest.databaseName where !files.hasDatabase:
            guard entry.size == files.manifest.databaseSize else { throw BackupFault.changed(entry.name) }
            files.hasDatabase = true
            let found = try write(entry, from: tar, to: workshop + "/" + BackupManifest.databaseName)
            guard found.hex == files.manifest.database else { throw BackupFault.changed(entry.name) }
        case BackupCompletion.fileName:
            files.completion = try small(BackupCompletion.self, entry, tar)
            guard files.completion != nil else { throw BackupFault.changed(entry.name) }
        default:
            // Not more than was announced, and room looked for.
            guard let digest = BackupReader.content(named: entry.name), !files.content.contains(digest),
                entry.size >= 0, entry.size <= files.manifest.contentSize - files.bytes
            else {
                throw BackupFault.unexpected(entry.name)
            }
            try Folder.makeAll(Folder.parent(of: workshop + "/" + entry.name))
            let found = try write(entry, from: tar, to: AttachmentFiles.path(of: digest, in: workshop))
            guard found == digest else { throw BackupFault.changed(entry.name) }
            files.content.insert(digest)
            files.bytes += entry.size
        }
    }

    /// The content that a name such as `attachments/ab/cdef…` stands for; nil for any other name.
    private static func content(named name: String) -> Digest? {
        guard name.hasPrefix(BackupManifest.contentFolder) else { return nil }
        let rest = name.dropFirst(BackupManifest.contentFolder.count)
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 2,
            let digest = Digest(hex: String(parts[0] + parts[1])),
            digest.hex == parts[0] + parts[1]
        else { return nil }
        return digest
    }

    private func small<Value: Decodable>(
        _ type: Value.Type, _ entry: TarReader.Entry, _ tar: TarReader
    ) throws -> Value? {
        guard entry.size <= BackupJSON.limit else { return nil }
        var bytes: [UInt8] = []
        while case let piece = try tar.read(Self.pieceSize), !piece.isEmpty { bytes += piece }
        return BackupJSON.value(type, bytes)
    }

    private func write(_ entry: TarReader.Entry, from tar: TarReader, to path: String) throws -> Digest {
        let file = try OpenFile(creating: path)
        let hash = PieceHash(isAside: entry.size > Int64(Self.pieceSize))
        while case let piece = try tar.read(Self.pieceSize), !piece.isEmpty {
            hash.update(piece)
            try file.write(piece)
        }
        return hash.finish()
    }

    // MARK: what they hold

    private func check(_ files: Files, expecting seal: Digest?) throws -> VerificationReport {
        guard let completion = files.completion, files.hasDatabase, completion.files == files.content.count
        else { throw BackupFault.cutOff }
        let database = driver.at(workshop + "/" + BackupManifest.databaseName)
        let opened = try database.openReader()
        defer { opened.close() }
        let connection = Connection(opened)
        if let newer = try Migrator.newestUnknown(in: connection) { throw BackupFault.newerSchema(newer) }
        // Before anything else is asked of it: a view in a table's place answers what it likes.
        if let difference = try SchemaCheck.differences(in: connection, of: database).first {
            throw BackupFault.schema(difference)
        }
        let named = try Snapshot.content(in: connection)
        let lost = Set(completion.lost)
        for digest in named where !files.content.contains(digest) && !lost.contains(digest.hex) {
            throw BackupFault.contentMissing(digest.hex)
        }
        let inside = files.manifest.seal.flatMap { Digest(hex: $0.digest) }
        let report = try Verifier.verify(connection, expecting: seal ?? inside)
        if let fault = report.fault { throw BackupFault.record(fault) }
        guard report.events == files.manifest.events, report.newestSeal?.digest == inside else {
            throw BackupFault.changed(BackupManifest.fileName)
        }
        return report
    }
}
