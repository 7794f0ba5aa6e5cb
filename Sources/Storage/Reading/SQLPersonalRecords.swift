import Crypto
import FoundationEssentials
package import OfficeModel
package import OfficeTime
import SOPModel
package import UseCases

/// What is kept of outsiders, over a database.
package struct SQLPersonalRecords: PersonalRecords {
    private let writer: GroupWriter<LedgerMemory>
    private let pool: ReadPool

    init(writer: GroupWriter<LedgerMemory>, pool: ReadPool) {
        self.writer = writer
        self.pool = pool
    }

    // MARK: finding

    /// Reads every value that is still kept: this is asked a few times a year, and an index over names would
    /// be one more place that knows them.
    package func outsiders(named words: String, limit: Int) async throws -> [KnownOutsider] {
        let wanted = SoughtPerson(words)
        guard wanted.isEnough else { return [] }
        return try await pool.read { connection in
            var found: [KnownOutsider] = []
            let sql: SQL = """
                SELECT personal.id, personal.kind, personal_subject.report, personal_subject.ticket,
                    personal.value, report.code, ticket.number, report.made, personal_subject.unit
                FROM personal JOIN personal_subject ON personal_subject.personal = personal.id
                LEFT JOIN report ON report.id = personal_subject.report
                LEFT JOIN ticket ON ticket.id = personal_subject.ticket
                WHERE personal.kind IN ('reporter', 'onSite', 'contact') AND personal.removed IS NULL
                ORDER BY personal.id DESC
                """
            _ = try connection.all(sql) { row in
                guard found.count < limit, let details: ReporterDetails = Self.decoded(try row.text(4)),
                    wanted.fits(details)
                else { return }
                found.append(
                    KnownOutsider(
                        kept: KeptPersonal(
                            id: try row.identifier(0), kind: try row.word(1),
                            report: try row.identifierIfPresent(2), ticket: try row.identifierIfPresent(3),
                            unit: try row.textIfPresent(8).map { UnitID($0) }),
                        details: details, code: try row.textIfPresent(5), number: try row.textIfPresent(6),
                        made: try row.instantIfPresent(7)))
            }
            return found
        }
    }

    package func values(of report: ReportID) async throws -> [(kept: KeptPersonal, value: String)] {
        try await pool.read { connection in
            try PersonalSubjects.values(of: report, in: connection).compactMap { kept in
                try PersonalDataStore.value(of: kept.id.streamID, in: connection).map { (kept, $0) }
            }
        }
    }

    package func expired(of procedure: String?, before moment: Instant) async throws -> ExpiredGroup? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT count(*), min(ended) FROM personal_subject
                WHERE procedure = \(procedure ?? "") AND ended IS NOT NULL AND ended < \(moment)
                """
            ) { row in
                guard let oldest = try row.instantIfPresent(1) else { return nil }
                return ExpiredGroup(procedure: procedure, values: try row.int(0), oldest: oldest)
            } ?? nil
        }
    }

    // MARK: removals

    package func removals(limit: Int) async throws -> [RemovalRow] {
        try await pool.read { connection in
            try connection.all("SELECT seq FROM removal ORDER BY seq DESC LIMIT \(limit)") { row in
                try row.int64(0)
            }.compactMap { try removal(at: $0, in: connection) }
        }
    }

    package func removal(number: String) async throws -> RemovalRow? {
        try await pool.read { connection in
            let sequence = try connection.first("SELECT seq FROM removal WHERE number = \(number)") { row in
                try row.int64(0)
            }
            return try sequence.flatMap { try removal(at: $0, in: connection) }
        }
    }

    private func removal(at sequence: Int64, in connection: Connection) throws -> RemovalRow? {
        let line = try EventStore.line(sequence, of: Stream.officeID, in: connection)
        guard let envelope = try line?.envelope(),
            case .personalDataRemoved(let removed) = try EventCoding.officeEvent(envelope)
        else { return nil }
        let actor = envelope.draft.actor
        let person = actor.hasPrefix("person:") ? PersonID(String(actor.dropFirst(7))) : nil
        return RemovalRow(removed: removed, at: envelope.draft.recorded, by: person)
    }

    // MARK: accesses

    package func note(_ access: PersonalAccess, day: String) async throws {
        let (kind, subject) = Self.columns(access.subject)
        try await writer.submit { transaction, _ in
            _ = try transaction.run(
                """
                INSERT INTO personal_access (day, person, kind, subject, post, at)
                VALUES (\(day), \(access.person.text), \(kind), \(subject), \(access.post?.text),
                    \(access.at))
                ON CONFLICT (day, person, kind, subject) DO NOTHING
                """)
        }
    }

    package func accesses(
        of subject: PersonalAccess.Subject?, by person: PersonID?, limit: Int
    ) async throws -> [PersonalAccess] {
        var conditions: [SQL] = []
        if let subject { conditions.append("subject = \(Self.columns(subject).subject)") }
        if let person { conditions.append("person = \(person.text)") }
        let sql: SQL = """
            SELECT at, person, post, kind, subject FROM personal_access \(SQL.matching(conditions))
            ORDER BY at DESC LIMIT \(limit)
            """
        return try await pool.read { connection in
            try connection.all(sql) { row in
                PersonalAccess(
                    at: try row.instant(0), person: PersonID(try row.text(1)),
                    post: try row.textIfPresent(2).map { PostID($0) },
                    subject: try Self.subject(try row.text(3), try row.bytes(4)))
            }
        }
    }

    private static func columns(_ subject: PersonalAccess.Subject) -> (kind: String, subject: [UInt8]) {
        switch subject {
        case .report(let id): ("report", id.bytes)
        case .ticket(let id): ("ticket", id.bytes)
        case .unit(let id): ("unit", Array(id.text.utf8))
        case .search: ("search", [])
        }
    }

    private static func subject(_ kind: String, _ bytes: [UInt8]) throws -> PersonalAccess.Subject {
        switch kind {
        case "report": if let id = ReportID(bytes: bytes) { return .report(id) }
        case "ticket": if let id = TicketID(bytes: bytes) { return .ticket(id) }
        case "unit": return .unit(UnitID(String(decoding: bytes, as: UTF8.self)))
        case "search": return .search
        default: break
        }
        throw DatabaseError(.unexpectedColumn, details: "an access has an unknown subject")
    }

    private static func decoded<Value: Decodable>(_ text: String) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}

/// A person as somebody asks for them: by words of the name, or by a contact.
struct SoughtPerson: Sendable {
    private let words: [String]
    private let digits: String

    init(_ text: String) {
        words = text.lowercased().split { $0.isWhitespace }.map(String.init)
        digits = Self.number(text)
    }

    /// One letter would find half the office.
    var isEnough: Bool { words.contains { $0.count >= 3 } }

    func fits(_ details: ReporterDetails) -> Bool {
        if digits.count >= 6, Self.number(details.contact).contains(digits) { return true }
        let known = (details.name + " " + details.contact).lowercased()
        return words.allSatisfy { known.contains($0) }
    }

    /// The digits of a telephone number without the country's 62 or the trunk's 0.
    private static func number(_ text: String) -> String {
        let digits = text.filter(\.isASCII).filter(\.isNumber)
        if digits.hasPrefix("62") { return String(digits.dropFirst(2)) }
        return String(digits.drop { $0 == "0" })
    }
}
