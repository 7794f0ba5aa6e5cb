/// One numbered change of the schema, never edited once it was released.
///
/// A later change is a new migration. No migration touches the rows of `event`, `seal` or `seal_head`.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let statements: @Sendable (Dialect) -> [SQL]

    package init(number: Int, name: String, statements: @escaping @Sendable (Dialect) -> [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

/// Every migration of this program, in order.
package enum Migrations {
    package static let all: [Migration] = [
        .m0001Foundation, .m0002ReadTables, .m0003ClockAndPrograms, .m0004AccessLinks, .m0005Insight,
        .m0006SecretsAndOutages, .m0007TicketVersion, .m0009PersonalRecords, .m0010UnitContacts,
        .m0012Programs, .m0016SecondFactors, .m0017KnownBrowsers,
    ]
}
