import Markup

/// A list whose rows lead nowhere; a table on wide screens, cards on a phone, like `DataTable`.
struct PlainTable {
    var caption: String
    var columns: [String]
    /// Each row's first cell is its name.
    var rows: [[HTML]]

    var html: HTML {
        let head: [HTML] = columns.map { "<th scope=\"col\">\($0)</th>" }
        return """
            <table class="table"><caption>\(caption)</caption><thead><tr>\(head)</tr></thead>\
            <tbody>\(rows.map(draw))</tbody></table>
            """
    }

    private func draw(_ row: [HTML]) -> HTML {
        let cells: [HTML] = zip(columns, row).dropFirst().map { column, cell in
            cell.isEmpty ? "<td></td>" : "<td data-label=\"\(column)\"><span>\(cell)</span></td>"
        }
        return "<tr><th scope=\"row\"><b>\(row.first ?? .empty)</b></th>\(cells)</tr>"
    }
}
