import FoundationEssentials
import HTTPServer
import OfficeModel
import SOPModel
import Testing

/// One page to be stored whole: who looks at what.
struct DeskStoredPage: Sendable, CustomTestStringConvertible {
    var name: String
    var person: PersonID
    var post: PostID?
    var target: String
    var language = "id"
    var isEmpty = false

    var testDescription: String { name }

    func visit() -> DeskVisit {
        var visit = DeskVisit(person, post: post)
        visit.language = language
        visit.reading.numbers = .full
        if isEmpty {
            visit.reading.rows = []
            visit.reading.register = []
            visit.reading.recordedRows = []
            visit.reading.waitingReports = 0
            visit.reading.numbers = .empty
        }
        return visit
    }

    static let all = [
        DeskStoredPage(name: "desk", person: "wulan", target: "/meja"),
        DeskStoredPage(name: "desk-english", person: "wulan", target: "/meja", language: "en"),
        DeskStoredPage(name: "desk-acting", person: "wulan", post: "kabid", target: "/meja"),
        DeskStoredPage(name: "desk-head", person: "hasan", target: "/meja"),
        DeskStoredPage(name: "desk-recorder", person: "joko", target: "/meja"),
        DeskStoredPage(name: "desk-officer", person: "rani", target: "/meja"),
        DeskStoredPage(name: "desk-auditor", person: "audit", target: "/meja"),
        DeskStoredPage(name: "desk-administrator", person: "admin", target: "/meja"),
        DeskStoredPage(name: "desk-empty", person: "wulan", target: "/meja", isEmpty: true),
        DeskStoredPage(name: "desk-without-post", person: "dewi", target: "/meja", isEmpty: true),
        DeskStoredPage(name: "register", person: "wulan", target: "/tiket"),
        DeskStoredPage(
            name: "register-filtered", person: "wulan",
            target: "/tiket?q=Wi-Fi&keadaan=berjalan&dari=2026-11-99"),
        DeskStoredPage(name: "register-empty", person: "wulan", target: "/tiket", isEmpty: true),
        DeskStoredPage(name: "register-nothing-found", person: "wulan", target: "/tiket?q=zzz"),
        DeskStoredPage(name: "register-sorted", person: "wulan", target: "/tiket?urut=tenggat&jenis=mati"),
        DeskStoredPage(name: "insight", person: "hasan", target: "/ringkasan"),
        DeskStoredPage(name: "insight-english", person: "hasan", target: "/ringkasan", language: "en"),
        DeskStoredPage(name: "insight-empty", person: "hasan", target: "/ringkasan", isEmpty: true),
        DeskStoredPage(name: "recap", person: "hasan", target: "/rekap/2026-11"),
        DeskStoredPage(name: "recap-empty", person: "hasan", target: "/rekap/2026-11", isEmpty: true),
        DeskStoredPage(name: "search", person: "rani", target: "/cari?q=dinas"),
        DeskStoredPage(name: "search-nothing", person: "wulan", target: "/cari?q=zzz"),
        DeskStoredPage(name: "begin-ticket", person: "hasan", target: "/tiket/mulai"),
        DeskStoredPage(name: "begin-ticket-nothing", person: "rani", target: "/tiket/mulai"),
        DeskStoredPage(name: "procedures", person: "wulan", target: "/sop"),
        DeskStoredPage(name: "procedure", person: "hasan", target: "/sop/bolmut-maintenance-gangguan"),
        DeskStoredPage(
            name: "procedure-printed", person: "hasan",
            target: "/sop/bolmut-maintenance-gangguan?tampil=kertas"),
        DeskStoredPage(
            name: "procedure-english", person: "hasan", target: "/sop/bogor-pemeliharaan-jaringan",
            language: "en"),
        DeskStoredPage(name: "office", person: "wulan", target: "/kantor"),
        DeskStoredPage(name: "office-posts", person: "wulan", target: "/kantor/jabatan"),
        DeskStoredPage(name: "office-people", person: "wulan", target: "/kantor/pegawai"),
        DeskStoredPage(name: "office-units", person: "wulan", target: "/kantor/opd"),
        DeskStoredPage(name: "office-teams", person: "wulan", target: "/kantor/tim"),
        DeskStoredPage(name: "office-hours", person: "wulan", target: "/kantor/jam-kerja"),
        DeskStoredPage(name: "office-bindings", person: "wulan", target: "/kantor/sop"),
        DeskStoredPage(name: "office-settings", person: "wulan", target: "/kantor/pengaturan"),
    ]
}

@Suite struct `Stored pages of desk, register, SOPs and office` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Pages/"

    /// To store pages anew after a wanted change: `SIGAP_STORE_PAGES=1 swift test --filter DeskStored`.
    @Test(arguments: DeskStoredPage.all)
    func `a page is what was stored`(page: DeskStoredPage) async throws {
        let response = try await page.visit().get(page.target)
        #expect(response.status == .ok)
        let file = Self.folder + page.name + ".html"
        if ProcessInfo.processInfo.environment["SIGAP_STORE_PAGES"] != nil {
            try Data(response.settledText.utf8).write(to: URL(filePath: file))
        }
        let stored = try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
        #expect(response.settledText == stored)
    }

    @Test(arguments: DeskStoredPage.all)
    func `a page is light, keeps to the content policy, and its ids and anchors fit`(page: DeskStoredPage)
        async throws
    {
        let text = try await page.visit().get(page.target).pageText
        #expect(text.utf8.count < 60_000)
        #expect(!text.contains(" style=") && !text.contains("<style"))
        #expect(text.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
        let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets = text.matches(of: /\ (?:for|aria-describedby|list)="([^"]+)"/).flatMap {
            $0.1.split(separator: " ").map(String.init)
        }
        #expect(targets.filter { !ids.contains($0) } == [])
        let anchors = text.matches(of: /\ href="#([^"]+)"/).map { String($0.1) }
        #expect(anchors.filter { !ids.contains($0) } == [])
    }
}
