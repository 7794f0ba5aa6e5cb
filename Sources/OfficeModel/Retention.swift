package import OfficeTime

/// How long the office keeps what it knows of outsiders, by the classification of the archives.
///
/// The default is the classification of network infrastructure, 500.12.15.1 of Permendagri 83/2022: two years
/// active and three inactive, then destroyed. It counts from the end of the ticket, or of a report that
/// became none.
package struct RetentionSchedule: Sendable, Hashable, Codable {
    package struct Rule: Sendable, Hashable, Codable {
        /// The classification's code, such as `500.12.15.1`.
        package var code: String
        package var name: String
        package var activeYears: Int
        package var inactiveYears: Int
        /// Kept for good: nothing under it is ever destroyed by retention.
        package var isPermanent: Bool

        package init(
            code: String, name: String, activeYears: Int = 2, inactiveYears: Int = 3,
            isPermanent: Bool = false
        ) {
            self.code = code
            self.name = name
            self.activeYears = activeYears
            self.inactiveYears = inactiveYears
            self.isPermanent = isPermanent
        }
    }

    package var rules: [Rule]
    /// The classification of what no procedure says otherwise.
    package var standard: String
    /// By procedure code: the classification of its tickets, where it is not the standard one.
    package var procedures: [String: String]

    package init(
        rules: [Rule] = [Rule(code: "500.12.15.1", name: "Infrastruktur informatika: jaringan")],
        standard: String = "500.12.15.1", procedures: [String: String] = [:]
    ) {
        self.rules = rules
        self.standard = standard
        self.procedures = procedures
    }

    /// Why a schedule cannot be used.
    package enum Fault: Sendable, Hashable {
        case noRule
        case codeMissing
        case codeTwice(String)
        /// Years beyond 0 to 100.
        case years(code: String)
        /// Somebody is filed under a classification that is not in the list.
        case unknownCode(String)
    }

    /// What is wrong with it; nil where it can be used.
    package var fault: Fault? {
        if rules.isEmpty { return .noRule }
        var known: Set<String> = []
        for rule in rules {
            if rule.code.isEmpty { return .codeMissing }
            if !known.insert(rule.code).inserted { return .codeTwice(rule.code) }
            if !(0...100).contains(rule.activeYears) || !(0...100).contains(rule.inactiveYears) {
                return .years(code: rule.code)
            }
        }
        return ([standard] + procedures.values.sorted()).first { !known.contains($0) }
            .map(Fault.unknownCode)
    }

    /// The rule a ticket of this procedure falls under; nil stands for a report that became no ticket.
    package func rule(of procedure: String?) -> Rule? {
        let code = procedure.flatMap { procedures[$0] } ?? standard
        return rules.first { $0.code == code }
    }

    /// What ended before this moment is due to be destroyed; nil where nothing ever is.
    package static func cutoff(_ rule: Rule, at now: Instant, in zone: Zone) -> Instant? {
        if rule.isPermanent { return nil }
        let today = LocalTime(now, in: zone).date
        let years = rule.activeYears + rule.inactiveYears
        return today.adding(months: -12 * years).map { LocalTime(date: $0, minute: 0).instant(in: zone) }
    }
}

/// Values of outsiders were deleted for good: what an event keeps of it (UU 27/2022, articles 8 and 43).
package struct PersonalDataRemoved: Sendable, Hashable, Codable {
    package enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
        /// The person asked for it.
        case request = "permintaan"
        /// Its time ran out.
        case retention = "retensi"
    }

    /// The number of the record of destruction (*berita acara pemusnahan*); given by the writer.
    package var number: String
    package var basis: Basis
    package var reason: String
    package var values: [PersonalID]
    package var reports: [ReportID]
    package var tickets: [TicketID]

    package init(
        number: String = "", basis: Basis, reason: String, values: [PersonalID], reports: [ReportID] = [],
        tickets: [TicketID] = []
    ) {
        self.number = number
        self.basis = basis
        self.reason = reason
        self.values = values
        self.reports = reports
        self.tickets = tickets
    }
}
