package import Storage
package import UseCases

extension Storehouse {
    /// Opens the office in a data folder, in the file `office.db`.
    /// - Throws: as `open(driver:folder:clock:trouble:)`.
    package static func open(
        folder: String, clock: any Clock, meters: Meters = Meters(),
        trouble: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async throws -> Storehouse {
        try await open(
            driver: SQLiteFile(folder: folder), folder: folder, clock: clock, meters: meters, trouble: trouble
        )
    }
}

extension SQLiteFile {
    /// The file of the office in a data folder.
    package init(folder: String) {
        self.init(path: folder + "/office.db")
    }
}
