/// What uploads and backups leave free on a disk, so that words can still be recorded when files no longer
/// can: a stranger's photos must not shut the office.
package enum DiskReserve {
    /// On a disk of usual size.
    package static let most: Int64 = 256 << 20

    /// A twentieth of a small disk.
    package static func bytes(ofDisk size: Int64) -> Int64 { min(most, size / 20) }

    /// How much is left free on the disk under a folder; 0 where it does not say.
    package static func bytes(at folder: String) -> Int64 {
        (try? Folder.diskSize(folder)).map(bytes(ofDisk:)) ?? 0
    }

    /// Whether the disk under a folder still takes files.
    static func isKept(at folder: String) -> Bool {
        guard let free = try? Folder.freeBytes(folder) else { return true }
        return free >= bytes(at: folder)
    }
}
