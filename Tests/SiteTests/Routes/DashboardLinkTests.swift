import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Links of the dashboard")
struct DashboardLinkTests {
    /// A number of the page, and the list it leads to.
    private struct Told {
        var address: String
        var number: Int

        init(_ address: Substring, _ number: Substring) {
            self.address = String(address).replacing("&amp;", with: "&")
            self.number = Int(number) ?? -1
        }
    }

    private func numbers(_ page: String) -> [Told] {
        let figures = page.matches(of: /<a href="(\/tiket[^"]*)"><b>([0-9]+)<\/b>/)
        let rows = page.matches(
            of: /<th scope="row"><a href="(\/tiket[^"]*)">[^<]*<\/a><\/th><td[^>]*><span>([0-9]+)<\/span>/)
        return figures.map { Told($0.output.1, $0.output.2) } + rows.map { Told($0.output.1, $0.output.2) }
    }

    /// How many of a ticket's rows a list is about; a list of what is parked counts the tickets themselves.
    private func rows(of state: TicketState, _ filter: RegisterFilter, at now: Instant) -> Int {
        if filter.standing == .parked { return 1 }
        return state.positions.count { position in
            if let step = filter.step, position.step != step { return false }
            if let waiting = filter.waiting {
                return position.isPaused && position.pauses.last?.reason.kind == waiting
            }
            guard filter.isLateOnly else { return true }
            return !position.isPaused && position.deadline.map { $0 < now.cutToMinute } ?? false
        }
    }

    @Test("Each number leads to the tickets it was counted from, and to no others")
    func followed() async throws {
        try await withOffice { office in
            let pause = office.request(Sample(.pauseStep, in: office.seed), by: .json)
            #expect(await office.ask(pause).status == 200)
            try await Librarian(office: office).wait(minutes: 3 * 24 * 60, for: .head)
            let now = office.clock.now()
            let reading = office.house.reading
            let page = await office.ask(.get("/ringkasan").as(.head)).text
            let told = numbers(page)
            #expect(told.count >= 8)
            for one in told {
                let filter = try #require(RegisterFilter(address: one.address))
                #expect(filter.unknown.isEmpty, "\(one.address)")
                let query = filter.query(now: now, zone: .wita, reader: .program, limit: 200)
                var sum = 0
                for row in try await reading.tickets(query) {
                    let state = try #require(try await reading.ticket(row.id)).state
                    let count = rows(of: state, filter, at: now)
                    #expect(count > 0, "\(one.address) lists \(row.number)")
                    sum += count
                }
                #expect(sum == one.number, "\(one.address)")
            }
            for part in ["terlambat=ya", "menunggu=", "langkah=", "sop=", "opd=", "diprogramkan"] {
                #expect(told.contains { $0.address.contains(part) && $0.number > 0 }, "\(part)")
            }
            #expect(page.contains("<th scope=\"row\">Tanpa OPD</th>"), "no list shows those alone")
        }
    }

    @Test("What has a row open is listed wherever its ticket stands, and nothing else")
    func atWork() async throws {
        try await withOffice { office in
            var query = TicketQuery(reader: .program, limit: 200)
            query.isAtWork = true
            let ids = Set(try await office.house.reading.tickets(query).map(\.id))
            #expect(ids.contains(office.seed.open) && ids.contains(office.seed.parked))
            #expect(!ids.contains(office.seed.done))
            let page = await office.ask(.get("/tiket?dikerjakan=ya").as(.head)).text
            #expect(page.contains("Hanya yang ada langkah berjalan"))
            #expect(!page.contains("tidak dikenal dan tidak dipakai"))
        }
    }
}
