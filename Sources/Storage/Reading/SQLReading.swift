import Crypto
import FoundationEssentials
package import OfficeModel
import OfficeTime
package import SOPModel
import TicketEngine
package import UseCases

/// What screens read, over connections of their own: no page waits for the writer.
package struct SQLReading: OfficeReading {
    let pool: ReadPool
    let search: SearchDialect
    let cache = ReadingCache()

    init(pool: ReadPool, search: SearchDialect) {
        self.pool = pool
        self.search = search
    }

    package func office() async throws -> Office {
        try await pool.read { try cache.office(in: $0) }
    }

    package func officeHistory(before sequence: Int?, limit: Int) async throws -> [OfficeHistoryEntry] {
        try await pool.read { connection in
            let unpacker = PackedLine.Unpacker()
            let subjects = try cache.subjects(in: connection)
            let entries = try connection.all(
                """
                SELECT line FROM event
                WHERE stream = \(Stream.officeID) AND seq < \(Int64(sequence ?? .max))
                ORDER BY seq DESC LIMIT \(limit)
                """
            ) { row in EventLine(packed: try row.bytes(0), unpacker) }.map { try OfficeEntry($0.envelope()) }
            return try entries.map { entry in
                let before = try subjects.before(entry.sequence).flatMap { earlier in
                    try entries.first { $0.sequence == earlier }
                        ?? officeEntry(earlier, unpacker, in: connection)
                }
                return OfficeHistoryEntry(
                    entry: entry, before: before?.event,
                    isNewest: subjects.isNewest(entry.event, entry.sequence))
            }
        }
    }

    private func officeEntry(
        _ sequence: Int, _ unpacker: PackedLine.Unpacker, in connection: Connection
    ) throws -> OfficeEntry? {
        try connection.first(
            "SELECT line FROM event WHERE stream = \(Stream.officeID) AND seq = \(Int64(sequence))"
        ) { row in EventLine(packed: try row.bytes(0), unpacker) }.map { try OfficeEntry($0.envelope()) }
    }

    package func procedure(_ code: String, version: Int) async throws -> Procedure? {
        if let known = cache.procedure(code, version: version) { return known }
        return try await pool.read { try cache.procedure(code, version: version, in: $0) }
    }

    package func procedureActs(_ code: String) async throws -> [ProcedureAct] {
        try await pool.read { try cache.acts(on: code, in: $0) }
    }

    // MARK: reports

    package func report(_ id: ReportID) async throws -> ReportDossier? {
        try await pool.read { try dossier(of: id, in: $0) }
    }

    package func report(code: String) async throws -> ReportDossier? {
        guard let code = ReadableCode(typed: code) else { return nil }
        return try await pool.read { connection in
            let id = try connection.first("SELECT id FROM report WHERE code = \(code.text)") { row in
                let id: ReportID = try row.identifier(0)
                return id
            }
            return try id.flatMap { try dossier(of: $0, in: connection) }
        }
    }

    package func personal(_ ids: [PersonalID]) async throws -> [PersonalID: String] {
        try await pool.read { connection in
            let values = try PersonalDataStore.values(of: ids.map(\.streamID), in: connection)
            return Dictionary(uniqueKeysWithValues: values.map { (PersonalID($0.key), $0.value) })
        }
    }

    func dossier(of id: ReportID, in connection: Connection) throws -> ReportDossier? {
        let code = try connection.first("SELECT code FROM report WHERE id = \(id)") { row in try row.text(0) }
        guard let code else { return nil }
        let report = try cache.report(id, in: connection)
        return ReportDossier(
            report: report, code: code,
            reporter: try personal(report.reporter, in: connection).flatMap(decoded),
            words: try personal(report.words, in: connection) ?? "",
            photos: try personal(report.photos, in: connection).flatMap(decoded) ?? [])
    }

    private func personal(_ reference: PersonalReference?, in connection: Connection) throws -> String? {
        guard let reference else { return nil }
        return try PersonalDataStore.value(of: reference.id.streamID, in: connection)
    }

    private func decoded<Value: Decodable>(_ text: String) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    // MARK: tickets

    package func ticket(_ id: TicketID) async throws -> TicketDossier? {
        try await pool.read { connection in
            let isTicket = try connection.first("SELECT 1 FROM ticket WHERE id = \(id)") { _ in true }
            guard isTicket ?? false, let known = try cache.ticket(id, in: connection) else { return nil }
            return TicketDossier(state: known.fold.state, history: known.history)
        }
    }

    package func ticket(number: String) async throws -> TicketID? {
        try await pool.read { connection in
            try connection.first("SELECT id FROM ticket WHERE number = \(number)") { row in
                try row.identifier(0)
            }
        }
    }
}
