import Foundation
import Testing

/// The checkout these tests were built from.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every text file that belongs to the project, by path.
    static let files: [TextFile] = read()

    /// The Swift files as code, read once for all tests.
    static let sources: [String: SwiftSource] = Dictionary(
        uniqueKeysWithValues: swift.map { ($0.path, SwiftSource($0.text)) })

    static var swift: [TextFile] { files.filter { $0.path.hasSuffix(".swift") } }

    /// The Swift files of the program itself.
    static var product: [TextFile] { swift.filter { $0.path.hasPrefix("Sources/") } }

    /// The folders in `Sources`, one for each target.
    static let targets: Set<String> = Set(files.compactMap { $0.folder(in: "Sources") })

    /// The targets without Swift in them: C modules.
    static var cModules: Set<String> { targets.subtracting(product.compactMap { $0.folder(in: "Sources") }) }

    /// What is made here by tools, and what is not ours.
    private static let foreign: Set = [
        ".git", ".build", ".venv", ".pytest_cache", ".hypothesis", "__pycache__", "out", "data",
    ]

    private static func read() -> [TextFile] {
        guard
            let walk = FileManager.default.enumerator(
                at: root, includingPropertiesForKeys: [.isDirectoryKey], options: [])
        else { return [] }
        let prefix = root.path.count + 1
        var files: [TextFile] = []
        for case let url as URL in walk {
            let path = String(url.path.dropFirst(prefix))
            let isNested = path.contains("/")
            let name = url.lastPathComponent
            if foreign.contains(name), !isNested || name.hasPrefix(".") || name.hasPrefix("_") {
                walk.skipDescendants()
            } else if let text = try? String(contentsOf: url, encoding: .utf8) {
                files.append(TextFile(path: path, text: text))
            }
        }
        return files.sorted { $0.path < $1.path }
    }
}

/// A file of the project and its path from the root.
struct TextFile: Sendable {
    var path: String
    var text: String

    var source: SwiftSource { Repository.sources[path] ?? SwiftSource(text) }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The path without its last part's extension, in parts.
    var names: [String] {
        path.split(separator: "/").map { String($0.prefix { $0 != "." }) }
    }

    /// The first folder below `parent`, when the file lies in one.
    func folder(in parent: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == parent ? String(parts[1]) : nil
    }
}

/// A place that breaks a rule, and what to do there.
struct Finding: CustomStringConvertible {
    var file: String
    var line: Int?
    var remedy: String

    var description: String {
        line.map { "\(file):\($0): \(remedy)" } ?? "\(file): \(remedy)"
    }
}

/// Fails the running test with a list of what was found.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    guard !findings.isEmpty else { return }
    var lines = findings.prefix(30).map(\.description)
    if findings.count > 30 { lines.append("… and \(findings.count - 30) more") }
    Issue.record(Comment(rawValue: lines.joined(separator: "\n")), sourceLocation: sourceLocation)
}
