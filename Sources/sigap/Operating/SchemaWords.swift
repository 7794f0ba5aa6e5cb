import Phrases
import Storage

/// What in a database is not as the program makes it, in words.
enum SchemaWords {
    /// Longer names are cut; none of the program's own is.
    private static let nameLimit = 60

    static func phrase(_ difference: SchemaDifference) -> Phrase {
        switch difference {
        case .missing(let object): Phrase.Schema.missing(named(object))
        case .foreign(let object): Phrase.Schema.foreign(named(object))
        case .altered(let object): Phrase.Schema.altered(named(object))
        case .otherMigration(let number): Phrase.Schema.otherMigration(number)
        case .newerProgram(let number): Phrase.Schema.newerProgram(number)
        }
    }

    private static func named(_ object: SchemaDifference.Object) -> Phrase {
        let name = harmless(object.name)
        return switch object.kind {
        case "table": Phrase.Schema.table(name)
        case "index": Phrase.Schema.index(name)
        case "trigger": Phrase.Schema.trigger(name)
        case "view": Phrase.Schema.view(name)
        default: Phrase.Schema.object(name)
        }
    }

    /// The name is from the file: what would move a terminal's cursor is not written to it.
    private static func harmless(_ name: String) -> String {
        String(name.prefix(nameLimit).map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "?" })
    }
}
