import OfficeModel
import Phrases
import SOPModel
import Synchronization
import UseCases

/// An OPD whose network somebody who is signed in answers for (*penanggung jawab*).
///
/// An OPD names that person by what is kept apart of them, an account by its entry among the people of the
/// office. They are one where the telephone number is one; an administrator writes both.
struct AnsweredUnit: Sendable {
    var unit: OfficeUnit
    /// Theirs at the OPD, as it is kept.
    var post: String
}

extension RequestContext {
    /// The OPDs in use that the visitor answers for, by name; none for strangers.
    ///
    /// Shown are the visitor's own entries alone: that is nobody's look at an outsider's values.
    func answeredUnits() async throws -> [AnsweredUnit] {
        guard let person = signedIn?.person, let number = WhatsApp.number(person.phone),
            office.units.values.contains(where: { $0.isActive && $0.responsible != nil })
        else { return [] }
        let ids = try await site.responsibleNumbers.units(of: number, self)
        let units = ids.compactMap { office.units[$0] }.filter(\.isActive)
        guard !units.isEmpty else { return [] }
        let values = try await site.reading.personal(units.compactMap { $0.responsible?.id })
        return units.sortedByName { ($0.name, $0.id.text) }.map { unit in
            let kept = unit.responsible.flatMap { values[$0.id] }
            let details = kept.flatMap { JSONText.read($0, as: ReporterDetails.self) }
            return AnsweredUnit(unit: unit, post: details?.post ?? "")
        }
    }
}

/// Which OPDs a telephone number answers for, read once for each version of the office: a number that is
/// changed or removed makes another one.
final class ResponsibleNumbers: Sendable {
    private struct Known: Sendable {
        var version: Int
        var units: [String: [UnitID]]
    }

    private let known = Mutex<Known?>(nil)

    /// - Parameter number: its digits with the country's.
    func units(of number: String, _ context: RequestContext) async throws -> [UnitID] {
        let version = context.office.version
        if let kept = known.withLock({ $0 }), kept.version == version { return kept.units[number] ?? [] }
        var units: [String: [UnitID]] = [:]
        for (unit, details) in try await context.knownResponsible() {
            if let digits = WhatsApp.number(details.contact) { units[digits, default: []].append(unit) }
        }
        let read = Known(version: version, units: units)
        known.withLock { $0 = read }
        return units[number] ?? []
    }
}

/// What the report form proposes to somebody who answers for OPDs; nothing to everybody else.
struct ReportProposal {
    let answered: [AnsweredUnit]
    /// The chosen one of them; nil where the report is about another OPD, or none is chosen yet.
    let chosen: AnsweredUnit?
    private let isForAnother: Bool
    private let person: OfficeModel.Person?

    init(_ answered: [AnsweredUnit], for unit: UnitID, _ context: RequestContext) {
        self.answered = answered
        chosen = answered.first { $0.unit.id == unit }
        isForAnother = chosen == nil && !unit.text.isEmpty
        person = answered.isEmpty ? nil : context.signedIn?.person
    }

    /// The OPD that is proposed where the address names none.
    static func unit(_ answered: [AnsweredUnit]) -> String {
        answered.count == 1 ? answered[0].unit.id.text : ""
    }

    var name: String { person?.name ?? "" }
    var contact: String { person?.phone ?? "" }
    var post: String { chosen?.post ?? "" }

    /// Whoever answers for one OPD reports for that one; of several, theirs come first.
    func units(_ all: [Field.Option]) -> [Field.Option] {
        guard !answered.isEmpty else { return all }
        let own = all.filter { option in answered.contains { $0.unit.id.text == option.value } }
        if chosen != nil, own.count == 1 { return own }
        return own + all.filter { option in !own.contains { $0.value == option.value } }
    }

    /// In which quality the report is made; nil where it is in none.
    var line: Phrase? {
        let named = chosen.map { [$0] } ?? answered
        guard !named.isEmpty, !isForAnother else { return nil }
        return Phrase.Answering.reportingAs(named.map(\.unit.name).joined(separator: ", "))
    }
}
