import Testing

@testable import Web

@Suite("Addresses of forms opened as pages, and the language of who is signed in")
struct OpenedFormTests {
    struct Opened: Sendable, CustomTestStringConvertible {
        var who: Who
        var name: String
        var referer: String?
        var leadsTo: String

        init(_ who: Who, _ name: String, from referer: String? = nil, to leadsTo: String) {
            self.who = who
            self.name = name
            self.referer = referer
            self.leadsTo = leadsTo
        }

        var testDescription: String { "\(who) \(name) \(referer ?? "-")" }
    }

    static let all = [
        Opened(.head, "complete-step", to: "/meja"), Opened(.administrator, "set-settings", to: "/kantor"),
        Opened(.desk, "close-report", to: "/laporan"), Opened(.head, "close-report", to: "/meja"),
        Opened(.stranger, "receive-report", to: "/lapor"), Opened(.stranger, "karangan", to: "/"),
        Opened(.head, "comment", from: "http://kantor.example/tiket?q=a", to: "/tiket?q=a"),
        Opened(.head, "comment", from: "http://lain.example/tiket", to: "/meja"),
        Opened(.head, "comment", from: "http://kantor.example.lain/tiket", to: "/meja"),
        Opened(.head, "comment", from: "http://kantor.example/perintah/comment", to: "/meja"),
        Opened(.head, "comment", from: "http://kantor.example//lain.example", to: "/"),
    ]

    @Test(
        "The address leads on to the page its form stood on, or to one where such things are done",
        arguments: OpenedFormTests.all)
    func opened(opened: Opened) async throws {
        try await withOffice { office in
            var ask = Ask.get("/perintah/" + opened.name).as(opened.who)
            if let referer = opened.referer { ask = ask.with("referer", referer) }
            let answer = await office.ask(ask)
            #expect(answer.status == 303)
            #expect(answer["location"] == opened.leadsTo)
        }
    }

    @Test("Whoever is signed in changes the language in the menu of their name, and stays on the page")
    func language() async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/jam-kerja").as(.head)).text
            #expect(page.contains("<button name=\"bahasa\" value=\"en\" formaction=\"/bahasa\""))
            let form: Sample.Fields = [
                ("csrf", Who.head.formToken), ("form_page", "/kantor/jam-kerja"), ("bahasa", "en"),
            ]
            let answer = await office.ask(.post("/bahasa", form).as(.head))
            #expect(answer.status == 303 && answer["location"] == "/kantor/jam-kerja")
            #expect(answer.cookie(Cookie.language) == "en")
            let english = await office.ask(.get("/kantor/jam-kerja").as(.head, english: true)).text
            #expect(english.contains("value=\"id\" formaction=\"/bahasa\""))
        }
    }
}
