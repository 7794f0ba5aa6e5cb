import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// The commands about versions of procedures.
extension CommandReading {
    mutating func procedureCommand(_ name: CommandName) -> ProcedureCommand {
        switch name {
        case .enforceProcedure: .enforce(enforcement())
        case .withdrawProcedure:
            .withdraw(
                WithdrawProcedure(
                    code: reader.requiredText("procedure"), version: reader.requiredNumber("version"),
                    reason: reader.requiredText("reason", upTo: Self.noteLimit)))
        default: .keep(file: procedureFile())
        }
    }

    /// The file ends with a line end, which forms cut off.
    private mutating func procedureFile() -> String {
        reader.requiredText("text", upTo: ProcedureCommand.largestFile - 1) + "\n"
    }

    private mutating func enforcement() -> EnforceProcedure {
        let day = reader.date("effective")
        let approver = reader.post("approved_by")
        if reader.values.text("approved_by") == nil { reader.fault("approved_by", .missing) }
        var columns: [ColumnID: Assignee] = [:]
        for column in reader.values.names(below: "columns") {
            guard let text = reader.text("columns." + column) else { continue }
            guard let assignee = Assignee(text: text) else {
                reader.fault("columns." + column, .unreadable(.id))
                continue
            }
            columns[ColumnID(column)] = assignee
        }
        return EnforceProcedure(
            code: reader.requiredText("procedure"), version: reader.requiredNumber("version"),
            since: day.map { LocalTime(date: $0, minute: 0).instant(in: reader.office.profile.zone) },
            approvedBy: approver, columns: columns)
    }

    mutating func move() -> MoveToVersion {
        var steps: [StepID: StepID] = [:]
        for row in reader.values.names(below: "rows") {
            guard let target = reader.text("rows." + row) else { continue }
            steps[StepID(row)] = StepID(target)
        }
        return MoveToVersion(
            version: reader.requiredNumber("version"), steps: steps,
            reason: reader.requiredText("reason", upTo: Self.noteLimit))
    }
}
