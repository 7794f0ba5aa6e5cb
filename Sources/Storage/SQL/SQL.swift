/// A statement and the values bound in it.
///
/// Interpolated values are bound, never pasted, so that no text from outside becomes part of the statement:
///
///     let sql: SQL = "SELECT line FROM event WHERE stream = \(id) AND seq > \(3)"
///
/// A name that cannot be bound, such as a table's, is written `\(raw: name)`: never with text from outside.
package struct SQL: Sendable, Hashable {
    /// The statement with a `?` for each value.
    package var text: String
    /// The values in the order of the `?`.
    package var values: [SQLValue]

    package init(text: String, values: [SQLValue]) {
        self.text = text
        self.values = values
    }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(text: left.text + right.text, values: left.values + right.values)
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self.init(text: text, values: [])
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text, values: stringInterpolation.values)
    }

    /// Collects the pieces of a `SQL` literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// Binds a value, or NULL where there is none.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// Binds each value, as the parenthesised list after `IN`; an empty list matches nothing.
        package mutating func appendInterpolation(list: some Sequence<some SQLBindable>) {
            let bound = list.map(\.sqlValue)
            let marks = bound.map { _ in "?" }.joined(separator: ",")
            text += bound.isEmpty ? "(NULL)" : "(" + marks + ")"
            values += bound
        }

        /// Binds each value, separated by commas, as after `VALUES (`.
        package mutating func appendInterpolation(each list: some Sequence<some SQLBindable>) {
            let bound = list.map(\.sqlValue)
            text += bound.map { _ in "?" }.joined(separator: ", ")
            values += bound
        }

        /// Puts in another statement's text and values.
        package mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            values += part.values
        }

        /// Pastes text that cannot be bound: the greppable exception, only for words of the program itself.
        package mutating func appendInterpolation(raw: String) {
            text += raw
        }
    }
}
