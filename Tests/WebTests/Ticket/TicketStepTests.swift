import HTTPServer
import OfficeModel
import SOPModel
import Testing
import TicketEngine

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
        try await walk.send(
            .finishPlace, first, as: "dewi", ["outcome": "replaced", "devices.0.kind": "Switch"])
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
}
