import OfficeModel
import OfficeTime

/// What was done with the versions of procedures, taken back.
///
/// What was in force until now stays on the shelf as it was: tickets began by it.
extension OfficeUndo {
    /// A new draft is dropped; one that took the place of another gives it back.
    func undone(_ draft: ProcedureDraft, _ before: Office) -> [OfficeEvent] {
        let shelf = before.shelves[draft.code] ?? ProcedureShelf()
        guard let file = shelf.files[draft.version], shelf.standing(of: draft.version, at: now) != .dropped
        else { return [dropped(draft.code, draft.version)] }
        return [.procedureDrafted(ProcedureDraft(code: draft.code, version: draft.version, file: file))]
    }

    /// What would be in force without it is in force again from now on; a plan is taken back.
    func undone(_ enforced: ProcedureInForce, _ before: Office) -> [OfficeEvent] {
        guard enforced.since <= now,
            var earlier = before.shelves[enforced.code]?.inForce(enforced.code, at: now)
        else { return [dropped(enforced.code, enforced.version)] }
        earlier.since = now
        return [.procedureEnforced(earlier)]
    }

    /// A draft is kept again, a plan stands again, and what was in force is so from now on.
    func undone(
        _ withdrawal: ProcedureWithdrawal, _ before: Office, _ sequence: Int
    ) throws -> [OfficeEvent] {
        let (code, version) = (withdrawal.code, withdrawal.version)
        guard let shelf = before.shelves[code], let file = shelf.files[version] else {
            throw OfficeRefusal.notUndoable(sequence)
        }
        switch shelf.standing(of: version, at: withdrawal.at) {
        case .draft: return [.procedureDrafted(ProcedureDraft(code: code, version: version, file: file))]
        case .planned(let since), .inForce(let since):
            return [
                .procedureEnforced(
                    ProcedureInForce(
                        code: code, version: version, file: file, since: max(since, now),
                        approvedBy: shelf.lastTurn(of: version)?.approvedBy))
            ]
        case .dropped, .superseded, .withdrawn: throw OfficeRefusal.notUndoable(sequence)
        }
    }

    private func dropped(_ code: String, _ version: Int) -> OfficeEvent {
        .procedureWithdrawn(
            ProcedureWithdrawal(
                code: code, version: version, at: now, reason: "Dibatalkan dari riwayat kantor"))
    }
}
