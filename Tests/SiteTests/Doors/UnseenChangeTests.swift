import OfficeModel
import Storage
import Testing

@testable import Web

/// One thing of the office that two people have open at once.
struct SharedForm: Sendable, CustomTestStringConvertible {
    var name: CommandName
    var page: String
    /// What the other one stores first.
    var others: Sample.Fields
    /// What is typed in the older page.
    var typed: Sample.Fields
    /// What the refusal tells of the other's change.
    var told: String

    var testDescription: String { name.rawValue }

    static let all: [SharedForm] = [
        SharedForm(
            name: .setProfile, page: "/kantor/identitas/ubah",
            others: [("government", "Pemerintah Kota"), ("name", "Dinas Lain"), ("zone", "wita")],
            typed: [
                ("government", "Pemerintah Kabupaten Contoh"), ("name", "Dinas Ketik"), ("zone", "wita"),
            ],
            told: "Dinas Komunikasi dan Informatika → Dinas Lain"),
        SharedForm(
            name: .setHours, page: "/kantor/jam-kerja/ubah",
            others: [("pattern", "enam-hari"), ("reason", "Edaran")],
            typed: [("pattern", "sepanjang-waktu"), ("reason", "Piket ketik")],
            told: "Kalender kerja: Edaran"),
        SharedForm(
            name: .setPost, page: "/kantor/jabatan/kasi",
            others: [("post", "kasi"), ("name", "Kasi Infrastruktur"), ("superior", "kabid")],
            typed: [("name", "Kasi Ketik"), ("superior", "kabid")],
            told: "Nama: Kepala Seksi → Kasi Infrastruktur"),
        SharedForm(
            name: .setPerson, page: "/kantor/pegawai/maya",
            others: [("person", "maya"), ("name", "Maya"), ("phone", "0812-0000-0044")],
            typed: [("name", "Maya Ketik")], told: "Telepon: – → 0812-0000-0044"),
        SharedForm(
            name: .endHolding, page: "/kantor/jabatan/pj",
            others: [
                ("post", "pj"), ("person", "wayan"), ("capacity", "definitif"), ("last", "2026-08-20"),
            ], typed: [("last", "2026-08-10")], told: "Wayan tidak lagi memegang Penanggung Jawab Jaringan"),
        SharedForm(
            name: .setTeam, page: "/kantor/tim/tim-teknis",
            others: [("team", "tim-teknis"), ("name", "Tim Teknis"), ("members", "dewi")],
            typed: [("name", "Tim Ketik"), ("members", "dewi"), ("members", "eko")],
            told: "Dewi, Eko → Dewi"),
        SharedForm(
            name: .setUnit, page: "/kantor/opd/dinkes",
            others: [("unit", "dinkes"), ("name", "Dinas Kesehatan dan KB")],
            typed: [("name", "Dinas Ketik")], told: "Dinas Kesehatan → Dinas Kesehatan dan KB"),
        SharedForm(
            name: .setPlace, page: "/kantor/lokasi/ruang-server",
            others: [("place", "ruang-server"), ("name", "Ruang Server Utama")],
            typed: [("name", "Ruang Ketik")], told: "Ruang Server → Ruang Server Utama"),
        SharedForm(
            name: .setSettings, page: "/kantor/pengaturan/ubah",
            others: [
                ("confirm_after", "7"), ("reopen_within", "14"), ("escalate_after", "5"),
            ],
            typed: [
                ("confirm_after", "3"), ("reopen_within", "14"), ("escalate_after", "5"),
                ("instructions", "Perintah Ketik"),
            ], told: "3 → 7"),
        SharedForm(
            name: .bindColumns, page: "/kantor/sop/ubah",
            others: [("columns.bolmut-maintenance-gangguan:kabid", "post:kasi")],
            typed: [("columns.bolmut-maintenance-gangguan:kabid", "post:kadis")],
            told: "Kabid Aptika: Kepala Bidang → Kepala Seksi"),
        SharedForm(
            name: .setRetention, page: "/kantor/data-pribadi/retensi",
            others: [
                ("classification", "000.5"), ("name", "Umum"), ("active_years", "1"),
                ("inactive_years", "1"), ("standard", "yes"),
            ],
            typed: [
                ("classification", "000.6"), ("name", "Jaringan Ketik"), ("active_years", "2"),
                ("inactive_years", "3"),
            ], told: "Jadwal retensi, oleh Indah"),
    ]
}

@Suite("Two people with the same form of the office open")
struct UnseenChangeTests {
    /// The hidden fields of the first form of a page that goes to a command.
    static func hidden(in page: String, of name: CommandName) -> Sample.Fields {
        let action = "<form action=\"\(Place.command(name).path)\""
        guard let start = page.firstRange(of: action) else { return [] }
        let form = page[start.upperBound...].split(separator: "</form>", maxSplits: 1)[0]
        return form.split(separator: "<input type=\"hidden\" name=\"").dropFirst().map { piece in
            let name = piece.prefix { $0 != "\"" }
            let rest = piece.dropFirst(name.count).split(separator: "value=\"", maxSplits: 1)
            return (String(name), String((rest.last ?? "").prefix { $0 != "\"" }))
        }
    }

    private func send(_ form: SharedForm, from page: Answer, _ office: OfficeUnderTest) async -> Answer {
        let fields = Self.hidden(in: page.text, of: form.name) + form.typed
        return await office.ask(.post(Place.command(form.name).path, fields).as(.administrator))
    }

    @Test(
        "The later one is refused, keeps what was typed, is told what changed, and may then store it",
        arguments: SharedForm.all)
    func overwritten(form: SharedForm) async throws {
        try await withOffice { office in
            let opened = await office.ask(.get(form.page).as(.administrator))
            let other = office.request(form.name, form.others, as: .administrator, by: .json)
            #expect(await office.ask(other).status == 200)
            let before = try await office.kept()
            let refused = await send(form, from: opened, office)
            #expect(refused.status == 409, "\(refused.text.suffix(3_000))")
            #expect(try await office.kept() == before)
            #expect(refused.text.contains("sudah diubah setelah Anda membukanya"))
            #expect(refused.text.contains(form.told), "\(refused.text)")
            for field in form.typed where field.value.contains("Ketik") {
                #expect(refused.text.contains(field.value))
            }
            let again = await send(form, from: refused, office)
            #expect(again.status == 303, "\(again.text)")
        }
    }

    @Test("Who changed something else meanwhile is no hindrance", arguments: SharedForm.all)
    func elsewhere(form: SharedForm) async throws {
        try await withOffice { office in
            let opened = await office.ask(.get(form.page).as(.administrator))
            let provider = office.request(Sample(.setProvider, in: office.seed), by: .json)
            #expect(await office.ask(provider).status == 200)
            let sent = await send(form, from: opened, office)
            #expect(sent.status == 303, "\(sent.text)")
        }
    }

    @Test(
        "A program that names the version it saw is refused in the same way; without one it is not held back")
    func program() async throws {
        try await withOffice { office in
            let seen = try await office.house.reading.office().version
            let form = try #require(SharedForm.all.first { $0.name == .setPost })
            let fields = form.typed + [("post", "kasi")]
            _ = await office.ask(office.request(form.name, form.others, as: .administrator, by: .json))
            let stale = fields + [("expected_version", String(seen))]
            let refused = await office.ask(office.request(form.name, stale, as: .administrator, by: .json))
            #expect(refused.status == 409)
            #expect(refused.text.contains(form.told), "\(refused.text)")
            let unborn = fields + [("expected_version", String(seen + 100))]
            let early = await office.ask(office.request(form.name, unborn, as: .administrator, by: .json))
            #expect(early.status == 409)
            let blind = await office.ask(office.request(form.name, fields, as: .administrator, by: .json))
            #expect(blind.status == 200)
        }
    }

    @Test("What was changed and changed back is as it was seen")
    func changedBack() async throws {
        try await withOffice { office in
            let form = try #require(SharedForm.all.first { $0.name == .setPlace })
            let opened = await office.ask(.get(form.page).as(.administrator))
            for name in ["Ruang Server Utama", "Ruang Server"] {
                let fields = [("place", "ruang-server"), ("name", name)]
                _ = await office.ask(office.request(.setPlace, fields, as: .administrator, by: .json))
            }
            #expect(await send(form, from: opened, office).status == 303)
        }
    }

    @Test("The hours that are stored after the preview are those of the page that was opened")
    func preview() async throws {
        try await withOffice { office in
            let form = try #require(SharedForm.all.first { $0.name == .setHours })
            let opened = await office.ask(.get(form.page).as(.administrator))
            _ = await office.ask(office.request(form.name, form.others, as: .administrator, by: .json))
            let fields = Self.hidden(in: opened.text, of: form.name) + form.typed
            let preview = await office.ask(
                .post(Place.hoursPreview.path, fields + [("command", form.name.rawValue)]).as(.administrator))
            #expect(preview.status == 200)
            let stored = await office.ask(
                .post(Place.command(form.name).path, Self.hidden(in: preview.text, of: form.name))
                    .as(.administrator))
            #expect(stored.status == 409)
        }
    }
}
