package import Crypto
package import OfficeModel

extension Identifier: SQLBindable {
    /// 16 bytes.
    package var sqlValue: SQLValue { .blob(bytes) }

    /// The same id as the record names it.
    package var streamID: TimeOrderedID { TimeOrderedID(high: high, low: low) }

    package init(_ id: TimeOrderedID) {
        self.init(high: id.high, low: id.low)
    }
}

extension Row {
    /// An id of 16 bytes.
    func identifier<Kind>(_ column: Int) throws(DatabaseError) -> Identifier<Kind> {
        Identifier(try id(column))
    }

    func identifierIfPresent<Kind>(_ column: Int) throws(DatabaseError) -> Identifier<Kind>? {
        isNull(column) ? nil : try identifier(column)
    }
}
