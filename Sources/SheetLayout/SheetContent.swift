package import SOPModel

/// What is drawn: a procedure in the words of its sheet, with the ways between its rows.
package struct SheetContent: Sendable, Hashable {
    /// The symbols of Permenpan-RB 35/2012 that take room; the fifth, the arrow, is the line between them.
    package enum Symbol: Sendable, Hashable, CaseIterable {
        /// Capsule: where the procedure begins or ends.
        case terminal
        /// Box: something is carried out.
        case process
        /// Diamond: a question is answered.
        case decision
        /// Pentagon: the same flow goes on elsewhere: another page, another SOP.
        case connector
    }

    /// A symbol in the column of a performer.
    package struct Mark: Sendable, Hashable {
        /// Place of the column, from 0.
        package var column: Int
        package var symbol: Symbol
    }

    /// One line of the *Output* column.
    package struct Output: Sendable, Hashable {
        package var title: String
        package var isPaper: Bool
    }

    /// One row of the table.
    package struct Row: Sendable, Hashable {
        package var id: StepID
        package var number: String
        package var text: String
        /// What is asked, where the row is a decision.
        package var question: String
        /// In the order in which they act; empty for a row that nobody's column marks.
        package var marks: [Mark]
        /// All are named and any of them acts: the symbols are linked without a direction.
        package var isJoint: Bool
        package var requirements: [String]
        package var time: String
        package var outputs: [Output]
        package var note: String
        /// A run may begin here although other rows lead here: a capsule of its own stands before the symbol.
        package var isSideEntry: Bool
        /// The mark that the ways of the row leave from.
        package var leaving: Int
    }

    /// Where a way leads.
    package enum Target: Sendable, Hashable {
        case row(Int)
        /// Out of the sheet, drawn as a small symbol with a word in it.
        case exit(word: String, symbol: Symbol)
    }

    /// One way from a row.
    package struct Flow: Sendable, Hashable {
        package var from: Int
        package var to: Target
        /// The answer or value that leads this way; empty where there is no choice.
        package var label: String
        /// The options of the row's decision that it stands for, by their place.
        package var options: [Int]
    }

    package var heads: SheetHeads
    package var columns: [String]
    package var rows: [Row]
    package var flows: [Flow]
    package var identity: SheetIdentity
}

/// The words of the table's head and of the symbols.
package struct SheetHeads: Sendable, Hashable {
    package var number: String
    package var activity: String
    package var performers: String
    package var standard: String
    package var requirements: String
    package var time: String
    package var outputs: String
    package var note: String
    package var start: String
    package var end: String
    package var park: String
    /// "hlm. " before the number of a page.
    package var page: String
    /// "ke langkah " before the number of a row.
    package var toRow: String
}

/// The thirteen items of the identity block, in words.
package struct SheetIdentity: Sendable, Hashable {
    /// One named item with its lines.
    package struct Item: Sendable, Hashable {
        package var name: String
        package var lines: [String]
        /// Whether its lines are counted.
        package var isNumbered: Bool
    }

    package var agency: String
    package var unit: String
    /// Number, three dates, who approves, name: one line each.
    package var facts: [Item]
    /// The place in `facts` of the approval, which has room for a signature.
    package var approval: Int
    /// Below, in two columns, row by row.
    package var lists: [Item]
    package var title: String
}
