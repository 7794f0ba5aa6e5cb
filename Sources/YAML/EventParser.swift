internal import CYAML

/// What libyaml reports next, free of C types.
struct ParsedEvent {
    enum Kind {
        case documentStart(hasTagDirectives: Bool)
        case documentEnd
        case streamStart
        case streamEnd
        case alias(String)
        case scalar(String)
        case listStart
        case mapStart
        case listOrMapEnd
    }

    let kind: Kind
    let mark: YAMLMark
    var anchor: String?
    var tag: String?
}

/// Owns one libyaml parser and the bytes it reads.
@safe
final class EventParser {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// Takes a copy of the bytes, since libyaml keeps a pointer to its input; nil when memory is short.
    init?(_ bytes: [UInt8]) {
        unsafe input = .allocate(capacity: max(bytes.count, 1))
        unsafe _ = input.initialize(from: bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
        // Without this a byte order mark would switch libyaml to UTF-16.
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    func next() throws(YAMLProblem) -> ParsedEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe Self.parsed(event)
    }

    private func problem() -> YAMLProblem {
        let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unknown"
        let mark = unsafe YAMLMark(parser.pointee.problem_mark)
        switch unsafe parser.pointee.error {
        case YAML_READER_ERROR: return YAMLProblem(.controlCharacter, readerMark())
        default: return YAMLProblem(.syntax(words), mark)
        }
    }

    /// The place of an unreadable character: libyaml gives only its offset.
    private func readerMark() -> YAMLMark {
        let offset = unsafe min(parser.pointee.problem_offset, input.count)
        return unsafe YAMLMark(offset: offset, in: Array(input))
    }

    private static func parsed(_ event: yaml_event_t) -> ParsedEvent {
        let mark = unsafe YAMLMark(event.start_mark)
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: return ParsedEvent(kind: .streamStart, mark: mark)
        case YAML_DOCUMENT_START_EVENT:
            let tags = unsafe event.data.document_start.tag_directives
            return unsafe ParsedEvent(
                kind: .documentStart(hasTagDirectives: tags.start != tags.end), mark: mark)
        case YAML_DOCUMENT_END_EVENT: return ParsedEvent(kind: .documentEnd, mark: mark)
        case YAML_ALIAS_EVENT:
            return unsafe ParsedEvent(kind: .alias(text(event.data.alias.anchor) ?? ""), mark: mark)
        case YAML_SCALAR_EVENT: return unsafe scalar(event, mark)
        case YAML_SEQUENCE_START_EVENT:
            let list = unsafe event.data.sequence_start
            return unsafe ParsedEvent(
                kind: .listStart, mark: mark, anchor: text(list.anchor), tag: text(list.tag))
        case YAML_MAPPING_START_EVENT:
            let map = unsafe event.data.mapping_start
            return unsafe ParsedEvent(
                kind: .mapStart, mark: mark, anchor: text(map.anchor), tag: text(map.tag))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return ParsedEvent(kind: .listOrMapEnd, mark: mark)
        default: return ParsedEvent(kind: .streamEnd, mark: mark)
        }
    }

    private static func scalar(_ event: yaml_event_t, _ mark: YAMLMark) -> ParsedEvent {
        let scalar = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let value = unsafe String(decoding: bytes, as: UTF8.self)
        return unsafe ParsedEvent(
            kind: .scalar(value), mark: mark, anchor: text(scalar.anchor), tag: text(scalar.tag))
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe pointer.map { unsafe String(cString: $0) }
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}
