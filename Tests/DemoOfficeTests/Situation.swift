import OfficeModel
import SOPModel
import Testing
import TicketEngine
import UseCases

/// Something that a visitor of the demo must be able to find.
struct Situation: Sendable, CustomTestStringConvertible {
    let name: String
    let holds: @Sendable (TicketDossier) -> Bool

    init(_ name: String, _ holds: @escaping @Sendable (TicketDossier) -> Bool) {
        self.name = name
        self.holds = holds
    }

    var testDescription: String { name }

    static let all: [Situation] = waiting + turned + given + closed + rounds

    private static let waiting: [Situation] =
        PauseReason.Kind.allCases.map { kind in
            Situation("paused: \(kind.rawValue)") { ticket in
                ticket.state.positions.contains { $0.isPaused && $0.pauses.last?.reason.kind == kind }
            }
        } + [
            Situation("parked in a programme of work") {
                $0.state.phase == .parked && $0.state.parking != nil
            },
            Situation("back from the programme of work") { ticket in
                ticket.state.finishedAt != nil
                    && ticket.history.contains {
                        if case .ticketUnparked = $0.entry.event { true } else { false }
                    }
            },
            Situation("a countersignature is pending") { ticket in
                ticket.state.phase == .open && ticket.state.countersigns.contains { $0.standing == .pending }
            },
            Situation("late, and shown to a superior") { $0.state.positions.contains { $0.escalation > 0 } },
        ]

    private static let turned: [Situation] = [
        Situation("returned and open") { ticket in
            ticket.state.phase == .open
                && ticket.state.records.contains { if case .sentBack = $0.ending { true } else { false } }
        },
        Situation("reopened by the reporter") { ticket in
            ticket.state.phase == .open
                && ticket.history.contains {
                    if case .ticketReopened(let event) = $0.entry.event { event.byReporter } else { false }
                }
        },
        Situation("two reports, one ticket") { $0.state.reports.count == 2 },
        Situation("berita acara refused, then signed") { ticket in
            let standings = ticket.state.countersigns.map(\.standing)
            return standings.contains { if case .refused = $0 { true } else { false } }
                && standings.contains { if case .signed = $0 { true } else { false } }
        },
        Situation("returned by the head, then accepted") { $0.state.outcome == "diterima dengan catatan" },
        Situation("a level was skipped") { ticket in
            ticket.state.records.contains { if case .skipped = $0.ending { true } else { false } }
        },
    ]

    private static let given: [Situation] = [
        Situation("under Plh. Kepala Dinas") { ticket in
            ticket.state.records.flatMap(\.turns).contains {
                $0.actor.post == "kadis" && $0.actor.capacity == .daily
            }
        },
        Situation("recorded for the head by the secretary") { ticket in
            ticket.state.records.flatMap(\.turns).contains { turn in
                guard case .recorded(let recorded) = turn.given else { return false }
                return turn.actor.post == "sekretaris" && recorded.orderedBy != nil
            }
        },
        Situation("recorded from paper, with its scan") { ticket in
            ticket.state.records.flatMap(\.turns).contains { turn in
                guard case .recorded(let recorded) = turn.given else { return false }
                return recorded.medium == .paper && recorded.scan != nil
            }
        },
        Situation("filled in on the technician's device") { ticket in
            ticket.state.records.flatMap(\.turns).contains {
                if case .onSite = $0.given { true } else { false }
            }
        },
        Situation("a comment") { ticket in
            ticket.history.contains { if case .commented = $0.entry.event { true } else { false } }
        },
    ]

    private static let closed: [Situation] = [
        Situation("handed over to another SOP") { $0.state.phase == .handedOver },
        Situation("cancelled") { $0.state.phase == .cancelled },
        Situation("found not valid") { $0.state.outcome == "tidak valid" },
        Situation("finished, not yet confirmed") { $0.state.phase == .finished },
        Situation("confirmed by silence") { ticket in
            ticket.history.contains {
                if case .ticketConfirmed(let event) = $0.entry.event { event.bySilence } else { false }
            }
        },
        Situation("rated with words") { ticket in
            ticket.history.contains {
                if case .ticketRated(let event) = $0.entry.event { event.words != nil } else { false }
            }
        },
        Situation("rated with less than five") { ($0.state.score ?? 5) < 5 },
    ]

    private static let rounds: [Situation] = [
        Situation("a round over twelve OPDs, half done") { ticket in
            ticket.state.positions.contains { position in
                position.places.count == 12 && (4...8).contains(position.places.count { $0.result != nil })
            }
        },
        Situation("a place of a round with a ticket of its own") { ticket in
            ticket.state.positions.flatMap(\.places).contains {
                if case .ownTicket = $0.result?.outcome { true } else { false }
            }
        },
        Situation("split off from a round") { $0.state.origin != nil && $0.state.phase == .open },
        Situation("a place that could not be reached") { ticket in
            ticket.state.positions.flatMap(\.places).contains {
                if case .unreachable = $0.result?.outcome { true } else { false }
            }
        },
    ]
}
