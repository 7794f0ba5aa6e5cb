import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Contacts of an OPD, and providers that are waited for")
struct ContactTests {
    private let budi: Sample.Fields = [
        ("unit", "dinkes"), ("name", "Budi Contoh"), ("post", "Staf TI"), ("number", "0812-7777-0001"),
    ]

    private func contacts(_ office: OfficeUnderTest) async throws -> [UnitContact] {
        try await office.house.reading.office().units["dinkes"]?.contacts ?? []
    }

    private func set(_ fields: Sample.Fields, _ office: OfficeUnderTest) async -> Answer {
        await office.ask(office.request(.setContact, fields, as: .administrator, by: .json))
    }

    @Test("A contact is added, changed, taken off and brought back; its words stand in no event")
    func edited() async throws {
        try await withOffice { office in
            #expect(await set(budi, office).status == 200)
            let first = try #require(try await contacts(office).first)
            let page = await office.ask(.get("/kantor/opd/dinkes").as(.administrator))
            #expect(page.text.contains("Budi Contoh"))
            let changed =
                budi.filter { $0.name != "post" } + [("contact", first.id.text), ("post", "Kasubag")]
            #expect(await set(changed, office).status == 200)
            let second = try #require(try await contacts(office).first)
            #expect(second != first)
            #expect(await set(changed, office).status == 422, "it was replaced meanwhile")
            #expect(
                await set([("unit", "dinkes"), ("contact", second.id.text), ("retired", "yes")], office)
                    .status == 200)
            #expect(try await contacts(office).isEmpty)
            let last = try #require(try await office.house.reading.officeHistory(before: nil, limit: 1).first)
            let undo = office.request(
                .undoOfficeChange, [("change", String(last.sequence))], as: .administrator, by: .json)
            #expect(await office.ask(undo).status == 200)
            #expect(try await contacts(office) == [second])
            // What else the unit is stays as it was, and its contacts stay with it.
            _ = await office.ask(
                office.request(
                    .setUnit, [("unit", "dinkes"), ("name", "Dinas Kesehatan Baru")], as: .administrator,
                    by: .json))
            #expect(try await contacts(office) == [second])
            let history = await office.ask(.get("/kantor/riwayat").as(.administrator))
            #expect(!history.text.contains("Budi Contoh"))
        }
    }

    @Test(
        "They are found, copied and removed like all that is kept of outsiders, and looking is written down")
    func privacy() async throws {
        try await withOffice { office in
            _ = await set(budi, office)
            let found = await office.ask(.get("/kantor/data-pribadi?orang=0812-7777-0001").as(.administrator))
            #expect(found.text.contains("Budi Contoh") && found.text.contains("Kontak Dinas Kesehatan"))
            let copy = await office.ask(.get("/kantor/data-pribadi/salinan?orang=budi").as(.administrator))
            #expect(copy.text.contains("\"unit\":\"Dinas Kesehatan\""))
            _ = await office.ask(.get("/kantor/opd/dinkes").as(.administrator))
            let looks = try await office.house.personal.accesses(of: .unit("dinkes"), by: nil, limit: 5)
            #expect(looks.map(\.person) == ["indah"])
            let id = try #require(try await contacts(office).first).id
            let removal = office.request(
                .removePersonalData, [("values", id.text), ("reason", "Permintaan")], as: .administrator,
                by: .json)
            #expect(await office.ask(removal).status == 200)
            let page = await office.ask(.get("/kantor/opd/dinkes").as(.administrator))
            #expect(!page.text.contains("Budi Contoh") && page.text.contains("data sudah dihapus"))
            let again = await office.ask(.get("/kantor/data-pribadi?orang=budi").as(.administrator))
            #expect(!again.text.contains("Budi Contoh"))
        }
    }

    @Test("Who handles a ticket can call them; who only reads it does not see them")
    func called() async throws {
        try await withOffice { office in
            _ = await set(budi, office)
            let path = "/tiket/" + office.seed.open.text
            let mine = await office.ask(.get(path).as(.head))
            #expect(mine.text.contains("Budi Contoh, Staf TI") && mine.text.contains("tel:+6281277770001"))
            #expect(!(await office.ask(.get(path).as(.librarian)).text.contains("Budi Contoh")))
            let looks = try await office.house.personal.accesses(
                of: .ticket(office.seed.open), by: nil, limit: 9)
            #expect(looks.contains { $0.person == "ratna" })
        }
    }

    @Test(
        "What is wrong with a contact is said at its field, and nothing changes",
        arguments: [
            ("name", ""), ("number", ""), ("unit", "tidak-ada"),
            ("contact", "019f00000000700080000000000000ff"),
        ])
    func faulty(field: String, value: String) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let fields = budi.filter { $0.name != field } + [(field, value)]
            let answer = await set(fields, office)
            #expect(answer.status == 422, "\(answer.text)")
            #expect(try await office.kept() == before)
        }
    }

    @Test("A pause names one of the office's providers, and the ticket shows its number meanwhile")
    func provider() async throws {
        try await withOffice { office in
            let set = office.request(
                .setProvider, [("name", "Serat Contoh"), ("phone", "0800-7777")], as: .administrator,
                by: .json)
            #expect(await office.ask(set).status == 200)
            let path = "/tiket/" + office.seed.open.text
            let form = await office.ask(.get(path + "?aksi=tunda").as(.head))
            let other = await office.ask(.get(path + "?aksi=pause-step").as(.head))
            #expect((form.text + other.text).contains("Serat Contoh · 0800-7777"))
            let pause: Sample.Fields = [
                ("ticket", office.seed.open.text), ("position", String(office.seed.openPosition)),
                ("kind", "penyedia"), ("reference", "TT-1"),
            ]
            let before = try await office.kept()
            let unknown = office.request(.pauseStep, pause + [("provider", "lain")], as: .head, by: .json)
            #expect(await office.ask(unknown).status == 422)
            #expect(try await office.kept() == before)
            let known = office.request(
                .pauseStep, pause + [("provider", "serat-contoh")], as: .head, by: .json)
            #expect(await office.ask(known).status == 200)
            let page = await office.ask(.get(path).as(.head))
            #expect(page.text.contains("Serat Contoh") && page.text.contains("tel:08007777"))
            let state = try #require(try await office.house.reading.ticket(office.seed.open)).state
            #expect(state.positions.first?.pauses.last?.reason.provider == "serat-contoh")
        }
    }
}
