import OfficeModel
import SOPModel
import Storage
import Testing

@testable import Web

@Suite("Pages that set the office up")
struct SetupPagesTests {
    @Test("Letters without a number pattern are told; the patterns suggested are stored by their form alone")
    func numbers() async throws {
        try await withOffice { office in
            let told = await office.ask(.get("/kantor").as(.administrator)).text
            #expect(told.contains("Belum ada pola nomor untuk surat perintah"))
            #expect(told.contains("<a href=\"/kantor/pengaturan\">Atur pola nomor</a>"))
            let page = await office.ask(.get("/kantor/pengaturan").as(.administrator)).text
            #expect(page.contains("Nota dinas: {kode}/{urut}/{tahun}"))
            #expect(page.contains("Langkah tanpa batas waktu naik ke atasan setelah"))
            let reader = await office.ask(.get("/kantor/pengaturan").as(.head)).text
            #expect(!reader.contains("name=\"patterns\""))
            let before = try await office.house.reading.office().settings
            let typed: Sample.Fields = [("patterns", "Surat perintah: {kode}/{urut}/{tahun}")]
            let fields = UnseenChangeTests.hidden(in: page, of: .setSettings) + typed
            let answer = await office.ask(
                .post(Place.command(.setSettings).path, fields).as(.administrator))
            #expect(answer.status == 303, "\(answer.text.suffix(2_000))")
            let after = try await office.house.reading.office().settings
            #expect(after.numberPatterns.map(\.kind) == ["Surat perintah"])
            #expect(after.instructions == before.instructions)
            let left = await office.ask(.get("/kantor").as(.administrator)).text
            #expect(!left.contains("untuk surat perintah"))
        }
    }

    @Test("A column can be filled by one more than now, and by nobody twice")
    func further() async throws {
        try await withOffice { office in
            let code = "pontianak-pemeliharaan-komponen-jaringan"
            let name = "columns.\(code):seksi"
            let page = await office.ask(.get("/kantor/sop/ubah?sop=\(code)").as(.administrator)).text
            #expect(page.split(separator: "name=\"\(name)\"").count == 4, "two that fill it, and one more")
            let fields: Sample.Fields = [
                (name, "post:kasi"), (name, "post:pj"), (name, "post:kasi"), (name, ""),
            ]
            let answer = await office.ask(
                office.request(.bindColumns, fields, as: .administrator, by: .form))
            #expect(answer.status == 303, "\(answer.text.suffix(2_000))")
            let bound = try await office.house.reading.office().bindings[code]
            #expect(bound?.columns["seksi"] == [.post("kasi"), .post("pj")])
        }
    }

    @Test("What is not used any more neither approves an SOP nor fills a column")
    func retired() async throws {
        try await withOffice { office in
            let ended: Sample.Fields = [
                ("post", "perpustakaan"), ("person", "putri"), ("capacity", "definitif"),
            ]
            let end = office.request(.endHolding, ended, as: .administrator, by: .json)
            #expect(await office.ask(end).status == 200)
            let abolished: Sample.Fields = [
                ("post", "perpustakaan"), ("name", "Pustakawan"), ("superior", "kabag"), ("retired", "ya"),
            ]
            let abolish = office.request(.setPost, abolished, as: .administrator, by: .json)
            #expect(await office.ask(abolish).status == 200)
            let librarian = Librarian(office: office)
            _ = try await librarian.keep { procedure in
                procedure.columns.append(Column(id: "pengelola", name: "Pengelola Jaringan"))
                procedure.steps[1].performers = [Performer(column: "pengelola")]
            }
            let form = await librarian.page("/sop/\(Librarian.code)/versi/2/berlakukan")
            #expect(form.text.contains("value=\"post:pj\""))
            #expect(!form.text.contains("perpustakaan"))
            let refused = await librarian.enforce(columns: [("columns.pengelola", "post:perpustakaan")])
            #expect(refused.status == 422 && refused.text.contains("columns.pengelola"))
        }
    }
}
