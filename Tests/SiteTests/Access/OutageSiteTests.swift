import HTTPServer
import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("An outage for many, from outside")
struct OutageSiteTests {
    private func mark(_ office: OfficeUnderTest, scope: String = "semua") async {
        let fields = [
            ("ticket", office.seed.open.text), ("scope", scope), ("notice", "Internet kompleks putus"),
        ]
        let answer = await office.ask(office.request(.markOutage, fields, as: .desk, by: .json))
        #expect(answer.status == 200)
    }

    @Test("The report page tells of it, and an office joins with one tap and gets a code")
    func joins() async throws {
        try await withOffice { office in
            #expect(!(await office.ask(.get("/lapor").as(.stranger)).text.contains("Gangguan massal")))
            await mark(office)
            let page = await office.ask(.get("/lapor").as(.stranger)).text
            #expect(page.contains("Internet kompleks putus"))
            #expect(page.contains("/perintah/join-outage"))
            let fields = [("ticket", office.seed.open.text), ("unit", "disdik")]
            let answer = await office.ask(office.request(.joinOutage, fields, as: .stranger, by: .form))
            #expect(answer.status == 303)
            let sent = try #require(answer["location"])
            #expect(sent.hasPrefix("/lapor/terkirim/"))
            let code = String(sent.dropFirst("/lapor/terkirim/".count))
            let tracked = await office.ask(.get(Place.tracked(code: code).path).as(.stranger)).text
            let state = try #require(try await office.house.reading.ticket(office.seed.open)).state
            #expect(tracked.contains(state.number))
            #expect(state.reports.count == 2)
            #expect(!tracked.contains("/perintah/complete-step"), "is asked for nothing")
            #expect(await office.ask(.get("/laporan").as(.desk)).text.contains("Gangguan massal"))
        }
    }

    @Test("Public pages tell nothing personal of it")
    func nothingPersonal() async throws {
        try await withOffice { office in
            await mark(office)
            let fields = [("ticket", office.seed.open.text), ("unit", "disdik"), ("name", "Budi")]
            _ = await office.ask(office.request(.joinOutage, fields, as: .stranger, by: .form))
            for path in ["/lapor", "/api/v1/outages"] {
                let text = await office.ask(.get(path).as(.stranger)).text
                for word in ["Sari", "Budi", "0800-1", "Internet mati sejak pagi", "Gunawan"] {
                    #expect(!text.contains(word), "\(path) says \(word)")
                }
            }
        }
    }

    @Test("An office that is not affected is sent to the form")
    func notAffected() async throws {
        try await withOffice { office in
            await mark(office, scope: "kantor")
            let before = try await office.kept()
            let fields = [("ticket", office.seed.open.text), ("unit", "disdik")]
            let answer = await office.ask(office.request(.joinOutage, fields, as: .stranger, by: .form))
            #expect(answer.status == 422)
            #expect(try await office.kept() == before)
        }
    }

    @Test("What joined leaves again, by the desk or by its code")
    func leaves() async throws {
        try await withOffice { office in
            await mark(office)
            for (who, isByCode) in [(Who.desk, false), (.stranger, true)] {
                let join = [("ticket", office.seed.open.text), ("unit", "disdik")]
                let answer = await office.ask(office.request(.joinOutage, join, as: .stranger, by: .form))
                let code = String((answer["location"] ?? "").dropFirst("/lapor/terkirim/".count))
                let report = try #require(try await office.house.reading.report(code: code)).report
                var leave = [("report", report.id.text), ("reason", "Gangguan lain")]
                if isByCode { leave.append(("code", code)) }
                #expect(
                    await office.ask(office.request(.leaveTicket, leave, as: who, by: .json)).status == 200)
                #expect(
                    try #require(try await office.house.reading.report(report.id)).report.standing
                        == .received)
            }
            let state = try #require(try await office.house.reading.ticket(office.seed.open)).state
            #expect(state.reports.count == 1)
        }
    }

    @Test("Nobody takes out another's report by their own code")
    func foreignCode() async throws {
        try await withOffice { office in
            _ = await office.ask(office.request(Sample(.joinReport, in: office.seed), by: .json))
            let before = try await office.kept()
            let leave = [
                ("report", office.seed.waiting.text), ("reason", "x"), ("code", office.seed.doneCode),
            ]
            let answer = await office.ask(office.request(.leaveTicket, leave, as: .stranger, by: .json))
            #expect(answer.status == 403)
            #expect(try await office.kept() == before)
        }
    }
}

@Suite("What the desk puts in late")
struct LateDeskTests {
    @Test(
        "Needs a reason after more than 15 minutes, and says what to do",
        arguments: [CommandName.acceptReport, .joinReport, .forwardReport, .closeReport, .recordAgenda])
    func needsReason(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            let when = [("happened", "2026-08-03T07:30+08:00")]
            office.clock.move(minutes: 1)
            let before = try await office.kept()
            let refused = await office.ask(
                office.request(name, sample.fields + when, as: .desk, by: .json))
            #expect(refused.status == 422)
            #expect(refused.text.contains("late_reason"))
            #expect(try await office.kept() == before)
            let reason = [("late_reason", "Listrik padam")]
            let done = await office.ask(
                office.request(name, sample.fields + when + reason, as: .desk, by: .json))
            #expect(done.status < 300, "\(done.text)")
        }
    }

    @Test("A report entered from a telephone call of an hour ago says why, and is marked")
    func received() async throws {
        try await withOffice { office in
            let fields =
                Sample(.receiveReport, in: office.seed).fields + [
                    ("channel", "telepon"), ("made", "2026-08-03T07:00+08:00"),
                ]
            #expect(
                await office.ask(office.request(.receiveReport, fields, as: .desk, by: .json)).status == 422)
            let reason = [("late_reason", "Jaringan kantor mati")]
            let done = await office.ask(
                office.request(
                    .receiveReport, fields + reason + [("form_page", "/laporan/catat")], as: .desk, by: .form)
            )
            #expect(done.status == 303)
            let page = await office.ask(.get(done["location"] ?? "").as(.desk)).text
            #expect(page.contains("dicatat kemudian"))
            #expect(page.contains("Jaringan kantor mati"))
            let report = (done["location"] ?? "").dropFirst("/laporan/".count).prefix { $0 != "?" }
            let accept = [
                ("report", String(report)), ("procedure", "bolmut-maintenance-gangguan"),
                ("title", "Internet mati"),
            ]
            let opened = await office.ask(office.request(.acceptReport, accept, as: .desk, by: .form))
            let ticket = await office.ask(.get(opened["location"] ?? "").as(.desk)).text
            #expect(ticket.contains("dicatat oleh "))
            #expect(ticket.contains("Alasan dicatat kemudian: Jaringan kantor mati"))
        }
    }
}
