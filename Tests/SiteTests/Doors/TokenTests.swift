import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

extension Ask {
    func bearing(_ token: String) -> Ask { with("authorization", "Bearer " + token) }
}

@Suite("Tokens of programs")
struct TokenTests {
    private static let secret = "sigap_uji"

    @discardableResult
    private func token(
        _ scopes: Set<TokenScope>, of person: PersonID = "gunawan", in office: OfficeUnderTest,
        secret: String = secret, expires: Instant? = nil
    ) async throws -> TokenID {
        let id = TokenID(TimeOrderedID.next(atMilliseconds: office.clock.now().milliseconds))
        let token = AccessToken(
            id: id, digest: SHA256.digest(of: secret).bytes, person: person, post: nil, name: "uji",
            scopes: scopes, created: office.clock.now(), expires: expires)
        try await submit(.makeToken(token), in: office)
        return id
    }

    /// As the operator on the server.
    private func submit(_ command: ProgramCommand, in office: OfficeUnderTest) async throws {
        _ = try await office.house.ledger.submit(
            CommandEnvelope(
                id: CommandID(TimeOrderedID.next(atMilliseconds: office.clock.now().milliseconds)),
                actor: .clock, command: .program(command),
                digest: SHA256.digest(of: Randomness.token(bytes: 8)).bytes))
    }

    private struct Told: Decodable {
        var status: Int
        var title: String
    }

    /// Status and reason of a refusal, which is always problem+json.
    private func expectProblem(_ answer: Answer, _ status: Int) throws {
        #expect(answer.status == status)
        #expect(answer["content-type"] == "application/problem+json")
        let told = try #require(JSONText.read(answer.text, as: Told.self))
        #expect(told.status == status)
        #expect(!told.title.isEmpty)
    }

    @Test("A program reads with its token and needs no cookie")
    func reads() async throws {
        try await withOffice(.socket) { office in
            try await token([.read], in: office)
            for path in ["tickets", "desk", "reports", "session", "tickets/\(office.seed.open.text)"] {
                let answer = await office.ask(.get("/api/v1/" + path).bearing(Self.secret))
                #expect(answer.status == 200, "\(path)")
            }
            let known = try await office.house.accounts.tokens()
            #expect(known.last?.lastUsed == office.clock.now())
        }
    }

    @Test("A token acts as its person, without the token of a form")
    func acts() async throws {
        try await withOffice { office in
            try await token([.act], in: office)
            let sample = Sample(.comment, in: office.seed)
            let text = #"{"ticket":"\#(office.seed.open.text)","text":"Dari program"}"#
            let answer = await office.ask(
                .json("/api/v1/commands/comment", text).bearing(Self.secret)
                    .with("idempotency-key", office.newID()))
            #expect(answer.status == 200, "\(answer.text) \(sample.fields)")
            let history = try #require(try await office.house.reading.ticket(office.seed.open)).history
            #expect(history.last?.entry.actor.person == "gunawan")
        }
    }

    @Test("What a scope does not hold is refused and named", arguments: TokenScope.allCases)
    func scopes(scope: TokenScope) async throws {
        try await withOffice { office in
            try await token([scope], in: office)
            let before = try await office.kept()
            let asks: [(TokenScope, Ask)] = [
                (.read, .get("/api/v1/tickets")), (.report, .json("/api/v1/commands/receive-report", "{}")),
                (.act, .json("/api/v1/commands/comment", "{}")),
            ]
            for (needed, ask) in asks {
                let answer = await office.ask(ask.bearing(Self.secret))
                if needed == scope {
                    #expect([200, 422].contains(answer.status))
                } else {
                    try expectProblem(answer, 403)
                    let wanted = "error=\"insufficient_scope\", scope=\"\(needed.rawValue)\""
                    #expect(answer["www-authenticate"]?.hasSuffix(wanted) ?? false)
                }
            }
            #expect(try await office.kept().events == before.events)
        }
    }

    @Test("Unknown, revoked and expired tokens are refused alike, and those of people who left")
    func refused() async throws {
        try await withOffice { office in
            let soon = office.clock.now().adding(minutes: 5)
            let id = try await token([.read], in: office)
            try await token([.read], in: office, secret: "lewat", expires: soon)
            try await token([.read], of: "putri", in: office, secret: "mantan")
            let leaves = office.request(
                .releasePerson, [("person", "putri"), ("successor", "bagus")], as: .administrator, by: .json)
            #expect(await office.ask(leaves).status == 200)
            #expect(await office.ask(.get("/api/v1/tickets").bearing("lewat")).status == 200)
            office.clock.move(minutes: 5)
            try await submit(.revokeToken(id), in: office)
            await #expect(throws: CommandFailure.programRefused(.tokenRevoked)) {
                try await submit(.revokeToken(id), in: office)
            }
            for bad in [Self.secret, "lewat", "mantan", "karangan", ""] {
                let answer = await office.ask(.get("/api/v1/tickets").bearing(bad))
                try expectProblem(answer, 401)
                #expect(answer["www-authenticate"] == "Bearer realm=\"SIGAP\", error=\"invalid_token\"")
            }
            let nobody = await office.ask(.get("/api/v1/tickets"))
            try expectProblem(nobody, 401)
            #expect(nobody["www-authenticate"] == "Bearer realm=\"SIGAP\"")
        }
    }

    @Test("A token and a session at once are refused; another scheme is somebody else's")
    func both() async throws {
        try await withOffice { office in
            try await token([.read], in: office)
            let answer = await office.ask(.get("/api/v1/tickets").as(.desk).bearing(Self.secret))
            try expectProblem(answer, 400)
            let basic = Ask.get("/api/v1/tickets").as(.desk).with("authorization", "Basic eDp5")
            #expect(await office.ask(basic).status == 200)
            let page = await office.ask(.get("/tiket").bearing(Self.secret))
            #expect(page.status == 303, "pages take no token")
        }
    }

    @Test("Nobody signs in or out with a token, and an auditor's token changes nothing")
    func limits() async throws {
        try await withOffice { office in
            try await token(Set(TokenScope.allCases), of: "oki", in: office)
            for ask in [Ask(method: "DELETE", target: "/api/v1/session"), .json("/api/v1/session", "{}")] {
                try expectProblem(await office.ask(ask.bearing(Self.secret)), 403)
            }
            let text = #"{"ticket":"\#(office.seed.open.text)","text":"x"}"#
            try expectProblem(
                await office.ask(.json("/api/v1/commands/comment", text).bearing(Self.secret)), 403)
        }
    }

    @Test("What takes a session says so to every token, in words that name it")
    func sessionOnly() async throws {
        try await withOffice { office in
            try await token(Set(TokenScope.allCases), in: office)
            let asks: [Ask] = [
                .json("/api/v1/views", #"{"name":"Uji","address":"/tiket?keadaan=berjalan"}"#),
                Ask(method: "DELETE", target: "/api/v1/views/Uji"),
                .json("/api/v1/procedure-checks", #"{"text":"sop: 1"}"#),
            ]
            for ask in asks {
                let answer = await office.ask(ask.bearing(Self.secret))
                try expectProblem(answer, 403)
                #expect(answer.text.contains("pandangan") && answer.text.contains("memeriksa berkas SOP"))
            }
        }
    }

    @Test("A token that runs wild is slowed down, and no other with it")
    func pace() async throws {
        try await withOffice { office in
            try await token([.read], in: office)
            try await token([.read], in: office, secret: "lain")
            let ask = Ask.get("/api/v1/session").bearing(Self.secret)
            for _ in 0..<Int(TokenPace.burst) { #expect(await office.ask(ask).status == 200) }
            let answer = await office.ask(ask)
            try expectProblem(answer, 429)
            #expect(answer["retry-after"] == "1")
            #expect(await office.ask(.get("/api/v1/session").bearing("lain")).status == 200)
            office.clock.move(minutes: 1)
            #expect(await office.ask(ask).status == 200)
        }
    }
}
