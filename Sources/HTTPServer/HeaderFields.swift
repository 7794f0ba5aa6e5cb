/// Header fields in order, found by name whatever its letter case (RFC 9110, 5.1).
package struct HeaderFields: Sendable, Equatable {
    /// The fields in order, names in lower case.
    package private(set) var fields: [NamedValues.Pair] = []

    /// Makes an empty list.
    package init() {}

    /// The value of the first field of that name; setting replaces all of that name, nil removes them.
    package subscript(_ name: String) -> String? {
        get {
            let name = name.lowercased()
            return fields.first { $0.name == name }?.value
        }
        set {
            let name = name.lowercased()
            fields.removeAll { $0.name == name }
            if let newValue { fields.append(NamedValues.Pair(name: name, value: newValue)) }
        }
    }

    /// The values of every field of that name, in order.
    package func all(_ name: String) -> [String] {
        let name = name.lowercased()
        return fields.lazy.filter { $0.name == name }.map(\.value)
    }

    /// Adds a field and keeps those of the same name, as `Set-Cookie` needs.
    package mutating func add(_ name: String, _ value: String) {
        fields.append(NamedValues.Pair(name: name.lowercased(), value: value))
    }

    /// The same fields without spaces around their values (RFC 9110, 5.5).
    func trimmed() -> HeaderFields {
        var copy = self
        for index in copy.fields.indices {
            copy.fields[index].value = String(HTTPServer.trimmed(copy.fields[index].value[...]))
        }
        return copy
    }
}

extension HeaderFields: ExpressibleByDictionaryLiteral {
    /// Takes the pairs of a literal in order; a name may come twice.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements { add(name, value) }
    }
}
