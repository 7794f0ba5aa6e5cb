import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Putting a version in force")
struct EnforcingTests {
    /// Minutes of a day.
    private static let day: Int64 = 24 * 60

    @Test("Today means now; new tickets run by it, running ones stay")
    func now() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep()
            #expect(await librarian.enforce(on: "2026-08-03").status == 200)
            #expect(try await librarian.versionInForce() == 2)
            let before = try await office.house.reading.ticket(office.seed.open)?.state.procedureVersion
            #expect(before == 1)
            let accepted = await office.ask(office.request(Sample(.acceptReport, in: office.seed), by: .json))
            #expect(accepted.status == 201)
            struct Outcome: Decodable { var ticket: String }
            let ticket = try #require(JSONText.read(accepted.text, as: Outcome.self)).ticket
            let id = try #require(TicketID(ticket))
            #expect(try await office.house.reading.ticket(id)?.state.procedureVersion == 2)
        }
    }

    @Test("A later day comes by itself, to the minute, and a new reader of the record sees the same")
    func later() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep()
            // Monday 08:00: Wednesday begins 40 hours later.
            #expect(await librarian.enforce(on: "2026-08-05").status == 200)
            #expect(try await librarian.versionInForce() == 1)
            let page = await librarian.page("/sop/\(Librarian.code)/versi/2")
            #expect(page.text.contains("Berlaku mulai 5 Agustus 2026"))
            try await librarian.wait(minutes: 40 * 60 - 1, for: .administrator, .desk)
            #expect(try await librarian.versionInForce() == 1)
            office.clock.move(minutes: 1)
            #expect(try await librarian.versionInForce() == 2)
            let accepted = await office.ask(office.request(Sample(.acceptReport, in: office.seed), by: .json))
            struct Outcome: Decodable { var ticket: String }
            let ticket = try #require(JSONText.read(accepted.text, as: Outcome.self)).ticket
            let id = try #require(TicketID(ticket))
            #expect(try await office.house.reading.ticket(id)?.state.procedureVersion == 2)
            let old = await librarian.page("/sop/\(Librarian.code)/versi/1")
            #expect(old.text.contains("Digantikan versi 2"))
        }
    }

    @Test("A plan can be given another day, and taken back")
    func replanned() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep()
            #expect(await librarian.enforce(on: "2026-08-05").status == 200)
            #expect(await librarian.enforce(on: "2026-08-10").status == 200)
            try await librarian.wait(minutes: 3 * Self.day, for: .administrator)
            #expect(try await librarian.versionInForce() == 1, "the first day no longer counts")
            #expect(await librarian.withdraw(2).status == 200)
            try await librarian.wait(minutes: 3 * Self.day, for: .administrator)
            #expect(try await librarian.versionInForce() == 1)
            // What was to be in force keeps its words, so that it can be planned again.
            let other = try await librarian.keep { $0.title = "Judul lain" }
            #expect(other.status == 422 && other.text.contains("Gunakan versi: 3"))
            #expect(await librarian.enforce(2).status == 200)
            #expect(try await librarian.versionInForce() == 2)
        }
    }

    @Test("A day that is past, no approver, a version unknown or in force already: refused with the remedy")
    func refused() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep()
            let before = try await office.kept()
            let past = await librarian.enforce(on: "2026-08-02")
            #expect(past.status == 422 && past.text.contains("tanggal sudah lewat"))
            let already = await librarian.enforce(1)
            #expect(already.status == 409 && already.text.contains("sudah berlaku"))
            let unknown = await librarian.enforce(7)
            #expect(unknown.status == 422 && unknown.text.contains("Tidak ada") == false)
            let nobody = await office.ask(
                office.request(
                    .enforceProcedure, [("procedure", Librarian.code), ("version", "2")],
                    as: .administrator, by: .json))
            #expect(nobody.status == 422 && nobody.text.contains("approved_by"))
            #expect(try await office.kept() == before)
        }
    }

    @Test("A column that nobody fills is asked for at once, and bound with the same act")
    func columns() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep { procedure in
                procedure.columns.append(Column(id: "pengelola", name: "Pengelola Jaringan"))
                procedure.steps[1].performers = [Performer(column: "pengelola")]
            }
            let form = await librarian.page("/sop/\(Librarian.code)/versi/2/berlakukan")
            #expect(form.text.contains("name=\"columns.pengelola\""))
            #expect(!form.text.contains("name=\"columns.kadis\""), "asked only for what is not bound")
            let before = try await office.kept()
            let unbound = await librarian.enforce()
            #expect(unbound.status == 422 && unbound.text.contains("columns.pengelola"))
            let unknown = await librarian.enforce(columns: [("columns.pengelola", "post:raja")])
            #expect(unknown.status == 422)
            #expect(try await office.kept() == before)
            let bound = await librarian.enforce(columns: [
                ("columns.pengelola", "post:pj"), ("columns.kadis", "post:tu"),
            ])
            #expect(bound.status == 200)
            let binding = try await office.house.reading.office().bindings[Librarian.code]
            #expect(binding?.columns["pengelola"] == [.post("pj")])
            #expect(binding?.columns["kadis"] == [.post("kadis")], "what is bound stays as it is")
        }
    }

    @Test("A team that is given up gets no new work: not by its name, nor where it stood before")
    func teamGivenUp() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep { procedure in
                procedure.columns.append(Column(id: "pengelola", name: "Pengelola Jaringan"))
                procedure.steps[1].performers = [Performer(column: "pengelola")]
            }
            let team: Sample.Fields = [("name", "Tim Piket"), ("members", "dewi")]
            let made = await office.ask(office.request(.setTeam, team, as: .administrator, by: .json))
            #expect(made.status == 200, "\(made.text)")
            let named: Sample.Fields = [("columns.pengelola", "team:tim-piket")]
            #expect(await librarian.enforce(columns: named).status == 200)
            #expect(await librarian.withdraw(2).status == 200)
            let gone: Sample.Fields = [("team", "tim-piket"), ("name", "Tim Piket"), ("retired", "ya")]
            let retired = await office.ask(office.request(.setTeam, gone, as: .administrator, by: .json))
            #expect(retired.status == 200, "\(retired.text)")
            let before = try await office.kept()
            let again = await librarian.enforce()
            #expect(again.status == 422 && again.text.contains("columns.pengelola"), "\(again.text)")
            let byName = await librarian.enforce(columns: named)
            #expect(byName.status == 422)
            #expect(byName.text.contains("tim itu tidak dipakai lagi"), "\(byName.text)")
            #expect(try await office.kept() == before)
            let form = await librarian.page("/sop/\(Librarian.code)/versi/2/berlakukan")
            #expect(form.text.contains("name=\"columns.pengelola\""))
            #expect(await librarian.enforce(columns: [("columns.pengelola", "post:pj")]).status == 200)
            let binding = try await office.house.reading.office().bindings[Librarian.code]
            #expect(binding?.columns["pengelola"] == [.post("pj")])
        }
    }

    @Test("Withdrawn, no ticket begins by it; every act can be undone, and stays to be read")
    func withdrawn() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            #expect(await librarian.withdraw(1).status == 200)
            let none = try await librarian.versionInForce()
            #expect(none == nil)
            #expect(await librarian.withdraw(1).status == 422)
            let accept = office.request(Sample(.acceptReport, in: office.seed), by: .json)
            #expect(await office.ask(accept).status == 422)
            // Running tickets go on by their version.
            let step = Sample(.completeStep, in: office.seed)
            #expect(await office.ask(office.request(step, by: .json)).status == 200)
            #expect(await librarian.page("/sop").text.contains("Dicabut"))
            #expect(await librarian.page("/tiket", as: .head).status == 200)
            #expect(await librarian.enforce(1).status == 200)
            #expect(try await librarian.versionInForce() == 1)
            let page = await librarian.page("/sop/\(Librarian.code)")
            #expect(page.text.contains("Versi 1 dicabut"))
            #expect(page.text.contains("Ada kekeliruan"))
            #expect(page.text.contains("Indah"))
        }
    }

    @Test("The form of the page does the same, and leads back to the version")
    func form() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            _ = try await librarian.keep()
            let sample = Sample(.enforceProcedure, in: office.seed)
            let done = await office.ask(office.request(sample, by: .form))
            #expect(done.status == 303)
            let next = try #require(done["location"])
            #expect(next == "/sop/\(Librarian.code)/versi/2?sudah=enforce-procedure")
            #expect(await librarian.page(next).text.contains("Tiket yang sedang berjalan tetap"))
            let again = await office.ask(office.request(sample, by: .form))
            #expect(again.status == 409)
            #expect(again.text.contains("sudah berlaku"))
        }
    }

    @Test("The same command twice is done once")
    func repeated() async throws {
        try await withOffice { office in
            let sample = Sample(.keepProcedure, in: office.seed)
            let id = office.newID()
            #expect(await office.ask(office.request(sample, by: .json, id: id)).status == 200)
            let before = try await office.kept()
            #expect(await office.ask(office.request(sample, by: .json, id: id)).status == 200)
            #expect(try await office.kept() == before)
        }
    }
}
