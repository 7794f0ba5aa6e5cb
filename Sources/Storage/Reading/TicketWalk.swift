import OfficeTime
import UseCases

/// How a list of tickets is walked: along one index, or two one after the other, from where the cursor stands.
struct TicketWalk {
    /// Where a ticket stands in an order; the row tells apart what is equal.
    struct Place {
        var value: Int64
        var row: Int64
    }

    /// One index, walked up or down.
    struct Leg {
        var order: String
        var conditions: [SQL] = []
        var isUp = false
        var value: @Sendable (TicketRow) -> Int64 = { _ in 0 }

        func value(of ticket: TicketRow) -> Int64 { value(ticket) }

        func precedes(_ left: Place, _ right: Place) -> Bool {
            let isBefore = (left.value, left.row) < (right.value, right.row)
            return isUp ? isBefore : !isBefore
        }
    }

    private(set) var legs: [Leg] = []

    /// Nil where the cursor's ticket is not known, so that nothing can follow it.
    init?(_ query: TicketQuery, _ row: String, in connection: Connection) throws {
        guard let cursor = query.after else {
            legs = Self.whole(query.order, row)
            return
        }
        let known = try connection.first("SELECT row, opened FROM ticket WHERE id = \(cursor.ticket)") {
            row in
            (row: try row.int64(0), opened: try row.instant(1))
        }
        guard let known else { return nil }
        legs = Self.whole(query.order, row)
        switch query.order {
        case .newest: legs[0].conditions.append("\(raw: row) < \(known.row)")
        case .oldest: legs[0].conditions.append("\(raw: row) > \(known.row)")
        case .openedLast:
            legs[0].conditions.append("(opened, \(raw: row)) < (\(known.opened), \(known.row))")
        case .openedFirst:
            legs[0].conditions.append("(opened, \(raw: row)) > (\(known.opened), \(known.row))")
        case .dueFirst:
            if let due = cursor.due {
                legs[0].conditions.append("(due, \(raw: row)) > (\(due), \(known.row))")
            } else {
                legs.removeFirst()
                legs[0].conditions.append("\(raw: row) < \(known.row)")
            }
        }
    }

    private static func whole(_ order: TicketOrder, _ row: String) -> [Leg] {
        switch order {
        case .newest: [Leg(order: row + " DESC")]
        case .oldest: [Leg(order: row, isUp: true)]
        case .openedLast:
            [Leg(order: "opened DESC, \(row) DESC", value: { $0.opened.milliseconds })]
        case .openedFirst:
            [Leg(order: "opened, \(row)", isUp: true, value: { $0.opened.milliseconds })]
        case .dueFirst:
            [
                Leg(
                    order: "due, \(row)", conditions: ["due IS NOT NULL"], isUp: true,
                    value: { $0.due?.milliseconds ?? 0 }),
                Leg(order: row + " DESC", conditions: ["due IS NULL"]),
            ]
        }
    }
}
