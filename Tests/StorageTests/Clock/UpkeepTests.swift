import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("What is done for the record once a day")
struct UpkeepTests {
    private func days(_ office: LedgerOffice) async throws -> [String] {
        try await office.read { connection in
            try connection.all("SELECT day FROM seal ORDER BY number") { row in try row.text(0) }
        }
    }

    @Test("Each past day is sealed once, after days without power too")
    func seals() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        _ = try await office.ticket(in: house)
        let timekeeper = office.timekeeper(of: house)
        await timekeeper.round()
        #expect(try await days(office) == [], "the first day is not over")
        office.clock.set(LedgerOffice.monday.adding(minutes: 18 * 60))
        await timekeeper.round()
        await timekeeper.round()
        #expect(try await days(office) == ["2026-08-03"])
        office.clock.move(minutes: 3 * 24 * 60)
        let other = try await office.open()
        async let left: Void = timekeeper.round()
        async let right: Void = office.timekeeper(of: other).round()
        _ = await (left, right)
        #expect(try await days(office) == ["2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06"])
        office.clock.move(minutes: -2 * 24 * 60)
        await timekeeper.round()
        #expect(try await days(office).count == 4, "a clock that went back unseals nothing")
        await other.close()
        await house.close()
        #expect(try await office.verified().fault == nil)
    }

    @Test("After a hundred days without power, no round keeps commands waiting for all of them")
    func hundredDays() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        _ = try await office.ticket(in: house)
        let timekeeper = office.timekeeper(of: house)
        office.clock.move(minutes: 24 * 60)
        await timekeeper.round()
        office.clock.move(minutes: 100 * 24 * 60)
        for count in [41, 81, 101, 101] {
            await timekeeper.round()
            #expect(try await days(office).count == count)
        }
        #expect(try await days(office).last == "2026-11-11")
        await house.close()
    }

    /// Stores a file as if it had been written long ago.
    private func file(_ text: String, _ office: LedgerOffice, _ house: Storehouse) async throws -> String {
        let digest = try await house.vault.keep(
            bytes: Array(text.utf8), name: "a.pdf", mediaType: "application/pdf"
        ).digest
        let path = try #require(try await house.vault.path(digest: digest))
        let old = office.clock.now().adding(minutes: -9 * 24 * 60).milliseconds
        let date = Date(timeIntervalSince1970: Double(old) / 1_000)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        return digest
    }

    @Test("Content of refused commands goes; what an event or an outsider's value names stays")
    func orphans() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let kept = try await file("disebut tiket", office, house)
        let photo = try await file("disebut pelapor", office, house)
        let orphan = try await file("tidak disebut", office, house)
        let reference = TicketEngine.AttachmentReference(
            digest: kept, name: "a.pdf", mediaType: "application/pdf", size: 13)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(ticket, .comment(text: "lihat", files: [reference])), by: LedgerOffice.desk))
        let photos = office.personal(
            .photos, #"[{"digest":"\#(photo)","mediaType":"image/png","name":"f.png","size":15}]"#)
        let words = office.personal(.words, "Mati")
        let reporter = office.personal(.reporter, #"{"contact":"0800-1","name":"Sari","post":""}"#)
        let report = ReceiveReport(
            id: office.newID(), channel: .web, complaint: .down, reporter: reporter.reference,
            words: words.reference, photos: photos.reference)
        _ = try await house.ledger.submit(
            office.envelope(
                .receiveReport(report), by: .reporter(report.id), personal: [reporter, words, photos]))
        let cut = office.clock.now()
        #expect(try await house.upkeep.removeOrphans(before: cut) == 1)
        #expect(try await house.vault.path(digest: orphan) == nil)
        for digest in [kept, photo] { #expect(try await house.vault.path(digest: digest) != nil) }
        let list = try await office.rows(of: ["named_content"])
        #expect(list["named_content"]?.count == 2)
        try await office.write(["DELETE FROM named_content"])
        try await house.rebuildReadTables()
        #expect(try await office.rows(of: ["named_content"]) == list)
        // What is removed of an outsider takes its photos with it.
        let removal = RemovePersonal(reports: [report.id], values: [], reason: "Surat permohonan")
        _ = try await house.ledger.submit(
            office.envelope(.removePersonal(removal), by: LedgerOffice.administrator))
        #expect(try await house.upkeep.removeOrphans(before: cut) == 1)
        #expect(try await house.vault.path(digest: photo) == nil)
        #expect(try await house.vault.path(digest: kept) != nil)
        await house.close()
    }

    @Test("An upload that a command is about to name is no orphan, however old")
    func aboutToBeNamed() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let digest = try await file("sudah lama", office, house)
        #expect(try await house.vault.place(digest: digest) != nil)
        let hourAgo = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000) - 3_600_000)
        #expect(try await house.upkeep.removeOrphans(before: hourAgo) == 0)
        await house.close()
    }
}
