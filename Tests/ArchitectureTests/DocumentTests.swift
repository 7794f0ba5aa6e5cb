import Foundation
import Testing

@Suite("What the documents say")
struct DocumentTests {
    private static let documents = Repository.files.filter { $0.path.hasSuffix(".md") }

    @Test("Every link from a document leads to a file")
    func links() {
        let link = /\]\(([^)#\s]+)/
        let broken = DocumentTests.documents.flatMap { document -> [Finding] in
            let folder = Repository.root.appendingPathComponent(document.path).deletingLastPathComponent()
            return document.lines.enumerated().flatMap { line in
                line.element.matches(of: link).map { String($0.1) }
                    .filter { !$0.contains(":") }
                    .filter {
                        !FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
                    }
                    .map {
                        Finding(file: document.path, line: line.offset + 1, remedy: "there is no file \($0)")
                    }
            }
        }
        #expect(!DocumentTests.documents.isEmpty)
        expectNone(broken)
    }

    @Test("Every type and target that the glossary names is there")
    func glossary() throws {
        let glossary = try #require(DocumentTests.documents.first { $0.path == "docs/glossary.md" })
        let types = Repository.product.flatMap { file in
            file.source.matches("\\b(?:struct|class|enum|actor|protocol|typealias)\\s+(\\w+)").map(
                \.text)
        }
        let known = Repository.targets.union(types)
        expectNone(
            glossary.lines.enumerated().flatMap { line in
                line.element.matches(of: /`([\w.]+)`/).flatMap { $0.1.split(separator: ".") }
                    .filter { !known.contains(String($0)) }
                    .map {
                        Finding(
                            file: glossary.path, line: line.offset + 1,
                            remedy: "nothing is called \($0) any more")
                    }
            })
    }

    @Test("Every decision stands in the index")
    func decisions() throws {
        let index = try #require(DocumentTests.documents.first { $0.path == "docs/decisions/README.md" })
        let records = DocumentTests.documents.filter { $0.path.contains(/docs\/decisions\/\d{4}-/) }
        expectNone(
            records.filter { !index.text.contains($0.path.split(separator: "/")[2]) }
                .map { Finding(file: $0.path, remedy: "add it to docs/decisions/README.md") })
        #expect(Set(records.map { $0.path.prefix(19) }).count == records.count, "two records share a number")
    }
}
