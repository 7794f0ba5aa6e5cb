/// An SOP sheet as it is shown: plain words and states, apart from procedures and tickets.
struct SheetModel: Sendable {
    /// The five symbols of Permenpan-RB 35/2012; the arrow is the line between them.
    enum Symbol: Sendable, Hashable {
        /// Capsule: where the procedure begins or ends.
        case terminal
        /// Box: something is carried out.
        case process
        /// Diamond: a question is answered.
        case decision
        /// Pentagon: the same flow goes on elsewhere: a next page, another SOP.
        case connector
    }

    /// A symbol in one of the columns.
    struct Mark: Sendable, Hashable {
        /// Place of the column, from 0.
        var column: Int
        var symbol: Symbol
    }

    /// Where a row of a running ticket stands; a sheet without a ticket has `waiting` everywhere.
    enum State: Sendable, Hashable {
        case waiting, done, current, skipped
    }

    /// One answer of a decision and where it leads.
    struct Answer: Sendable, Hashable {
        enum State: Sendable, Hashable {
            case open, taken, notTaken
        }

        var words: String
        /// The number of the row it leads to, or "selesai", as shown.
        var target: String
        /// The id of that row, for a link; nil where it leads out of the sheet.
        var targetRow: String?
        var state: State = .open
    }

    /// A paper or other result in the *Keluaran* column.
    struct Output: Sendable, Hashable {
        var title: String
        /// The paper itself, once it exists.
        var address: String?
        var isPaper = false
    }

    /// One row of the sheet.
    struct Row: Sendable {
        /// Made into the anchor `langkah-<id>`.
        var id: String
        /// As printed; may be empty.
        var number: String
        var text: String
        /// In the order in which they act.
        var marks: [Mark]
        var requirements: [String] = []
        var standardTime = ""
        var outputs: [Output] = []
        var note = ""
        var state: State = .waiting
        /// How long it took in words, and its verdict in time; nil until it is done.
        var realTime: (words: String, verdict: Chip)?
        var answers: [Answer] = []
        /// Whether the flow goes on to the next row, so that a line is drawn.
        var leadsToNext = true
        /// The events of this step.
        var address: String?
        /// "Berlaku sejak …" for what was done once for all.
        var standing: String?
    }

    /// The columns, left to right.
    var columns: [String]
    var rows: [Row]
    /// What the sheet is, for screen readers: number and title of the SOP.
    var caption: String

    /// The anchor of a row.
    static func anchor(_ rowID: String) -> String { "langkah-" + rowID }

    /// Whether the ticket left this row by another way than the line to the next one, or never came here.
    func isPassedBy(below row: Int) -> Bool {
        guard row + 1 < rows.count else { return false }
        switch rows[row].state {
        case .waiting, .current: return false
        case .skipped: return true
        case .done:
            let taken = rows[row].answers.first { $0.state == .taken }
            return taken.map { $0.targetRow != rows[row + 1].id } ?? (rows[row + 1].state == .skipped)
        }
    }
}
