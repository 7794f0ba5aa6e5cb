import OfficeModel
import Storage
import Testing

@testable import Web

@Suite("Lists of the API come in pages")
struct PageTests {
    private struct Page: Decodable {
        struct Item: Decodable {
            var id: String?
            var sequence: Int?

            var name: String { id ?? sequence.map(String.init) ?? "" }
        }

        var items: [Item]
        var next: String?
    }

    private func page(_ office: OfficeUnderTest, _ target: String) async throws -> Page {
        let answer = await office.ask(.get(target).as(.desk))
        #expect(answer.status == 200, "\(target)")
        return try #require(JSONText.read(answer.text, as: Page.self))
    }

    @Test("One by one they hold what all at once hold", arguments: ["tickets", "reports", "history"])
    func pages(list: String) async throws {
        try await withOffice { office in
            let path = list == "history" ? "tickets/\(office.seed.done.text)/history" : list
            let whole = try await page(office, "/api/v1/\(path)?limit=200")
            #expect(whole.items.count > 3)
            #expect(whole.next == nil)
            var seen: [String] = []
            var next: String?
            repeat {
                let after = next.map { "&after=" + $0 } ?? ""
                let part = try await page(office, "/api/v1/\(path)?limit=2" + after)
                #expect(!part.items.isEmpty, "no empty page at the end")
                seen += part.items.map(\.name)
                next = part.next
            } while next != nil
            #expect(seen == whole.items.map(\.name))
        }
    }

    @Test(
        "A cursor or limit that is none is refused",
        arguments: ["after=x", "limit=0", "limit=201", "limit=x"], ["tickets", "reports", "history"])
    func refused(query: String, list: String) async throws {
        try await withOffice { office in
            let path = list == "history" ? "tickets/\(office.seed.done.text)/history" : list
            #expect(await office.ask(.get("/api/v1/\(path)?\(query)").as(.desk)).status == 400)
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
            #expect(second.body == first.body)
            #expect(second.status == first.status)
            #expect(try await office.kept() == kept)
            let other = office.request(sample, by: .json, id: office.newID())
            #expect(await office.ask(other.with("idempotency-key", key)).status == 422, "two ids at once")
        }
    }
}
