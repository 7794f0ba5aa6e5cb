import Markup
import Phrases

/// Where something stands, as colour, icon and word together, so that no reader depends on the colour.
enum Chip: Sendable, Hashable, CaseIterable {
    case open, onTime, dueSoon, late, paused, parked, done, cancelled, reopened, awaitingConfirmation

    /// Draws the chip with its usual word, or with another of the same meaning ("Menunggu penyedia" for a
    /// pause).
    func html(_ language: Language, word: String? = nil) -> HTML {
        "<span class=\"chip \(raw: cssClass)\">\(icon.html)<span>\(word ?? language[self.word])</span></span>"
    }

    /// A neutral chip for what is no state: a letter's class, a channel, "rahasia".
    static func plain(_ text: String, _ icon: Icon) -> HTML {
        "<span class=\"chip plain\">\(icon.html)<span>\(text)</span></span>"
    }

    /// The word of the state.
    var word: Phrase {
        switch self {
        case .open: Phrase.State.open
        case .onTime: Phrase.State.onTime
        case .dueSoon: Phrase.State.dueSoon
        case .late: Phrase.State.late
        case .paused: Phrase.State.paused
        case .parked: Phrase.State.parked
        case .done: Phrase.State.done
        case .cancelled: Phrase.State.cancelled
        case .reopened: Phrase.State.reopened
        case .awaitingConfirmation: Phrase.State.awaitingConfirmation
        }
    }

    private var cssClass: String {
        switch self {
        case .open: "plain"
        case .onTime: "on-time"
        case .dueSoon, .reopened: "soon"
        case .late: "late"
        case .paused: "paused"
        case .awaitingConfirmation: "awaiting"
        case .parked: "parked"
        case .done, .cancelled: "done"
        }
    }

    /// The class of the same colour for a drawing.
    var tone: String {
        switch self {
        case .onTime: "good"
        case .late: "bad"
        default: ""
        }
    }

    /// The icon of the state.
    var icon: Icon {
        switch self {
        case .open: .running
        case .onTime: .tick
        case .dueSoon: .clock
        case .late: .alert
        case .paused: .pause
        case .parked: .park
        case .done, .awaitingConfirmation: .done
        case .cancelled: .closed
        case .reopened: .reopen
        }
    }
}
