import OfficeModel
import TicketEngine
import UseCases

/// Which confidential tickets the visitor may read: the one rule, asked by every page, list and file.
extension RequestContext {
    var reader: TicketReader {
        guard let signedIn else { return .anybody }
        return TicketReader(signedIn.person, in: signedIn.acting?.post, of: office)
    }

    /// Whether the visitor may read a ticket at all; for others it does not exist.
    func mayRead(_ ticket: TicketState) -> Bool { reader.mayRead(ticket) }

    /// The rows whose tickets the visitor may read; only confidential ones are looked at.
    func readable<Row>(
        _ rows: [Row], _ ticket: (Row) -> (id: TicketID, isSecret: Bool)
    ) async throws -> [Row] {
        let reader = self.reader
        if reader.readsAll { return rows }
        var readable: [Row] = []
        for row in rows {
            let (id, isSecret) = ticket(row)
            if isSecret {
                guard let state = try await site.reading.ticket(id)?.state, reader.mayRead(state) else {
                    continue
                }
            }
            readable.append(row)
        }
        return readable
    }
}
