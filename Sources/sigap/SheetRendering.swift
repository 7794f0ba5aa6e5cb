import FoundationEssentials
import Glibc
import Pango
import Phrases
import SOPModel
import SheetLayout
import Web

/// `sigap sop render`: one drawn sheet.
enum SheetRendering {
    /// What was asked for; nil where it cannot be understood.
    struct Request: Equatable {
        var file: String
        /// nil: standard output.
        var out: String?
        var format = SheetFormat.a4

        /// Reads the words after `render`.
        init?(_ words: [String]) {
            var files: [String] = []
            var medium: String?
            var rest = words[...]
            while let word = rest.popFirst() {
                switch word {
                case "--to":
                    guard medium == nil, let value = rest.popFirst() else { return nil }
                    medium = value
                case "-o":
                    guard out == nil, let value = rest.popFirst() else { return nil }
                    out = value
                case "--kertas":
                    guard let paper = rest.popFirst().flatMap({ Self.papers[$0.lowercased()] }) else {
                        return nil
                    }
                    format = paper
                default:
                    guard !word.hasPrefix("-") else { return nil }
                    files.append(word)
                }
            }
            guard files.count == 1, medium == "svg" else { return nil }
            file = files[0]
        }

        private static let papers = ["a4": SheetFormat.a4, "f4": .f4]
    }

    /// Draws a procedure; papers are Indonesian.
    static func svg(_ procedure: Procedure, format: SheetFormat) -> [UInt8] {
        StandaloneSheet.svg(procedure, language: .indonesian, format: format, measure: measure)
    }

    /// Measures in Liberation Sans; fonts are looked up when the first sheet is drawn.
    static let measure: TextMeasure = {
        let fonts = FontMeasure()
        return TextMeasure { fonts.width($0, size: $1.size, isBold: $1.isBold) }
    }()

    /// Writes the file, or to standard output; the result is what went wrong, in words.
    static func write(_ bytes: [UInt8], to out: String?) -> String? {
        guard let out else {
            Terminal.write(String(decoding: bytes, as: UTF8.self), to: STDOUT_FILENO)
            return nil
        }
        do {
            try Data(bytes).write(to: URL(filePath: out), options: .atomic)
            return nil
        } catch {
            return "\(out): tidak dapat ditulis; periksa folder dan izinnya"
        }
    }
}
