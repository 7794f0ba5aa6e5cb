import Foundation
import Testing

@Suite("What the repository must not disclose")
struct DisclosureTests {
    /// The documents the procedures were made from. They lie beside the checkout, where they lie at all.
    private static let sources = Repository.root.appendingPathComponent("../shared/sources")
        .standardizedFileURL

    @Test("No path of somebody's machine")
    func machinePaths() {
        let path = /\/(?:work|root|home|Users)\/[A-Za-z0-9]/
        expectNone(
            places(in: Repository.files, remedy: "a path of one machine: make it relative") {
                $0.firstMatch(of: path) != nil
            })
    }

    @Test(
        "No host of a package registry",
        arguments: [
            ["pypi", "org"], ["pythonhosted", "org"], ["npmjs", "org"], ["npmjs", "com"], ["debian", "org"],
            ["crates", "io"], ["golang", "org"], ["rubygems", "org"],
        ])
    func registries(name: [String]) {
        let host = name.joined(separator: ".")
        expectNone(
            places(in: Repository.files, remedy: "names a registry's host: name the package only") {
                $0.contains(host)
            })
    }

    @Test("No civil servant's number outside the tests")
    func civilServantNumbers() {
        let number = /(?:^|[^\w.])\d{8} ?\d{6} ?\d ?\d{3}(?:\W|$)/
        expectNone(
            places(
                in: Repository.files.filter { !$0.path.hasPrefix("Tests/") },
                remedy: "18 digits, like a NIP: leave the person out"
            ) { $0.firstMatch(of: number) != nil })
    }

    @Test(
        "Nobody who signed a source document is named",
        .enabled(
            if: FileManager.default.fileExists(atPath: sources.path),
            "the source documents are not beside this checkout"))
    func realPersons() throws {
        let signatories = try signatories()
        #expect(!signatories.isEmpty, "the source documents have signatories, but none was recognised")
        for file in Repository.files {
            let text = file.text.lowercased()
            for person in signatories where text.contains(person.lowercased()) {
                // The name itself stays out of the message too.
                Issue.record("\(file.path): names a signatory of a source document: use an invented name")
            }
        }
    }

    /// The names that stand before a "NIP" (without titles and degrees), and the numbers after it.
    private func signatories() throws -> Set<String> {
        let signature = /([A-Z][\w. ]+), *[A-Z][\w.]*[^,]{0,40}?\s*NIP\.? *(\d[\d ]{16,20}\d)/
        var found: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: DisclosureTests.sources.path) {
            let url = DisclosureTests.sources.appendingPathComponent(name)
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            // What stood under another mark-up, or further left on the line, is no part of the name.
            let plain = text.replacing("\u{a0}", with: " ").replacing(/<[^>]*>|\*\*|\t| {2,}/, with: "\n")
            let before = found.count
            for match in plain.matches(of: signature) {
                let words = match.1.split(separator: " ").filter { !$0.hasSuffix(".") }
                found.insert(words.joined(separator: " "))
                found.insert(String(match.2))
                found.insert(match.2.filter { $0 != " " })
            }
            #expect(found.count > before || !plain.contains(/NIP\.? *\d/), "no name recognised in \(name)")
        }
        return found
    }

    private func places(
        in files: [TextFile], remedy: String, where isFound: (Substring) -> Bool
    ) -> [Finding] {
        files.flatMap { file in
            file.lines.enumerated().filter { isFound($0.element) }.map {
                Finding(file: file.path, line: $0.offset + 1, remedy: remedy)
            }
        }
    }
}
