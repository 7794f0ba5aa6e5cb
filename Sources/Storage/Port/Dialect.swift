/// The words in which the schemas of two databases differ; queries need none of them.
package struct Dialect: Sendable {
    /// The type of whole numbers of 64 bits, of text and of bytes.
    package var integer: String
    package var text: String
    package var blob: String
    /// The type of a primary key that the database counts up by itself, without gaps.
    package var rowKey: String
    /// What follows the closing parenthesis of a table, and of a table stored in the order of its key.
    package var tableEnd: String
    package var keyedTableEnd: String
    /// The statements after which a table's rows can be added but neither changed nor deleted.
    package var appendOnly: @Sendable (_ table: String) -> [SQL]
    /// How words are searched.
    package var search: SearchDialect

    package init(
        integer: String,
        text: String,
        blob: String,
        rowKey: String,
        tableEnd: String,
        keyedTableEnd: String,
        appendOnly: @escaping @Sendable (_ table: String) -> [SQL],
        search: SearchDialect
    ) {
        self.integer = integer
        self.text = text
        self.blob = blob
        self.rowKey = rowKey
        self.tableEnd = tableEnd
        self.keyedTableEnd = keyedTableEnd
        self.appendOnly = appendOnly
        self.search = search
    }
}

/// Search by words and prefixes, in which databases differ most: no accents, no stemming, every word must
/// match.
package struct SearchDialect: Sendable {
    /// The statements that make an index of texts under a name; each text belongs to a row number.
    package var create: @Sendable (_ index: String) -> [SQL]
    package var add: @Sendable (_ index: String, _ row: Int64, _ text: String) -> SQL
    package var clear: @Sendable (_ index: String) -> SQL
    /// The statements that make an index of two texts for each row: `facts`, and `words` to be forgotten.
    package var createForgetting: @Sendable (_ index: String) -> [SQL]
    /// Takes a row's words out of such an index.
    package var forget: @Sendable (_ index: String, _ row: Int64) -> SQL
    /// Adds words to those of a row.
    package var addWords: @Sendable (_ index: String, _ row: Int64, _ words: String) -> SQL
    /// Puts both texts of a row in place of those it had.
    package var put: @Sendable (_ index: String, _ row: Int64, _ facts: String, _ words: String) -> [SQL]
    /// Empties such an index.
    package var forgetAll: @Sendable (_ index: String) -> SQL
    /// The column of an index that holds the row number.
    package var row: @Sendable (_ index: String) -> String
    /// The condition that a text holds all words, or words that begin so.
    package var matches: @Sendable (_ index: String, _ words: [String]) -> SQL

    package init(
        create: @escaping @Sendable (_ index: String) -> [SQL],
        add: @escaping @Sendable (_ index: String, _ row: Int64, _ text: String) -> SQL,
        clear: @escaping @Sendable (_ index: String) -> SQL,
        createForgetting: @escaping @Sendable (_ index: String) -> [SQL],
        forget: @escaping @Sendable (_ index: String, _ row: Int64) -> SQL,
        addWords: @escaping @Sendable (_ index: String, _ row: Int64, _ words: String) -> SQL,
        put: @escaping @Sendable (_ index: String, _ row: Int64, _ facts: String, _ words: String) -> [SQL],
        forgetAll: @escaping @Sendable (_ index: String) -> SQL,
        row: @escaping @Sendable (_ index: String) -> String,
        matches: @escaping @Sendable (_ index: String, _ words: [String]) -> SQL
    ) {
        self.create = create
        self.add = add
        self.clear = clear
        self.createForgetting = createForgetting
        self.forget = forget
        self.addWords = addWords
        self.put = put
        self.forgetAll = forgetAll
        self.row = row
        self.matches = matches
    }
}
