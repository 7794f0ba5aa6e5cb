import OfficeModel
import SOPModel

/// What becomes of passwords when account names change.
enum AccountRows {
    /// The password goes along to the new name, and the old ones open nothing any more; nor does a name that
    /// was somebody else's open what is theirs.
    static func rename(
        _ old: [String], to login: String, of person: PersonID, in transaction: WriterTransaction
    ) throws {
        let foreign = try transaction.run(
            "DELETE FROM account WHERE login = \(login) AND person <> \(person.text)")
        if foreign > 0 { try KnownBrowserRows.forget(login, in: transaction) }
        for name in old where name != login {
            let known = try transaction.connection.first(
                "SELECT person FROM account WHERE login = \(login)"
            ) { row in try row.text(0) }
            if known == nil {
                try transaction.run(
                    """
                    UPDATE account SET login = \(login) WHERE login = \(name) AND person = \(person.text)
                    """)
            }
            try transaction.run("DELETE FROM account WHERE login = \(name) AND person = \(person.text)")
            try KnownBrowserRows.forget(name, in: transaction)
        }
    }
}
