import OfficeModel
import OfficeTime
import SOPModel
import UseCases

/// One-time links in their table.
enum AccessLinkRows {
    /// So many of the expired ones go with each that is made.
    static let swept = 20

    /// A new founding link replaces those before; so does a new one for the same person.
    static func keep(_ link: AccessLink, in transaction: WriterTransaction) throws(DatabaseError) {
        if let person = link.person {
            try transaction.run(
                """
                DELETE FROM access_link
                WHERE purpose = \(link.purpose.rawValue) AND person = \(person.text) AND used IS NULL
                """)
        } else {
            try transaction.run(
                """
                DELETE FROM access_link
                WHERE purpose = \(link.purpose.rawValue) AND person IS NULL AND used IS NULL
                """)
        }
        try transaction.run(
            """
            DELETE FROM access_link WHERE token IN (
                SELECT token FROM access_link WHERE expires < \(link.made) ORDER BY expires LIMIT \(swept))
            """)
        try transaction.run(
            """
            INSERT INTO access_link (token, purpose, person, made_by, made, expires, used)
            VALUES (\(link.tokenDigest), \(link.purpose.rawValue), \(link.person?.text),
                \(link.madeBy?.text), \(link.made), \(link.expires), \(Instant?.none))
            """)
    }
}
