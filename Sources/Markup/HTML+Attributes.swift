extension HTML {
    /// Writes ` name="value"` with the value escaped, or nothing for nil.
    ///
    /// The name is part of the source code, so that no text of a person can become an attribute.
    package static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return " \(raw: name.description)=\"\(value)\""
    }

    /// Writes an attribute that stands or not, such as `required`, with the space before it.
    package static func attribute(_ name: StaticString, if stands: Bool) -> HTML {
        stands ? " \(raw: name.description)" : .empty
    }

    /// Writes attributes in order, each with a space before it; those whose value is nil are left out.
    ///
    ///     "<input\(HTML.attributes(["name": field.name, "value": field.value, "required": field.isRequired ? "" : nil]))>"
    package static func attributes(_ values: KeyValuePairs<StaticString, String?>) -> HTML {
        join(values.map { attribute($0.key, $0.value) })
    }
}
