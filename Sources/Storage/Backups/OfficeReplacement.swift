import Glibc

/// Puts an office that lies ready in one folder in the place of another, so that power loss at any moment
/// leaves either the old office or a change that the next start brings to its end.
package struct OfficeReplacement: Sendable {
    /// In this order; a log without its database would be taken for the log of the one that comes.
    private static let names = ["office.db-wal", "office.db-shm", "office.db", "attachments"]
    private static let databaseNames: Set = ["office.db-wal", "office.db-shm", "office.db"]

    private let folder: String

    /// - Parameter dataFolder: the folder of the office that is replaced.
    package init(dataFolder: String) {
        folder = dataFolder
    }

    /// Where the office that comes is made.
    package var workshop: String { folder + "/pemulihan" }
    /// Says that the workshop holds a whole office, and where the old one goes.
    private var order: String { folder + "/pemulihan.siap" }

    /// Replaces the office; the folder is served by nobody.
    /// - Parameter aside: the name of a new folder within, for the office that was there.
    /// - Throws: `FileFailure`; calling `finish` later goes on where it stopped.
    package func replace(aside: String) throws(FileFailure) {
        let draft = order + ".baru"
        if Folder.fileExists(draft) { try Folder.removeFile(draft) }
        let file = try OpenFile(creating: draft)
        try file.write(Array(aside.utf8))
        try file.sync()
        try Folder.move(draft, to: order)
        try Folder.sync(folder)
        try finish()
    }

    /// Brings a replacement that was cut off to its end; does nothing where there is none.
    /// - Returns: whether there was one.
    @discardableResult
    package func finish() throws(FileFailure) -> Bool {
        guard Folder.fileExists(order) else { return false }
        let aside = folder + "/" + String(decoding: try OpenFile(reading: order).read(255), as: UTF8.self)
        try Folder.make(aside, in: folder)
        // What the workshop no longer holds has come already, and is not to go aside.
        let comesDatabase = Folder.fileExists(workshop + "/office.db")
        for name in Self.names where Folder.fileExists(folder + "/" + name) {
            let comes =
                Self.databaseNames.contains(name) ? comesDatabase : Folder.fileExists(workshop + "/" + name)
            if comes { try Folder.move(folder + "/" + name, to: aside + "/" + name) }
        }
        try Folder.sync(aside)
        for name in ["attachments", "office.db"] where Folder.fileExists(workshop + "/" + name) {
            try Folder.move(workshop + "/" + name, to: folder + "/" + name)
        }
        try Folder.sync(folder)
        try Folder.removeAll(workshop)
        try Folder.removeFile(order)
        if try Folder.entries(aside).isEmpty { try Folder.removeAll(aside) }
        try Folder.sync(folder)
        return true
    }
}
