/// Encodes a value as canonical JSON in one go: what the record holds of an event.
///
/// Keys are sorted by their UTF-8 bytes; fractions and NUL are refused, since no two databases agree on them.
enum CanonicalEncoder {
    /// - Throws: `EncodingError` for a fraction or a text with NUL.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let tree = JSONTree()
        let root = tree.addMember("", to: tree.addContainer(.array))
        try value.encode(to: JSONTreeEncoder(tree: tree, member: root))
        return tree.written(root)
    }
}

private struct JSONTreeEncoder: Encoder {
    let tree: JSONTree
    /// The member whose value is being encoded.
    let member: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(JSONObject<Key>(tree: tree, container: tree.open(.object, in: member)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONArray(tree: tree, container: tree.open(.array, in: member))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONValue(tree: tree, member: member)
    }
}

/// The refusal of a number that two machines may print differently.
private func fraction(_ value: some FloatingPoint) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: "a fraction"))
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let tree: JSONTree
    let container: Int
    var codingPath: [any CodingKey] { [] }

    private func member(_ key: Key) -> Int { tree.addMember(key.stringValue, to: container) }

    func encodeNil(forKey key: Key) { tree.write(raw: "null", in: member(key)) }
    func encode(_ value: Bool, forKey key: Key) {
        tree.write(raw: value ? "true" : "false", in: member(key))
    }
    func encode(_ value: String, forKey key: Key) throws {
        try tree.write(text: value, in: member(key))
    }
    func encode(_ value: Double, forKey key: Key) throws { throw fraction(value) }
    func encode(_ value: Float, forKey key: Key) throws { throw fraction(value) }
    func encode(_ value: Int, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: Int8, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: Int16, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: Int32, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: Int64, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: UInt, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: UInt8, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: UInt16, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: UInt32, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: UInt64, forKey key: Key) { tree.write(number: value, in: member(key)) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try value.encode(to: JSONTreeEncoder(tree: tree, member: member(key)))
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        KeyedEncodingContainer(
            JSONObject<NestedKey>(tree: tree, container: tree.open(.object, in: member(key))))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONArray(tree: tree, container: tree.open(.array, in: member(key)))
    }

    /// For classes that inherit; no event is one.
    func superEncoder() -> any Encoder {
        JSONTreeEncoder(tree: tree, member: tree.addMember("super", to: container))
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        JSONTreeEncoder(tree: tree, member: member(key))
    }
}

private struct JSONArray: UnkeyedEncodingContainer {
    let tree: JSONTree
    let container: Int
    var codingPath: [any CodingKey] { [] }
    var count: Int { tree.count(of: container) }

    private func member() -> Int { tree.addMember("", to: container) }

    func encodeNil() { tree.write(raw: "null", in: member()) }
    func encode(_ value: Bool) { tree.write(raw: value ? "true" : "false", in: member()) }
    func encode(_ value: String) throws { try tree.write(text: value, in: member()) }
    func encode(_ value: Double) throws { throw fraction(value) }
    func encode(_ value: Float) throws { throw fraction(value) }
    func encode(_ value: Int) { tree.write(number: value, in: member()) }
    func encode(_ value: Int8) { tree.write(number: value, in: member()) }
    func encode(_ value: Int16) { tree.write(number: value, in: member()) }
    func encode(_ value: Int32) { tree.write(number: value, in: member()) }
    func encode(_ value: Int64) { tree.write(number: value, in: member()) }
    func encode(_ value: UInt) { tree.write(number: value, in: member()) }
    func encode(_ value: UInt8) { tree.write(number: value, in: member()) }
    func encode(_ value: UInt16) { tree.write(number: value, in: member()) }
    func encode(_ value: UInt32) { tree.write(number: value, in: member()) }
    func encode(_ value: UInt64) { tree.write(number: value, in: member()) }
    func encode(_ value: some Encodable) throws { try value.encode(to: JSONTreeEncoder(tree: tree, member: member())) }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        KeyedEncodingContainer(
            JSONObject<NestedKey>(tree: tree, container: tree.open(.object, in: member())))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONArray(tree: tree, container: tree.open(.array, in: member()))
    }

    func superEncoder() -> any Encoder {
        JSONTreeEncoder(tree: tree, member: member())
    }
}

private struct JSONValue: SingleValueEncodingContainer {
    let tree: JSONTree
    let member: Int
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { tree.write(raw: "null", in: member) }
    func encode(_ value: Bool) { tree.write(raw: value ? "true" : "false", in: member) }
    func encode(_ value: String) throws { try tree.write(text: value, in: member) }
    func encode(_ value: Double) throws { throw fraction(value) }
    func encode(_ value: Float) throws { throw fraction(value) }
    func encode(_ value: Int) { tree.write(number: value, in: member) }
    func encode(_ value: Int8) { tree.write(number: value, in: member) }
    func encode(_ value: Int16) { tree.write(number: value, in: member) }
    func encode(_ value: Int32) { tree.write(number: value, in: member) }
    func encode(_ value: Int64) { tree.write(number: value, in: member) }
    func encode(_ value: UInt) { tree.write(number: value, in: member) }
    func encode(_ value: UInt8) { tree.write(number: value, in: member) }
    func encode(_ value: UInt16) { tree.write(number: value, in: member) }
    func encode(_ value: UInt32) { tree.write(number: value, in: member) }
    func encode(_ value: UInt64) { tree.write(number: value, in: member) }
    func encode(_ value: some Encodable) throws {
        try value.encode(to: JSONTreeEncoder(tree: tree, member: member))
    }
}
