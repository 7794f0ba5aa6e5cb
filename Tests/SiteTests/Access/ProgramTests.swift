import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Other programs, and links for passwords")
struct ProgramTests {
    private struct Outcome: Decodable {
        var made: String?
        var secret: String?
    }

    private func made(_ answer: Answer) throws -> Outcome {
        #expect(answer.status == 201, "\(answer.text)")
        return try #require(JSONText.read(answer.text, as: Outcome.self))
    }

    private func make(
        _ name: CommandName, _ fields: Sample.Fields, _ office: OfficeUnderTest
    ) async throws -> Outcome {
        try made(await office.ask(office.request(name, fields, as: .administrator, by: .json)))
    }

    @Test("A token made for somebody else opens nothing before that person agrees")
    func consent() async throws {
        try await withOffice { office in
            let token = try await make(
                .makeToken, [("name", "Papan"), ("person", "ratna"), ("scopes", "act")], office)
            let secret = try #require(token.secret)
            let ask = Ask.json(
                "/api/v1/commands/comment",
                #"{"ticket":"\#(office.seed.open.text)","text":"Dari program"}"#
            ).bearing(secret)
            let early = await office.ask(ask.with("idempotency-key", office.newID()))
            #expect(early.status == 401)
            let fields = [("token", token.made ?? "")]
            for who in [Who.administrator, .desk, .auditor] {
                let answer = await office.ask(office.request(.agreeToken, fields, as: who, by: .json))
                #expect(answer.status == 403, "\(who)")
            }
            let page = await office.ask(.get("/akun").as(.head))
            #expect(page.text.contains("Papan"))
            #expect(page.text.contains("Menunggu persetujuan"))
            let agreed = await office.ask(office.request(.agreeToken, fields, as: .head, by: .form))
            #expect(agreed.status == 303)
            let now = await office.ask(ask.with("idempotency-key", office.newID()))
            #expect(now.status == 200, "\(now.text)")
            let revoked = await office.ask(office.request(.revokeToken, fields, as: .head, by: .form))
            #expect(revoked.status == 303)
            #expect(await office.ask(ask.with("idempotency-key", office.newID())).status == 401)
        }
    }

    @Test("A token for oneself is valid at once, and makes no other way in")
    func own() async throws {
        try await withOffice { office in
            let token = try await make(
                .makeToken, [("name", "Sendiri"), ("person", "indah"), ("scopes", "act")], office)
            let secret = try #require(token.secret)
            let set = await office.ask(
                .json("/api/v1/commands/set-provider", #"{"name":"Penyedia"}"#).bearing(secret)
                    .with("idempotency-key", office.newID()))
            #expect(set.status == 200, "\(set.text)")
            for name in CommandName.allCases where name.isOfPrograms {
                let sample = Sample(name, in: office.seed)
                var ask = office.request(sample, by: .json)
                ask.headers.removeAll { $0.name == "cookie" }
                #expect(await office.ask(ask.bearing(secret)).status == 403, "\(name.rawValue)")
            }
        }
    }

    @Test(
        "A secret is in the first answer only, and kept nowhere in the clear",
        arguments: [CommandName.makeToken, .makePasswordLink])
    func once(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            let id = office.newID()
            let page = await office.ask(office.request(sample, by: .form, id: id))
            #expect(page.status == 200)
            let shown = try #require(
                page.text.split(separator: "id=\"rahasia\">").last?.prefix { $0 != "<" })
            #expect(shown.count > 40)
            let secret = try #require(shown.split(separator: "/").last)
            let again = await office.ask(office.request(sample, by: .form, id: id))
            #expect(again.status == 200)
            #expect(!again.text.contains(secret))
            #expect(try await !office.holds(String(secret)))
            #expect(try await !office.officeLines().contains { $0.contains(secret) })
        }
    }

    @Test("The link of the API sets a password, as that of the page does")
    func passwordLink() async throws {
        try await withOffice { office in
            let link = try await make(.makePasswordLink, [("person", "gunawan")], office)
            let address = try #require(link.secret)
            let token = try #require(address.split(separator: "/").last)
            #expect(address.hasSuffix("/sandi/" + token))
            let page = await office.ask(.get("/sandi/" + token))
            #expect(page.status == 200)
            #expect(page.text.contains("gunawan"))
            let nobody = office.request(
                .makePasswordLink, [("person", "dewi")], as: .administrator, by: .json)
            #expect(await office.ask(nobody).status == 422, "no account name")
        }
    }

    @Test("The office's history says who did it, and neither key, address nor hash stands in it")
    func history() async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/riwayat").as(.administrator))
            #expect(page.text.contains("Token “Papan pantau” dibuat atas nama Ratna"))
            #expect(page.text.contains("Webhook ke papan.example.go.id aktif"))
            let entries = try await office.house.reading.officeHistory(before: nil, limit: 9)
            #expect(entries.prefix(2).allSatisfy { $0.person == "indah" })
            let lines = try await office.officeLines()
            #expect(lines.contains { $0.contains("papan.example.go.id") })
            #expect(!lines.contains { $0.contains("rahasia-penerima") })
        }
    }

    @Test(
        "An administrator's webhook reaches no service of this machine and hears no confidential ticket",
        arguments: [
            ("reach", "semua", "operatorOnly"), ("url", "http://papan.example.go.id/", "plain"),
            ("url", "https://a:b@papan.example.go.id/", "credentials"), ("url", "gopher://x/", "scheme"),
            ("url", "https://localhost/", "ownMachine"), ("url", "https://10.0.0.1/", "ownNetwork"),
            ("topics", "segalanya", "notAChoice"),
        ])
    func addresses(field: String, value: String, why: String) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let sample = Sample(.addWebhook, in: office.seed)
            let fields = sample.fields.filter { $0.name != field } + [(field, value)]
            let answer = await office.ask(
                office.request(.addWebhook, fields, as: .administrator, by: .json))
            #expect(answer.status == 422, "\(why)")
            #expect(answer.text.contains("\"field\":\"\(field)\""), "\(answer.text)")
            let heard = Sample(.addWebhook, in: office.seed).fields + [("hears_secrets", "yes")]
            let unknown = await office.ask(
                office.request(.addWebhook, heard, as: .administrator, by: .json))
            #expect(unknown.status == 422, "no field opens confidential tickets")
            #expect(try await office.kept() == before)
        }
    }

    @Test("The pages show what failed and why, and the buttons mend it")
    func webhookPage() async throws {
        try await withOffice { office in
            let path = "/kantor/program/webhook/" + office.seed.webhook.text
            let page = await office.ask(.get(path).as(.administrator))
            #expect(page.text.contains("HTTP 404"))
            #expect(page.text.contains("Coba lagi semua"))
            let look = await office.ask(.get(path).as(.auditor))
            #expect(look.status == 200)
            #expect(!look.text.contains("Coba lagi semua"))
            let retry = Sample(.retryWebhook, in: office.seed)
            #expect(await office.ask(office.request(retry, by: .form)).status == 303)
            let again = await office.ask(office.request(retry, by: .form))
            #expect(again.status == 422, "nothing was given up any more")
            #expect(again.text.contains("Tidak ada pesan yang berhenti dicoba."))
            let list = await office.ask(.get("/kantor/program/webhook").as(.administrator))
            #expect(list.text.contains("papan.example.go.id"))
            #expect(!list.text.contains("rahasia-penerima"))
        }
    }
}

extension OfficeUnderTest {
    /// The lines of the office's own stream, as they were hashed.
    func officeLines() async throws -> [String] {
        try await beside.read { connection in
            try EventStore.lines(of: TimeOrderedID(high: 0x7000, low: 0x8000_0000_0000_0001), in: connection)
                .map {
                    String(decoding: $0.bytes, as: UTF8.self)
                }
        }
    }

    /// Whether some file of the data folder holds a text.
    func holds(_ text: String) async throws -> Bool {
        let needle = Array(text.utf8)
        return try FileManager.default.subpathsOfDirectory(atPath: folder).contains { name in
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return false }
            return data.firstRange(of: needle) != nil
        }
    }
}
