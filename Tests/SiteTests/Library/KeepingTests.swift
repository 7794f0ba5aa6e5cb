import SOPModel
import Testing

@testable import Web

/// A file that must not come into the library, and a word of the reason.
struct BadFile: Sendable, CustomTestStringConvertible {
    var what: String
    var text: String
    var reason: String

    var testDescription: String { what }
}

@Suite("Keeping a file in the library")
struct KeepingTests {
    private static let sound = (try? SampleOffice.revision(Librarian.code, version: 2)) ?? ""

    static let bad: [BadFile] = [
        BadFile(what: "no YAML", text: "{{{", reason: "Baris 1"),
        BadFile(what: "a list", text: "- a\n- b", reason: "Baris 1"),
        BadFile(what: "an unknown key", text: sound.replacing("judul:", with: "judull:"), reason: "judul"),
        BadFile(what: "a key twice", text: sound + "\njudul: Lagi\n", reason: "judul"),
        BadFile(what: "an anchor", text: sound.replacing("kode: ", with: "kode: &a "), reason: "Baris"),
        BadFile(what: "an alias", text: sound + "\nunit: *a\n", reason: "Baris"),
        BadFile(what: "a tag", text: sound.replacing("kode: ", with: "kode: !!str "), reason: "Baris"),
        BadFile(
            what: "nested too deep", text: String(repeating: "[", count: 400), reason: "Baris"),
        BadFile(
            what: "a version that is no number", text: sound.replacing("versi: 2", with: "versi: dua"),
            reason: "versi"),
        BadFile(
            what: "a row that leads nowhere", text: sound.replacing("ke: ", with: "ke: tidak-ada-"),
            reason: "tidak-ada"),
        BadFile(
            what: "a column that is none", text: sound.replacing("[kadis]", with: "[raja]"), reason: "raja"),
        BadFile(
            what: "a version that was in force", text: sound.replacing("versi: 2", with: "versi: 1"),
            reason: "Gunakan versi: 2"),
    ]

    @Test("A bad file is refused with every error, and nothing is kept", arguments: bad, Carrier.allCases)
    func refused(file: BadFile, carrier: Carrier) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let answer = await office.ask(
                office.request(
                    .keepProcedure, [("text", file.text)], as: .administrator, by: carrier,
                    from: "/sop/unggah"))
            #expect(answer.status == 422)
            #expect(answer.text.contains(file.reason), "\(answer.text.prefix(2000))")
            #expect(try await office.kept() == before)
        }
    }

    @Test("Checking says the same before anything is kept", arguments: bad)
    func checked(file: BadFile) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            for who in [Who.technician, .administrator] {
                let answer = await office.ask(
                    .post("/sop/unggah", [("csrf", who.formToken), ("teks", file.text)]).as(who))
                #expect(answer.status == 422)
                #expect(!answer.text.contains("/perintah/keep-procedure"))
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("Nothing sent, or too much, is told with the remedy", arguments: ["", "  \n "])
    func nothing(text: String) async throws {
        try await withOffice { office in
            let answer = await office.ask(
                .post("/sop/unggah", [("csrf", Who.head.formToken), ("teks", text)]).as(.head))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Pilih berkas atau tempel isinya"))
            let large = String(repeating: "# catatan\n", count: 30_000)
            let tooLarge = await office.ask(
                .post("/sop/unggah", [("csrf", Who.head.formToken), ("teks", large)]).as(.head))
            #expect(tooLarge.status == 422)
            #expect(tooLarge.text.contains("256 KB"))
        }
    }

    @Test("A file uploaded over a socket is read as it is pasted")
    func upload() async throws {
        try await withOffice(.socket) { office in
            let boundary = "batas"
            let parts = [
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(Who.head.formToken)",
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"sop.yaml\"\r\n"
                    + "Content-Type: application/yaml\r\n\r\n\(Self.sound)",
                "--\(boundary)--\r\n",
            ]
            var ask = Ask(method: "POST", target: "/sop/unggah")
            ask.sent = .raw(
                type: "multipart/form-data; boundary=\(boundary)", Array(parts.joined(separator: "\r\n").utf8)
            )
            let answer = await office.ask(ask.as(.head))
            #expect(answer.status == 200)
            #expect(answer.text.contains("/perintah/keep-procedure"))
            #expect(answer.text.contains("Kedua versi sama isinya"))
        }
    }

    @Test("What is kept is a draft: readable, compared, downloaded as it was sent, and not in force")
    func draft() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            #expect(try await librarian.keep { $0.steps[0].text = "Menerima laporan OPD" }.status == 200)
            #expect(try await librarian.versionInForce() == 1)
            let page = await librarian.page("/sop/\(Librarian.code)/versi/2")
            #expect(page.text.contains("Konsep"))
            #expect(page.text.contains("Menerima laporan OPD"))
            #expect(page.text.contains("Versi 2 disimpan sebagai konsep"))
            let compared = await librarian.page("/sop/\(Librarian.code)/bandingkan?dari=1&ke=2")
            #expect(compared.text.contains("1 berubah"))
            #expect(compared.text.contains("<ins>"))
            let file = await librarian.page("/sop/\(Librarian.code)/versi/2/berkas")
            let kept = try SampleOffice.revision(Librarian.code, version: 2) {
                $0.steps[0].text = "Menerima laporan OPD"
            }
            #expect(file.text.split(separator: "\n") == kept.split(separator: "\n"))
        }
    }

    @Test("A draft may be mended under its number; the same file once more is told as such")
    func mended() async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            let first = try await librarian.keep()
            let same = try await librarian.keep()
            let mended = try await librarian.keep { $0.title = "Judul lain" }
            #expect([first.status, same.status, mended.status] == [200, 422, 200])
            #expect(await librarian.page("/sop/\(Librarian.code)/versi/2").text.contains("Judul lain"))
        }
    }

    @Test("Only the administrator and a head keep, put in force and withdraw", arguments: Who.allCases)
    func access(who: Who) async throws {
        try await withOffice { office in
            let librarian = Librarian(office: office)
            let isAllowed = who == .administrator || who == .head
            let kept = try await librarian.keep(as: who)
            #expect((kept.status == 200) == isAllowed, "\(kept.status)")
            if !isAllowed { _ = try await librarian.keep() }
            let before = try await office.kept()
            let enforced = await librarian.enforce(as: who)
            #expect((enforced.status == 200) == isAllowed, "\(enforced.status)")
            let withdrawn = await librarian.withdraw(isAllowed ? 2 : 1, as: who)
            #expect((withdrawn.status == 200) == isAllowed, "\(withdrawn.status)")
            if !isAllowed { #expect(try await office.kept() == before) }
        }
    }
}
