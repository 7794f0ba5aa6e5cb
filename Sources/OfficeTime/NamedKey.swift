/// A key of a JSON object that is not known before it is read, so that a misspelt one can be refused.
package struct NamedKey: CodingKey {
    package let stringValue: String
    package var intValue: Int? { nil }

    package init(_ name: String) { stringValue = name }

    package init(stringValue: String) { self.stringValue = stringValue }

    package init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<NamedKey> {
    /// Refuses an object with a key that nobody would read: a misspelt key must not pass in silence.
    package func refuseKeys(otherThan known: [String]) throws {
        guard let stranger = allKeys.map(\.stringValue).filter({ !known.contains($0) }).min() else { return }
        throw DecodingError.unusable(
            "kunci \"\(stranger.prefix(40))\" tidak dikenal: yang dikenal \(known.joined(separator: ", "))",
            at: codingPath)
    }
}

/// What is wrong with a value that JSON allows and a calendar does not, with what to write instead.
///
/// Carried as the underlying error of a `DecodingError`, so that its text can be told from the decoder's own.
package struct UnusableValue: Error, Sendable, Hashable {
    /// In Indonesian, safe to show.
    package let text: String
}

extension DecodingError {
    /// The error for a value that is written well and means nothing usable.
    package static func unusable(_ text: String, at path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(
            .init(codingPath: path, debugDescription: text, underlyingError: UnusableValue(text: text)))
    }
}
