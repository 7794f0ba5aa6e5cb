import Foundation

/// A Swift file as these tests read it: what is code, what it imports, where its functions begin and end.
///
/// No parser: comments and the text of string literals are blanked, and braces are counted in what is left.
struct SwiftSource {
    struct Function: Equatable {
        var name: String
        /// Lines from the declaration's first to its closing brace, counted from 1.
        var lines: ClosedRange<Int>
    }

    /// The text with comments and string literals turned into blanks; everything stays at its place.
    let code: String

    /// The same, all ASCII, so that an offset of a regular expression is an index here.
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var blanker = Blanker(text)
        scalars = blanker.blanked()
        code = SwiftSource.text(scalars[...])
    }

    var lines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules imported, each with its line.
    func imports() -> [(module: String, line: Int)] {
        let kinds = "struct|class|enum|protocol|func|var|let|typealias"
        let pattern = "^[ \\t]*(?:@\\w+[ \\t]+)*(?:\\w+[ \\t]+)?import[ \\t]+(?:(?:\(kinds))[ \\t]+)?(\\w+)"
        return matches(pattern).map { (module: $0.text, line: $0.line) }
    }

    /// Where the pattern occurs in the code: the text of its first group, else of the whole, and the line.
    func matches(_ pattern: String) -> [(text: String, line: Int)] {
        ranges(pattern).map { range in
            (text: SwiftSource.text(scalars[range]), line: line(at: range.lowerBound))
        }
    }

    /// What has a body: functions, initializers, subscripts, and computed properties.
    func functions() -> [Function] {
        let functions = "func[ \\t]+[^\\s(]+|init(?=[?!]?[ \\t]*[<(])|deinit(?=\\s*\\{)"
        // A property that is stored has no brace before its value, a requirement nothing but `get` in it.
        let isComputed = "(?=[ \\t]*:[^={\\n]*\\{(?![ \\t]*(?:get|set)[ \\t}]))"
        let properties = "subscript(?=[ \\t]*[<(])|var[ \\t]+[\\w`]+" + isComputed
        return ranges("(?<![.\\w`])(\(functions)|\(properties))").compactMap { range in
            guard let open = bodyStart(after: range.upperBound) else { return nil }
            return Function(
                name: SwiftSource.text(scalars[range]),
                lines: line(at: range.lowerBound)...line(at: closingBrace(of: open)))
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private func ranges(_ pattern: String) -> [Range<Int>] {
        guard let regex = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines) else {
            return []
        }
        return regex.matches(in: code, range: NSRange(location: 0, length: scalars.count)).map { match in
            let group = match.numberOfRanges > 1 ? match.range(at: 1) : match.range
            let found = group.location == NSNotFound ? match.range : group
            return found.location..<(found.location + found.length)
        }
    }

    private func line(at offset: Int) -> Int {
        1 + scalars[..<offset].count { $0 == "\n" }
    }

    /// The brace that opens a function's body; nil for a requirement of a protocol, which has none.
    private func bodyStart(after start: Int) -> Int? {
        var depth = 0
        for index in start..<scalars.count {
            switch scalars[index] {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case "}" where depth == 0: return nil
            case "\n" where depth == 0 && !signatureGoesOn(after: index): return nil
            default: break
            }
        }
        return nil
    }

    private func signatureGoesOn(after newline: Int) -> Bool {
        let next = scalars[newline...].drop { $0 == "\n" || $0 == " " }.prefix(8)
        let text = SwiftSource.text(next)
        return ["{", "->", "where", "throws", "async", "rethrows"].contains { text.hasPrefix($0) }
    }

    private func closingBrace(of open: Int) -> Int {
        var depth = 0
        for index in open..<scalars.count {
            if scalars[index] == "{" { depth += 1 }
            if scalars[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return scalars.count - 1
    }
}
