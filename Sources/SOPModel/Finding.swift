/// One thing the reader or the checker has to say about a file, in Indonesian, for civil servants.
package struct Finding: Sendable, Hashable, CustomStringConvertible {
    package enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The file cannot come into force.
        case error
        /// The file can come into force; the finding stays visible.
        case warning
        /// Worth a look; often the paper is simply like that.
        case hint
    }

    package var severity: Severity
    package var file: String
    /// Counts from 1; 0 where a procedure was not read from a file.
    package var line: Int
    package var message: String

    package init(severity: Severity, file: String, line: Int, message: String) {
        self.severity = severity
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: error: …`, the form editors jump to.
    package var description: String { "\(file):\(line): \(severity.rawValue): \(message)" }
}

extension [Finding] {
    /// Whether the procedure is kept from coming into force.
    package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension [Finding] {
    /// A file of nonsense must not become a million findings.
    static let mostPresented = 500

    /// In the order of the lines; where they are too many the graver ones are kept.
    var presented: [Finding] {
        let severities = Finding.Severity.allCases
        let graver = enumerated().sorted { left, right in
            let ranks = [left, right].map { severities.firstIndex(of: $0.element.severity) ?? 0 }
            return (ranks[0], left.offset) < (ranks[1], right.offset)
        }
        // Sorting by line alone need not keep the order of findings on one line.
        return graver.prefix(Self.mostPresented).sorted {
            ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
        }.map(\.element)
    }
}
