/// A short readable identifier that cannot be mixed up with one of another kind.
///
/// Event lines hold these as plain words, so that an auditor can read them.
package struct Slug<Kind>: Sendable, Hashable, Comparable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    package var text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    // Written out, so that other targets compare and look up the text itself and not through a generic
    // witness.
    @inlinable
    package static func == (left: Slug, right: Slug) -> Bool { left.text == right.text }

    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}

/// Tags for `Slug`; they have no values.
package enum SlugKind {
    package enum Step {}
    package enum Column {}
}

/// The id of a row: `kegiatan[].id`.
package typealias StepID = Slug<SlugKind.Step>
/// The id of a column: `pelaksana[].id`.
package typealias ColumnID = Slug<SlugKind.Column>
