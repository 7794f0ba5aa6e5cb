import Markup
import Phrases

/// A message at the top of a page or form.
struct Notice: Sendable {
    enum Tone: String, Sendable {
        case info, good, warn, bad
    }

    var tone: Tone
    var title: String
    /// What follows the title: remedy, next step, an undo form.
    var more: HTML = .empty

    init(_ tone: Tone, _ title: String, more: HTML = .empty) {
        self.tone = tone
        self.title = title
        self.more = more
    }

    /// A bad notice is announced at once, the others when the reader gets there.
    var html: HTML {
        """
        <div class="notice \(tone.rawValue)" role="\(tone == .bad ? "alert" : "status")">\(icon.html)<div>\
        <p><b>\(title)</b></p>\(more)</div></div>
        """
    }

    private var icon: Icon {
        switch tone {
        case .info: .info
        case .good: .done
        case .warn: .warning
        case .bad: .alert
        }
    }
}

/// A list that has nothing yet: what will appear here, and the one thing to do first.
enum EmptyState {
    /// Draws the text and, where there is one, the first thing to do.
    static func html(_ phrase: Phrase, _ language: Language, icon: Icon, action: HTML? = nil) -> HTML {
        "<div class=\"empty\">\(icon.html)<p>\(language[phrase])</p>\(action)</div>"
    }
}
