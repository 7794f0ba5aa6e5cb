import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

extension Complaint {
    var phrase: Phrase {
        switch self {
        case .down: Phrase.Complaint.down
        case .slow: Phrase.Complaint.slow
        case .unstable: Phrase.Complaint.unstable
        case .wireless: Phrase.Complaint.wireless
        case .device: Phrase.Complaint.device
        case .application: Phrase.Complaint.application
        case .request: Phrase.Complaint.request
        case .other: Phrase.Complaint.other
        }
    }

    var icon: Icon {
        switch self {
        case .down: .offline
        case .slow: .slow
        case .unstable: .unstable
        case .wireless: .wifi
        case .device: .screen
        case .application: .window
        case .request: .speech
        case .other: .more
        }
    }

    /// All of them as answers to choose.
    static func options(_ language: Language) -> [Field.Option] {
        allCases.map { Field.Option(value: $0.rawValue, title: language[$0.phrase], icon: $0.icon) }
    }
}

extension Channel {
    var phrase: Phrase {
        switch self {
        case .web: Phrase.Channel.web
        case .letter: Phrase.Channel.letter
        case .phone: Phrase.Channel.telephone
        case .word: Phrase.Channel.inPerson
        case .whatsApp: Phrase.Channel.whatsApp
        case .email: Phrase.Channel.email
        case .round: Phrase.Channel.round
        }
    }

    var icon: Icon {
        switch self {
        case .web: .globe
        case .letter, .email: .paper
        case .phone: .phone
        case .word: .person
        case .whatsApp: .speech
        case .round: .place
        }
    }
}

extension ForwardTarget {
    var phrase: Phrase {
        switch self {
        case .provider: Phrase.Inbox.toProvider
        case .otherUnit: Phrase.Inbox.toOtherUnit
        case .lapor: Phrase.Inbox.toLapor
        }
    }
}

extension Agenda.Sensitivity {
    var phrase: Phrase {
        switch self {
        case .normal: Phrase.Urgency.normal
        case .urgent: Phrase.Urgency.urgent
        case .veryUrgent: Phrase.Urgency.veryUrgent
        case .confidential: Phrase.Urgency.secret
        }
    }
}

extension RequestContext {
    /// The name of a unit; nothing is said of one that is not known.
    func unitName(_ id: UnitID?) -> String { id.map { office.units[$0]?.name ?? $0.text } ?? "" }

    func placeName(_ id: PlaceID?) -> String { id.map { office.places[$0]?.name ?? $0.text } ?? "" }

    /// The units that report, by name.
    var unitOptions: [Field.Option] {
        office.units.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
            .map { Field.Option(value: $0.id.text, title: $0.name) }
    }

    /// How long ago something was, on the wall's clock: reports wait at night too.
    func age(_ since: Instant) -> String {
        let minutes = Int(now.minute - since.minute)
        if minutes < 1 { return text(Phrase.Inbox.justNow) }
        // After two days nobody counts the hours.
        let counted = minutes < 2 * 1440 ? minutes : minutes - minutes % 1440
        return text(Phrase.Clock.ago(language.duration(minutes: counted, .wall)))
    }
}
