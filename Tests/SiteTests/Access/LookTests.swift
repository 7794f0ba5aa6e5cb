import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Looking at what outsiders said")
struct LookTests {
    private func looks(_ office: OfficeUnderTest) async throws -> [PersonalAccess] {
        try await office.house.personal.accesses(of: .report(office.seed.openReport), by: nil, limit: 9)
    }

    @Test(
        "Search writes down each report whose words it shows, once a day for each person",
        arguments: ["/cari?q=", "/api/v1/search?q="])
    func searched(path: String) async throws {
        try await withOffice { office in
            for who in [Who.technician, .desk, .desk, .auditor] {
                let answer = await office.ask(.get(path + "sejak").as(who))
                #expect(answer.status == 200)
                #expect(answer.text.contains("Internet mati sejak pagi") == (who != .technician))
            }
            let people = try await looks(office).map(\.person)
            #expect(people.sorted() == ["gunawan", "oki"])
        }
    }

    @Test("A report found by its code is written down, and one that is not found is not")
    func coded() async throws {
        try await withOffice { office in
            _ = await office.ask(.get("/cari?q=tidakada").as(.desk))
            #expect(try await looks(office).isEmpty)
            let answer = await office.ask(.get("/cari?q=" + office.seed.openCode).as(.desk))
            #expect(answer.text.contains("Internet mati sejak pagi"))
            let people = try await looks(office).map(\.person)
            #expect(people == ["gunawan"])
        }
    }

    @Test("A page of a search writes down what stands on it alone")
    func paged() async throws {
        try await withOffice { office in
            let answer = await office.ask(.get("/api/v1/search?q=sejak&limit=1").as(.desk))
            #expect(answer.status == 200)
            let all = try await office.house.personal.accesses(of: nil, by: "gunawan", limit: 9)
            #expect(all.count == 1)
        }
    }

    @Test("A withdrawn SOP keeps its choice and its place in the retention schedule")
    func withdrawn() async throws {
        try await withOffice { office in
            let choice = "name=\"procedures\" value=\"\(Librarian.code)\""
            let librarian = Librarian(office: office)
            let before = await librarian.page("/kantor/data-pribadi/retensi").text
            #expect(before.contains(choice))
            #expect(await librarian.withdraw(1).status == 200)
            #expect(await librarian.page("/kantor/data-pribadi/retensi").text.contains(choice))
            let fields = [
                ("classification", "000.8.3.3"), ("name", "SOP"), ("active_years", "0"),
                ("inactive_years", "0"), ("procedures", Librarian.code),
            ]
            let set = office.request(.setRetention, fields, as: .administrator, by: .json)
            #expect(await office.ask(set).status == 200)
        }
    }
}
