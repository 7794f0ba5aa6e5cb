extension Migration {
    /// Contacts of units are outsiders like all others: found, copied and removed with them.
    ///
    /// Those kept before belong to no unit here until the unit is set again or the tables are made anew.
    static let m0010UnitContacts = Migration(number: 10, name: "unit-contacts") { dialect in
        [
            "ALTER TABLE personal_subject ADD COLUMN unit \(raw: dialect.text)",
            "CREATE INDEX personal_unit ON personal_subject (unit) WHERE unit IS NOT NULL",
            """
            INSERT INTO personal_subject (personal, procedure)
            SELECT id, '' FROM personal WHERE kind = 'contact' AND removed IS NULL
            """,
        ]
    }
}
