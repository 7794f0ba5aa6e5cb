import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Moving running tickets to the version in force")
struct MovingTests {
    private static let path = "/sop/\(Librarian.code)/pindah"

    /// Where the open ticket stands.
    private static let row: StepID = "disposisi-kepala-dinas"

    private func version(of ticket: TicketID, _ office: OfficeUnderTest) async throws -> Int? {
        try await office.house.reading.ticket(ticket)?.state.procedureVersion
    }

    private func revised(
        _ office: OfficeUnderTest, _ change: (inout Procedure) -> Void = { _ in }
    ) async throws -> Librarian {
        let librarian = Librarian(office: office)
        #expect(try await librarian.keep(2, change).status == 200)
        #expect(await librarian.enforce().status == 200)
        return librarian
    }

    private func move(
        _ tickets: [TicketID], _ office: OfficeUnderTest, as who: Who = .head, rows: Sample.Fields = [],
        reason: String = "SOP direvisi", id: String? = nil
    ) async -> Answer {
        let chosen = tickets.map { (name: "tiket", value: $0.text) }
        let fields: Sample.Fields =
            chosen + rows + [
                ("versi", "2"), ("alasan", reason), ("csrf", who.formToken),
                ("command_id", id ?? office.newID()),
            ]
        return await office.ask(.post(Self.path, fields).as(who))
    }

    @Test("Before another version is in force there is nothing to move")
    func nothing() async throws {
        try await withOffice { office in
            let page = await office.ask(.get(Self.path).as(.head))
            #expect(page.text.contains("Semua tiket yang berjalan sudah memakai versi yang berlaku"))
        }
    }

    @Test("The dry run shows each ticket with its rows and changes nothing")
    func dryRun() async throws {
        try await withOffice { office in
            let librarian = try await revised(office)
            let before = try await office.kept()
            let page = await librarian.page(Self.path, as: .head)
            #expect(page.text.contains(office.seed.open.text))
            #expect(page.text.contains(office.seed.signing.text))
            #expect(!page.text.contains(office.seed.done.text), "what is finished stays")
            #expect(!page.text.contains(office.seed.round.text), "another SOP's ticket")
            #expect(page.text.contains("Dapat dipindahkan"))
            #expect(try await office.kept() == before)
        }
    }

    @Test("The chosen move, the others stay; sent twice they move once")
    func chosen() async throws {
        try await withOffice { office in
            _ = try await revised(office) { $0.steps[1].time = StepTime(words: "3 hari kerja") }
            let id = office.newID()
            let before = try await office.house.reading.ticket(office.seed.open)?.state
            let answer = await move([office.seed.open], office, id: id)
            #expect(answer.status == 200)
            #expect(answer.text.contains("1 tiket dipindahkan, 0 tetap"))
            #expect(try await version(of: office.seed.open, office) == 2)
            #expect(try await version(of: office.seed.signing, office) == 1)
            let after = try await office.house.reading.ticket(office.seed.open)?.state
            #expect(after?.positions.first?.start == before?.positions.first?.start)
            #expect(after?.positions.first?.deadline != before?.positions.first?.deadline)
            let kept = try await office.kept()
            _ = await move([office.seed.open], office, id: id)
            #expect(try await office.kept() == kept)
            let history = await office.ask(.get("/tiket/\(office.seed.open.text)").as(.head))
            #expect(history.text.contains("Dipindahkan ke versi 2 SOP"))
        }
    }

    @Test("A row whose id changed is proposed nothing, refused with the reason, and moves once chosen")
    func renamed() async throws {
        try await withOffice { office in
            let librarian = try await revised(office) { procedure in
                Self.rename(Self.row, to: "disposisi-kadis-baru", in: &procedure)
            }
            let page = await librarian.page(Self.path, as: .head)
            #expect(page.text.contains("Pilih tujuan untuk langkah 2"))
            let refused = await move([office.seed.open, office.seed.signing], office)
            #expect(refused.text.contains("1 tiket dipindahkan, 1 tetap"))
            #expect(refused.text.contains("Pilih tujuan untuk langkah 2"))
            #expect(try await version(of: office.seed.open, office) == 1)
            #expect(try await version(of: office.seed.signing, office) == 2)
            let rows: Sample.Fields = [("rows.\(Self.row)", "disposisi-kadis-baru")]
            let query = "?rows.\(Self.row)=disposisi-kadis-baru"
            #expect(await librarian.page(Self.path + query, as: .head).text.contains("Dapat dipindahkan"))
            let moved = await move([office.seed.open], office, rows: rows)
            #expect(moved.text.contains("1 tiket dipindahkan, 0 tetap"))
            let state = try await office.house.reading.ticket(office.seed.open)?.state
            #expect(state?.positions.map(\.step) == ["disposisi-kadis-baru"])
        }
    }

    @Test("A ticket moved is the same after the office was closed, opened and its tables made anew")
    func restored() async throws {
        try await withOffice { office in
            _ = try await revised(office)
            _ = await move([office.seed.open], office)
            let before = try await office.house.reading.ticket(office.seed.open)?.state
            let tables = try await office.kept()
            try await office.house.rebuildReadTables()
            #expect(try await office.kept().tables["ticket"] == tables.tables["ticket"])
            #expect(try await office.kept().tables["procedure_file"] == tables.tables["procedure_file"])
            let again = try await Storehouse.open(folder: office.folder, clock: office.clock)
            let restored = try await again.reading.ticket(office.seed.open)?.state
            await again.close()
            #expect(restored == before)
            #expect(restored?.procedureVersion == 2)
            // And it goes on from there.
            let position = String(restored?.positions.first?.number ?? 0)
            let step = Sample(.completeStep, in: office.seed)
            let fields = step.with("position", position)
            #expect(
                await office.ask(office.request(.completeStep, fields, as: .head, by: .json)).status == 200)
        }
    }

    @Test("Who has no power over tickets moves none", arguments: Who.allCases)
    func access(who: Who) async throws {
        try await withOffice { office in
            _ = try await revised(office)
            let answer = await move([office.seed.open], office, as: who)
            let mayMove = [.head, .desk].contains(who)
            #expect(try await version(of: office.seed.open, office) == (mayMove ? 2 : 1), "\(answer.status)")
            if who == .administrator {
                #expect(await office.ask(.get(Self.path).as(who)).text.contains("tidak berwenang atas tiket"))
            }
        }
    }

    @Test("No ticket chosen, or no reason: told, and nothing moves")
    func incomplete() async throws {
        try await withOffice { office in
            _ = try await revised(office)
            let before = try await office.kept()
            let none = await move([], office)
            #expect(none.status == 422 && none.text.contains("Belum ada tiket yang dipilih"))
            let silent = await move([office.seed.open], office, reason: " ")
            #expect(silent.status == 422 && silent.text.contains("Alasan: belum diisi"))
            #expect(try await office.kept() == before)
        }
    }

    @Test("The API tells the same dry run, and a version that is not in force is no target")
    func programs() async throws {
        try await withOffice { office in
            let librarian = try await revised(office) { procedure in
                Self.rename(Self.row, to: "disposisi-kadis-baru", in: &procedure)
            }
            struct List: Decodable {
                struct Line: Decodable {
                    var ticket: String
                    var moves: Bool
                    var reasons: [String]
                }
                var items: [Line]
            }
            let address = "/api/v1/procedures/\(Librarian.code)/moves"
            let list = try #require(
                JSONText.read(await librarian.page(address, as: .head).text, as: List.self))
            let open = try #require(list.items.first { $0.ticket == office.seed.open.text })
            #expect(!open.moves && open.reasons.count == 1)
            let fields: Sample.Fields = [
                ("ticket", office.seed.open.text), ("version", "3"), ("reason", "x"),
            ]
            let answer = await office.ask(office.request(.moveTicket, fields, as: .head, by: .json))
            #expect(answer.status == 422)
        }
    }

    private static func rename(_ old: StepID, to new: StepID, in procedure: inout Procedure) {
        for index in procedure.steps.indices {
            if procedure.steps[index].id == old { procedure.steps[index].id = new }
            if procedure.steps[index].next == .step(old) { procedure.steps[index].next = .step(new) }
            for option in procedure.steps[index].decision?.options.indices ?? 0..<0
            where procedure.steps[index].decision?.options[option].target == .step(old) {
                procedure.steps[index].decision?.options[option].target = .step(new)
            }
            if procedure.steps[index].time.sharedWith == old {
                procedure.steps[index].time = StepTime(words: "", sharedWith: new)
            }
        }
    }
}
