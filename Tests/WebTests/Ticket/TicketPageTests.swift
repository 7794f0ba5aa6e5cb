import EmbeddedFiles
import FoundationEssentials
import HTTPServer
import OfficeModel
import SOPModel
import Testing
import TicketEngine

@testable import Web

private let bolmut = "bolmut-maintenance-gangguan"

@Suite struct `The ticket page` {
    @Test func `one who cannot act sees who has it and since when, and no form of the step`() async throws {
        let walk = try await TicketWalk(bolmut)
        let page = try await walk.page(as: "bagus")
        #expect(page.contains("Kepala Dinas (Hasan Basri)"))
        #expect(!page.contains("/perintah/complete-step"))
        #expect(!page.contains("aksi="))
    }

    @Test func `an auditor reads all and finds nothing to press`() async throws {
        let walk = try await TicketWalk(bolmut)
        let page = try await walk.page(as: "audit")
        #expect(!page.contains("action=\"/perintah/"))
        #expect(page.contains("Sari Contoh"))
    }

    @Test func `the holder by day is named as such`() async throws {
        let walk = try await TicketWalk(bolmut)
        await walk.house.change {
            $0.office.holdings.append(
                Holding(post: "kadis", person: "nurul", capacity: .daily, from: TicketOffice.morning))
        }
        #expect(try await walk.page(as: "bagus").contains("Kepala Dinas (Hasan Basri; Plh. Nurul Aini)"))
    }

    @Test func `a recorder completes for the head, and the history says so`() async throws {
        let walk = try await TicketWalk(bolmut)
        let sent = try await walk.send(
            .completeStep, as: "joko",
            ["given": "recorded", "given.ordered_by": "hasan", "given.medium": "lisan"])
        #expect(sent.status == .seeOther, "\(sent.errorsShown)")
        let page = try await walk.page(as: "joko")
        #expect(page.contains("dicatat oleh Joko Susilo, Sekretaris untuk Hasan Basri (lisan)"))
    }

    @Test func `a refused form keeps what was typed and says what is wrong at its field`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesTeam()
        let refused = try await walk.send(
            .completeStep, as: "dewi",
            ["answer": "Tidak", "fields.lokasi_gangguan": "Ruang <server>", "fields.analisis": ""])
        #expect(refused.status == .unprocessableContent)
        let page = refused.ticketText
        #expect(page.contains("value=\"Ruang &lt;server&gt;\""))
        #expect(page.contains("href=\"#f-fields.analisis\""))
        #expect(page.contains("aria-invalid=\"true\""))
    }

    @Test func `a paused step says why, and goes on`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesTeam()
        try await walk.send(
            .pauseStep, "?aksi=pause-step", as: "dewi", ["kind": "penyedia", "reference": "INC-77"])
        let paused = try await walk.page(as: "dewi")
        #expect(paused.contains("Menunggu penyedia (ISP)") && paused.contains("INC-77"))
        #expect(!paused.contains("/perintah/complete-step"))
        try await walk.send(.resumeStep, as: "dewi")
        #expect(try await walk.page(as: "dewi").contains("/perintah/complete-step"))
    }

    @Test func `a step is sent back to any finished row with a reason that its performer reads`() async throws
    {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesTeam()
        let sent = try await walk.send(
            .sendBack, "?aksi=send-back", as: "dewi",
            ["to": "penunjukan-tim", "reason": "Tim kurang satu orang."])
        #expect(sent.status == .seeOther, "\(sent.errorsShown)")
        let page = try await walk.page(as: "wulan")
        #expect(page.contains("Langkah 5 dikembalikan ke langkah 4"))
        #expect(page.contains("Tim kurang satu orang."))
    }

    @Test func `a parked ticket shows its programme and is taken up again`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesTeam()
        let sent = try await walk.send(
            .parkTicket, "?aksi=park-ticket", as: "wulan",
            [
                "parking.programme": "Peningkatan jaringan", "parking.budget_year": "2027",
                "parking.responsible": "kabid", "parking.review": "2027-02-01",
            ])
        #expect(sent.status == .seeOther, "\(sent.errorsShown)")
        let page = try await walk.page(as: "tuti")
        #expect(page.contains("Peningkatan jaringan") && page.contains("1 Februari 2027"))
        try await walk.send(.unparkTicket, "?aksi=unpark-ticket", as: "tuti")
        #expect(try await walk.state().phase == .open)
    }

    @Test func `after a pause for the reporter and after parking, words for whom it concerns stand ready`()
        async throws
    {
        let walk = try await TicketWalk(bolmut)
        try await walk.reachesTeam()
        try await walk.send(
            .pauseStep, "?aksi=pause-step", as: "dewi", ["kind": "pelapor", "note": "Kunci ruang server."])
        let paused = try await walk.page("?sudah=pause-step", as: "dewi")
        #expect(paused.contains("id=\"pesan-jeda\""))
        #expect(paused.contains("Yang ditunggu: Kunci ruang server."))
        #expect(paused.contains("https://wa.me/6281200000002?text="))
        try await walk.send(.resumeStep, as: "dewi")
        try await walk.send(
            .parkTicket, "?aksi=park-ticket", as: "wulan",
            [
                "parking.programme": "Peningkatan jaringan", "parking.budget_year": "2027",
                "parking.responsible": "kabid", "parking.review": "2027-02-01",
            ])
        let parked = try await walk.page("?sudah=park-ticket", as: "wulan")
        #expect(parked.contains("id=\"pesan-parkir\""))
        #expect(parked.contains("diparkir ke Peningkatan jaringan, 2027; Anda penanggung jawabnya."))
    }

    @Test func `a ticket is handed over to another SOP`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.send(
            .handOver, "?aksi=hand-over", as: "hasan",
            ["procedure": "loteng-penanganan-gangguan", "reason": "Bukan milik kami."])
        #expect(try await walk.state().phase == .handedOver)
        #expect(try await walk.page(as: "hasan").contains("Dialihkan ke SOP lain"))
    }

    @Test func `after an act it says who has it now, with words ready to send`() async throws {
        let walk = try await TicketWalk(bolmut)
        let sent = try await walk.send(.completeStep, as: "hasan")
        let next: String? = sent.headers["location"]
        let page = try await walk.get(next ?? "", as: "hasan").ticketText
        #expect(page.contains("Langkah 2 selesai."))
        #expect(page.contains("Sekarang di meja Kepala Bidang Infrastruktur (Tuti Handayani)."))
        #expect(page.contains("https://wa.me/6281200000001?text=Tiket%20T-2026-0001"))
    }

    @Test func `a skipped level is offered, and the sheet shows it skipped`() async throws {
        let walk = try await TicketWalk(bolmut)
        let sent = try await walk.send(
            .completeStep, as: "hasan",
            ["outputs.0.target": "penunjukan-tim", "outputs.0.text": "Kabid dinas luar."])
        #expect(sent.status == .seeOther, "\(sent.errorsShown)")
        let page = try await walk.page(as: "wulan")
        #expect(page.contains("Langkah 3 dilewati dengan disposisi"))
        #expect(page.firstMatch(of: /<tr id="langkah-verifikasi" class="is-skipped"/) != nil)
    }

    @Test func `only files that belong to the ticket are given out`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.send(.comment, as: "hasan", ["text": "Foto modem", "files": "file:modem.jpg"])
        let digest = try #require(
            try await walk.page(as: "hasan").firstMatch(of: /\/lampiran\/([0-9a-f]{64})/)?.output.1)
        let file = try await walk.get("\(walk.path)/lampiran/\(digest)", as: "hasan")
        #expect(file.headers["content-type"] == "image/jpeg")
        #expect(file.headers["x-content-type-options"] == "nosniff")
        #expect(file.headers["content-security-policy"] == "default-src 'none'; sandbox")
        let other = String(repeating: "0", count: 64)
        #expect(try await walk.get("\(walk.path)/lampiran/\(other)", as: "hasan").status == .notFound)
    }

    @Test func `without a script a part that does not apply still says when it applies`() async throws {
        let walk = try await TicketWalk(bolmut)
        try await walk.completes("disposisi-kepala-dinas")
        let page = try await walk.page(as: "tuti")
        #expect(page.contains("data-when=\"fields.hasil_verifikasi=tidak%20valid\""))
        #expect(page.contains("Diisi hanya bila jawabannya “tidak valid”."))
    }
}

/// One page to be stored whole.
struct TicketStoredPage: Sendable, CustomTestStringConvertible {
    var name: String
    var person: PersonID
    var query = ""
    var language = "id"
    var acts: @Sendable (TicketWalk) async throws -> Void

    var testDescription: String { name }

    static let all: [TicketStoredPage] = [
        .init(name: "disposition", person: "hasan") { _ in },
        .init(name: "disposition-english", person: "hasan", language: "en") { _ in },
        .init(name: "waiting", person: "rani") { _ in },
        .init(name: "verification", person: "tuti") { try await $0.completes("disposisi-kepala-dinas") },
        .init(name: "technician", person: "dewi") { try await $0.reachesTeam() },
        .init(name: "send-back", person: "dewi", query: "?aksi=send-back") { try await $0.reachesTeam() },
        .init(name: "pause", person: "dewi", query: "?aksi=pause-step") { try await $0.reachesTeam() },
        .init(name: "finished", person: "hasan") { try await $0.isDone() },
        .init(name: "paper-report", person: "hasan", query: "/naskah/0/0") { _ in },
        .init(name: "paper-disposition", person: "hasan", query: "/naskah/1/0") { try await $0.isDone() },
        .init(name: "paper-memo", person: "hasan", query: "/naskah/3/1") { try await $0.isDone() },
        .init(name: "paper-minutes", person: "hasan", query: "/naskah/8/0") { try await $0.isDone() },
        .init(name: "paper-note", person: "hasan", query: "/naskah/10/0") { try await $0.isDone() },
    ]
}

extension TicketWalk {
    func isDone() async throws {
        try await reachesSite()
        try await completes("perbaikan-perangkat", ["hasil": "diperbaiki"])
        try await writesPapers()
        try await isReviewed()
    }
}

@Suite struct `Stored ticket pages` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Pages/"

    /// To store pages anew after a wanted change: `SIGAP_STORE_PAGES=1 swift test --filter "Stored ticket"`.
    @Test(arguments: TicketStoredPage.all)
    func `a page is what was stored, light, and keeps to the content policy`(stored: TicketStoredPage)
        async throws
    {
        var walk = try await TicketWalk(bolmut)
        walk.language = stored.language
        try await stored.acts(walk)
        let response = try await walk.get(walk.path + stored.query, as: stored.person)
        #expect(response.status == .ok)
        let text = response.settledTicketText
        let file = Self.folder + stored.name + ".html"
        if ProcessInfo.processInfo.environment["SIGAP_STORE_PAGES"] != nil {
            try Data(text.utf8).write(to: URL(filePath: file))
        }
        #expect(text == String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self))
        expectSound(text)
    }

    private func expectSound(_ text: String) {
        // Those that the page names; what a form fetches when something is missing comes later.
        let assets = EmbeddedFile.inside("Assets").filter {
            text.contains("/" + $0.name.dropFirst("Assets/".count)) && $0.name != "Assets/kurang.js"
        }
        #expect(text.utf8.count + assets.reduce(0) { $0 + $1.bytes.count } < 125_000)
        #expect(!text.contains(" style=") && !text.contains("<style"))
        #expect(text.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
        let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
        let targets = text.matches(of: /\ (?:for|aria-describedby|list)="([^"]+)"/).flatMap {
            $0.1.split(separator: " ").map(String.init)
        }
        #expect(targets.filter { !ids.contains($0) } == [])
        let anchors = text.matches(of: /\ href="#([^"]+)"/).map { String($0.1) }
        #expect(anchors.filter { !ids.contains($0) } == [])
    }
}
