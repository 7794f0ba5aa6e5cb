extension HTML {
    /// Writes ` name="value"` with the value escaped, or nothing for nil.
    ///
    /// The name is part of the source code, so that no text of a person can become an attribute.
    package static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        var attribute = HTML.empty
        attribute.bytes.reserveCapacity(name.utf8CodeUnitCount + value.utf8.count + 16)
        attribute.bytes.append(UInt8(ascii: " "))
        attribute.bytes.append(contentsOf: name.description.utf8)
        attribute.bytes.append(contentsOf: "=\"".utf8)
        appendEscaped(value.utf8, to: &attribute.bytes)
        attribute.bytes.append(UInt8(ascii: "\""))
        return attribute
    }

    /// Writes an attribute that stands or not, such as `required`, with the space before it.
    package static func attribute(_ name: StaticString, if stands: Bool) -> HTML {
        stands ? " \(raw: name.description)" : .empty
    }

    /// Writes attributes in order, each with a space before it; those whose value is nil are left out.
    ///
    ///     "<input\(HTML.attributes(["name": field.name, "value": field.value, "list": list]))>"
    package static func attributes(_ values: KeyValuePairs<StaticString, String?>) -> HTML {
        join(values.map { attribute($0.key, $0.value) })
    }
}
