import HTTPServer
import OfficeModel
import SOPModel
import Testing
import UseCases

@testable import Web

@Suite("Places and routes")
struct PlaceTests {
    private static let ticket = TicketID(high: 1, low: 2)
    private static let report = ReportID(high: 3, low: 4)

    private static let periods = [RecapPeriod("2026"), RecapPeriod("2026-11")].compactMap(\.self)

    /// One of each.
    private static let places: [Web.Place] =
        [
            .home, .report, .reported(code: "CDFHJKMNPR"), .track, .tracked(code: "CDFHJKMNPR"),
            .trackedFile(code: "CDFHJKMNPR", digest: "0a"), .ticketLink(ticket),
            .link(LinkID(high: 5, low: 6)), .signIn, .signOut, .language, .health, .readiness, .metrics,
            .asset(name: "sigap.css", tag: "0"), .desk, .others, .switchPost, .inbox, .inboxReport(report),
            .enterReport, .tickets, .beginTicket, .recordLater, .recordCase, .liveTicket(ticket),
            .liveDesk, .liveInbox, .liveReport(report), .liveOffice, .liveLibrary, .liveHouse,
            .liveProcedure(code: "bolmut"), .liveTracked(code: "CDFHJKMNPR"), .ticket(ticket),
            .paper(ticket, record: 0, product: 0), .openPaper(ticket, position: 2, product: 0),
            .ticketFile(ticket, digest: "0a"), .reportFile(report, digest: "0a"), .procedures,
            .procedure(code: "bolmut"), .procedureFile(code: "bolmut"), .procedureUpload,
            .procedureVersion(code: "bolmut", version: 1), .procedureVersionFile(code: "bolmut", version: 1),
            .procedureEnforce(code: "bolmut", version: 1), .procedureCompare(code: "bolmut"),
            .procedureMove(code: "bolmut"), .office, .officePart("pegawai"),
            .found(token: "a"), .setPassword(token: "a"), .logo(digest: "0a"),
            .officeItem("jabatan", "kadis"), .setup, .setupStep(.posts), .importList(.units), .hoursPreview,
            .passwordLink("ratna"), .account, .accountPassword, .accountSession,
            .signInCode, .accountCode, .accountCodeConfirm, .accountCodeDrop,
            .command(.comment), .search, .insight, .recapNow, .ticketsCSV, .savedViews, .removeView,
            .programs, .webhooks, .webhook(WebhookID(high: 7, low: 8)), .backups, .personalData,
            .personalDataPart("retensi"), .personalDataCopy, .removal(number: "HDP-2026-001"),
        ]
        + periods.flatMap { period in
            [Web.Place.recap(period), .recapCSV(period), .stepsCSV(period)]
        }

    @Test("Every place is answered by a route", arguments: places)
    func resolves(place: Web.Place) throws {
        let request = try Request(target: place.path)
        let routes = Routes.all.filter { $0.match(request.path) != nil }
        #expect(!routes.isEmpty, "\(place.path)")
    }

    @Test("Every route of a page has a place that links to it")
    func linked() throws {
        for route in Routes.all where !route.isAPI {
            let isLinked = try PlaceTests.places.contains { place in
                route.match(try Request(target: place.path).path) != nil
            }
            #expect(isLinked, "\(route.title)")
        }
    }

    @Test("What stands in a place comes back whole from its path")
    func escaped() throws {
        for code in ["a b", "a/b", "ä", "%2F", "?x=1", "#", "..", ";", "&"] {
            let path = Place.tracked(code: code).path
            let request = try? Request(target: path)
            // Slashes and dots cannot travel in a path: such a link is refused rather than leading elsewhere.
            #expect(request == nil || request?.path == ["lacak", code], "\(path)")
        }
    }
}
