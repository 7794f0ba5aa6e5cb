/// A key that stands twice in one object of JSON: a decoder keeps one of the two and says nothing.
package struct RepeatedKey: Sendable, Hashable {
    /// The object, such as `calendar.overrides[0]`; empty for the outermost.
    package let place: String
    package let key: String

    /// The first of a line, by what keys mean and not how they are spelt.
    /// - Returns: nil where each key stands once; of what is no JSON nothing is promised but an end.
    package static func first(in line: some Collection<UInt8>) -> RepeatedKey? {
        var scanner = KeyScanner(line)
        return scanner.firstRepeated()
    }

    /// So much of a key is told.
    package static let told = 40

    /// The key with its object as fields are named, such as `calendar.overrides.0.name`.
    var path: String {
        let dotted = place.replacing("[", with: ".").replacing("]", with: "")
        return (dotted.isEmpty ? "" : dotted + ".") + String(key.prefix(Self.told))
    }
}
