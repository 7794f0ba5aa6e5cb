import Markup
import Phrases
import SheetLayout

/// *Lembar SOP* in a page: the drawing on wide screens, its vertical path on phones, and the same as a table.
///
/// The path and the table are one markup made from the same rows; only the drawing pans sideways.
struct SheetView {
    /// `?lembar=tabel`: the table instead of the drawing.
    static let field = "lembar"
    static let tableValue = "tabel"

    let drawing: SheetDrawing
    let model: SheetModel
    let language: Language
    let isTable: Bool
    /// The page's address without the choice of a form, to add it to.
    let address: String

    var html: HTML {
        let table = SheetTable(model: model)
        guard !isTable else { return "\(choice)\(table.html(language))" }
        return """
            \(choice)<div class="drawn" tabindex="0" role="region" \
            aria-label="\(language[Phrase.Sheet.pan])">\
            \(drawing.html)</div>\(table.path(language))\(SheetLegend.html(language))
            """
    }

    private var choice: HTML {
        let joint = address.contains("?") ? "&" : "?"
        let tabs = Tabs.html(
            [
                .init(
                    title: language[Phrase.DrawnSheet.picture], address: address + "#lembar",
                    isCurrent: !isTable),
                .init(
                    title: language[Phrase.DrawnSheet.table],
                    address: "\(address)\(joint)\(Self.field)=\(Self.tableValue)#lembar", isCurrent: isTable),
            ], label: language[Phrase.DrawnSheet.view])
        return "<div class=\"only-wide\">\(tabs)</div>"
    }
}
