import SOPModel

/// Finds the ways between the rows of a procedure.
struct FlowFinder {
    let procedure: Procedure
    let wording: SheetWording
    let rows: [SheetContent.Row]
    let heads: SheetHeads

    /// All ways, in the order of the rows, then of the answers; ways with the same goal are one.
    var flows: [SheetContent.Flow] {
        var flows: [SheetContent.Flow] = []
        for (place, step) in procedure.steps.enumerated() where !rows[place].marks.isEmpty {
            var own: [SheetContent.Flow] = []
            for way in ways(step) {
                for goal in goals(way.target, from: place) {
                    add(goal, way.label, way.option, from: place, to: &own)
                }
            }
            flows += own
        }
        return flows
    }

    private typealias Way = (target: FlowTarget, label: String, option: Int?)

    private func ways(_ step: Step) -> [Way] {
        guard let decision = step.decision else { return [(procedure.target(after: step), "", nil)] }
        var ways: [Way] = decision.options.enumerated().map { ($1.target, wording.words($1.ground), $0) }
        // What is parked goes into a programme of work, and the row's own next row still runs.
        for (place, option) in decision.options.enumerated() where option.target == .park {
            if let next = step.next { ways.append((next, wording.words(option.ground), place)) }
        }
        return ways
    }

    private func add(
        _ goal: SheetContent.Target, _ label: String, _ option: Int?, from place: Int,
        to flows: inout [SheetContent.Flow]
    ) {
        let label = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let known = flows.firstIndex(where: { $0.to == goal }) else {
            flows.append(.init(from: place, to: goal, label: label, options: option.map { [$0] } ?? []))
            return
        }
        let labels = flows[known].label.components(between: " / ")
        if !label.isEmpty, !labels.contains(Substring(label)) {
            flows[known].label += flows[known].label.isEmpty ? label : " / " + label
        }
        if let option, !flows[known].options.contains(option) { flows[known].options.append(option) }
    }

    /// Where a way arrives: rows that no column marks have no symbol, so that their own ways go on.
    private func goals(_ target: FlowTarget, from place: Int) -> [SheetContent.Target] {
        var seen: Set<Int> = []
        return goals(target, from: place, seen: &seen)
    }

    private func goals(
        _ target: FlowTarget, from place: Int, seen: inout Set<Int>
    ) -> [SheetContent.Target] {
        switch target {
        case .end:
            // A row whose last symbol is the capsule has ended already.
            let isCapsule = rows[place].marks.last?.symbol == .terminal && place > 0
            let isOnlyRow = rows[place].marks.count == 1 && rows[place].marks[0].symbol == .terminal
            return isCapsule || isOnlyRow ? [] : [.exit(word: heads.end, symbol: .terminal)]
        case .park: return [.exit(word: heads.park, symbol: .connector)]
        case .procedure(let code): return [.exit(word: "SOP " + code, symbol: .connector)]
        case .step(let id):
            guard let next = procedure.index(of: id), seen.insert(next).inserted else { return [] }
            guard rows[next].marks.isEmpty else { return [.row(next)] }
            var found: [SheetContent.Target] = []
            for way in ways(procedure.steps[next]) {
                for goal in goals(way.target, from: place, seen: &seen) where !found.contains(goal) {
                    found.append(goal)
                }
            }
            return found
        }
    }
}

extension String {
    fileprivate func components(between separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: true)
    }
}
