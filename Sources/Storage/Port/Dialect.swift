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

    package init(
        integer: String,
        text: String,
        blob: String,
        rowKey: String,
        tableEnd: String,
        keyedTableEnd: String,
        appendOnly: @escaping @Sendable (_ table: String) -> [SQL]
    ) {
        self.integer = integer
        self.text = text
        self.blob = blob
        self.rowKey = rowKey
        self.tableEnd = tableEnd
        self.keyedTableEnd = keyedTableEnd
        self.appendOnly = appendOnly
    }
}
