package import OfficeTime

/// Backups as the administrator sees them: made and copied by the program, never handed out through it.
///
/// A backup holds everything, confidential tickets and the hashes of passwords too, and the administrator has
/// no power over tickets; so there is nothing to download.
package protocol Backups: Sendable {
    func standing() async -> BackupStanding
    /// Begins a backup and returns at once; false where one is under way or a copy is.
    func begin() async -> Bool
    /// Begins to copy the newest backup to a mounted disk and returns at once.
    /// - Parameter disk: where it is mounted, one of `BackupStanding.disks`.
    /// - Returns: false where there is none, or no such disk, or something is under way.
    func beginCopy(to disk: String) async -> Bool
}

/// How it stands with the backups.
package struct BackupStanding: Sendable, Hashable {
    package enum Work: Sendable, Hashable {
        case making
        case copying(disk: String)
    }

    package enum Trouble: Sendable, Hashable {
        /// Bytes.
        case noRoom(needed: Int64, free: Int64)
        /// It was made, but this many attachments are missing in the office or altered.
        case contentLost(Int)
        case unreadable
    }

    /// The newest first.
    package var kept: [KeptBackup] = []
    package var disks: [MountedDisk] = []
    /// What is being done just now.
    package var work: Work?
    /// What went wrong last; nil once something went well.
    package var trouble: Trouble?
    package var lastCopy: BackupCopy?
    /// How many are kept before the oldest is deleted.
    package var keeping = 0
    /// Whether one is made each night.
    package var isScheduled = false

    package init() {}
}

/// A backup on this machine.
package struct KeptBackup: Sendable, Hashable {
    package var name: String
    /// Bytes.
    package var size: Int64
    package var made: Instant
    package var events: Int64
    /// The day and the hash of the newest seal in it, in hex.
    package var seal: (day: String, digest: String)? {
        sealDay.map { ($0, sealDigest) }
    }
    private var sealDay: String?
    private var sealDigest: String

    package init(
        name: String, size: Int64, made: Instant, events: Int64, seal: (day: String, digest: String)?
    ) {
        self.name = name
        self.size = size
        self.made = made
        self.events = events
        sealDay = seal?.day
        sealDigest = seal?.digest ?? ""
    }
}

/// A disk that somebody mounted.
package struct MountedDisk: Sendable, Hashable {
    /// Where it is mounted.
    package var path: String
    /// Bytes.
    package var free: Int64

    package init(path: String, free: Int64) {
        self.path = path
        self.free = free
    }
}

/// The last copy to a disk that can be carried away.
package struct BackupCopy: Sendable, Hashable, Codable {
    package var name: String
    package var disk: String
    package var at: Instant

    package init(name: String, disk: String, at: Instant) {
        self.name = name
        self.disk = disk
        self.at = at
    }
}
