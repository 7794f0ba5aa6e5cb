import Markup
import Phrases

/// A date and time that shows few words and keeps the exact stamp for hover and screen readers.
enum Stamp {
    /// Draws `text`, or the stamp as seen on the day `today`.
    static func html(_ parts: DateParts, _ language: Language, text: String? = nil, today: DateParts? = nil)
        -> HTML
    {
        let shown = text ?? today.map { language.stamp(parts, seenOn: $0) } ?? language.stamp(parts)
        return "<time datetime=\"\(parts.iso)\" title=\"\(language.stamp(parts))\">\(shown)</time>"
    }
}

/// The clock of a step: its state, the time left or late, and when it is due.
struct ClockLine: Sendable {
    var state: Chip
    /// Minutes until the deadline, negative when it has passed; nil without a deadline.
    var minutesLeft: Int?
    var count: DurationCount = .office()
    /// Minutes that can still pass before the office closes; the script stops there. Wall clocks never stop.
    var openMinutes = 0
    var due: DateParts?
    var today: DateParts?
    /// Stands in place of the chip's usual word.
    var word: String?

    /// Draws chip, time and deadline in one line that wraps on a phone.
    func html(_ language: Language) -> HTML {
        "<p class=\"clock\">\(chipAndTime(language))\(deadline(language))</p>"
    }

    /// Draws chip and time only, for a cell of a table.
    func short(_ language: Language) -> HTML {
        "<span class=\"clock\">\(chipAndTime(language))</span>"
    }

    /// "Terlambat" is said once: a late chip holds the time itself.
    private func chipAndTime(_ language: Language) -> HTML {
        guard let minutesLeft else {
            return "\(state.html(language, word: word))<span>\(language[Phrase.Clock.noDeadline])</span>"
        }
        let words = language.clock(minutesLeft: minutesLeft, count)
        switch state {
        case .late:
            return state.html(language, word: word ?? words.prefix(1).uppercased() + words.dropFirst())
        case .onTime, .dueSoon:
            let script = script(language, minutesLeft: minutesLeft)
            return "\(state.html(language, word: word))<span\(script)>\(words)</span>"
        case .open, .paused, .parked, .done, .cancelled, .reopened, .awaitingConfirmation:
            return "\(state.html(language, word: word))<span>\(words)</span>"
        }
    }

    private func deadline(_ language: Language) -> HTML? {
        due.map { due in
            let words = today.map { language.stamp(due, seenOn: $0) } ?? language.stamp(due)
            return """
                <span class="due">\(Stamp.html(due, language, text: language[Phrase.Clock.due(words)]))</span>
                """
        }
    }

    /// What the script needs to let the clock run on.
    private func script(_ language: Language, minutesLeft: Int) -> HTML {
        let units = [Phrase.Clock.day, Phrase.Clock.hour, Phrase.Clock.minute].map { $0.forms(in: language) }
        let isOffice = count != .wall
        let under = Phrase.Clock.left(isOffice ? "{} \(language[Phrase.Clock.officeTime])" : "{}")
        return .attributes([
            "data-left": String(minutesLeft), "data-open": isOffice ? String(openMinutes) : nil,
            "data-day": String(count.minutesPerDay), "data-units": units.joined(separator: "|"),
            "data-under": language[under], "data-over": language[Phrase.Clock.overdue("{}")],
        ])
    }
}
