/// One thing in a database that is not as this program's migrations make it.
///
/// The record vouches for its own rows; it does not say that the triggers which guard them are there, nor
/// that nobody added one.
package enum SchemaDifference: Error, Sendable, Hashable {
    /// A table, index, trigger or view, as the database names it: with words from the file, which may be
    /// anything.
    package struct Object: Sendable, Hashable {
        package var kind: String
        package var name: String

        package init(kind: String, name: String) {
            self.kind = kind
            self.name = name
        }
    }

    /// What the migrations make is not there.
    case missing(Object)
    /// What no migration makes is there.
    case foreign(Object)
    /// It is there under its name, and reads otherwise.
    case altered(Object)
    /// A migration was applied that reads otherwise in this program.
    case otherMigration(number: Int)
    /// A newer program worked on the database; what it made cannot be told from what is foreign.
    case newerProgram(number: Int)
}
