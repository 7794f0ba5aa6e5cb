import FoundationEssentials
import HTTPServer
import Testing

@testable import Web

@Suite("One list of commands")
struct CommandListTests {
    @Test("Pages and API take the same commands")
    func sameSet() async throws {
        try await withOffice { office in
            for name in CommandName.allCases {
                let sample = Sample(name, in: office.seed)
                for carrier in Carrier.allCases {
                    // Without an id nobody's command is done; what answers is the reader, not the table of
                    // routes.
                    let answer = await office.ask(
                        office.request(
                            name, sample.fields, as: sample.who, by: carrier, id: "", from: sample.from))
                    #expect(answer.status == 422, "\(name), \(carrier)")
                }
            }
        }
    }

    @Test("The API's description lists every command and every read, and nothing else")
    func openAPI() async throws {
        let document = try #require(JSONText.read(JSONText.of(OpenAPIDocument.document), as: JSONValue.self))
        guard case .object(let members) = document, case .object(let paths)? = members["paths"] else {
            Issue.record("no paths")
            return
        }
        var wanted: Set<String> = []
        for route in Routes.all where route.isAPI && route.pattern != ["api", "v1", "commands", "*"] {
            wanted.insert(route.method.rawValue.lowercased() + " /" + route.pattern.joined(separator: "/"))
        }
        for name in CommandName.allCases { wanted.insert("post /api/v1/commands/" + name.rawValue) }
        var described: Set<String> = []
        for (path, operations) in paths {
            guard case .object(let methods) = operations else { continue }
            let pattern = path.split(separator: "/").map { $0.hasPrefix("{") ? "*" : $0 }.joined(
                separator: "/")
            for method in methods.keys { described.insert(method + " /" + pattern) }
        }
        #expect(described.subtracting(wanted).sorted() == [])
        #expect(wanted.subtracting(described).sorted() == [])
    }

    @Test("What nobody gets without signing in is described with its security")
    func secured() throws {
        guard case .object(let members) = OpenAPIDocument.document,
            case .object(let paths)? = members["paths"]
        else {
            Issue.record("no paths")
            return
        }
        for (path, operations) in paths {
            guard case .object(let methods) = operations else { continue }
            let pattern = path.split(separator: "/").map { $0.hasPrefix("{") ? "*" : String($0) }
            for (method, operation) in methods {
                let route = Routes.all.first {
                    $0.pattern == pattern && $0.method.rawValue.lowercased() == method
                }
                guard let route, route.access != .everyone, case .object(let described) = operation else {
                    continue
                }
                #expect(described.keys.contains("security"), "\(method) \(path)")
            }
        }
    }

    @Test("The page about commands names every command with its fields", arguments: CommandName.allCases)
    func documented(name: CommandName) throws {
        let rows = try Self.rows()
        let row = try #require(rows.first { $0.names.contains(name.rawValue) })
        let described = Set(name.fields.map { String($0.name.prefix { $0 != "." }) })
        #expect(described.subtracting(row.fields).sorted() == [], "not on the page")
        let ofRow = row.names.compactMap { CommandName(rawValue: $0) }.flatMap(\.fields)
        let known = Set(ofRow.map { String($0.name.prefix { $0 != "." }) })
        #expect(row.fields.subtracting(known).sorted() == [], "only on the page")
    }

    private struct DocumentedRow {
        var names: [String]
        var fields: Set<String>
    }

    /// The rows of the table of commands.
    private static func rows() throws -> [DocumentedRow] {
        let page = try String(contentsOfFile: SampleOffice.repository + "/docs/commands.md", encoding: .utf8)
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        return lines.compactMap { line in
            let cells = line.split(separator: "|")
            guard cells.count >= 2 else { return nil }
            let fields = words(withoutParentheses(cells[1...].joined())).map {
                String($0.prefix { $0 != "." })
            }
            return DocumentedRow(names: words(String(cells[0])), fields: Set(fields))
        }.filter { $0.names.allSatisfy { CommandName(rawValue: $0) != nil } }
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func withoutParentheses(_ text: String) -> String {
        var depth = 0
        var rest = ""
        for character in text {
            if character == "(" { depth += 1 }
            if depth == 0 { rest.append(character) }
            if character == ")" { depth -= 1 }
        }
        return rest
    }
}
