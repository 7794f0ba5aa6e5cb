import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// Which ways out are open to the visitor now.
extension TicketScene {
    /// Those of one open step, in the order of the menu.
    func open(for position: Position) -> [Way] {
        let number = position.number
        var found: [Way] = []
        let back = position.turns.isEmpty ? ReturnTarget.step(anyRow(but: position)) : .previousPerformer
        let hasBack = !earlierRows(than: position.step).isEmpty || !position.turns.isEmpty
        if hasBack, ways(.sendBack(position: number, to: back, reason: "-"), for: position.assignees).any {
            found.append(.sendBack)
        }
        if ways(.pause(position: number, PauseReason(kind: .part)), for: position.assignees).any {
            found.append(.pause)
        }
        if allows(.park(position: number, trialParking)) { found.append(.park) }
        if !otherProcedures.isEmpty, allows(.handOver(position: number, trialHandOver)) {
            found.append(.handOver)
        }
        return found
    }

    /// Those of one countersignature that waits.
    func open(for countersign: Countersign) -> [Way] {
        let number = countersign.number
        var found: [Way] = []
        if ways(.countersign(number: number), for: countersign.assignees).any {
            found += [.sign, .refuseSign]
        }
        if allows(.waiveCountersign(number: number, reason: "-")) { found.append(.waiveSign) }
        return found
    }

    /// Those of the ticket as a whole.
    var waysOfTicket: [Way] {
        guard actor != nil else { return [] }
        var found: [Way] = []
        if ways(.confirm, for: [.reporter]).any { found.append(.confirm) }
        if allows(.reopen(at: nil, reason: "-")) { found.append(.reopen) }
        if allows(.unpark) { found.append(.unpark) }
        if allows(.cancel(reason: "-")) { found.append(.cancel) }
        return found
    }

    /// Rows that were finished, in printed order, without the one at hand.
    func finishedRows(before step: StepID?) -> [Step] {
        procedure.steps.filter { $0.id != step && state.lastRecord(of: $0.id) != nil }
    }

    /// Rows above this one on the sheet that were finished: those a step can be sent back to.
    func earlierRows(than step: StepID) -> [Step] {
        Array(procedure.steps.prefix { $0.id != step }).filter { state.lastRecord(of: $0.id) != nil }
    }

    /// A finished row for a trial.
    func anyRow(but position: Position?) -> StepID {
        let rows = position.map { earlierRows(than: $0.step) } ?? finishedRows(before: nil)
        return rows.first?.id ?? StepID("")
    }

    /// The other procedures in force, by title.
    var otherProcedures: [ProcedureTitle] { procedures.filter { $0.code != procedure.code } }

    private var trialParking: ParkingEntry {
        ParkingEntry(
            programme: "-", budgetYear: 2000, reference: "", responsible: PostID(""),
            review: CivilDate(dayNumber: 0))
    }

    private var trialHandOver: HandOver { HandOver(ticket: state.id, procedure: "", reason: "-") }
}
