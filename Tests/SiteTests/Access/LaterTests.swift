import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("A day without power")
struct LaterTests {
    private func steps(_ office: OfficeUnderTest, at times: [String]) -> Sample.Fields {
        let last = times[times.count - 1]
        let first: Sample.Fields = [
            ("ticket", office.seed.open.text), ("step", "disposisi-kepala-dinas"),
            ("outputs.0.target", "next"),
            ("outputs.0.text", "Tindak lanjuti"), ("happened", times[0]),
        ]
        let second: Sample.Fields = [
            ("ticket", office.seed.open.text), ("step", "disposisi-kepala-dinas"), ("happened", last),
        ]
        return [first, times.count > 1 ? second : []].enumerated().flatMap { place, fields in
            fields.map { ("steps.\(place)." + $0.name, $0.value) }
        }
    }

    @Test("A step is recorded with the time it was done, marked, and judged by that time")
    func records() async throws {
        try await withOffice { office in
            let before = try #require(try await office.house.reading.ticket(office.seed.open)).state
            let start = try #require(before.positions.first).turnStart
            let when = "2026-08-03T07:20+08:00"
            let fields = steps(office, at: [when]) + [("late_reason", "Listrik padam")]
            #expect(start <= (Instant(timestamp: when) ?? .earliest))
            let answer = await office.ask(office.request(.recordLater, fields, as: .head, by: .json))
            #expect(answer.status == 200, "\(answer.text)")
            let dossier = try #require(try await office.house.reading.ticket(office.seed.open))
            let record = try #require(dossier.state.lastRecord(of: "disposisi-kepala-dinas"))
            #expect(record.end == Instant(timestamp: when))
            let line = try #require(dossier.history.last { $0.entry.event.kind == "stepCompleted" })
            #expect(line.lateReason == "Listrik padam")
            #expect(line.entry.happened < line.entry.recorded)
        }
    }

    @Test("One that is refused takes back all of them, and the answer names it")
    func allOrNone() async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let fields =
                steps(office, at: ["2026-08-03T07:20+08:00", "2026-08-03T07:10+08:00"])
                + [("late_reason", "Listrik padam")]
            let answer = await office.ask(office.request(.recordLater, fields, as: .head, by: .json))
            #expect(answer.status == 409)
            #expect(answer.text.contains("steps.1."))
            #expect(try await office.kept() == before)
        }
    }

    @Test("The reason is asked for once, and a step left empty is left alone")
    func reason() async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let without = await office.ask(
                office.request(
                    .recordLater, steps(office, at: ["2026-08-03T07:20+08:00"]), as: .head, by: .json))
            #expect(without.status == 422)
            #expect(without.text.contains("late_reason"))
            let empty: Sample.Fields = [
                ("steps.0.ticket", office.seed.open.text), ("steps.0.step", "disposisi-kepala-dinas"),
                ("late_reason", "Listrik padam"),
            ]
            let nothing = await office.ask(office.request(.recordLater, empty, as: .head, by: .json))
            #expect(nothing.status == 422)
            #expect(try await office.kept() == before)
        }
    }

    @Test("The page shows the steps of the chosen tickets, and keeps what was typed when one is refused")
    func page() async throws {
        try await withOffice { office in
            let choice = await office.ask(.get("/tiket/susulan").as(.head))
            #expect(choice.text.contains(office.seed.open.text))
            let path = "/tiket/susulan?tiket=" + office.seed.open.text
            let form = await office.ask(.get(path).as(.head))
            #expect(form.text.contains("name=\"steps.0.happened\""))
            #expect(form.text.contains("name=\"steps.0.outputs.0.text\""))
            let fields = steps(office, at: ["2026-08-03T07:20+08:00"])
            let refused = await office.ask(
                office.request(.recordLater, fields, as: .head, by: .form, from: "/tiket/susulan"))
            #expect(refused.status == 422)
            #expect(refused.text.contains("Tindak lanjuti"))
            #expect(!(await office.ask(.get(path).as(.librarian)).text.contains("steps.0.happened")))
        }
    }
}
