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

    @Test("What stands in a number pattern is explained, with a sample; a wrong line is told with an example")
    func numberHelp() async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/pengaturan").as(.administrator)).text
            #expect(page.contains("{urut} nomor urut") && page.contains("{unit} nama singkat kantor"))
            #expect(page.contains("Contoh nomor pertama: ") && page.contains("Nota dinas 500.12.15.1/1/2026"))
            let invite = await office.ask(.get("/kantor/siapkan/undang").as(.administrator)).text
            #expect(invite.contains("<a href=\"/kantor/pengaturan\">Atur pola nomor</a>"))
            let typed: Sample.Fields = [("patterns", "Nota dinas")]
            let fields = UnseenChangeTests.hidden(in: page, of: .setSettings) + typed
            let answer = await office.ask(
                .post(Place.command(.setSettings).path, fields).as(.administrator))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Tulis seperti “Nota dinas: {urut}/"))
        }
    }

    @Test("Hours of one's own begin from those in force")
    func ownHours() async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/jam-kerja/ubah").as(.administrator)).text
            let monday = try #require(page.split(separator: "name=\"week.mon\"").last)
            #expect(monday.prefix(200).contains("07.30-12.00"))
        }
    }

    @Test("The look at a pasted list can be left and opened again, by whoever pasted it, for an hour")
    func look() async throws {
        try await withOffice { office in
            let own = "/kantor/siapkan/jabatan"
            let before = try await office.kept()
            let sent = await office.ask(
                .post(own, [("text", "Arsiparis\tKepala Dinas"), ("csrf", Who.administrator.formToken)])
                    .as(.administrator))
            let address = try #require(sent["location"])
            #expect(sent.status == 303 && address == own + "?periksa=ya")
            for _ in 1...2 {
                let look = await office.ask(.get(address).as(.administrator)).text
                #expect(look.contains("1 baru, 0 diperbarui") && look.contains("Simpan daftar ini"))
            }
            let back = await office.ask(.get(own).as(.administrator)).text
            #expect(back.contains("Arsiparis\tKepala Dinas</textarea>"))
            #expect(back.contains("<a href=\"/kantor/jabatan\">10 jabatan tersimpan</a>"))
            #expect(try await office.kept() == before, "looking changes nothing")
            office.clock.move(minutes: 61)
            let late = await office.ask(.get(address).as(.administrator)).text
            #expect(late.contains("hanya diingat satu jam") && !late.contains("Arsiparis"))
        }
    }

    @Test("A list that was saved is told on the next page, and does not come back into its field")
    func saved() async throws {
        try await withOffice { office in
            let own = "/kantor/siapkan/jabatan"
            _ = await office.ask(
                .post(own, [("text", "Arsiparis"), ("csrf", Who.administrator.formToken)])
                    .as(.administrator))
            let look = await office.ask(.get(own + "?periksa=ya").as(.administrator)).text
            let fields = UnseenChangeTests.hidden(in: look, of: .importList)
            let stored = await office.ask(
                .post(Place.command(.importList).path, fields).as(.administrator))
            let next = try #require(stored["location"])
            #expect(stored.status == 303 && next == "/kantor/siapkan/pegawai?disimpan=jabatan-1")
            #expect(await office.ask(.get(next).as(.administrator)).text.contains("1 jabatan disimpan."))
            let back = await office.ask(.get(own).as(.administrator)).text
            #expect(back.contains("11 jabatan tersimpan") && !back.contains("Arsiparis"))
            let forged = await office.ask(.get(own + "?disimpan=jabatan-0").as(.administrator)).text
            #expect(!forged.contains("jabatan disimpan"))
        }
    }

    @Test("OPDs stand in the order of a reader, whatever their capitals")
    func order() async throws {
        try await withOffice { office in
            let list: Sample.Fields = [("kind", "opd"), ("text", "BKAD\nBapenda")]
            let paste = office.request(.importList, list, as: .administrator, by: .json)
            #expect(await office.ask(paste).status == 200)
            let form = await office.ask(.get("/laporan/catat").as(.desk)).text
            let sides = form.split(separator: ">BKAD<")
            #expect(sides.count > 1)
            #expect(sides[0].contains(">Bapenda<"))
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
