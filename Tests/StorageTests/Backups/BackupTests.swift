import Archive
import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Backups")
struct BackupTests {
    /// A folder for what a test writes beside the office.
    private func path(_ office: LedgerOffice, _ name: String) -> String { office.folder + "/" + name }

    private func reader(_ office: LedgerOffice) -> BackupReader<SQLiteFile> {
        BackupReader(office.driver, workshop: path(office, "pemulihan"))
    }

    /// An office with one ticket, one file and one seal.
    private func furnished(_ office: LedgerOffice) async throws -> (house: Storehouse, file: String) {
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let file = try await house.vault.keep(
            bytes: Array("isi lampiran".utf8), name: "a.pdf", mediaType: "application/pdf"
        ).digest
        let reference = TicketEngine.AttachmentReference(
            digest: file, name: "a.pdf", mediaType: "application/pdf", size: 12)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(ticket, .comment(text: "lihat", files: [reference])), by: LedgerOffice.desk))
        _ = try await house.seal(day: "2026-08-03", at: office.clock.now())
        return (house, file)
    }

    private func make(_ office: LedgerOffice, _ name: String = "a.tar") throws
        -> BackupWriter<SQLiteFile>.Made
    {
        try BackupWriter(office.driver, dataFolder: office.folder)
            .make(path(office, name), at: office.clock.now())
    }

    @Test("What is restored is the office as it stood: record, content, seal and people")
    func roundTrip() async throws {
        let office = try LedgerOffice()
        let (house, file) = try await furnished(office)
        let made = try make(office)
        #expect(made.lost == [])
        let before = try await house.reading.office().people
        // What comes later is not in it.
        let (later, _, _) = try await office.ticket(in: house)
        await house.close()
        let seal = try #require(made.manifest.seal)

        let unpacked = try reader(office).unpack(
            path(office, "a.tar"), expecting: Digest(hex: seal.digest))
        #expect(unpacked.files == 1)
        #expect(unpacked.report.events == made.manifest.events)
        #expect(unpacked.report.confirmedSeal?.day == "2026-08-03")
        try OfficeReplacement(dataFolder: office.folder).replace(aside: "lama")

        let restored = try await office.open()
        #expect(try await restored.reading.office().people == before)
        #expect(try await restored.reading.ticket(later) == nil)
        #expect(try await restored.vault.path(digest: file) != nil)
        // It goes on: a command is taken.
        _ = try await office.ticket(in: restored)
        await restored.close()
        #expect(try await office.verified().fault == nil)
        #expect(FileManager.default.fileExists(atPath: path(office, "lama/office.db")))
        #expect(!FileManager.default.fileExists(atPath: path(office, "pemulihan")))
    }

    @Test("While commands come in, each backup holds a whole record")
    func whileWriting() async throws {
        let office = try LedgerOffice()
        let (house, _) = try await furnished(office)
        let commands = Task {
            while !Task.isCancelled { _ = try await office.ticket(in: house) }
        }
        var events: [Int64] = []
        for round in 0..<4 {
            let made = try make(office, "\(round).tar")
            events.append(try reader(office).unpack(path(office, "\(round).tar")).report.events)
            #expect(events.last == made.manifest.events)
        }
        commands.cancel()
        _ = await commands.result
        await house.close()
        #expect(events == events.sorted())
    }

    @Test("Nothing is written over, and nothing is left where it fails")
    func refused() async throws {
        let office = try LedgerOffice()
        let (house, file) = try await furnished(office)
        _ = try make(office)
        #expect(throws: BackupFault.exists(path(office, "a.tar"))) { try make(office) }
        #expect(throws: (any Error).self) { try make(office, "tidak-ada/b.tar") }
        let content = try #require(try await house.vault.path(digest: file))
        try Data("lain".utf8).write(to: URL(filePath: content))
        #expect(try make(office, "rusak.tar").lost == [try #require(Digest(hex: file))])
        try FileManager.default.removeItem(atPath: content)
        #expect(try make(office, "hilang.tar").lost.count == 1)
        await house.close()
        // What was lost before the backup does not keep it from being restored.
        #expect(try reader(office).unpack(path(office, "hilang.tar")).lost == 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: office.folder)
        #expect(names.filter { $0.hasSuffix(".part") || $0.hasSuffix(".database") } == [])
    }
}
