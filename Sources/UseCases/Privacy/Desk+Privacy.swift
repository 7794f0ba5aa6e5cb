import OfficeModel
import OfficeTime
import TicketEngine

/// What is deleted of outsiders, and why: the value goes, the event that says so stays (DESIGN rule 10).
extension Desk {
    /// So many values are destroyed by one command at most: the writer is nobody's for long.
    static let destroyedAtOnce = 2_000

    func remove(
        _ removal: RemovePersonal, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        try requireAdministrator(in: transaction)
        try requireNote(removal.reason)
        var found: [KeptPersonal] = []
        for report in removal.reports { found += try transaction.personalValues(of: report) }
        for value in removal.values { found += try transaction.personalValue(value).map { [$0] } ?? [] }
        if found.isEmpty { throw ReportRefusal.nothingKept }
        return try delete(found, .request, removal.reason, in: &transaction)
    }

    func destroyExpired(
        reason: String, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        try requireAdministrator(in: transaction)
        try requireNote(reason)
        let office = transaction.office
        var found: [KeptPersonal] = []
        for procedure in [nil] + office.proceduresEverInForce.map(Optional.some) {
            guard let rule = office.retention.rule(of: procedure),
                let cutoff = RetentionSchedule.cutoff(rule, at: recorded, in: office.profile.zone)
            else { continue }
            let room = Self.destroyedAtOnce - found.count
            if room == 0 { break }
            found += try transaction.expiredPersonal(of: procedure, before: cutoff, limit: room)
        }
        if found.isEmpty { throw ReportRefusal.nothingExpired }
        return try delete(found, .retention, reason, in: &transaction)
    }

    func set(
        _ command: SetRetention, in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        try requireAdministrator(in: transaction, isVersionKnown: true)
        try requireSeen(in: transaction) { .retention($0.retention) }
        var schedule = transaction.office.retention
        let code = command.rule.code
        if let index = schedule.rules.firstIndex(where: { $0.code == code }) {
            schedule.rules[index] = command.rule
        } else {
            schedule.rules.append(command.rule)
        }
        if command.isStandard { schedule.standard = code }
        schedule.procedures = schedule.procedures.filter { $0.value != code }
        let known = Set(transaction.office.proceduresEverInForce)
        for procedure in command.procedures {
            guard known.contains(procedure) else {
                throw ReportRefusal.procedureUnknown(procedure)
            }
            schedule.procedures[procedure] = code
        }
        if let fault = schedule.fault { throw ReportRefusal.retentionUnusable(fault) }
        try transaction.append(.retentionSet(schedule), actor: envelope.actor)
        return CommandOutcome(version: transaction.office.version)
    }

    private func delete(
        _ found: [KeptPersonal], _ basis: PersonalDataRemoved.Basis, _ reason: String,
        in transaction: inout some LedgerTransaction
    ) throws -> CommandOutcome {
        let values = Array(Set(found.map(\.id))).sorted()
        let year = String(LocalTime(recorded, in: transaction.office.profile.zone).date.year)
        let series = basis == .retention ? "pemusnahan" : "penghapusan"
        let count = String(try transaction.nextNumber(in: series, period: year))
        let padding = String(repeating: "0", count: max(0, 3 - count.count))
        let word = basis == .retention ? "BAP" : "HDP"
        let removed = PersonalDataRemoved(
            number: "\(word)-\(year)-\(padding)\(count)", basis: basis, reason: reason, values: values,
            reports: Array(Set(found.compactMap(\.report))).sorted(),
            tickets: Array(Set(found.compactMap(\.ticket))).sorted())
        try transaction.removePersonal(values)
        try transaction.append(.personalDataRemoved(removed), actor: envelope.actor)
        return CommandOutcome(number: removed.number, version: transaction.office.version)
    }

    /// - Parameter isVersionKnown: the version that the sender saw is looked at elsewhere.
    func requireAdministrator(
        in transaction: some LedgerTransaction, isVersionKnown: Bool = false
    ) throws {
        guard let person = envelope.actor.person, let known = transaction.office.people[person],
            known.isActive, known.roles.contains(.administrator)
        else { throw CommandFailure.notAllowed }
        if happened > recorded { throw Refusal.happenedInFuture }
        if !isVersionKnown { try requireVersion(transaction.office.version) }
    }
}
