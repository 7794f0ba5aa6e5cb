import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Live updates")
struct LiveTests {
    /// The stream that a page opens, as the server would read it.
    private func listen(
        _ office: OfficeUnderTest, _ path: String, as who: Who
    ) async throws -> AsyncStream<ServerSentEvent>.Iterator {
        let ask = Ask.get(path).as(who)
        var headers = HeaderFields()
        for header in ask.headers { headers.add(header.name, header.value) }
        let response = await office.site(telling: office.house.changes).respond(
            to: try Request(target: path, headers: headers))
        guard case .events(let stream, let owner) = response.body else {
            Issue.record("no stream: \(response.status)")
            throw CancellationError()
        }
        #expect(owner == "person:" + (who.person?.text ?? ""))
        return stream.makeAsyncIterator()
    }

    @Test("A ticket's page hears who acted, and where the ticket stands now")
    func ticket() async throws {
        try await withOffice { office in
            var events = try await listen(office, Place.liveTicket(office.seed.open).path, as: .head)
            let first = try #require(await events.next())
            #expect(first.data.contains("\"version\":\(office.seed.openVersion)"))
            let fields = [("ticket", office.seed.open.text), ("text", "Sudah ditelepon")]
            _ = await office.ask(office.request(.comment, fields, as: .desk, by: .json))
            let news = try #require(await events.next())
            #expect(news.name == "perubahan")
            #expect(news.data.contains("Gunawan, Loket Pengaduan"))
            #expect(news.data.contains("\"version\":\(office.seed.openVersion + 1)"))
            #expect(!news.data.contains("Sudah ditelepon"), "it says who and where, never what")
        }
    }

    @Test("Nobody is told of what they did themselves, or of other tickets")
    func own() async throws {
        try await withOffice { office in
            var events = try await listen(office, Place.liveTicket(office.seed.open).path, as: .head)
            _ = await events.next()
            let open = [("ticket", office.seed.open.text)]
            _ = await office.ask(
                office.request(.comment, open + [("text", "Milik sendiri")], as: .head, by: .json))
            _ = await office.ask(
                office.request(
                    .comment, [("ticket", office.seed.round.text), ("text", "Lain")], as: .technician,
                    by: .json))
            _ = await office.ask(office.request(.comment, open + [("text", "Meja")], as: .desk, by: .json))
            let news = try #require(await events.next())
            #expect(news.data.contains("Gunawan"))
        }
    }

    @Test("Who may not read the ticket any more hears nothing, and who signed out is let go")
    func closed() async throws {
        try await withOffice { office in
            var events = try await listen(office, Place.liveTicket(office.seed.open).path, as: .librarian)
            _ = await events.next()
            _ = await office.ask(office.request(Sample(.classifyTicket, in: office.seed), by: .json))
            _ = await office.ask(
                .post("/keluar", [("csrf", Who.librarian.formToken)]).as(.librarian))
            let fields = [("ticket", office.seed.open.text), ("text", "Rahasia")]
            _ = await office.ask(office.request(.comment, fields, as: .desk, by: .json))
            #expect(await events.next() == nil)
        }
    }

    @Test("A desk hears what comes to it, and the inbox hears of reports")
    func desk() async throws {
        try await withOffice { office in
            var head = try await listen(office, Place.liveDesk.path, as: .head)
            var desk = try await listen(office, Place.liveDesk.path, as: .desk)
            _ = await office.ask(office.request(Sample(.receiveReport, in: office.seed), by: .json))
            #expect(try #require(await desk.next()).data.contains("pelapor"))
            let fields = [("ticket", office.seed.open.text), ("text", "Sudah ditelepon")]
            _ = await office.ask(office.request(.comment, fields, as: .desk, by: .json))
            #expect(try #require(await head.next()).data.contains("Gunawan"))
        }
    }

    @Test("The inbox hears of reports, for the desk that runs it and for the auditor who reads it")
    func inbox() async throws {
        try await withOffice { office in
            let path = Place.liveInbox.path
            #expect(await office.ask(.get(path).as(.technician)).status == 403)
            var desk = try await listen(office, path, as: .desk)
            var auditor = try await listen(office, path, as: .auditor)
            _ = await office.ask(office.request(Sample(.receiveReport, in: office.seed), by: .json))
            #expect(try #require(await desk.next()).data.contains("pelapor"))
            #expect(try #require(await auditor.next()).data.contains("pelapor"))
            let page = await office.ask(.get("/laporan").as(.auditor))
            #expect(page.text.contains("data-live=\"/langsung/laporan?sejak="))
        }
    }

    @Test("The page of a report hears what becomes of it, and the lists hear of every ticket they may show")
    func lists() async throws {
        try await withOffice { office in
            let report = Place.liveReport(office.seed.waiting).path
            #expect(await office.ask(.get(report).as(.technician)).status == 403)
            var waiting = try await listen(office, report, as: .auditor)
            var lists = try await listen(office, Place.liveOffice.path, as: .technician)
            _ = await office.ask(office.request(Sample(.closeReport, in: office.seed), by: .json))
            #expect(try #require(await waiting.next()).data.contains("Gunawan"))
            let fields = [("ticket", office.seed.open.text), ("text", "Sudah ditelepon")]
            _ = await office.ask(office.request(.comment, fields, as: .desk, by: .json))
            #expect(try #require(await lists.next()).data.contains("Gunawan"))
        }
    }

    @Test("What changes between a page and its stream is told as soon as the stream opens")
    func between() async throws {
        let board = ChangeBoard()
        for place in 0..<3 {
            board.publish(Change(tickets: [TicketID(high: 1, low: UInt64(place))], actor: .clock))
        }
        var numbers: [Int] = []
        for await change in board.changes(after: 1) {
            numbers.append(change.number)
            if numbers.count == 2 { break }
        }
        #expect(numbers == [2, 3])
        #expect(board.told == 3)
    }

    @Test("A stream that is dropped is forgotten")
    func dropped() async throws {
        let board = ChangeBoard()
        var streams: [AsyncStream<Change>] = [board.changes(), board.changes()]
        #expect(board.count == 2)
        streams.removeAll()
        #expect(board.count == 0)
    }
}

extension OfficeUnderTest {
    /// The same site, hearing of what the house changes.
    func site(telling changes: ChangeBoard) -> Site {
        Site(
            ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
            personal: house.personal, clock: clock, options: SiteOptions(), changes: changes)
    }
}
