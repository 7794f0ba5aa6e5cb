internal import YAML

/// Writes the file as JSON under the same keys in the same order; only `sop` and `versi` are numbers.
///
/// Foundation's encoder would sort or shuffle the keys, and the order of the file is what its readers know.
enum FileAsJSON {
    static func text(_ value: YAMLValue) -> String {
        var text = ""
        write(value, indent: "", into: &text)
        return text + "\n"
    }

    private static func write(_ value: YAMLValue, indent: String, into text: inout String) {
        switch value {
        case .text(let words), .keyword(let words): writeQuoted(words, into: &text)
        case .integer(let number): text += String(number)
        case .list(let items):
            writeItems(items, "[", "]", indent, into: &text) { item, inner, text in
                write(item, indent: inner, into: &text)
            }
        case .map(let entries):
            writeItems(entries, "{", "}", indent, into: &text) { entry, inner, text in
                writeQuoted(entry.key, into: &text)
                text += ": "
                write(entry.value, indent: inner, into: &text)
            }
        }
    }

    private static func writeItems<Item>(
        _ items: [Item], _ opening: String, _ closing: String, _ indent: String, into text: inout String,
        _ write: (Item, String, inout String) -> Void
    ) {
        guard !items.isEmpty else {
            text += opening + closing
            return
        }
        let inner = indent + "  "
        var separator = opening
        for item in items {
            text += separator + "\n" + inner
            write(item, inner, &text)
            separator = ","
        }
        text += "\n" + indent + closing
    }

    /// RFC 8259, section 7: quotes, backslashes and control characters are escaped.
    private static func writeQuoted(_ words: String, into text: inout String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
