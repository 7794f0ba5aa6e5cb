package import SOPModel

extension TicketState {
    /// The row whose answer ended the ticket before the sheet's last row; nil where it ran to its end.
    ///
    /// What ended early was not handled: the reporter reads why, and is not asked whether it works again.
    package func earlyEnd(in procedure: Procedure) -> StepRecord? {
        guard phase == .finished || phase == .confirmed, outcome != nil,
            let last = records.last(where: { $0.ending == .completed }), last.step != procedure.steps.last?.id
        else { return nil }
        return last
    }
}

extension StepRecord {
    /// What was written in words: answers that were not chosen from a list, then the note.
    package func said(in procedure: Procedure) -> String {
        let asked = procedure.step(step)?.fields.filter(\.choices.isEmpty).map(\.name) ?? []
        let words = fields.filter { asked.contains($0.name) }.map(\.value) + turns.map(\.note)
        return words.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
