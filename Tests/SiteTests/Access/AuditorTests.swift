import HTTPServer
import OfficeModel
import Storage
import Testing

@testable import Web

/// Everything of *Kantor* that somebody can open.
private enum OfficePlaces {
    static let parts = [
        "/kantor", "/kantor/jabatan", "/kantor/pegawai", "/kantor/opd", "/kantor/tim", "/kantor/jam-kerja",
        "/kantor/sop", "/kantor/penyedia", "/kantor/pengaturan", "/kantor/riwayat", "/kantor/data-pribadi",
        "/kantor/data-pribadi?orang=sari", "/kantor/data-pribadi/retensi",
        "/kantor/data-pribadi/berita-acara", "/kantor/data-pribadi/akses", "/kantor/program",
        "/kantor/program/webhook", "/kantor/cadangan",
    ]
    static let items = [
        "/kantor/jabatan/kasi": "Kepala Bidang", "/kantor/pegawai/maya": "Kepala Seksi",
        "/kantor/opd/dinkes": "Penanggung jawab", "/kantor/lokasi/ruang-server": "Ruang Server",
        "/kantor/tim/tim-teknis": "Dewi, Eko",
    ]
    /// Forms of the whole office at once: who only reads is led to the page that shows it.
    static let edits = [
        "/kantor/identitas/ubah": "/kantor", "/kantor/jam-kerja/ubah": "/kantor/jam-kerja",
        "/kantor/sop/ubah": "/kantor/sop", "/kantor/pengaturan/ubah": "/kantor/pengaturan",
    ]
    static let empty = [
        "/kantor/siapkan", "/kantor/siapkan/jabatan", "/kantor/impor/opd", "/kantor/jabatan/baru",
        "/kantor/pegawai/baru",
    ]
}

@Suite("An auditor reads all of the office and changes nothing")
struct AuditorTests {
    /// Where the forms of a page go that send something, but for those of the frame.
    private func sent(_ page: String) -> [String] {
        page.split(separator: "<form action=\"").dropFirst().filter { $0.contains("method=\"post\"") }
            .map { String($0.prefix { $0 != "\"" }) }
            .filter { !["/keluar", "/jabatan", "/bahasa"].contains($0) }
    }

    @Test("No page of the office shows them a form or a button for what would be refused")
    func pages() async throws {
        try await withOffice { office in
            for path in OfficePlaces.parts + OfficePlaces.items.keys.sorted() {
                let page = await office.ask(.get(path).as(.auditor))
                #expect(page.status == 200, "\(path)")
                #expect(sent(page.text) == [], "\(path)")
                #expect(!page.text.contains("/ubah\"") && !page.text.contains("/baru\""), "\(path)")
            }
        }
    }

    @Test("Each thing of the office is told in words", arguments: OfficePlaces.items.keys.sorted())
    fileprivate func told(path: String) async throws {
        try await withOffice { office in
            let page = await office.ask(.get(path).as(.auditor))
            #expect(page.text.contains(OfficePlaces.items[path] ?? "?"), "\(page.text)")
        }
    }

    @Test(
        "Forms of the whole office lead to what they are about; pages that only change hold nothing for them")
    func forms() async throws {
        try await withOffice { office in
            for (path, whole) in OfficePlaces.edits {
                let answer = await office.ask(.get(path).as(.auditor))
                #expect(answer.status == 303 && answer["location"] == whole, "\(path)")
            }
            for path in OfficePlaces.empty {
                #expect(await office.ask(.get(path).as(.auditor)).status == 403, "\(path)")
            }
        }
    }

    @Test("No other page shows them a form of a command that they may not send")
    func everywhere() async throws {
        try await withOffice { office in
            for route in Routes.all where route.method == .get && !route.isAPI && !route.isStream {
                let page = await office.ask(.get(route.sample(in: office.seed)).as(.auditor))
                let commands = sent(page.text).filter { $0.hasPrefix("/perintah/") }
                #expect(commands == [], "\(route.title)")
            }
        }
    }

    @Test("Who is both administrator and auditor reads only")
    func both() async throws {
        try await withOffice { office in
            let fields = [
                ("person", "oki"), ("name", "Oki"), ("roles", "administrator"), ("roles", "auditor"),
            ]
            let made = office.request(.setPerson, fields, as: .administrator, by: .form)
            #expect(await office.ask(made).status == 303)
            let page = await office.ask(.get("/kantor/jabatan/kasi").as(.auditor))
            #expect(sent(page.text) == [])
        }
    }
}
