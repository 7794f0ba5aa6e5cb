import HTTPServer

/// A table as a file for spreadsheets.
///
/// RFC 4180 with the semicolon that spreadsheets in Indonesian expect, and a byte order mark, without which they
/// take UTF-8 for another code. A cell that a spreadsheet would run as a formula gets an apostrophe in front:
/// what a reporter wrote must not become a command on the reader's machine.
struct CSVTable {
    var headings: [String]
    var rows: [[String]] = []
    /// A last line of its own, where the file does not hold everything.
    var remark: String?

    var bytes: [UInt8] {
        var text = "\u{FEFF}" + line(headings)
        for row in rows { text += line(row) }
        if let remark { text += line([remark]) }
        return Array(text.utf8)
    }

    /// The file as an answer, under a name that the browser saves it by.
    func response(named name: String) -> Response {
        Response(
            headers: [
                "content-type": "text/csv; charset=utf-8",
                "content-disposition": "attachment; filename=\"\(name).csv\"",
            ], body: .bytes(bytes))
    }

    private func line(_ cells: [String]) -> String {
        cells.map(Self.cell).joined(separator: ";") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        var cell = text
        if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
            cell = "'" + cell
        }
        guard cell.unicodeScalars.contains(where: { ";,\"\r\n\t".unicodeScalars.contains($0) }) else {
            return cell
        }
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"" + doubled + "\""
    }
}
