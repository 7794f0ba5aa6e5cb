import Markup
import Phrases

extension SheetModel.Symbol {
    /// Draws the symbol with its name for screen readers, or silently beside a word that says it.
    func html(_ language: Language, isSilent: Bool = false) -> HTML {
        let name = HTML.attributes([
            "role": isSilent ? nil : "img", "aria-label": isSilent ? nil : language[self.name],
            "aria-hidden": isSilent ? "true" : nil,
        ])
        return "<svg class=\"sym\" width=\"48\" height=\"28\" viewBox=\"0 0 48 28\"\(name)>\(shape)</svg>"
    }

    /// The symbol's name in the regulation.
    var name: Phrase {
        switch self {
        case .terminal: Phrase.Sheet.terminal
        case .process: Phrase.Sheet.process
        case .decision: Phrase.Sheet.decision
        case .connector: Phrase.Sheet.connector
        }
    }

    private var shape: HTML {
        switch self {
        case .terminal: "<rect x=\"1\" y=\"1\" width=\"46\" height=\"26\" rx=\"13\"/>"
        case .process: "<rect x=\"1\" y=\"1\" width=\"46\" height=\"26\"/>"
        case .decision: "<path d=\"M24 0l24 14-24 14L0 14z\"/>"
        case .connector: "<path d=\"M1 1h46v15L24 27 1 16z\"/>"
        }
    }
}

/// What the symbols and states of a sheet mean.
enum SheetLegend {
    /// Draws one line with the five symbols.
    static func html(_ language: Language) -> HTML {
        let symbols: [SheetModel.Symbol] = [.terminal, .process, .decision, .connector]
        let items: [HTML] = symbols.map {
            "<span>\($0.html(language, isSilent: true))\(language[$0.name])</span>"
        }
        return """
            <p class="legend small">\(items)<span>\(Icon.down.html)\(language[Phrase.Sheet.flow])</span></p>
            """
    }
}
