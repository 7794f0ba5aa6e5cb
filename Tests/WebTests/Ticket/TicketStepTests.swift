import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

private let bolmut = "bolmut-maintenance-gangguan"

extension TicketWalk {
    func reachesTeam() async throws {
        try await completes("disposisi-kepala-dinas")
        try await completes("verifikasi", ["hasil_verifikasi": "valid"])
        try await completes("penunjukan-tim")
    }

    func reachesSite() async throws {
        try await reachesTeam()
        try await completes("pemeriksaan-koneksi", ["answer": "Tidak"])
        try await completes("koordinasi-lokasi")
        try await completes("pemeriksaan-lokasi")
    }

    func writesPapers() async throws {
        try await completes("berita-acara-dan-laporan")
        let response = try await send(
            .countersign, "?aksi=countersign", as: "dewi",
            [
                "given": "on-site", "given.name": "Sari Contoh", "given.signature": "file:tanda-tangan.png",
            ])
        try #require(response.status == .seeOther, "\(response.errorsShown)")
    }

    func isReviewed(_ outcome: String = "diterima") async throws {
        try await completes("pemeriksaan-kepala-seksi")
        try await completes("pemeriksaan-kepala-bidang")
        try await completes("review-kepala-dinas", ["hasil_review": outcome])
    }
}

@Suite struct `Steps of a ticket by their forms` {
    @Test func `every row of 004 is completed with a plain form, a device replaced on the way`() async throws
    {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesSite()
        try await walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
        try await walk.completes("pengajuan-penggantian")
        try await walk.completes("penggantian-perangkat")
        try await walk.writesPapers()
        try await walk.isReviewed()
        let state = try await walk.state()
        #expect(state.phase == .finished)
        #expect(state.records.map(\.step) == TicketOffice.procedures[bolmut]?.steps.map(\.id))
    }

    @Test(arguments: [
        "setda-pemeliharaan-jaringan-internet", "loteng-pemeliharaan-infrastruktur",
        "loteng-gangguan-lewat-penanggung-jawab", "loteng-penanganan-gangguan",
        "pontianak-pemeliharaan-komponen-jaringan",
    ])
    func `every row on the straight way of an SOP is completed with a plain form`(code: String) async throws {
        let walk = try await TicketWalk(code)
        for _ in 0..<20 {
            guard let position = try await walk.state().positions.first else { break }
            try await walk.completes(position.step)
        }
        #expect(try await walk.state().phase == .finished)
    }

    @Test func `no two rows of 004 show the same form`() async throws {
        let walk = try await TicketWalk(bolmut)
        // The first row is done by the report of the OPD, on the page where anybody reports.
        let report = try await walk.get("/lapor", as: "rani").ticketText
        var forms: [StepID: String] = [
            "laporan-masuk": Self.asked(
                try #require(SentForm.all(in: report).first { $0.action == "/perintah/receive-report" }))
        ]
        for _ in 0..<20 {
            guard let position = try await walk.state().positions.first else { break }
            let person = try walk.performer(of: position.assignees)
            let page = try await walk.page(as: person)
            let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/complete-step" })
            forms[position.step] = Self.asked(form)
            if position.step == "berita-acara-dan-laporan" {
                try await walk.writesPapers()
            } else {
                try await walk.completes(position.step, ["hasil": "perlu diganti", "answer": "Tidak"])
            }
        }
        #expect(forms.count == TicketOffice.procedures[bolmut]?.steps.count)
        #expect(Set(forms.values).count == forms.count)
    }

    /// The fields of a form and what stands beside them.
    private static func asked(_ form: SentForm) -> String {
        form.controls.map { "\($0.name) \($0.kind)" }.joined(separator: "\n")
            + form.text.matches(of: /<(?:legend|label)[^>]*>([^<]*)/).map { String($0.output.1) }.joined()
    }

    @Test func `a round is walked place by place, and closes when all are done`() async throws {
        let walk = try await TicketWalk(
            "bogor-pemeliharaan-jaringan", places: ["dinas-kesehatan", "dinas-pendidikan", "kecamatan-utara"])
        for row in ["surat-perintah", "disposisi-kepala-bidang", "pembentukan-tim"] as [StepID] {
            try await walk.completes(row)
        }
        let first = "?tempat=dinas-kesehatan"
        try await walk.send(.startPlace, first, as: "dewi")
        let page = try await walk.page(first, as: "dewi")
        #expect(!page.contains("/perintah/complete-step"))
        let replaced = ["outcome": "replaced", "devices.0.kind": "Switch"]
        let refused = try await walk.send(.finishPlace, first, as: "dewi", replaced)
        #expect(refused.ticketText.contains("Belum ada yang mengetahui hasil di Dinas Kesehatan."))
        let alone = ["note": "Tidak ada pegawai di tempat"]
        try await walk.send(.finishPlace, first, as: "dewi", replaced.merging(alone) { $1 })
        let second = "?tempat=dinas-pendidikan"
        try await walk.send(.startPlace, second, as: "eko")
        let split = try await walk.send(
            .splitPlace, second, as: "eko", ["procedure": bolmut, "title": "Kabel utama putus"])
        #expect(split.status == .seeOther)
        let third = try await walk.send(
            .finishPlace, "?tempat=kecamatan-utara", as: "eko", ["reason": "Kantor tutup karena banjir."])
        #expect(third.status == .seeOther)
        #expect(try await walk.page(as: "dewi").contains("3 dari 3 tempat selesai"))
        for row in ["pengecekan", "laporan-tim", "laporan-kepala-seksi", "laporan-kepala-bidang"] as [StepID]
        {
            try await walk.completes(row)
        }
        #expect(try await walk.state().phase == .finished)
    }

    /// What the slip of a disposition calls whoever gets it by the SOP.
    private func receiver(on page: String) -> String {
        let choice = page.firstMatch(of: /name="outputs\.\d+\.target" value="next"[^>]*>\s*<span>([^<]*)/)
        return choice.map { String($0.output.1) } ?? ""
    }

    @Test
    func `in a row worked in order a disposition goes to the next of that row, then to the row that follows`()
        async throws
    {
        let walk = try await TicketWalk("loteng-penanganan-gangguan")
        while try await walk.state().positions.first?.step != "disposisi" {
            try await walk.completes(try #require(try await walk.state().positions.first).step)
        }
        let number = try await walk.position("disposisi").number
        #expect(
            receiver(on: try await walk.page(as: "hasan")) == "Kepala Bidang Infrastruktur (Tuti Handayani)")
        try await walk.send(.completeStep, as: "hasan")
        #expect(try await walk.state().position(number)?.stage == 1)
        #expect(receiver(on: try await walk.page(as: "tuti")) == "Kepala Seksi Jaringan (Wulan Sari)")
    }

    @Test func `what a superior disposes is read at once by whoever has it next, in the same row and after`()
        async throws
    {
        let walk = try await TicketWalk("loteng-penanganan-gangguan")
        let number = try await walk.position("disposisi").number
        let asked = try await walk.page(as: "hasan")
        #expect(asked.contains("Dibaca penerima dan tercetak di lembar disposisi."))
        #expect(asked.contains("Untuk riwayat tiket; tidak tercetak di lembar disposisi."))
        var form = try #require(SentForm.all(in: asked).first { $0.action == "/perintah/complete-step" })
        let box = try #require(form.controls.firstIndex { $0.name == "outputs.0.instructions" })
        form.controls[box].isChosen = true
        let written = ["outputs.0.text": "Segera periksa ke lokasi", "outputs.0.urgency": "segera"]
        let sent = try await walk.send(form, as: "hasan", written)
        try #require(sent.status == .seeOther, "\(sent.errorsShown)")
        let received = try await walk.page(as: "tuti")
        let sheet = "/naskah/p\(number)/0"
        #expect(received.contains("Disposisi dari Kepala Dinas"))
        #expect(received.contains("<li>✓ \(form.controls[box].value)</li>"))
        #expect(received.contains("<p class=\"said\">Segera periksa ke lokasi</p>"))
        #expect(received.contains("Sifat: <b>Segera</b>"))
        #expect(received.contains("href=\"\(walk.path + sheet)\""))
        let paper = try await walk.page(sheet, as: "tuti")
        #expect(paper.contains("Segera periksa ke lokasi"))
        #expect(paper.contains("<p>Kota Contoh, 25 November 2026</p><p>Kepala Dinas,</p>"))
        for other in ["p\(number)/1", "p\(number + 1)/0", "p/0", "1/0"] {
            #expect(try await walk.get("\(walk.path)/naskah/\(other)", as: "tuti").status == .notFound)
        }
        try await walk.completes("disposisi", ["outputs.1.text": "Periksa hari ini"])
        // Its name stays when the row is finished.
        for address in [sheet, "/naskah/1/0"] {
            let again = try await walk.page(address, as: "wulan")
            #expect(again.contains("Segera periksa ke lokasi") && !again.contains("Periksa hari ini"))
        }
        let next = try await walk.page(as: "wulan")
        #expect(next.contains("Disposisi dari Kepala Bidang Infrastruktur"))
        #expect(next.contains("<p class=\"said\">Periksa hari ini</p>"))
    }

    @Test func `a disposition begins as urgent as the letter says, and the page tells of the letter`()
        async throws
    {
        let letter = Agenda(
            letterNumber: "005/12", letterDate: CivilDate("2026-11-24"), agendaNumber: "117",
            sensitivity: .urgent, sender: "Badan Contoh")
        let walk = try await TicketWalk(bolmut, agenda: letter)
        let page = try await walk.page(as: "hasan")
        let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/complete-step" })
        let urgency = form.controls.filter { $0.name.hasSuffix(".urgency") && $0.isChosen }
        #expect(urgency.map(\.value) == ["segera"])
        #expect(page.contains("005/12, 24 November 2026"))
        #expect(page.contains("Badan Contoh"))
    }

    @Test func `a slip says what its own form asked, and keeps no empty line for it`() async throws {
        let walk = try await TicketWalk("pontianak-pemeliharaan-komponen-jaringan")
        try await walk.completes(
            "terima-laporan", ["nomor_surat": "027/31/Diskes", "tanggal_surat": "2026-11-20"])
        let slip = try await walk.page("/naskah/0/0", as: "hasan")
        #expect(slip.contains("Nomor surat") && slip.contains("027/31/Diskes"))
        #expect(slip.contains("20 November 2026"))
        #expect(!slip.contains("No. surat"))
    }

    @Test func `who may record for the reporter can also remind the reporter`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesSite()
        try await walk.completes("perbaikan-perangkat", ["hasil": "perlu diganti"])
        try await walk.send(.completeStep, as: "dewi")
        #expect(try await walk.position("pengajuan-penggantian").assignees == [.reporter])
        let page = try await walk.page(as: "dewi")
        #expect(page.contains("Ingatkan pelaksananya"))
        #expect(page.contains("https://wa.me/62812"))
    }

    @Test func `a report written before anything was handled tells of the disturbance, not of a result`()
        async throws
    {
        let walk = try await TicketWalk("loteng-gangguan-lewat-penanggung-jawab")
        let first = try await walk.page(as: "wayan")
        #expect(first.contains("Bersama ini dilaporkan adanya gangguan sesuai laporan"))
        for row in ["laporan-penanggung-jawab", "perintah-pengecekan", "penanganan"] as [StepID] {
            try await walk.completes(row)
        }
        let last = try await walk.page(as: "wayan")
        #expect(last.contains("Dengan hormat dilaporkan hasil penanganan"))
    }

    @Test func `the paper of a disposition names whom its form named, not those the row only informs`()
        async throws
    {
        let walk = try await TicketWalk("pontianak-pemeliharaan-komponen-jaringan")
        #expect(
            receiver(on: try await walk.page(as: "hasan"))
                == "Kepala Seksi Jaringan (Wulan Sari), Staf Jaringan (Bagus Pratama)")
        try await walk.completes("terima-laporan")
        let paper = try await walk.page("/naskah/0/0", as: "hasan")
        #expect(paper.contains("</span>Kepala Seksi Jaringan, Staf Jaringan<span"))
        #expect(!paper.contains("Dinas Kesehatan, Kepala Bidang Infrastruktur"))
    }
}
