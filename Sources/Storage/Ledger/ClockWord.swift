package import OfficeTime

/// The operator's word that the clock is right although the record says otherwise (`clock-ok.json` in the
/// data folder).
///
/// A file, because it is given beside a server that records nothing. It holds for this newest event alone:
/// as soon as the clock is past it and something is recorded, it is spent.
package struct ClockWord: Sendable, Hashable, Codable {
    /// So many are kept, the newest, to be read again later.
    private static let kept = 50

    /// What the clock showed, in milliseconds since 1970.
    package var now: Int64
    /// The time of the newest event then.
    package var last: Int64

    private static func file(_ folder: String) -> String { folder + "/clock-ok.json" }

    /// Gives the word; it counts at once, also for a server that runs.
    /// - Throws: `FileFailure`; `EncodingError` never.
    package static func give(at now: Instant, after last: Instant, in folder: String) throws {
        let word = ClockWord(now: now.milliseconds, last: last.milliseconds)
        let bytes = try BackupJSON.bytes((given(in: folder) + [word]).suffix(kept))
        let fresh = file(folder) + ".new"
        if Folder.fileExists(fresh) { try Folder.removeFile(fresh) }
        try write(bytes, to: fresh)
        try Folder.move(fresh, to: file(folder))
        try Folder.sync(folder)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        let made = try OpenFile(creating: path)
        try made.write(bytes)
        try made.sync()
    }

    private static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        let opened = try OpenFile(reading: path)
        return try opened.read(65_536)
    }

    /// All that were given, oldest first; none where the file cannot be read.
    package static func given(in folder: String) -> [ClockWord] {
        guard Folder.fileExists(file(folder)), let bytes = try? read(file(folder)) else { return [] }
        return BackupJSON.value([ClockWord].self, bytes) ?? []
    }

    /// Whether the word holds for what the clock shows now.
    package static func covers(_ now: Instant, after last: Instant, in folder: String) -> Bool {
        given(in: folder).contains { word in
            let passed = now.minute - Instant(milliseconds: word.now).minute
            return Instant(milliseconds: word.last).minute == last.minute && passed >= -ClockRule.slack
                && passed <= ClockRule.longestSilence
        }
    }
}
