import Testing

@Suite("Sizes and names")
struct SizeTests {
    private static let handwritten: Set = ["swift", "c", "h", "js", "css", "py", "sh", ""]

    @Test("No file of code has more than 500 lines")
    func files() {
        expectNone(
            Repository.files.filter { SizeTests.handwritten.contains($0.ending) }.compactMap { file in
                let count = file.text.count { $0 == "\n" }
                return count <= 500
                    ? nil
                    : Finding(file: file.path, remedy: "\(count) lines: split it where it has two purposes")
            })
    }

    @Test("No function has 60 lines or more")
    func functions() {
        expectNone(
            Repository.swift.flatMap { file in
                file.source.functions().filter { $0.lines.count >= 60 }.map {
                    Finding(
                        file: file.path, line: $0.lines.lowerBound,
                        remedy: "\($0.name) has \($0.lines.count) lines: give its parts names of their own")
                }
            })
    }

    /// The text of a literal may run on: a sentence is found by searching for it whole.
    @Test("No line of Swift is wider than 110 columns")
    func lines() {
        expectNone(
            Repository.swift.flatMap { file in
                zip(file.lines, file.source.lines).enumerated().compactMap { number, line in
                    let (text, code) = line
                    let isLiteral = text.indentation + code.widthWithoutGaps <= 110 && !text.contains("//")
                    return text.utf8.count <= 110 || text.count <= 110 || isLiteral
                        ? nil
                        : Finding(
                            file: file.path, line: number + 1,
                            remedy: "\(text.count) columns: `make format` wraps comments, break code by hand")
                }
            })
    }

    @Test(
        "No file or folder is a drawer for everything",
        arguments: [
            "Utils", "Util", "Utilities", "Helpers", "Helper", "Common", "Extensions", "Manager", "Misc",
        ])
    func drawers(name: String) {
        expectNone(
            Repository.files.filter { file in
                file.names.contains { $0.lowercased() == name.lowercased() || $0.hasSuffix(name) }
            }.map { Finding(file: $0.path, remedy: "`\(name)` says nothing: name what it is about") })
    }
}

extension TextFile {
    fileprivate var ending: String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return String(name[dot...].dropFirst())
    }
}

extension Substring {
    fileprivate var indentation: Int { prefix { $0 == " " }.count }

    /// How wide the code of a line is when what was blanked in it takes no room.
    fileprivate var widthWithoutGaps: Int { split(separator: " ").reduce(0) { $0 + $1.count + 1 } }
}
