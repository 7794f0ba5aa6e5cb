internal import CYAML

/// Owns one libyaml emitter and writes one value with it.
@safe
package final class YAMLEmitter {
    /// Lines are folded here where YAML allows; a reader joins them again.
    private static let width: Int32 = 110
    /// Short lists and maps inside the document stand in one line.
    private static let longestLine = 96

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private var bytes: [UInt8] = []

    /// The value as a YAML document; nil only when memory is short.
    package static func text(of value: YAMLValue) -> String? {
        guard let emitter = YAMLEmitter(), emitter.writeDocument(value) else { return nil }
        return String(decoding: emitter.bytes, as: UTF8.self)
    }

    private init?() {
        unsafe emitter = .allocate(capacity: 1)
        unsafe emitter.initialize(to: yaml_emitter_t())
        guard unsafe yaml_emitter_initialize(emitter) == 1 else { return nil }
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe yaml_emitter_set_output(
            emitter,
            { context, start, count in
                guard let context = unsafe context, let start = unsafe start else { return 0 }
                let owner = unsafe Unmanaged<YAMLEmitter>.fromOpaque(context).takeUnretainedValue()
                unsafe owner.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
                return 1
            }, context)
        unsafe yaml_emitter_set_unicode(emitter, 1)
        unsafe yaml_emitter_set_width(emitter, Self.width)
        unsafe yaml_emitter_set_indent(emitter, 2)
    }

    deinit {
        unsafe yaml_emitter_delete(emitter)
        unsafe emitter.deallocate()
    }

    private func writeDocument(_ value: YAMLValue) -> Bool {
        emit { unsafe yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
            && emit { unsafe yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
            && write(value, isRoot: true)
            && emit { unsafe yaml_document_end_event_initialize($0, 1) }
            && emit { unsafe yaml_stream_end_event_initialize($0) }
    }

    private func write(_ value: YAMLValue, isRoot: Bool = false) -> Bool {
        let isShort = !isRoot && (value.lengthInLine ?? .max) <= Self.longestLine
        switch value {
        case .text(let text): return write(text, ScalarStyle.style(for: text))
        case .keyword(let word): return write(word, YAML_PLAIN_SCALAR_STYLE)
        case .integer(let number): return write(String(number), YAML_PLAIN_SCALAR_STYLE)
        case .list(let items):
            let style =
                isShort && items.allSatisfy(\.isScalar) ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
            return emit { unsafe yaml_sequence_start_event_initialize($0, nil, nil, 1, style) }
                && items.allSatisfy { write($0) }
                && emit { unsafe yaml_sequence_end_event_initialize($0) }
        case .map(let entries):
            let style = isShort ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
            return emit { unsafe yaml_mapping_start_event_initialize($0, nil, nil, 1, style) }
                && entries.allSatisfy { write($0.key, YAML_ANY_SCALAR_STYLE) && write($0.value) }
                && emit { unsafe yaml_mapping_end_event_initialize($0) }
        }
    }

    private func write(_ text: String, _ style: yaml_scalar_style_t) -> Bool {
        let bytes = Array(text.utf8)
        return emit { event in
            unsafe yaml_scalar_event_initialize(
                event, nil, nil, bytes, Int32(clamping: bytes.count), 1, 1, style)
        }
    }

    /// Makes one event and hands it to libyaml, which frees it.
    @safe private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) -> Bool {
        var event = unsafe yaml_event_t()
        return unsafe initialize(&event) == 1 && yaml_emitter_emit(emitter, &event) == 1
    }
}

extension YAMLValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .text, .keyword, .integer: true
        case .list, .map: false
        }
    }
}

/// Chooses how a text is written so that every reader of YAML takes it for that text.
private enum ScalarStyle {
    static func style(for text: String) -> yaml_scalar_style_t {
        if text.unicodeScalars.contains(where: isDelicate) { return YAML_DOUBLE_QUOTED_SCALAR_STYLE }
        if text.contains("\n") {
            let isBlock = text.first?.isWhitespace == false && text.last?.isWhitespace == false
            return isBlock ? YAML_LITERAL_SCALAR_STYLE : YAML_DOUBLE_QUOTED_SCALAR_STYLE
        }
        return looksLikeAnotherType(text) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE
    }

    /// Line breaks of other alphabets, byte order marks and control characters survive only as escapes.
    private static func isDelicate(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case ..<0x20, 0x7F...0xA0, 0x2028, 0x2029, 0xFEFF: true
        default: false
        }
    }

    private static func looksLikeAnotherType(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"]
        if words.contains(text.lowercased()) { return true }
        let isNumeric = text.utf8.allSatisfy { "0123456789.,:+-_eExXoOaAbBcCdDfF tTzZ".utf8.contains($0) }
        return isNumeric && (first < 0x3A && first != UInt8(ascii: "-") || text.utf8.count > 1)
    }
}
