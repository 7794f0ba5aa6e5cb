/// Reads a file into a plain tree, and refuses what a procedure never needs.
///
/// Anchors, aliases and tags are refused because one short line can stand for millions of values, and
/// because a civil servant who reads the file should see what runs.
package struct YAMLReader {
    /// 1 MiB: a hundred times the longest SOP seen.
    package static let largestFile = 1 << 20
    /// Lists and maps in one another; a procedure needs seven.
    package static let deepestNesting = 20

    private let parser: EventParser
    private var problems: [YAMLProblem] = []

    /// Reads the bytes of one file; the tree is nil only where reading had to stop.
    ///
    /// Duplicate keys, anchors, aliases and tags are reported all at once, each with its place.
    package static func read(_ bytes: [UInt8]) -> (root: YAMLNode?, problems: [YAMLProblem]) {
        if let problem = refusal(of: bytes) { return (nil, [problem]) }
        guard let parser = EventParser(withoutByteOrderMark(bytes)) else {
            return (nil, [YAMLProblem(.syntax("out of memory"), YAMLMark(line: 1, column: 1))])
        }
        var reader = YAMLReader(parser: parser)
        do throws(YAMLProblem) {
            return (try reader.document(), reader.problems)
        } catch {
            return (nil, reader.problems + [error])
        }
    }

    private init(parser: EventParser) {
        self.parser = parser
    }

    /// Windows editors put the mark of UTF-8 in front; libyaml takes it for text.
    private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// What the bytes alone forbid, before libyaml sees them.
    private static func refusal(of bytes: [UInt8]) -> YAMLProblem? {
        if bytes.count > largestFile {
            return YAMLProblem(.tooLarge, YAMLMark(line: 1, column: 1))
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            return YAMLProblem(.invalidUTF8, YAMLMark(offset: error.byteOffsets.lowerBound, in: bytes))
        }
        guard let offset = bytes.firstIndex(of: 0) else { return nil }
        return YAMLProblem(.controlCharacter, YAMLMark(offset: offset, in: bytes))
    }

    private mutating func document() throws(YAMLProblem) -> YAMLNode {
        _ = try parser.next()
        let start = try parser.next()
        guard case .documentStart(let hasTagDirectives) = start.kind else {
            throw YAMLProblem(.empty, YAMLMark(line: 1, column: 1))
        }
        if hasTagDirectives { problems.append(YAMLProblem(.tag("%TAG"), start.mark)) }
        let root = try node(parser.next(), depth: 0)
        _ = try parser.next()
        let end = try parser.next()
        guard case .streamEnd = end.kind else { throw YAMLProblem(.severalDocuments, end.mark) }
        return root
    }

    private mutating func node(_ event: ParsedEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        if let anchor = event.anchor { problems.append(YAMLProblem(.anchor(anchor), event.mark)) }
        if let tag = event.tag { problems.append(YAMLProblem(.tag(tag), event.mark)) }
        switch event.kind {
        case .scalar(let text):
            if text.hasControlCharacter { problems.append(YAMLProblem(.controlCharacter, event.mark)) }
            return YAMLNode(content: .text(text), mark: event.mark)
        case .listStart: return YAMLNode(content: .list(try list(event.mark, depth + 1)), mark: event.mark)
        case .mapStart: return YAMLNode(content: .map(try map(event.mark, depth + 1)), mark: event.mark)
        case .alias(let name): problems.append(YAMLProblem(.alias(name), event.mark))
        case .documentStart, .documentEnd, .streamStart, .streamEnd, .listOrMapEnd: break
        }
        return YAMLNode(content: .text(""), mark: event.mark)
    }

    private mutating func list(_ mark: YAMLMark, _ depth: Int) throws(YAMLProblem) -> [YAMLNode] {
        guard depth <= Self.deepestNesting else { throw YAMLProblem(.tooDeep, mark) }
        var items: [YAMLNode] = []
        while true {
            let event = try parser.next()
            if case .listOrMapEnd = event.kind { return items }
            items.append(try node(event, depth: depth))
        }
    }

    private mutating func map(_ mark: YAMLMark, _ depth: Int) throws(YAMLProblem) -> [YAMLNode.Entry] {
        guard depth <= Self.deepestNesting else { throw YAMLProblem(.tooDeep, mark) }
        var entries: [YAMLNode.Entry] = []
        var lines: [String: Int] = [:]
        while true {
            let event = try parser.next()
            if case .listOrMapEnd = event.kind { return entries }
            let key = try node(event, depth: depth)
            let value = try node(parser.next(), depth: depth)
            guard case .text(let name) = key.content else {
                problems.append(YAMLProblem(.keyIsNotText, key.mark))
                continue
            }
            if let line = lines[name] {
                problems.append(YAMLProblem(.duplicateKey(name, firstLine: line), key.mark))
                continue
            }
            lines[name] = key.mark.line
            entries.append(YAMLNode.Entry(key: name, keyMark: key.mark, value: value))
        }
    }
}

extension YAMLMark {
    /// The place of a byte; columns count bytes here, since the text may be no text at all.
    init(offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(line: 1 + before.count { $0 == UInt8(ascii: "\n") }, column: offset - lineStart + 1)
    }
}

extension String {
    /// Whether an escape such as `\0` smuggled in a character that no printed sheet can show.
    fileprivate var hasControlCharacter: Bool {
        unicodeScalars.contains { scalar in
            (scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r")
                || scalar.value == 0x7F
        }
    }
}
