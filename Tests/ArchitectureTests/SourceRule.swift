import Testing

/// Something that code must not say: a pattern over the code of a file, comments and strings left out.
struct SourceRule: CustomTestStringConvertible {
    var pattern: String
    var remedy: String

    var testDescription: String { pattern }

    func findings(in files: [TextFile]) -> [Finding] {
        files.flatMap { file in
            file.source.matches(pattern).map {
                Finding(file: file.path, line: $0.line, remedy: "`\($0.text)`: \(remedy)")
            }
        }
    }
}
