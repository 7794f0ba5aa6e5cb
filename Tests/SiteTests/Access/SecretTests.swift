import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Confidential tickets")
struct SecretTests {
    /// On the chain, at the desk, the head, those who may record for the one it lies with, and the auditor.
    private static let readers: Set<Who> = [.technician, .head, .desk, .clerk, .auditor]

    private func close(_ office: OfficeUnderTest) async throws {
        let answer = await office.ask(office.request(Sample(.classifyTicket, in: office.seed), by: .json))
        #expect(answer.status == 200)
    }

    @Test("Its pages, files, papers, stream and API are for its readers only", arguments: Who.allCases)
    func pages(who: Who) async throws {
        try await withOffice { office in
            try await close(office)
            let id = office.seed.open.text
            let ofTicket = Routes.all.filter { route in
                route.method == .get && route.pattern.contains("*")
                    && route.sample(in: office.seed).contains(id)
            }
            #expect(ofTicket.count >= 6)
            for route in ofTicket {
                let answer = await office.ask(.get(route.sample(in: office.seed)).as(who))
                if Self.readers.contains(who) {
                    // A file that is not there is not found by anybody.
                    let isMissing = route.pattern.contains("lampiran")
                    #expect(answer.status == (isMissing ? 404 : 200), "\(who) \(route.title)")
                } else if who.isSignedIn {
                    #expect(answer.status == 404, "\(who) \(route.title)")
                } else {
                    #expect([303, 401].contains(answer.status), "\(who) \(route.title)")
                }
                #expect(
                    Self.readers.contains(who) || !answer.text.contains("Internet mati"),
                    "\(who) \(route.title)")
            }
        }
    }

    @Test("Lists, search and desks hide it from all others", arguments: Who.allCases.filter(\.isSignedIn))
    func lists(who: Who) async throws {
        try await withOffice { office in
            try await close(office)
            let number = try #require(try await office.house.reading.ticket(office.seed.open)).state.number
            let lists = [
                "/tiket", "/tiket?q=internet", "/tiket?q=" + number, "/meja", "/meja?semua=ya",
                "/api/v1/tickets", "/api/v1/tickets?q=internet", "/api/v1/desk",
            ]
            for path in lists {
                let answer = await office.ask(.get(path).as(who))
                if !Self.readers.contains(who) {
                    #expect(!answer.text.contains(office.seed.open.text), "\(who) \(path)")
                } else if path.hasPrefix("/tiket") || path.hasPrefix("/api/v1/tickets") {
                    #expect(answer.text.contains(office.seed.open.text), "\(who) \(path)")
                }
            }
        }
    }

    @Test("Counts of a list leave it out where the list does")
    func counts() async throws {
        try await withOffice { office in
            let reading = office.house.reading
            let all = try await reading.ticketCount(TicketQuery())
            try await close(office)
            #expect(try await reading.ticketCount(TicketQuery()) == all - 1)
            #expect(try await reading.ticketCount(TicketQuery(reader: .program)) == all)
        }
    }

    @Test("A command on it from somebody else finds no such ticket")
    func commands() async throws {
        try await withOffice { office in
            try await close(office)
            let before = try await office.kept()
            for who in [Who.librarian, .administrator] {
                for name in [CommandName.comment, .markSeen, .cancelTicket, .classifyTicket] {
                    let sample = Sample(name, in: office.seed)
                    let answer = await office.ask(office.request(name, sample.fields, as: who, by: .json))
                    #expect(answer.status == 404, "\(who) \(name)")
                }
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("Its reporter reads only that it is handled")
    func tracked() async throws {
        try await withOffice { office in
            let path = Place.tracked(code: office.seed.openCode).path
            let open = await office.ask(.get(path).as(.reporter)).text
            try await close(office)
            let closed = await office.ask(.get(path).as(.reporter)).text
            let number = try #require(try await office.house.reading.ticket(office.seed.open)).state.number
            #expect(open.contains(number))
            #expect(!closed.contains(number))
            #expect(closed.contains("Sedang ditangani") || closed.contains("sedang ditangani"))
        }
    }

    @Test("A letter entered as confidential makes its ticket so, before and after it is accepted")
    func letters() async throws {
        try await withOffice { office in
            let secret = [("agenda.sensitivity", "rahasia")]
            let waiting = [("report", office.seed.waiting.text)] + secret
            #expect(
                await office.ask(office.request(.recordAgenda, waiting, as: .desk, by: .json)).status == 200)
            let accepted = await office.ask(
                office.request(
                    .acceptReport, Sample(.acceptReport, in: office.seed).fields, as: .desk, by: .json))
            #expect(accepted.status == 201)
            let report = try #require(try await office.house.reading.report(office.seed.waiting)).report
            let ticket = try #require(report.standing.ticket)
            #expect(try #require(try await office.house.reading.ticket(ticket)).state.isSecret)
            let later = [("report", office.seed.openReport.text)] + secret
            #expect(
                await office.ask(office.request(.recordAgenda, later, as: .desk, by: .json)).status == 200)
            #expect(try #require(try await office.house.reading.ticket(office.seed.open)).state.isSecret)
        }
    }

    @Test("The tables that lists are read from are the same when made anew")
    func rebuilt() async throws {
        try await withOffice { office in
            try await close(office)
            _ = await office.ask(office.request(Sample(.joinReport, in: office.seed), by: .json))
            let before = try await office.kept()
            try await office.house.rebuildReadTables()
            let after = try await office.kept().tables
            let changed = after.filter { before.tables[$0.key] != $0.value }.keys.sorted()
            // How an index of words lies on its pages is its own affair; what it finds is tested beside it.
            #expect(changed.filter { !$0.hasPrefix("report_search_") } == [])
        }
    }
}
