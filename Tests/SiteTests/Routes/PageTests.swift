import HTTPServer
import OfficeModel
import Storage
import Testing

@testable import Web

@Suite("Lists of the API come in pages")
struct PageTests {
    private struct Page: Decodable {
        struct Item: Decodable {
            var id: String?
            var kind: String?
            var ticket: String?
            var position: Int?
            var assignee: String?
            var sequence: Int?
            var code: String?
            var version: Int?
            var step: String?
            var attempt: Int?
            var name: String?

            /// All that tells one row of a list from another.
            var all: String {
                let words = [kind, id, ticket, assignee, code, step, name].compactMap(\.self)
                let numbers = [position, sequence, version, attempt].compactMap(\.self)
                return (words + numbers.map(String.init)).joined(separator: " ")
            }
        }

        var items: [Item]
        var next: String?
    }

    /// Every list that the description of the API names, with something that exists in its address.
    private static func lists(_ office: OfficeUnderTest) throws -> [(path: String, who: Who)] {
        let described = Self.describedLists
        let lists = Routes.all.filter { route in
            let path = "/" + route.pattern.map { $0 == "*" ? "{}" : $0 }.joined(separator: "/")
            return route.method == .get && described.contains(path)
        }
        return lists.map { route in
            var path = route.sample(in: office.seed)
            if route.pattern.last == "history" { path = "/api/v1/tickets/\(office.seed.done.text)/history" }
            // The head's desk holds most; reports are the desk's.
            return (path, route.access == .desk ? .desk : .head)
        }
    }

    /// The paths of the description that answer with a list, with what varies left open.
    private static var describedLists: Set<String> {
        guard case .object(let members) = OpenAPIDocument.document,
            case .object(let paths)? = members["paths"]
        else { return [] }
        var lists: Set<String> = []
        for (path, operations) in paths {
            guard case .object(let methods) = operations, let get = methods["get"],
                JSONText.of(get).contains("#/components/schemas/List")
            else { continue }
            let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }
            lists.insert("/" + segments.joined(separator: "/"))
        }
        return lists
    }

    /// Rows for lists that are short in the sample office.
    private func fill(_ office: OfficeUnderTest) async throws {
        for name in ["Satu", "Dua", "Tiga"] {
            let view = #"{"name":"\#(name)","address":"/tiket?keadaan=berjalan"}"#
            #expect(await office.ask(.json("/api/v1/views", view).as(.head)).status == 201)
        }
        let samples: [(CommandName, Sample.Fields?)] = [
            (.keepProcedure, nil), (.enforceProcedure, nil), (.markOutage, nil),
            (.markOutage, [("ticket", office.seed.signing.text), ("scope", "semua"), ("notice", "Dua")]),
            (.markOutage, [("ticket", office.seed.parked.text), ("scope", "semua"), ("notice", "Tiga")]),
        ]
        for (name, fields) in samples {
            var sample = Sample(name, in: office.seed)
            if let fields { sample.fields = fields }
            let answer = await office.ask(office.request(sample, by: .json))
            #expect(answer.status == 200, "\(name.rawValue) \(answer.text)")
        }
    }

    private func page(
        _ office: OfficeUnderTest, _ target: String, as who: Who
    ) async throws -> Page {
        let answer = await office.ask(.get(target).as(who))
        #expect(answer.status == 200, "\(target)")
        return try #require(JSONText.read(answer.text, as: Page.self))
    }

    @Test("One by one they hold what all at once hold: every list of the API")
    func pages() async throws {
        try await withOffice { office in
            try await fill(office)
            let lists = try Self.lists(office)
            #expect(lists.count == 11)
            for (path, who) in lists {
                let more = path.contains("search") ? "q=internet&" : ""
                let whole = try await page(office, "\(path)?\(more)limit=200", as: who)
                #expect(whole.items.count > 1, "\(path): \(whole.items.count)")
                #expect(whole.next == nil, "\(path)")
                #expect(Set(whole.items.map(\.all)).count == whole.items.count, "\(path)")
                var seen: [String] = []
                var next: String?
                repeat {
                    let after = next.map { "&after=" + Web.Place.escaped($0) } ?? ""
                    let part = try await page(office, "\(path)?\(more)limit=1" + after, as: who)
                    #expect(part.items.count == 1, "\(path): no empty page at the end")
                    seen += part.items.map(\.all)
                    next = part.next
                } while next != nil && seen.count <= whole.items.count
                #expect(seen == whole.items.map(\.all), "\(path)")
            }
        }
    }

    @Test(
        "A cursor or limit that is none, and what no list takes, is refused by every list",
        arguments: ["after=x", "limit=0", "limit=201", "limit=x", "karangan=1", "limit=1&karangan="])
    func refused(query: String) async throws {
        try await withOffice { office in
            for (path, who) in try Self.lists(office) {
                let answer = await office.ask(.get("\(path)?\(query)").as(who))
                #expect(answer.status == 400, "\(path)")
                #expect(answer["content-type"] == "application/problem+json")
            }
        }
    }

    @Test("A desk's list goes on in its place, whatever left it meanwhile")
    func movingDesk() async throws {
        try await withOffice { office in
            let first = try await page(office, "/api/v1/desk?limit=1", as: .head)
            let whole = try await page(office, "/api/v1/desk?limit=200", as: .head)
            let next = try #require(first.next)
            let done = Sample(.completeStep, in: office.seed)
            #expect(await office.ask(office.request(done, by: .json)).status == 200)
            let rest = try await page(
                office, "/api/v1/desk?limit=200&after=" + Web.Place.escaped(next), as: .head)
            let left = whole.items.dropFirst().map(\.all).filter { !$0.contains(office.seed.open.text) }
            #expect(rest.items.map(\.all).filter { !$0.contains(office.seed.open.text) } == left)
        }
    }

    @Test("Every command takes Idempotency-Key and is done once", arguments: CommandName.allCases)
    func idempotent(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .form))
            }
            let key = office.newID()
            var ask = office.request(sample, by: .json, id: "")
            guard case .json(let text) = ask.sent else { return }
            let without = text.replacing("\"command_id\":\"\",", with: "")
                .replacing(",\"command_id\":\"\"", with: "")
            #expect(without != text)
            ask.sent = .json(without)
            let first = await office.ask(ask.with("idempotency-key", key))
            #expect([200, 201].contains(first.status), "\(first.text)")
            let kept = try await office.kept()
            let second = await office.ask(ask.with("idempotency-key", key))
            // A secret is shown once: the second answer says the same but for that.
            if name.makesSecret {
                #expect(first.text.contains("\"secret\""))
                #expect(!second.text.contains("\"secret\""))
            } else {
                #expect(second.body == first.body)
            }
            #expect(second.status == first.status)
            #expect(try await office.kept() == kept)
            let other = office.request(sample, by: .json, id: office.newID())
            #expect(await office.ask(other.with("idempotency-key", key)).status == 422, "two ids at once")
        }
    }
}
