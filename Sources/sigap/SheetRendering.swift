import FoundationEssentials
import Glibc
import Pango
import Phrases
import SOPModel
import SheetLayout
import Web

/// `sigap sop render`: one drawn sheet.
enum SheetRendering {
    /// What was asked for.
    struct Request: Equatable {
        var file: String
        /// nil: standard output.
        var out: String?
        var format = SheetFormat.a4

        /// Reads the words after `render`.
        /// - Throws: `Mistake` where they cannot be understood.
        init(_ words: [String]) throws(OperatorWords.Mistake) {
            let words = try OperatorWords(words, options: ["--to", "-o", "--kertas"])
            guard words.plain.count == 1 else {
                throw OperatorWords.Mistake(message: "sebutkan satu berkas SOP")
            }
            guard try words.value("--to") == "svg" else {
                throw OperatorWords.Mistake(message: "--to hanya dapat svg: --to svg")
            }
            if let paper = try words.value("--kertas") {
                guard let known = Self.papers[paper.lowercased()] else {
                    throw OperatorWords.Mistake(message: "--kertas hanya dapat a4 atau f4")
                }
                format = known
            }
            file = words.plain[0]
            out = try words.value("-o")
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
