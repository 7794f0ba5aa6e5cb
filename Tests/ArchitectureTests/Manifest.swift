import Foundation

/// What `Package.swift` declares, read as text.
///
/// The package manager cannot be asked from inside its own tests: it would wait for itself.
struct Manifest {
    struct Target {
        var name: String
        var dependencies: Set<String>
        var line: Int
    }

    static let path = "Package.swift"

    private(set) var targets: [Target] = []
    /// The Debian packages that the C libraries come from.
    private(set) var systemPackages: [String] = []

    init() throws {
        let text = try String(
            contentsOf: Repository.root.appendingPathComponent(Manifest.path), encoding: .utf8)
        // Each entry of the list of targets begins a line: a call whose first argument is the target's name.
        let entry = try NSRegularExpression(
            pattern: "^ {8}\\.?\\w+\\(\\s*(?:name:\\s*)?\"(\\w+)\"", options: .anchorsMatchLines)
        let source = text as NSString
        let starts = entry.matches(in: text, range: NSRange(location: 0, length: source.length))
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].range.location : source.length
            let begin = NSMaxRange(start.range)
            let rest = source.substring(with: NSRange(location: begin, length: end - begin))
            let line = source.substring(to: start.range.location).count { $0 == "\n" } + 1
            add(source.substring(with: start.range(at: 1)), rest, line)
        }
    }

    private mutating func add(_ name: String, _ rest: String, _ line: Int) {
        let quoted = { (text: Substring) in
            text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        }
        var dependencies: Set<String> = []
        if let package = rest.range(of: "package: ") {
            systemPackages += quoted(rest[package.upperBound...]).prefix(1)
        } else {
            let labelled = rest.range(of: "dependencies:")?.upperBound
            // `layer` and `tests` take their dependencies without a label, straight after the name.
            let start =
                labelled ?? (rest.drop { ", \n".contains($0) }.first == "[" ? rest.startIndex : rest.endIndex)
            dependencies = Set(quoted(rest[start...].drop { $0 != "[" }.prefix { $0 != "]" }))
        }
        targets.append(Target(name: name, dependencies: dependencies, line: line))
    }
}
