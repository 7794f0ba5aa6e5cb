package import Crypto
package import OfficeTime

/// A value as the database stores it; fractions do not occur.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A type whose values can stand in a `SQL` literal.
package protocol SQLBindable {
    /// The value to store.
    var sqlValue: SQLValue { get }
}

extension Int64: SQLBindable {
    package var sqlValue: SQLValue { .integer(self) }
}

extension Int: SQLBindable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLBindable {
    /// 1 or 0.
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
    package var sqlValue: SQLValue { .text(self) }
}

extension Array: SQLBindable where Element == UInt8 {
    package var sqlValue: SQLValue { .blob(self) }
}

extension TimeOrderedID: SQLBindable {
    /// 16 bytes.
    package var sqlValue: SQLValue { .blob(bytes) }
}

extension Digest: SQLBindable {
    /// 32 bytes.
    package var sqlValue: SQLValue { .blob(bytes) }
}

extension Instant: SQLBindable {
    /// Milliseconds since 1970.
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { map(\.sqlValue) ?? .null }
}
