import Markup
import Phrases

/// A list of things: a table on wide screens, cards on a phone, from the same markup.
struct DataTable: Sendable {
    /// A heading, which can sort.
    struct Column: Sendable {
        enum Order: Sendable {
            case up, down
        }

        var title: String
        /// The address of the list sorted by this column.
        var sortAddress: String?
        var order: Order?
        var isNumber = false
        /// Left out on a phone.
        var isOnlyWide = false
    }

    /// A line; its first cell is the link, where there is a page to lead to.
    struct Row: Sendable {
        var title: String
        var address: String?
        /// Small text under the title.
        var under = ""
        /// One for each column after the first.
        var cells: [HTML]
    }

    var caption: String
    var columns: [Column]
    var rows: [Row]

    func html(_ language: Language) -> HTML {
        """
        <table class="table"><caption>\(caption)</caption><thead><tr>\(columns.map { head($0, language) })\
        </tr></thead>\
        <tbody>\(rows.map(draw))</tbody></table>
        """
    }

    private func head(_ column: Column, _ language: Language) -> HTML {
        let (sort, sign): (String?, HTML?) =
            switch column.order {
            case .up: ("ascending", Icon.up.html)
            case .down: ("descending", Icon.down.html)
            case nil: (nil, nil)
            }
        let words: HTML =
            if let address = column.sortAddress {
                "<a href=\"\(address)\">\(column.title)\(sign)</a>"
            } else {
                HTML(text: column.title)
            }
        return "<th scope=\"col\"\(.attributes(["aria-sort": sort, "class": cssClass(column)]))>\(words)</th>"
    }

    private func draw(_ row: Row) -> HTML {
        let under: HTML? = row.under.isEmpty ? nil : "<small>\(row.under)</small>"
        let cells: [HTML] = zip(columns.dropFirst(), row.cells).map { column, cell in
            let more = HTML.attributes([
                "class": cssClass(column), "data-label": cell.isEmpty ? nil : column.title,
            ])
            return "<td\(more)>\(cell.isEmpty ? .empty : "<span>\(cell)</span>")</td>"
        }
        let title = row.address.map { "<a href=\"\($0)\">\(row.title)</a>" as HTML } ?? HTML(text: row.title)
        return """
            <tr><th scope="row">\(title)\(under)</th>\(cells)</tr>
            """
    }

    private func cssClass(_ column: Column) -> String? {
        let classes = [column.isNumber ? "num" : nil, column.isOnlyWide ? "wide-cell" : nil].compactMap(
            \.self)
        return classes.isEmpty ? nil : classes.joined(separator: " ")
    }
}

/// The links under a list that goes on.
enum Pagination {
    /// Draws where the list stands and the ways on; nothing when all of it fits on one page.
    static func html(previous: String?, next: String?, position: String, _ language: Language) -> HTML {
        guard previous != nil || next != nil else { return .empty }
        let back = previous.map { Button(language[Phrase.Shell.previous]).link(to: $0) }
        let on = next.map { Button(language[Phrase.Shell.next]).link(to: $0) }
        return """
            <nav class="pages" aria-label="\(language[Phrase.Shell.pagination])">\(back ?? "<span></span>")\
            <span class="soft">\(position)</span>\(on ?? "<span></span>")</nav>
            """
    }
}

/// Parts of one list, each with an address of its own.
enum Tabs {
    struct Item: Sendable {
        var title: String
        var address: String
        var count: Int?
        var isCurrent = false
    }

    /// Draws the tabs in one line that wraps.
    static func html(_ items: [Item], label: String) -> HTML {
        let links: [HTML] = items.map { item in
            let count: HTML? = item.count.map { "<span class=\"count\">\($0)</span>" }
            let current = HTML.attribute("aria-current", item.isCurrent ? "page" : nil)
            return "<a href=\"\(item.address)\"\(current)>\(item.title)\(count)</a>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(label)\">\(links)</nav>"
    }
}

/// Pairs of a name and a value, side by side on wide screens.
enum KeyValues {
    /// Draws the pairs; those without a value are left out.
    static func html(_ pairs: [(name: String, value: HTML)]) -> HTML {
        let shown: [HTML] = pairs.filter { !$0.value.isEmpty }.map {
            "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>"
        }
        return "<dl class=\"kv\">\(shown)</dl>"
    }
}
