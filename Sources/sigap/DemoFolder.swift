import DemoOffice
import EmbeddedFiles
import OfficeModel
import SQLiteDriver
import Storage
package import UseCases

/// A folder for the demonstration office.
package enum DemoFolder {
    static let password = DemoAccounts.password

    /// Makes the demo office in an empty folder; leaves one that is there as it is.
    /// - Throws: `ServeRefusal` where the folder holds a real office.
    package static func prepare(_ folder: DataFolder, clock: any Clock) async throws {
        switch try await content(of: folder, clock) {
        case .demo: return
        case .real:
            throw ServeRefusal(
                message: """
                    folder \(folder.path) berisi kantor sungguhan; kantor contoh tidak dibuat di sana.
                    Pilih folder lain: sigap serve --demo --data FOLDER-LAIN
                    """)
        case .nothing:
            if let other = folder.foreign {
                throw ServeRefusal(
                    message: """
                        folder \(folder.path) sudah berisi \(other); kantor contoh dibuat dalam folder kosong.
                        Pilih folder lain: sigap serve --demo --data FOLDER-LAIN
                        """)
            }
        }
        let workshop = folder.workshop
        try workshop.remove()
        let demoClock = DemoClock(before: clock.now())
        let house = try await Storehouse.open(folder: workshop.path, clock: demoClock)
        do {
            try await DemoMaker(
                ledger: house.ledger, accounts: house.accounts, vault: house.vault,
                clock: demoClock,
                procedures: EmbeddedFile.inside("Procedures").map {
                    String(decoding: $0.bytes, as: UTF8.self)
                }
            ).make(until: clock.now())
        } catch {
            await house.close()
            throw error
        }
        await house.close()
        try folder.takeOffice(from: workshop)
    }

    private enum Content { case nothing, demo, real }

    private static func content(of folder: DataFolder, _ clock: any Clock) async throws -> Content {
        guard folder.holdsOffice else { return .nothing }
        let house = try await Storehouse.open(folder: folder.path, clock: clock)
        do {
            let office = try await house.reading.office()
            let reports = try await house.reading.reports(ReportQuery(limit: 1))
            await house.close()
            if office.profile.isDemo { return .demo }
            return office.version == 0 && reports.isEmpty ? .nothing : .real
        } catch {
            await house.close()
            throw error
        }
    }
}
