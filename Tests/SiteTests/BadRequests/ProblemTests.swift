import HTTPServer
import OfficeModel
import Testing

@testable import Web

/// One way to be refused by the API.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    var what: String
    var status: Int
    var ask: @Sendable (OfficeUnderTest) -> Ask

    init(_ what: String, _ status: Int, _ ask: @escaping @Sendable (OfficeUnderTest) -> Ask) {
        self.what = what
        self.status = status
        self.ask = ask
    }

    var testDescription: String { what }

    private static func send(
        _ method: String, _ path: String, type: String? = nil, _ body: String = ""
    ) -> Ask {
        let sent: Ask.Sent = type == nil && body.isEmpty ? .nothing : .raw(type: type, Array(body.utf8))
        return Ask(method: method, target: "/api/v1/" + path, sent: sent).as(.desk)
    }

    static let all: [ProblemCase] = [
        ProblemCase("JSON that is none", 400) { _ in
            send("POST", "commands/comment", type: "application/json", "{")
        },
        ProblemCase("a parameter that is none", 400) { _ in send("GET", "tickets?limit=viele") },
        ProblemCase("an escape that is none", 400) { _ in send("GET", "tickets/%ZZ") },
        ProblemCase("nobody signed in", 401) { _ in .get("/api/v1/tickets") },
        ProblemCase("a wrong password", 401) { _ in
            .json("/api/v1/session", #"{"login":"gunawan","password":"salah"}"#)
        },
        ProblemCase("what is another's", 403) { office in
            office.request(.setProvider, [("name", "x")], as: .head, by: .json)
        },
        ProblemCase("reports for somebody of no desk", 403) { _ in
            Ask.get("/api/v1/reports").as(.librarian)
        },
        ProblemCase("an address that is none", 404) { _ in send("GET", "karangan") },
        ProblemCase("an address that is none, deeper", 404) { _ in send("GET", "tickets/x/y/z") },
        ProblemCase("a ticket that is none", 404) { _ in
            send("GET", "tickets/019f00000000700080000000000000ff")
        },
        ProblemCase("a command that is none", 404) { _ in
            send("POST", "commands/karangan", type: "application/json", "{}")
        },
        ProblemCase("another method", 405) { _ in
            send("PUT", "tickets", type: "application/json", "{}")
        },
        ProblemCase("a method the server does not know", 405) { _ in
            send("PATCH", "tickets", type: "application/json", "{}")
        },
        ProblemCase("reading what is only sent to", 405) { _ in send("GET", "commands/comment") },
        ProblemCase("a version that moved on", 409) { office in
            office.request(
                .comment,
                [("ticket", office.seed.open.text), ("text", "x"), ("expected_version", "1")], as: .head,
                by: .json)
        },
        ProblemCase("too much JSON", 413) { _ in
            send(
                "POST", "commands/comment", type: "application/json",
                "{\"text\":\"" + String(repeating: "a", count: 1_200_000) + "\"}")
        },
        ProblemCase("a type that is not read", 415) { _ in
            send("POST", "commands/comment", type: "text/plain", "x")
        },
        ProblemCase("no type at all", 415) { _ in send("POST", "commands/comment", type: nil, "x") },
        ProblemCase("a command as a form", 415) { _ in
            Ask.post("/api/v1/commands/comment", [("csrf", Who.desk.formToken)]).as(.desk)
        },
        ProblemCase("a field that is missing", 422) { office in
            office.request(.comment, [], as: .head, by: .json)
        },
    ]
}

@Suite("Every refusal of the API is problem+json")
struct ProblemTests {
    private struct Told: Decodable {
        struct Fault: Decodable {
            var field: String
            var text: String
        }

        var type: String
        var title: String
        var status: Int
        var errors: [Fault]
    }

    private func expect(_ answer: Answer, _ status: Int) throws {
        #expect(answer.status == status, "\(answer.text)")
        #expect(answer["content-type"] == "application/problem+json")
        let told = try #require(JSONText.read(answer.text, as: Told.self))
        #expect(told.status == status)
        #expect(!told.title.isEmpty)
        #expect(told.errors.allSatisfy { !$0.text.isEmpty })
    }

    @Test("It says the status and the reason", arguments: ProblemCase.all)
    func refused(wrong: ProblemCase) async throws {
        try await withOffice(.socket) { office in
            let before = try await office.kept()
            let answer = await office.ask(wrong.ask(office))
            try expect(answer, wrong.status)
            if wrong.status == 405 {
                let reads = wrong.ask(office).target.hasSuffix("tickets")
                #expect(answer["allow"] == (reads ? "GET, HEAD" : "POST"))
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("Who guesses too often gets 429 in the same shape")
    func tooOften() async throws {
        try await withOffice(.socket) { office in
            let wrong = Ask.json("/api/v1/session", #"{"login":"gunawan","password":"salah"}"#).as(.stranger)
            for _ in 0..<5 { try expect(await office.ask(wrong), 401) }
            try expect(await office.ask(wrong), 429)
        }
    }

    @Test("A command that is another's is refused as a request, not as a page")
    func forbidden() async throws {
        try await withOffice { office in
            let answer = await office.ask(
                office.request(.setProvider, [("name", "x")], as: .head, by: .json))
            try expect(answer, 403)
            #expect(answer.text.contains("permintaan ini"))
            #expect(!answer.text.contains("halaman"))
        }
    }

    @Test(
        "A parameter that a read does not take is refused by name",
        arguments: [
            ("tickets?sop=x&limit=2&bulan=2026-08&sop=y", "sop, bulan"), ("insight?bulan=2026-08", "bulan"),
            ("views?q=x", "q"), ("desk?after", nil), ("tickets?Limit=2", "Limit"), ("search?q=internet", nil),
            ("procedures?rows.a=b", "rows.a"),
        ] as [(String, String?)])
    func unknownParameter(query: String, named: String?) async throws {
        try await withOffice { office in
            let answer = await office.ask(.get("/api/v1/" + query).as(.desk))
            guard let named else {
                #expect(!answer.text.contains("tidak mengenal"), "\(answer.text)")
                return
            }
            try expect(answer, 400)
            #expect(answer.text.contains("parameter \(named)."), "\(answer.text)")
        }
    }

    @Test("Of many faults the first are told, and how many more there are")
    func manyFaults() async throws {
        try await withOffice { office in
            let names = (0..<300).map { "\"k\($0)\":1" }.joined(separator: ",")
            let answer = await office.ask(.json("/api/v1/commands/comment", "{\(names)}").as(.head))
            try expect(answer, 422)
            let told = try #require(JSONText.read(answer.text, as: Told.self))
            #expect(told.errors.count == APICommand.mostFaults + 1)
            #expect(told.errors.last?.field == "")
            #expect(told.errors.last?.text.hasPrefix("… dan 280 lagi.") == true, "\(answer.text)")
            #expect(answer.body.count < 10_000)
        }
    }

    @Test(
        "More names than a form may have fields are refused, by whatever address",
        arguments: ["commands/receive-report", "session", "procedure-checks"])
    func manyNames(address: String) async throws {
        try await withOffice { office in
            let names = (0..<1_001).map { "\"k\($0)\":1" }.joined(separator: ",")
            let ask = Ask.json("/api/v1/" + address, "{\(names)}")
            let answer = await office.ask(address == "procedure-checks" ? ask.as(.librarian) : ask)
            try expect(answer, 413)
            #expect(answer.text.contains("1000"), "\(answer.text)")
        }
    }

    @Test("A name that stands twice in a command is told by its path, and nothing happens")
    func repeatedName() async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let body = """
                {"ticket":"\(office.seed.open.text)","command_id":"\(office.newID())",
                "text":"satu","text":"dua"}
                """
            let answer = await office.ask(.json("/api/v1/commands/comment", body).as(.head))
            try expect(answer, 422)
            let told = try #require(JSONText.read(answer.text, as: Told.self))
            #expect(told.errors.map(\.field) == ["text"])
            #expect(told.errors.first?.text.hasPrefix("“text” tertulis lebih dari sekali.") == true)
            #expect(try await office.kept() == before)
        }
    }

    @Test("Where rows would go is proposed in the names of parameters")
    func proposedRows() async throws {
        try await withOffice { office in
            let path = "/api/v1/procedures/\(Sample.revised)/moves?rows.a=b"
            #expect(await office.ask(.get(path).as(.librarian)).status != 400)
            try expect(await office.ask(.get(path + "&row.a=b").as(.librarian)), 400)
        }
    }
}
