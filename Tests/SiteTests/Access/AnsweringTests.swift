import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

@Suite("Who answers for the network of an OPD")
struct AnsweringTests {
    /// The librarian, whom no SOP names, answers for these OPDs.
    private func appoint(_ units: [UnitID], in office: OfficeUnderTest) async throws {
        var commands: [(name: CommandName, fields: Sample.Fields)] = [
            (.setPerson, [("person", "putri"), ("name", "Putri"), ("phone", "0812-7777-0003")])
        ]
        let known = try await office.house.reading.office().units
        for unit in units {
            let fields: Sample.Fields = [
                ("unit", unit.text), ("name", known[unit]?.name ?? ""), ("responsible.name", "Putri"),
                ("responsible.post", "Pranata Komputer"), ("responsible.contact", "+62 812 7777 0003"),
            ]
            commands.append((.setUnit, fields))
        }
        for command in commands {
            let answer = await office.ask(
                office.request(command.name, command.fields, as: .administrator, by: .json))
            #expect(answer.status == 200, "\(answer.text)")
        }
    }

    @Test("The report form is filled in for the one OPD, and with the person's own entry")
    func report() async throws {
        try await withOffice { office in
            try await appoint(["dinkes"], in: office)
            let page = await office.ask(.get("/lapor").as(.librarian)).text
            #expect(page.contains("Anda melapor sebagai penanggung jawab Dinas Kesehatan."))
            #expect(page.contains("<option value=\"dinkes\" selected>"))
            #expect(!page.contains("<option value=\"disdik\""))
            for value in ["Putri", "Pranata Komputer", "0812-7777-0003"] {
                #expect(page.contains("value=\"\(value)\""), "\(value)")
            }
            let other = await office.ask(.get("/lapor?unit=disdik").as(.librarian)).text
            #expect(other.contains("<option value=\"disdik\" selected>"))
            #expect(!other.contains("penanggung jawab"))
            for who in [Who.stranger, .desk] {
                let plain = await office.ask(.get("/lapor").as(who)).text
                #expect(!plain.contains("penanggung jawab") && !plain.contains("Putri"), "\(who)")
                #expect(plain.contains("<option value=\"disdik\""), "\(who)")
            }
        }
    }

    @Test("Of several OPDs theirs come first, and the one that is chosen is named")
    func several() async throws {
        try await withOffice { office in
            try await appoint(["dinkes", "disdik"], in: office)
            let open = await office.ask(.get("/lapor").as(.librarian)).text
            #expect(open.contains("penanggung jawab Dinas Kesehatan, Dinas Pendidikan."))
            #expect(!open.contains("<option value=\"dinkes\" selected>"))
            let chosen = await office.ask(.get("/lapor?unit=disdik").as(.librarian)).text
            #expect(chosen.contains("penanggung jawab Dinas Pendidikan."))
            #expect(chosen.contains("<option value=\"dinkes\">"))
        }
    }

    @Test("The desk has a button for it and the OPD's open tickets, but for confidential ones")
    func desk() async throws {
        try await withOffice { office in
            let open = "/tiket/" + office.seed.open.text
            let before = await office.ask(.get("/meja").as(.librarian)).text
            #expect(!before.contains("Tiket OPD saya") && !before.contains(open))
            try await appoint(["dinkes"], in: office)
            let desk = await office.ask(.get("/meja").as(.librarian)).text
            #expect(desk.contains("Tiket OPD saya") && desk.contains("Laporkan gangguan di Dinas Kesehatan"))
            #expect(desk.contains("href=\"/lapor?unit=dinkes\"") && desk.contains("href=\"\(open)\""))
            #expect(!desk.contains("/tiket/" + office.seed.done.text), "it is finished")
            _ = await office.ask(office.request(Sample(.classifyTicket, in: office.seed), by: .json))
            let closed = await office.ask(.get("/meja").as(.librarian)).text
            #expect(closed.contains("Tiket OPD saya") && !closed.contains(open))
        }
    }

    @Test("The desk hears of the OPD's tickets, and nobody is counted as having looked at personal values")
    func live() async throws {
        try await withOffice { office in
            try await appoint(["dinkes"], in: office)
            var events = try await office.listen(Place.liveDesk.path, as: .librarian)
            _ = await office.ask(office.request(Sample(.comment, in: office.seed), by: .json))
            #expect(try #require(await events.next()).data.contains("Ratna"))
            _ = await office.ask(.get("/meja").as(.librarian))
            let looks = try await office.house.personal.accesses(of: .unit("dinkes"), by: nil, limit: 5)
            #expect(looks.isEmpty)
        }
    }

    @Test("Once the number is removed or another's, nothing is proposed any more")
    func removed() async throws {
        try await withOffice { office in
            try await appoint(["dinkes"], in: office)
            let kept = try #require(try await office.house.reading.office().units["dinkes"]?.responsible)
            let removal = office.request(
                .removePersonalData, [("values", kept.id.text), ("reason", "Permintaan")],
                as: .administrator, by: .json)
            #expect(await office.ask(removal).status == 200)
            let page = await office.ask(.get("/lapor").as(.librarian)).text
            #expect(!page.contains("penanggung jawab"))
        }
    }
}
