import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `The desk` {
    @Test func `asks a stranger to sign in first and comes back afterwards`() async throws {
        let response = try await DeskVisit(nil).get("/meja")
        #expect(response.status == .seeOther)
        #expect(response.headers["location"] == "/masuk?ke=%2Fmeja")
    }

    @Test func `shows what waits for post, teams and person, late first, each linked to its ticket`()
        async throws
    {
        let text = try await DeskVisit("wulan").get("/meja").pageText
        let order = [1, 2, 3, 4].map { "/tiket/\(DeskTickets.id($0).text)" }
        let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 4)
        #expect(places == places.sorted())
    }

    @Test func `does not show what waits for another post`() async throws {
        let text = try await DeskVisit("wulan").get("/meja").pageText
        #expect(!text.contains("T-2026-0407"))
    }

    @Test func `says in office time how late and how long`() async throws {
        let text = try await DeskVisit("wulan").get("/meja").pageText
        // Tuesday 15.00 to Wednesday 09.20: one hour of Tuesday, one hour and fifty minutes of Wednesday.
        #expect(text.contains("Terlambat 2 jam 50 menit"))
        #expect(text.contains("sisa 10 menit (jam kerja)"))
    }

    @Test func `shows the late work of those below with the one who keeps it`() async throws {
        let text = try await DeskVisit("hasan").get("/meja").pageText
        let late = try #require(text.firstRange(of: "Terlambat di unit saya"))
        let rest = text[late.lowerBound...]
        #expect(rest.contains("T-2026-0401") && rest.contains("Kepala Seksi Jaringan"))
        #expect(!rest.contains("T-2026-0402"))
        #expect(rest.contains("T-2026-0410"))
    }

    @Test func `shows the desks of those for whom one may record`() async throws {
        let text = try await DeskVisit("joko").get("/meja").pageText
        #expect(text.contains("Meja Kepala Dinas (Anda boleh mencatat)"))
        #expect(text.contains("Dicatat oleh saya untuk orang lain"))
        let shown = try await DeskVisit("wulan").get("/meja")
        #expect(!shown.pageText.contains("Anda boleh mencatat"))
    }

    @Test(arguments: [("rani", true), ("wulan", false), ("audit", false)])
    func `tells only the desk officer how many reports wait`(person: String, isTold: Bool) async throws {
        let text = try await DeskVisit(PersonID(person)).get("/meja").pageText
        #expect(text.contains("2 laporan menunggu dipilah") == isTold)
    }

    @Test func `sends what is to be known back as seen`() async throws {
        var visit = DeskVisit("wulan")
        let page = try await visit.get("/meja").pageText
        #expect(page.contains("action=\"/perintah/mark-seen\""))
        visit.ledger.answer = .success(CommandOutcome(version: 3))
        let fields = [
            ("ticket", DeskTickets.id(6).text), ("form_page", "/meja"),
            ("command_id", "01930000000070008000000000000001"),
        ]
        let response = try await visit.post("/perintah/mark-seen", fields)
        #expect(response.headers["location"] == "/meja?sudah=mark-seen")
        let shown = try await visit.get("/meja?sudah=mark-seen")
        #expect(shown.pageText.contains("Ditandai sudah dilihat."))
    }

    @Test func `says why a tick was refused`() async throws {
        var visit = DeskVisit("wulan")
        visit.ledger.answer = .failure(.refused(.nothingToSee))
        let fields = [
            ("ticket", DeskTickets.id(6).text), ("form_page", "/meja"),
            ("command_id", "01930000000070008000000000000001"),
        ]
        let response = try await visit.post("/perintah/mark-seen", fields)
        #expect(response.status == .unprocessableContent)
        #expect(response.pageText.contains("class=\"notice bad\""))
        #expect(response.pageText.contains("Meja kerja"))
    }

    @Test func `tells the administrator what the office lacks`() async throws {
        let text = try await DeskVisit("admin").get("/meja").pageText
        #expect(text.contains("Jabatan tanpa pemegang: Arsiparis."))
        var visit = DeskVisit("admin")
        visit.reading.current = Office()
        visit.reading.current.people["admin"] = DeskOffice.full.people["admin"]
        let bare = try await visit.get("/meja").pageText
        #expect(bare.contains("Jam kerja belum ditetapkan") && bare.contains("Belum ada SOP yang berlaku"))
    }

    @Test func `begins with fifty rows and leads to the rest`() async throws {
        var visit = DeskVisit("wulan")
        visit.reading.rows = (1...70).map {
            DeskTickets.desk(
                $0, .work, "Gangguan \($0)", "penunjukan-tim", .post("kasi"), due: DeskOffice.at(26, 9, 0))
        }
        let first = try await visit.get("/meja").pageText
        #expect(first.matches(of: /<tr><th scope="row">/).count == 50)
        #expect(first.contains("href=\"/meja?semua=ya\""))
        #expect(first.utf8.count < 60_000)
        let all = try await visit.get("/meja?semua=ya").pageText
        #expect(all.matches(of: /<tr><th scope="row">/).count == 70)
    }

    @Test func `names each ticket to be known once, the newest first`() async throws {
        var visit = DeskVisit("wulan")
        visit.reading.rows = (1...12).map {
            var row = DeskTickets.desk(
                $0, .informed, "Kabar \($0)", "penunjukan-tim", .post("kasi"), due: nil)
            row.since = DeskOffice.at($0, 9, 0)
            return row
        }
        visit.reading.rows.append(visit.reading.rows[11])
        let text = try await visit.get("/meja").pageText
        #expect(text.matches(of: />Kabar \d+</).map { String($0.output) }.first == ">Kabar 12<")
        #expect(text.matches(of: />Kabar \d+</).count == 10)
        let all = try await visit.get("/meja?semua=ya").pageText
        #expect(all.matches(of: />Kabar \d+</).count == 12)
    }
}

@Suite struct `The post acted in` {
    @Test func `changes for the session, and the desk with it`() async throws {
        let visit = DeskVisit("wulan")
        let shown = try await visit.get("/meja")
        #expect(shown.pageText.contains("1 menunggu"))
        let response = try await visit.post("/jabatan", [("post", "kabid")])
        #expect(response.status == .seeOther)
        #expect(response.headers["location"] == "/meja")
        let text = try await visit.get("/meja").pageText
        #expect(text.contains("Plh. Kepala Bidang Infrastruktur Teknologi Informasi dan Komunikasi ·"))
        #expect(text.contains("T-2026-0407"))
    }

    @Test(arguments: ["kadis", "tidak-ada", ""])
    func `cannot be one that is not held`(post: String) async throws {
        let visit = DeskVisit("wulan")
        let response = try await visit.post("/jabatan", [("post", post)])
        #expect(response.status == .forbidden)
        #expect(await visit.accounts.session?.post == nil)
    }
}

@Suite struct `The clock of a step` {
    private func line(_ due: Instant?, now: Instant = DeskOffice.now, limit: TimePhrase? = nil) -> ClockLine {
        StepClock(calendar: DeskOffice.full.calendar, now: now).line(
            since: DeskOffice.at(25, 8, 0), deadline: due, isPaused: false, limit: limit)
    }

    @Test func `is in time until the minute of the deadline is over`() {
        let due = DeskOffice.now.adding(minutes: 0)
        #expect(line(due).state == .dueSoon)
        #expect(line(due, now: DeskOffice.now.adding(minutes: 1)).state == .late)
    }

    @Test func `of something late is never late by nothing`() {
        let evening = DeskOffice.at(25, 19, 0)
        let line = line(DeskOffice.at(25, 16, 0), now: evening)
        #expect(line.state == .late && line.minutesLeft == -1)
    }

    @Test func `counts wall minutes where the SOP says N x 24 jam`() {
        let line = line(DeskOffice.at(26, 9, 20), limit: TimePhrase.read("1 x 24 jam"))
        #expect(line.minutesLeft == 1440 && line.count == .wall)
    }

    @Test func `stops for the script when the office breaks for lunch`() {
        #expect(line(DeskOffice.at(26, 9, 0)).openMinutes == 160)
        #expect(line(DeskOffice.at(26, 9, 0), now: DeskOffice.at(25, 12, 10)).openMinutes == 0)
    }
}
