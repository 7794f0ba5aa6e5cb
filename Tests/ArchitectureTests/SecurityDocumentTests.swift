import Foundation
import Testing

/// `docs/security.md` says by which file and which test each promise is shown.
@Suite("What the document about security rests on")
struct SecurityDocumentTests {
    private static let document = Repository.files.first { $0.path == "docs/security.md" }

    @Test("Every file it names is there")
    func files() throws {
        let document = try #require(Self.document)
        let paths = Set(Repository.files.map(\.path))
        let names = Set(paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
        expectNone(
            named(/`([\w.+*\/-]+)`/, in: document) { name in
                let folder = Repository.root.appendingPathComponent(name).path
                if name.contains("/") {
                    // An address of the program is no file.
                    return name.hasPrefix("/") || name.contains("*") || paths.contains(name)
                        || FileManager.default.fileExists(atPath: folder)
                }
                guard name.hasSuffix(".swift") || name.hasSuffix(".py") || name.hasSuffix(".md") else {
                    return !name.hasPrefix("test_") || Self.titles.contains(name)
                }
                return names.contains(name)
            })
    }

    @Test("Every test it names is there, under that title")
    func tests() throws {
        let document = try #require(Self.document)
        #expect(Self.titles.count > 500)
        let quoted = named(/“([^”]+)”/, in: document) { title in
            title == "quotes" || Self.titles.contains(title)
        }
        expectNone(quoted)
    }

    private func named(
        _ pattern: Regex<(Substring, Substring)>, in document: TextFile, _ isThere: (String) -> Bool
    ) -> [Finding] {
        document.lines.enumerated().flatMap { line in
            line.element.matches(of: pattern).map { String($0.1) }.filter { !isThere($0) }.map {
                Finding(
                    file: document.path, line: line.offset + 1,
                    remedy: "there is no \($0) any more: name what shows it now")
            }
        }
    }

    /// Titles of Swift tests, and names of Python's.
    private static let titles: Set<String> = {
        var titles: Set<String> = []
        for file in Repository.files where file.path.hasPrefix("Tests/") {
            if file.path.hasSuffix(".swift") {
                for match in file.text.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)+)"/) {
                    titles.insert(String(match.1.replacing("\\\"", with: "\"")))
                }
            } else if file.path.hasSuffix(".py") {
                for match in file.text.matches(of: /\ndef (test_\w+)\(/) { titles.insert(String(match.1)) }
            }
        }
        return titles
    }()
}
