import SOPModel
import Testing

/// One fault put into a good file; the mark `#<` stands on the line that must be named.
struct Fault: Sendable, CustomTestStringConvertible {
    let severity: Finding.Severity
    let message: String
    private var edits: [(old: String, new: String)]

    init(_ severity: Finding.Severity, _ message: String, _ old: String, _ new: String) {
        self.severity = severity
        self.message = message
        self.edits = [(old, new)]
    }

    var testDescription: String { "\(message) ← \(edits[0].new)" }

    var file: String {
        edits.reduce(SampleFiles.small) { $0.replacing($1.old, with: $1.new, maxReplacements: 1) }
    }

    var line: Int? {
        file.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("#<") }.map {
            $0 + 1
        }
    }

    /// The finding is expected on the line with these words, which the fault leaves alone.
    func marking(_ words: String) -> Fault {
        editing(words + "\n", words + " #<\n")
    }

    /// The second row records a field of this name.
    func recording(_ field: String) -> Fault {
        editing("waktu: 1 jam", "isian: [{nama: \(field), tanya: Apa?}]")
    }

    private func editing(_ old: String, _ new: String) -> Fault {
        var fault = self
        fault.edits.append((old, new))
        return fault
    }
}
