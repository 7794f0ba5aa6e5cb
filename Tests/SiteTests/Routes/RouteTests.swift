import HTTPServer
import Testing

@testable import Web

@Suite("Routes and who may use them")
struct RouteTests {
    @Test("Declared access is kept, and reading changes nothing", arguments: Who.allCases, Way.allCases)
    func reading(who: Who, way: Way) async throws {
        try await withOffice(way) { office in
            let before = try await office.kept()
            for route in Routes.all where route.method == .get {
                // Over a socket the end of a stream would be waited for.
                if route.isStream, way == .socket { continue }
                let path = route.sample(in: office.seed)
                let answer = await office.ask(.get(path).as(who))
                if who.may(route.access, reading: true) {
                    // A page that is nothing but a form is not shown to one who may only look.
                    let isForm = route.pattern == ["laporan", "catat"] && who == .auditor
                    let isFound = [200, 303, 404, 410, isForm ? 403 : 200].contains(answer.status)
                    #expect(isFound, "\(who) \(route.title): \(answer.status)")
                    #expect(!(answer["location"] ?? "").hasPrefix("/masuk"), "\(who) \(route.title)")
                } else {
                    expectTurnedAway(answer, who, route)
                }
                let head = await office.ask(Ask(method: "HEAD", target: path).as(who))
                #expect(head.status == answer.status, "HEAD \(route.title)")
                #expect(head.body.isEmpty)
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("A form without the visitor's token is refused everywhere", arguments: Who.allCases)
    func unsigned(who: Who) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            for route in Routes.all where route.method == .post {
                let foreign: Who = who == .clerk ? .desk : .clerk
                for token in ["", "00", foreign.formToken] {
                    let path = route.sample(in: office.seed)
                    let answer = await office.ask(.post(path, [("csrf", token)]).as(who))
                    if who.may(route.access, reading: false) {
                        #expect(answer.status == 403, "\(who) \(route.title)")
                    } else {
                        expectTurnedAway(answer, who, route)
                    }
                }
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("No address of the API fits two routes: what is described is all that is there")
    func apart() {
        let api = Routes.all.filter { $0.pattern.first == "api" }
        for one in api {
            for other in api where other.pattern != one.pattern {
                #expect(one.match(other.pattern) == nil, "\(other.label) is also \(one.label)")
            }
        }
    }

    private func expectTurnedAway(_ answer: Answer, _ who: Who, _ route: Route) {
        if who.isSignedIn {
            #expect(answer.status == 403, "\(who) \(route.title)")
        } else if route.isForPrograms {
            #expect(answer.status == 401, "\(who) \(route.title)")
        } else {
            #expect(answer.status == 303, "\(who) \(route.title)")
            #expect(answer["location"]?.hasPrefix("/masuk") ?? false, "\(who) \(route.title)")
        }
    }

    @Test("Every command is closed to whom the list does not name")
    func commands() async throws {
        try await withOffice { office in
            let before = try await office.kept()
            for name in CommandName.allCases {
                try await closed(name, in: office)
                #expect(try await office.kept() == before, "\(name)")
            }
        }
    }

    private func closed(_ name: CommandName, in office: OfficeUnderTest) async throws {
        let sample = Sample(name, in: office.seed)
        for who in Who.allCases where !who.may(name.access, reading: false) {
            let fields = sample.without("code")
            let form = await office.ask(office.request(name, fields, as: who, by: .form, from: sample.from))
            let json = await office.ask(office.request(name, fields, as: who, by: .json))
            #expect(form.status == (who.isSignedIn ? 403 : 303), "\(name), \(who)")
            #expect(json.status == (who.isSignedIn ? 403 : 401), "\(name), \(who)")
        }
    }

    @Test("A page that comes again after a refusal is shown only to those who may open it")
    func noWayAround() async throws {
        try await withOffice { office in
            for route in Routes.all where route.method == .get && route.access != .everyone {
                let from = route.sample(in: office.seed)
                for who in [Who.stranger, .librarian] where !who.may(route.access, reading: true) {
                    let ask = office.request(
                        .receiveReport, [("complaint", "bukan")], as: who, by: .form, from: from)
                    office.clock.move(minutes: 2)
                    let open = await office.ask(.get(from).as(.desk))
                    let answer = await office.ask(ask)
                    #expect(answer.status == 422, "\(who) \(from): \(answer.status)")
                    #expect(answer.text != open.text)
                    #expect(!answer.text.contains("Sari"), "\(who) reads \(from)")
                    #expect(!answer.text.contains("T-2026-"), "\(who) reads \(from)")
                    #expect(!answer.text.contains("{\"items\""), "\(who) reads \(from)")
                }
            }
        }
    }
}
