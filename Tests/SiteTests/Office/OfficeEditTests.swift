import OfficeModel
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

@Suite("What an administrator changes, and takes back")
struct OfficeEditTests {
    private func send(
        _ name: CommandName, _ fields: Sample.Fields, to office: OfficeUnderTest
    ) async -> Answer {
        await office.ask(office.request(name, fields, as: .administrator, by: .json))
    }

    private func undo(_ office: OfficeUnderTest) async throws -> Answer {
        let sequence = try await office.house.reading.office().version
        return await send(.undoOfficeChange, [(name: "change", value: String(sequence))], to: office)
    }

    @Test("An account name that is replaced signs nobody in; its password goes along, and comes back")
    func login() async throws {
        try await withOffice { office in
            let accounts = office.house.accounts
            let before = try #require(try await accounts.account(login: "gunawan"))
            let fields: Sample.Fields = [("person", "gunawan"), ("name", "Gunawan"), ("login", "gunawan.b")]
            let answer = await send(.setPerson, fields, to: office)
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try await accounts.account(login: "gunawan") == nil)
            let after = try #require(try await accounts.account(login: "gunawan.b"))
            #expect(after.person == "gunawan" && after.passwordHash == before.passwordHash)
            let page = await office.ask(.get("/kantor/riwayat").as(.administrator))
            #expect(page.text.contains("Nama akun gunawan.b untuk Gunawan, menggantikan gunawan"))
            let undone1 = try await undo(office)
            #expect(undone1.status == 200)
            #expect(try await accounts.account(login: "gunawan") == before)
            #expect(try await accounts.account(login: "gunawan.b") == nil)
        }
    }

    @Test(
        "What is named as the addresses of the pages are has a page of its own", arguments: ["Baru", "Ubah"])
    func reservedName(_ name: String) async throws {
        try await withOffice { office in
            #expect(await send(.setPlace, [("name", name), ("unit", "dinkes")], to: office).status == 200)
            let places = try await office.house.reading.office().places.values
            let place = try #require(places.first { $0.name == name })
            let page = await office.ask(.get("/kantor/lokasi/" + place.id.text).as(.administrator))
            #expect(page.text.contains("value=\"\(name)\""))
            let form = await office.ask(.get("/kantor/lokasi/baru").as(.administrator))
            #expect(form.status == 200 && !form.text.contains("value=\"\(name)\""))
        }
    }

    @Test("Emptied, the fields take away who answers for an OPD; left out, they do not")
    func responsible() async throws {
        try await withOffice { office in
            let unit: Sample.Fields = [("unit", "dinkes"), ("name", "Dinas Kesehatan")]
            let named: Sample.Fields =
                unit + [("responsible.name", "Sari"), ("responsible.contact", "0812-0000-0008")]
            #expect(await send(.setUnit, named, to: office).status == 200)
            #expect(await send(.setUnit, unit, to: office).status == 200)
            let known = try await office.house.reading.office().units["dinkes"]?.responsible
            #expect(known != nil)
            let emptied: Sample.Fields =
                unit + [("responsible.name", ""), ("responsible.post", ""), ("responsible.contact", "")]
            let cleared = await office.ask(
                office.request(
                    .setUnit, emptied, as: .administrator, by: .form, from: "/kantor/opd/dinkes"))
            #expect(cleared.status == 303, "\(cleared.text)")
            #expect(try await office.house.reading.office().units["dinkes"]?.responsible == nil)
            let undone2 = try await undo(office)
            #expect(undone2.status == 200)
            #expect(try await office.house.reading.office().units["dinkes"]?.responsible == known)
        }
    }

    @Test("A team is given up once it fills no column and nothing waits for it")
    func team() async throws {
        try await withOffice { office in
            let bound: Sample.Fields = [("team", "tim-teknis"), ("name", "Tim Teknis"), ("retired", "ya")]
            let refused = await send(.setTeam, bound, to: office)
            #expect(refused.status == 422)
            #expect(refused.text.contains("\"field\":\"retired\""), "\(refused.text)")
            let new: Sample.Fields = [("name", "Tim Piket"), ("members", "dewi")]
            #expect(await send(.setTeam, new, to: office).status == 200)
            #expect(await send(.setTeam, new, to: office).status == 422, "the name is taken")
            let gone: Sample.Fields = [("team", "tim-piket"), ("name", "Tim Piket"), ("retired", "ya")]
            #expect(await send(.setTeam, gone, to: office).status == 200)
            let list = await office.ask(.get("/kantor/tim").as(.administrator)).text
            #expect(list.contains("Tim Piket") && list.contains("Tidak dipakai lagi"))
        }
    }

    @Test("The history tells what became of retention, and the program's own reasons in English too")
    func history() async throws {
        try await withOffice { office in
            let schedule: Sample.Fields = [
                ("classification", "000.5"), ("name", "Umum"), ("active_years", "1"), ("inactive_years", "1"),
                ("standard", "yes"),
            ]
            #expect(await send(.setRetention, schedule, to: office).status == 200)
            let day: Sample.Fields = [("date", "2026-11-10"), ("name", "Hari jadi")]
            #expect(await send(.setDayOff, day, to: office).status == 200)
            let undone3 = try await undo(office)
            #expect(undone3.status == 200)
            let page = await office.ask(.get("/kantor/riwayat").as(.administrator)).text
            #expect(page.contains("000.5 Umum (aktif 1 tahun, inaktif 1 tahun)"), "\(page)")
            #expect(page.contains("Kalender kerja: Dibatalkan: Hari libur: Hari jadi"))
            let english = await office.ask(.get("/kantor/riwayat").as(.administrator, english: true)).text
            #expect(english.contains("Working calendar: Undone: Day off: Hari jadi"))
        }
    }

    @Test("Where nothing is taken back, the history says why, in both languages")
    func hindrances() async throws {
        try await withOffice { office in
            let first = await office.ask(.get("/kantor/riwayat?sebelum=3").as(.administrator)).text
            #expect(first.contains("Identitas pertama: sebelumnya tidak ada."))
            #expect(first.contains("Jam kerja pertama: sebelumnya tidak ada."))
            #expect(!first.contains(Place.command(.undoOfficeChange).path))
            let english = await office.ask(
                .get("/kantor/riwayat?sebelum=3").as(.administrator, english: true)
            ).text
            #expect(english.contains("The first hours: there were none before."))
            let newest = await office.ask(.get("/kantor/riwayat").as(.administrator)).text
            #expect(newest.contains("Token yang dicabut tetap dicabut."))
            #expect(newest.contains("Hentikan, lanjutkan, atau hapus di Program lain."))
        }
    }

    @Test("A webhook that was removed is set up again on a form that knows what the record kept")
    func webhook() async throws {
        try await withOffice { office in
            let removal: Sample.Fields = [("webhook", office.seed.webhook.text), ("standing", "dihapus")]
            #expect(await send(.setWebhook, removal, to: office).status == 200)
            let sequence = try await office.house.reading.office().version
            let address = "/kantor/program/webhook?lagi=\(sequence)"
            let history = await office.ask(.get("/kantor/riwayat").as(.administrator)).text
            #expect(history.contains("href=\"\(address)\""))
            let form = await office.ask(.get(address).as(.administrator)).text
            #expect(form.contains("value=\"https://papan.example.go.id/\"") && form.contains("Kuncinya baru"))
            #expect(!form.contains("rahasia-penerima"))
            let other = await office.ask(.get("/kantor/program/webhook?lagi=1").as(.administrator)).text
            #expect(!other.contains("Kuncinya baru"), "nothing was removed there")
        }
    }

    @Test("An administrator who appoints themselves is sent to another one, where there is one")
    func ownAppointment() async throws {
        try await withOffice { office in
            let own: Sample.Fields = [
                ("post", "kabid"), ("person", "indah"), ("capacity", "plh"), ("from", "2026-08-03"),
                ("to", "2026-08-09"),
            ]
            let second: Sample.Fields = [
                ("name", "Wagiman"), ("login", "wagiman"), ("roles", "administrator"),
            ]
            #expect(await send(.setPerson, second, to: office).status == 200)
            let before = try await office.kept()
            let refused = await send(.appointHolder, own, to: office)
            #expect(refused.status == 422)
            #expect(refused.text.contains("Minta administrator lain."), "\(refused.text)")
            #expect(refused.text.contains("\"field\":\"person\""))
            #expect(try await office.kept() == before)
            // Alone again, nobody else could.
            let alone: Sample.Fields = [("person", "wagiman"), ("name", "Wagiman"), ("retired", "ya")]
            #expect(await send(.setPerson, alone, to: office).status == 200)
            #expect(await send(.appointHolder, own, to: office).status == 200)
        }
    }
}
