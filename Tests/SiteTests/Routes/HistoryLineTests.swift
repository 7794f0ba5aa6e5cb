import HTTPServer
import OfficeModel
import Testing

@testable import Web

@Suite("The history of a ticket for programs")
struct HistoryLineTests {
    private struct Page: Decodable {
        struct Line: Decodable {
            struct By: Decodable {
                var kind: String
                var person: String?
                var post: String?
                var capacity: String?
            }

            var kind: String
            var by: By
            var step: String?
        }

        var items: [Line]
    }

    @Test("Each line says who acted, in which post, and at which row; nobody outside is named")
    func whoAndWhere() async throws {
        try await withOffice { office in
            let path = "/api/v1/tickets/\(office.seed.done.text)/history?limit=200"
            let answer = await office.ask(.get(path).as(.head))
            let lines = try #require(JSONText.read(answer.text, as: Page.self)).items
            let ticket = await office.ask(.get("/api/v1/tickets/\(office.seed.done.text)").as(.head))
            #expect(lines.first?.kind == "ticketOpened" && lines.first?.step == nil)
            for line in lines {
                switch line.by.kind {
                case "person": #expect(line.by.person != nil)
                case "reporter", "link", "clock": #expect(line.by.person == nil && line.by.post == nil)
                default: Issue.record("\(line.by.kind) is no actor")
                }
                if let post = line.by.post { #expect(line.by.capacity != nil, "\(post)") }
                if line.kind.hasPrefix("step") || line.kind.hasPrefix("stage") {
                    #expect(line.step.map { ticket.text.contains("\"\($0)\"") } ?? false, "\(line)")
                }
            }
            #expect(Set(lines.map(\.by.kind)).isSuperset(of: ["person", "reporter"]))
        }
    }
}
