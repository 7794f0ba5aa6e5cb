/// How the number of one paper is made: the pattern of its kind, and the code it is filed under.
package struct PaperNumbering: Sendable, Hashable {
    package var pattern: NumberPattern
    /// The classification of the archives.
    package var code: String

    package init(pattern: NumberPattern, code: String) {
        self.pattern = pattern
        self.code = code
    }

    /// What is counted together: all papers of one kind, whatever the pattern looks like this month.
    package var series: String { "naskah:" + Self.words(pattern.kind) }

    /// Lower case, hyphens as blanks, one blank between words: "nota-dinas" is "Nota  Dinas".
    static func words(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
    }
}

extension OfficeSettings {
    /// The pattern for a paper: that whose kind stands in the paper's id or title; the longest where several
    /// do, so that "Surat perintah tugas" goes before "Surat".
    package func pattern(forPaper name: String, title: String) -> NumberPattern? {
        let words = " " + PaperNumbering.words(name + " " + title) + " "
        return numberPatterns.filter { words.contains(" " + PaperNumbering.words($0.kind) + " ") }
            .max { $0.kind.count < $1.kind.count }
    }
}

extension Office {
    /// How a paper of one procedure is numbered; nil where the office has no pattern for its kind.
    ///
    /// - Parameter code: the classification that somebody chose; else that of the procedure in the retention
    ///   schedule.
    package func numbering(
        ofPaper name: String, title: String, of procedure: String, under code: String = ""
    ) -> PaperNumbering? {
        settings.pattern(forPaper: name, title: title).map {
            PaperNumbering(
                pattern: $0, code: code.isEmpty ? classification(of: procedure) : code)
        }
    }

    /// The code that the papers of a procedure are filed under.
    package func classification(of procedure: String) -> String {
        retention.rule(of: procedure)?.code ?? retention.standard
    }

    /// Whether papers of a procedure may be numbered under a code: one that the office keeps.
    package func mayNumber(under code: String, _ procedure: String) -> Bool {
        code == classification(of: procedure) || settings.classifications.contains { $0.code == code }
    }
}
