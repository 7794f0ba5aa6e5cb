import Phrases
import TicketEngine

/// Words for refusals about outages and confidential tickets.
enum OutageRefusals {
    static func error(of refusal: Refusal, _ scene: FaultScene) -> FieldError? {
        switch refusal {
        case .notJoined: scene.error("", Phrase.Outage.notJoined)
        case .firstReportStays: scene.error("", Phrase.Outage.firstStays)
        case .noOutage: scene.error("", Phrase.Outage.noOutage)
        case .isSecret: scene.error("scope", Phrase.Outage.isSecret)
        case .alreadyClassified: scene.error("sensitivity", Phrase.Secrecy.already)
        case .noPlaceKnown: scene.error("scope", Phrase.Outage.noPlace)
        default: nil
        }
    }
}
