import OfficeModel
import OfficeTime
import SOPModel
import UseCases

/// One-time links in their table.
enum AccessLinkRows {
    /// A new founding link replaces those before; so does a new one for the same person.
    static func keep(_ link: AccessLink, in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run(
            """
            DELETE FROM access_link
            WHERE purpose = \(link.purpose.rawValue) AND used IS NULL
                AND (person IS NULL OR person = \(link.person?.text ?? ""))
            """)
        try transaction.run(
            """
            INSERT INTO access_link (token, purpose, person, made_by, made, expires, used)
            VALUES (\(link.tokenDigest), \(link.purpose.rawValue), \(link.person?.text),
                \(link.madeBy?.text), \(link.made), \(link.expires), \(Instant?.none))
            """)
    }
}
