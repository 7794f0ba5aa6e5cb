import Markup
import Phrases

/// *Riwayat*: what happened to a ticket, newest first or last as the page wants.
struct Timeline: Sendable {
    /// One event.
    struct Item: Sendable {
        enum Tone: String, Sendable {
            case plain, good, warn, bad
        }

        /// Marks what stands out; nil draws a plain dot, which keeps long histories light.
        var icon: Icon?
        var tone: Tone = .plain
        /// What happened.
        var title: String
        /// Who, in which post and capacity: "Kepala Seksi Jaringan (Plh.), dicatat oleh Sekretaris".
        var who: String
        var happened: DateParts
        /// When it was recorded, if that is not when it happened.
        var recorded: DateParts?
        /// Words of the person, shown as a quotation.
        var words = ""
        /// Papers, photos, verdicts.
        var more: HTML = .empty
        /// Target of a link from the sheet.
        var id: String?
    }

    var items: [Item]
    /// Leaves out the year of stamps that lie in the year of this day.
    var today: DateParts

    func html(_ language: Language) -> HTML {
        "<ol class=\"timeline\">\(items.map { draw($0, language) })</ol>"
    }

    private func draw(_ item: Item, _ language: Language) -> HTML {
        let quote: HTML? = item.words.isEmpty ? nil : "<blockquote>\(item.words)</blockquote>"
        let later: HTML? = item.recorded.map {
            let stamp = Stamp.html($0, language, today: today)
            return " · \(language[Phrase.Clock.recordedLater]) \(stamp)"
        }
        let more = HTML.attributes(["id": item.id, "class": item.tone == .plain ? nil : item.tone.rawValue])
        return """
            <li\(more)>\(item.icon?.html ?? "<i class=\"dot\"></i>")<p><b>\(item.title)</b></p>\
            <p class="when">\(item.who) · \
            \(Stamp.html(item.happened, language, today: today))\(later)</p>\(quote)\(item.more)</li>
            """
    }
}
