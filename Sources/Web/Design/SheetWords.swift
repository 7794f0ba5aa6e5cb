import Markup
import Phrases

/// Pieces that the table and the path of a sheet share.
enum SheetWords {
    /// The class of a row's state, and the mark of the current one for screen readers.
    static func attributes(_ row: SheetModel.Row) -> HTML {
        switch row.state {
        case .waiting: .empty
        case .done: " class=\"is-done\""
        case .current: " class=\"is-current\" aria-current=\"step\""
        case .skipped: " class=\"is-skipped\""
        }
    }

    /// What has to be done, linked to the events of the step.
    static func title(_ row: SheetModel.Row) -> HTML {
        row.address.map { "<a href=\"\($0)\">\(row.text)</a>" } ?? HTML(text: row.text)
    }

    /// The state as a word for those who do not see the colours; what was done once for all is told to
    /// everybody.
    static func state(_ row: SheetModel.Row, _ language: Language) -> HTML {
        if let standing = row.standing { return " <span class=\"soft small\">\(standing)</span>" }
        let word: Phrase? =
            switch row.state {
            case .waiting: nil
            case .done: Phrase.State.stepDone
            case .current: Phrase.State.stepCurrent
            case .skipped: Phrase.State.stepSkipped
            }
        return word.map { "<span class=\"unseen\"> (\(language[$0]))</span>" } ?? .empty
    }

    /// The standard time, and the real one beside it.
    static func time(_ row: SheetModel.Row, _ language: Language) -> HTML {
        let real: HTML? = row.realTime.map {
            "<span class=\"real\">\($0.verdict.html(language, word: $0.words))</span>"
        }
        return "<span class=\"nowrap\">\(row.standardTime)</span>\(real)"
    }

    /// Papers as small sheets, other results as words.
    static func outputs(_ outputs: [SheetModel.Output]) -> HTML {
        guard !outputs.isEmpty else { return .empty }
        let items: [HTML] = outputs.map { output in
            let words: HTML = "\(output.isPaper ? Icon.paper.html : nil)<span>\(output.title)</span>"
            return output.address.map { "<a href=\"\($0)\">\(words)</a>" } ?? "<span>\(words)</span>"
        }
        return "<div class=\"papers\">\(items)</div>"
    }

    /// The answers of a decision below its question, each with the row it leads to.
    static func answers(_ row: SheetModel.Row, _ language: Language) -> HTML {
        row.answers.isEmpty
            ? .empty : "<span class=\"ways\">\(row.answers.map { answer($0, language) })</span>"
    }

    private static func answer(_ answer: SheetModel.Answer, _ language: Language) -> HTML {
        let cssClass: HTML =
            switch answer.state {
            case .open: "ans"
            case .taken: "ans taken"
            case .notTaken: "ans skipped"
            }
        let words = language[Phrase.Sheet.leadsTo(answer.words, answer.target)]
        let link: HTML? = answer.targetRow.map { "<a href=\"#\(SheetModel.anchor($0))\">\(words)</a>" }
        return "<span class=\"\(cssClass)\">\(link ?? HTML(text: words))</span>"
    }

    /// Several short texts below each other.
    static func lines(_ texts: [String]) -> HTML {
        .join(texts.map { HTML(text: $0) }, separator: "<br>")
    }
}
