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
    @Test("A ticket's page hears who acted, and where the ticket stands now")
    func ticket() async throws {
        try await withOffice { office in
            var events = try await office.listen(Place.liveTicket(office.seed.open).path, as: .head)
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
            var events = try await office.listen(Place.liveTicket(office.seed.open).path, as: .head)
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
            var events = try await office.listen(Place.liveTicket(office.seed.open).path, as: .librarian)
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
            var head = try await office.listen(Place.liveDesk.path, as: .head)
            var desk = try await office.listen(Place.liveDesk.path, as: .desk)
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
            var desk = try await office.listen(path, as: .desk)
            var auditor = try await office.listen(path, as: .auditor)
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
            var waiting = try await office.listen(report, as: .auditor)
            var lists = try await office.listen(Place.liveOffice.path, as: .technician)
            _ = await office.ask(office.request(Sample(.closeReport, in: office.seed), by: .json))
            #expect(try #require(await waiting.next()).data.contains("Gunawan"))
            let fields = [("ticket", office.seed.open.text), ("text", "Sudah ditelepon")]
            _ = await office.ask(office.request(.comment, fields, as: .desk, by: .json))
            #expect(try #require(await lists.next()).data.contains("Gunawan"))
        }
    }

    @Test("The reporter's page hears only that it says something new: not who, and no talk between posts")
    func tracked() async throws {
        try await withOffice { office in
            let seed = office.seed
            let path = Place.liveTracked(code: seed.openCode).path
            var events = try await office.listen(
                path, as: .stranger, owner: "report:" + seed.openReport.text)
            let first = try #require(await events.next())
            let page = await office.ask(.get("/lacak/" + seed.openCode).as(.stranger))
            let seen = try #require(first.data.firstMatch(of: /"seen":"([0-9a-f]{16})"/)).1
            #expect(page.text.contains("data-seen=\"\(seen)\"") && !page.text.contains("sejak="))
            // A talk between posts, and another ticket: nothing of it is on the page.
            _ = await office.ask(office.request(Sample(.comment, in: seed), by: .json))
            _ = await office.ask(office.request(Sample(.startPlace, in: seed), by: .json))
            _ = await office.ask(office.request(Sample(.completeStep, in: seed), by: .json))
            let news = try #require(await events.next())
            #expect(news.id == nil && news.name == "perubahan")
            #expect(news.data.contains("\"text\":\"Ada perubahan\"") && !news.data.contains("version"))
            #expect(!news.data.contains(seen))
            _ = await office.ask(office.request(Sample(.classifyTicket, in: seed), by: .json))
            #expect(try #require(await events.next()).data.contains("Ada perubahan"))
        }
    }

    @Test("Streams that nobody signed in for leave room for the office")
    func room() {
        let streams = PublicStreams()
        var entered = 0
        while entered < 500, streams.enter() { entered += 1 }
        #expect(entered == 200)
        streams.leave()
        #expect(streams.enter() && !streams.enter())
    }

    @Test("A code that nobody holds opens no stream, and trying many is stopped")
    func unknownCode() async throws {
        try await withOffice { office in
            var statuses: Set<Int> = []
            for _ in 0..<12 {
                statuses.insert(await office.ask(.get("/langsung/lacak/CDFHJKMNPR").as(.stranger)).status)
            }
            #expect(statuses == [404, 429])
        }
    }

    @Test("The library hears of versions, the office's pages of all that is set, and no desk of either")
    func house() async throws {
        try await withOffice { office in
            var library = try await office.listen(Place.liveLibrary.path, as: .head)
            var one = try await office.listen(Place.liveProcedure(code: Sample.revised).path, as: .head)
            var house = try await office.listen(Place.liveHouse.path, as: .auditor)
            var desk = try await office.listen(Place.liveDesk.path, as: .desk)
            _ = await office.ask(office.request(Sample(.setPlace, in: office.seed), by: .json))
            #expect(try #require(await house.next()).data.contains("Indah"))
            _ = await office.ask(office.request(Sample(.keepProcedure, in: office.seed), by: .json))
            #expect(try #require(await library.next()).data.contains("Indah"))
            #expect(try #require(await one.next()).data.contains("Indah"))
            #expect(try #require(await house.next()).data.contains("Indah"))
            _ = await office.ask(office.request(Sample(.receiveReport, in: office.seed), by: .json))
            #expect(try #require(await desk.next()).data.contains("pelapor"))
            for (path, stream) in [
                ("/sop", "sop"), ("/sop/" + Sample.revised, "sop/" + Sample.revised), ("/kantor", "susunan"),
                ("/kantor/pegawai", "susunan"), ("/kantor/pegawai/ratna", "susunan"),
            ] {
                let page = await office.ask(.get(path).as(.administrator))
                #expect(page.text.contains("data-live=\"/langsung/\(stream)?sejak="), "\(path)")
            }
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
    /// The stream that a page opens, as the server would read it.
    /// - Parameter owner: whom it counts for, where nobody is signed in.
    func listen(
        _ path: String, as who: Who, owner expected: String? = nil
    ) async throws -> AsyncStream<ServerSentEvent>.Iterator {
        let ask = Ask.get(path).as(who)
        var headers = HeaderFields()
        for header in ask.headers { headers.add(header.name, header.value) }
        let response = await site(telling: house.changes).respond(
            to: try Request(target: path, headers: headers))
        guard case .events(let stream, let owner) = response.body else {
            Issue.record("no stream: \(response.status)")
            throw CancellationError()
        }
        #expect(owner == expected ?? "person:" + (who.person?.text ?? ""))
        return stream.makeAsyncIterator()
    }

    /// The same site, hearing of what the house changes.
    func site(telling changes: ChangeBoard) -> Site {
        Site(
            ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
            personal: house.personal, clock: clock, options: SiteOptions(), changes: changes)
    }
}
