import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Changes of the office as lines of text: what, by whom, when, and each field as it was and became.
struct OfficeChangeLines {
    let context: RequestContext

    func lines(of sequences: [Int]) async throws -> [String] {
        var lines: [String] = []
        for sequence in sequences.suffix(Self.most) {
            let found = try await context.site.reading.officeHistory(before: sequence + 1, limit: 1)
            let columns = try await context.columnNames(boundBy: found.map(\.event))
            lines += found.map { line(of: $0, columns) }
        }
        return lines
    }

    /// The newest say enough.
    private static let most = 20

    private func line(
        of change: OfficeHistoryEntry, _ columns: [String: [ColumnID: String]]
    ) -> String {
        let entry = change.entry
        let words = OfficeEventWords(context: context, before: change.officeBefore, columns: columns)
        let who = entry.person.map(context.names.person) ?? context.text(Phrase.OfficeHistory.program)
        let stamp = context.language.stamp(context.parts(entry.recorded))
        let head = context.text(Phrase.OfficeFault.changed(words.title(entry.event), by: who, stamp))
        let changes = words.changes(entry.event).map(context.text)
        return changes.isEmpty ? head + "." : head + ". " + changes.joined(separator: "; ")
    }
}
