import Phrases
import SOPModel

extension Procedure.Kind {
    var words: Phrase {
        switch self {
        case .disturbance: Phrase.Kind.disturbance
        case .maintenance: Phrase.Kind.maintenance
        case .request: Phrase.Kind.request
        }
    }
}

extension Trigger.Source {
    var words: Phrase {
        switch self {
        case .report: Phrase.Kind.byReport
        case .order: Phrase.Kind.byOrder
        case .schedule: Phrase.Kind.bySchedule
        }
    }
}
