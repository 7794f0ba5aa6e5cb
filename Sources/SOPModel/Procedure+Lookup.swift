/// Looking things up by their id.
extension Procedure {
    /// The position of a row in printed order.
    package func index(of id: StepID) -> Int? {
        steps.firstIndex { $0.id == id }
    }

    package func step(_ id: StepID) -> Step? {
        steps.first { $0.id == id }
    }

    package func column(_ id: ColumnID) -> Column? {
        columns.first { $0.id == id }
    }

    /// Where a row without a decision leads: its `lanjut`, else the next row, and the end after the last.
    package func target(after step: Step) -> FlowTarget {
        if let next = step.next { return next }
        guard let index = index(of: step.id), index + 1 < steps.count else { return .end }
        return .step(steps[index + 1].id)
    }
}

extension Step {
    /// Whether the row's *Waktu* counts for each place: said at the time or at the round.
    package var isTimedPerPlace: Bool {
        time.isPerPlace || round?.isTimedPerPlace == true
    }
}
