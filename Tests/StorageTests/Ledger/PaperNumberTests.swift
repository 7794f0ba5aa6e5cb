import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

/// Official papers are numbered by the office's patterns, in the commit of the act that makes them.
@Suite("Numbers of papers")
struct PaperNumberTests {
    private func settings(_ template: String) -> OfficeSettings {
        var settings = OfficeSettings()
        settings.numberPatterns = [NumberPattern(kind: "Memo", template: template)]
        settings.classifications = [Classification(code: "000.5", name: "Informatika")]
        return settings
    }

    private func numbered(
        _ template: String = "{kode}/{urut}/{bulan_romawi}/{tahun}"
    ) async throws -> (office: LedgerOffice, house: Storehouse) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        try await set(template, office, house)
        return (office, house)
    }

    private func set(_ template: String, _ office: LedgerOffice, _ house: Storehouse) async throws {
        _ = try await house.ledger.submit(
            office.envelope(.changeOffice(.settingsSet(settings(template))), by: LedgerOffice.administrator))
    }

    /// A ticket whose next step makes a memo.
    private func beforeMemo(_ office: LedgerOffice, _ house: Storehouse) async throws -> LedgerWalk {
        let made = try await office.ticket(in: house)
        let walk = LedgerWalk(
            office: office, house: house, ticket: made.ticket,
            fields: ["hasil": "diperbaiki", "hasil_verifikasi": "valid"])
        try await walk.step()
        try await walk.step()
        return walk
    }

    private func memo(_ walk: LedgerWalk) async throws -> String {
        let state = try #require(try await walk.house.reading.ticket(walk.ticket)).state
        return try #require(state.product(named: "memo-penunjukan")).product.number
    }

    /// Changes what a completion says about the number of its memo.
    private func marked(_ envelope: CommandEnvelope, _ mark: CompleteStep.PaperMark) throws -> CommandEnvelope
    {
        guard case .ticket(let ticket, .complete(var entry)) = envelope.command else {
            Issue.record("not a completion")
            return envelope
        }
        entry.marks[1] = mark
        var marked = envelope
        marked.command = .ticket(ticket, .complete(entry))
        return marked
    }

    @Test("Commands in one group each get the next number, and a refused one among them leaves no gap")
    func grouped() async throws {
        let (office, house) = try await numbered()
        var walks: [LedgerWalk] = []
        for _ in 0..<4 { walks.append(try await beforeMemo(office, house)) }
        var commands: [CommandEnvelope] = []
        for walk in walks { commands.append(try await walk.completion()) }
        // The second is refused after its number would have been drawn: the version is no longer that one.
        commands[1].expectedVersion = 1
        let ledger = house.ledger
        let done = await withTaskGroup(of: Bool.self) { group in
            for command in commands { group.addTask { (try? await ledger.submit(command)) != nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 3)
        try await walks[1].step()
        var numbers: Set<String> = []
        for walk in walks { numbers.insert(try await memo(walk)) }
        #expect(numbers == Set((1...4).map { "500.12.15.1/\($0)/VIII/2026" }))
        #expect(try await memo(walks[1]) == "500.12.15.1/4/VIII/2026")
        await house.close()
    }

    @Test("A command that fails after its number was drawn gives the number back")
    func rolledBack() async throws {
        let (office, house) = try await numbered()
        let walk = try await beforeMemo(office, house)
        var broken = try await walk.completion()
        // The store refuses a NUL only when the event is written: the number is drawn by then.
        broken = try marked(broken, CompleteStep.PaperMark())
        guard case .ticket(let ticket, .complete(var entry)) = broken.command else { return }
        entry.note = "a\u{0}b"
        broken.command = .ticket(ticket, .complete(entry))
        await #expect(throws: CommandFailure.invalidValue) { try await house.ledger.submit(broken) }
        try await walk.step()
        #expect(try await memo(walk) == "500.12.15.1/1/VIII/2026")
        await house.close()
    }

    @Test("Sent again under its id, a command has the number it had, and draws none")
    func again() async throws {
        let (office, house) = try await numbered()
        let walk = try await beforeMemo(office, house)
        let command = try await walk.completion()
        let first = try await house.ledger.submit(command)
        #expect(try await house.ledger.submit(command) == first)
        #expect(try await memo(walk) == "500.12.15.1/1/VIII/2026")
        let next = try await beforeMemo(office, house)
        try await next.step()
        #expect(try await memo(next) == "500.12.15.1/2/VIII/2026")
        await house.close()
    }

    @Test("A changed pattern holds for later papers, and the count goes on; a new year begins at 1")
    func changed() async throws {
        let (office, house) = try await numbered()
        let first = try await beforeMemo(office, house)
        try await first.step()
        try await set("M-{urut}/{tahun}", office, house)
        let second = try await beforeMemo(office, house)
        try await second.step()
        #expect(try await memo(first) == "500.12.15.1/1/VIII/2026")
        #expect(try await memo(second) == "M-2/2026")
        office.clock.move(minutes: 200 * 24 * 60)
        let third = try await beforeMemo(office, house)
        try await third.step()
        #expect(try await memo(third) == "M-1/2027")
        await house.close()
    }

    @Test(
        "A number that somebody gave already is kept and none is drawn; a code of the office's list is taken")
    func given() async throws {
        let (office, house) = try await numbered()
        let first = try await beforeMemo(office, house)
        let typed = CompleteStep.PaperMark(number: "B/99/SRIKANDI")
        _ = try await house.ledger.submit(try marked(try await first.completion(), typed))
        #expect(try await memo(first) == "B/99/SRIKANDI")
        let second = try await beforeMemo(office, house)
        let unknown = CompleteStep.PaperMark(classification: "999")
        let refused = try marked(try await second.completion(), unknown)
        await #expect(throws: CommandFailure.refused(.classificationUnknown("999"))) {
            try await house.ledger.submit(refused)
        }
        let chosen = CompleteStep.PaperMark(classification: "000.5")
        _ = try await house.ledger.submit(try marked(try await second.completion(), chosen))
        #expect(try await memo(second) == "000.5/1/VIII/2026")
        await house.close()
    }

    @Test("A paper that is made anew keeps its number; papers without a pattern have none")
    func anew() async throws {
        let (office, house) = try await numbered()
        let walk = try await beforeMemo(office, house)
        try await walk.step()
        let state = try #require(try await house.reading.ticket(walk.ticket)).state
        let position = try #require(state.positions.first)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(
                    walk.ticket,
                    .sendBack(position: position.number, to: .step("penunjukan-tim"), reason: "Salah tim")),
                by: .person("dewi", post: nil, capacity: nil)))
        try await walk.step()
        #expect(try await memo(walk) == "500.12.15.1/1/VIII/2026")
        try await walk.finish()
        let done = try #require(try await house.reading.ticket(walk.ticket)).state
        #expect(try #require(done.product(named: "berita-acara-pekerjaan")).product.number.isEmpty)
        #expect(try #require(done.product(named: "disposisi-kadis")).product.number.isEmpty)
        await house.close()
        #expect(try await office.read { try Verifier.verify($0) }.fault == nil)
    }

    @Test(
        "The pattern of a paper is the longest whose kind stands in its id or title",
        arguments: [
            ("nota-dinas-laporan", "Penyampaian laporan", "Nota dinas"),
            ("surat-perintah-tim", "Surat perintah Tim", "Surat perintah"), ("memo-penunjukan", "", "Memo"),
            ("laporan-survei", "Hasil survei", ""), ("memorandum", "", ""),
        ])
    func kinds(name: String, title: String, kind: String) {
        var settings = OfficeSettings()
        settings.numberPatterns = ["Surat", "Surat perintah", "Nota  Dinas", "Nota dinas", "Memo"].map {
            NumberPattern(kind: $0, template: "{urut}")
        }
        let found = settings.pattern(forPaper: name, title: title)?.kind ?? ""
        #expect(found.lowercased().split(separator: " ") == kind.lowercased().split(separator: " "))
    }
}
