import OfficeModel
import OfficeTime
import SOPModel

/// Work that comes back by itself.
extension OfficeReshaping {
    func set(_ routine: Routine) throws -> OfficeEvent {
        var routine = routine
        if routine.id.text.isEmpty {
            routine.id = RoutineID(
                Slugs(office.routines.keys.map(\.text)).make(routine.title, fallback: "jadwal"))
        } else if office.routines[routine.id] == nil {
            throw OfficeRefusal.routineUnknown(routine.id)
        }
        if routine.isActive { try requireSchedule(routine.procedure) }
        routine.since = LocalTime(now, in: office.profile.zone).date
        // Saved as it was, it counts on from when it was set.
        if var known = office.routines[routine.id] {
            let since = known.since
            known.since = routine.since
            if known == routine { routine.since = since }
        }
        return .routineSet(routine)
    }

    private func requireSchedule(_ code: String) throws {
        guard let inForce = office.procedures[code] else { throw OfficeRefusal.procedureUnknown(code) }
        let procedure = Procedure.kept(yaml: Array(inForce.file.utf8), file: code)
        guard procedure?.triggers.contains(where: { $0.source == .schedule }) ?? false else {
            throw OfficeRefusal.notBySchedule(code)
        }
    }
}
