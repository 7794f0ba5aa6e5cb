import OfficeModel
import SOPModel
import TicketEngine

/// Outages for many, and confidential tickets.
extension Provocation {
    private static let other = ReportID(high: 1, low: 77)

    static let outages: [Provocation] = [
        Provocation(.notJoined) { walk in
            try walk.opens()
            return walk.refusal(.leave(other, reason: "x"), by: try walk.holder(of: "kadis"))
        },
        Provocation(.firstReportStays) { walk in
            try walk.opens()
            return walk.refusal(.leave(Walk.report, reason: "x"), by: try walk.holder(of: "kadis"))
        },
        Provocation(.noOutage) { walk in
            try walk.opens()
            return walk.refusal(.join(other), by: .reporter(other))
        },
        Provocation(.noPlaceKnown) { walk in
            try walk.opens()
            return walk.refusal(
                .markOutage(Outage(scope: .place, words: "Putus")), by: try walk.holder(of: "kadis"))
        },
        Provocation(.isSecret) { walk in
            try walk.opens(isSecret: true)
            return walk.refusal(
                .markOutage(Outage(scope: .units, words: "Putus")), by: try walk.holder(of: "kadis"))
        },
        Provocation(.alreadyClassified) { walk in
            try walk.opens()
            return walk.refusal(
                .classify(isSecret: false, reason: "x"), by: try walk.holder(of: "kadis"))
        },
    ]
}
