import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Work that was given by name, when its person leaves")
struct LeaverTests {
    private func release(
        _ person: String, to successor: String? = nil, in office: OfficeUnderTest
    ) async -> Answer {
        var fields: Sample.Fields = [("person", person)]
        if let successor { fields += [("successor", successor), ("capacity", "definitif")] }
        return await office.ask(office.request(.releasePerson, fields, as: .administrator, by: .json))
    }

    @Test("It lies on the successor's desk, who acts in it and in later rows of the same team")
    func succession() async throws {
        try await withOffice { office in
            let start = Sample(.startPlace, in: office.seed)
            let before = await office.ask(office.request(.startPlace, start.fields, as: .clerk, by: .json))
            #expect(before.status == 403 || before.status == 422)
            let answer = await release("dewi", to: "fitri", in: office)
            #expect(answer.status == 200, "\(answer.text)")
            let desk = await office.ask(.get("/meja").as(.clerk))
            #expect(desk.text.contains(office.seed.round.text))
            let page = await office.ask(.get("/tiket/\(office.seed.round.text)").as(.clerk))
            #expect(page.text.contains("Fitri (menggantikan Dewi)"))
            let after = await office.ask(office.request(.startPlace, start.fields, as: .clerk, by: .json))
            #expect(after.status == 200, "\(after.text)")
            // Undone, the work is its old person's again.
            let sequence = try await office.house.reading.office().version
            let undone = await office.ask(
                office.request(
                    .undoOfficeChange, [("change", String(sequence))], as: .administrator, by: .json))
            #expect(undone.status == 200, "\(undone.text)")
            #expect(try await office.house.reading.office().people["dewi"]?.successor == nil)
        }
    }

    @Test("Nobody leaves while something waits for them alone and no successor is named")
    func alone() async throws {
        try await withOffice { office in
            #expect(await release("dewi", in: office).status == 200, "eko works on it too")
            let before = try await office.kept()
            let refused = await release("eko", in: office)
            #expect(refused.status == 422)
            #expect(refused.text.contains("\"field\":\"successor\""), "\(refused.text)")
            #expect(try await office.kept() == before)
            #expect(await release("eko", to: "bagus", in: office).status == 200)
            let retired = [("person", "bagus"), ("name", "Bagus"), ("retired", "ya")]
            let direct = await office.ask(
                office.request(.setPerson, retired, as: .administrator, by: .json))
            #expect(direct.status == 422, "not by their own form either")
            // And whoever took it over hands it on.
            #expect(await release("bagus", in: office).status == 422)
            #expect(await release("bagus", to: "maya", in: office).status == 200)
            let people = try await office.house.reading.office()
            #expect(people.standIn(for: "eko") == "maya")
            #expect(people.predecessors(of: "maya") == ["bagus", "eko"])
        }
    }
}
