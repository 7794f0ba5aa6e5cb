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
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: codingPath,
                debugDescription: "kunci \"\(stranger.prefix(40))\" tidak dikenal: yang dikenal "
                    + known.joined(separator: ", ")))
    }
}
