/// Encodes a value as canonical JSON in one go: what the record holds of an event.
///
/// Keys are sorted by their UTF-8 bytes; fractions and NUL are refused, since no two databases agree on them.
enum CanonicalEncoder {
    /// - Throws: `EncodingError` for a fraction or a text with NUL.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let root = JSONNode(.array)
        try root.add(value: value, under: "")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        root.writeOnly(to: &bytes)
        return bytes
    }
}

/// An object or array under way. Members wait in the order they came; an object sorts them at the end.
private final class JSONNode {
    enum Kind {
        case object
        case array
    }

    private enum Content {
        /// Where in `scratch` its bytes are.
        case bytes(Range<Int>)
        case node(JSONNode)
    }

    private struct Member {
        var key: String
        var content: Content
    }

    private let kind: Kind
    private var members: [Member] = []
    private var scratch: [UInt8] = []
    /// The container that the value being added asked for.
    private var child: JSONNode?

    init(_ kind: Kind) {
        self.kind = kind
    }

    var count: Int { members.count }

    /// Adds whatever a value encodes itself as.
    func add(value: some Encodable, under key: String) throws {
        let start = scratch.count
        child = nil
        try value.encode(to: JSONNodeEncoder(node: self))
        if let child {
            self.child = nil
            members.append(Member(key: key, content: .node(child)))
        } else if scratch.count > start {
            members.append(Member(key: key, content: .bytes(start..<scratch.count)))
        } else {
            members.append(Member(key: key, content: .node(JSONNode(.object))))
        }
    }

    /// Adds a container that is filled later.
    func addNode(_ kind: Kind, under key: String) -> JSONNode {
        let node = JSONNode(kind)
        members.append(Member(key: key, content: .node(node)))
        return node
    }

    /// The container of the value being added; the same one where it is asked for again.
    func open(_ kind: Kind) -> JSONNode {
        if let child { return child }
        let node = JSONNode(kind)
        child = node
        return node
    }

    func add(text: String, under key: String) throws {
        let start = scratch.count
        try write(text)
        members.append(Member(key: key, content: .bytes(start..<scratch.count)))
    }

    func add(raw word: StaticString, under key: String) {
        let start = scratch.count
        write(raw: word)
        members.append(Member(key: key, content: .bytes(start..<scratch.count)))
    }

    func add(number: some BinaryInteger, under key: String) {
        let start = scratch.count
        write(number)
        members.append(Member(key: key, content: .bytes(start..<scratch.count)))
    }

    func write(_ text: String) throws {
        if text.utf8.contains(0) {
            throw EncodingError.invalidValue(text, .init(codingPath: [], debugDescription: "NUL in a text"))
        }
        CanonicalJSON.append(text, to: &scratch)
    }

    func write(raw word: StaticString) {
        word.withUTF8Buffer { unsafe scratch.append(contentsOf: $0) }
    }

    func write(_ number: some BinaryInteger) {
        scratch.append(contentsOf: String(number).utf8)
    }

    /// Writes the one member without brackets.
    func writeOnly(to bytes: inout [UInt8]) {
        if let member = members.first { write(member, to: &bytes) }
    }

    private func writeAll(to bytes: inout [UInt8]) {
        bytes.append(kind == .object ? 0x7B : 0x5B)
        if kind == .object { members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
        var isFirst = true
        for member in members {
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            if kind == .object {
                CanonicalJSON.append(member.key, to: &bytes)
                bytes.append(0x3A)
            }
            write(member, to: &bytes)
        }
        bytes.append(kind == .object ? 0x7D : 0x5D)
    }

    private func write(_ member: Member, to bytes: inout [UInt8]) {
        switch member.content {
        case .bytes(let range): bytes.append(contentsOf: scratch[range])
        case .node(let node): node.writeAll(to: &bytes)
        }
    }
}

private struct JSONNodeEncoder: Encoder {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(JSONObject<Key>(node: node.open(.object)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONArray(node: node.open(.array))
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONValue(node: node)
    }
}

/// The refusal of a number that two machines may print differently.
private func fraction(_ value: some FloatingPoint) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: "a fraction"))
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { node.add(raw: "null", under: key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) {
        node.add(raw: value ? "true" : "false", under: key.stringValue)
    }
    func encode(_ value: String, forKey key: Key) throws {
        try node.add(text: value, under: key.stringValue)
    }
    func encode(_ value: Double, forKey key: Key) throws { throw fraction(value) }
    func encode(_ value: Float, forKey key: Key) throws { throw fraction(value) }
    func encode(_ value: Int, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: Int8, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: Int16, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: Int32, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: Int64, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: UInt, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: UInt8, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: UInt16, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: UInt32, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: UInt64, forKey key: Key) { node.add(number: value, under: key.stringValue) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        try node.add(value: value, under: key.stringValue)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        KeyedEncodingContainer(
            JSONObject<NestedKey>(
                node: node.addNode(.object, under: key.stringValue)))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONArray(node: node.addNode(.array, under: key.stringValue))
    }

    /// For classes that inherit; no event is one.
    func superEncoder() -> any Encoder {
        JSONNodeEncoder(node: node.addNode(.array, under: "super"))
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        JSONNodeEncoder(node: node.addNode(.array, under: key.stringValue))
    }
}

private struct JSONArray: UnkeyedEncodingContainer {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encodeNil() { node.add(raw: "null", under: "") }
    func encode(_ value: Bool) { node.add(raw: value ? "true" : "false", under: "") }
    func encode(_ value: String) throws { try node.add(text: value, under: "") }
    func encode(_ value: Double) throws { throw fraction(value) }
    func encode(_ value: Float) throws { throw fraction(value) }
    func encode(_ value: Int) { node.add(number: value, under: "") }
    func encode(_ value: Int8) { node.add(number: value, under: "") }
    func encode(_ value: Int16) { node.add(number: value, under: "") }
    func encode(_ value: Int32) { node.add(number: value, under: "") }
    func encode(_ value: Int64) { node.add(number: value, under: "") }
    func encode(_ value: UInt) { node.add(number: value, under: "") }
    func encode(_ value: UInt8) { node.add(number: value, under: "") }
    func encode(_ value: UInt16) { node.add(number: value, under: "") }
    func encode(_ value: UInt32) { node.add(number: value, under: "") }
    func encode(_ value: UInt64) { node.add(number: value, under: "") }
    func encode(_ value: some Encodable) throws { try node.add(value: value, under: "") }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        KeyedEncodingContainer(
            JSONObject<NestedKey>(node: node.addNode(.object, under: "")))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONArray(node: node.addNode(.array, under: ""))
    }

    func superEncoder() -> any Encoder {
        JSONNodeEncoder(node: node.addNode(.array, under: ""))
    }
}

private struct JSONValue: SingleValueEncodingContainer {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { node.write(raw: "null") }
    func encode(_ value: Bool) { node.write(raw: value ? "true" : "false") }
    func encode(_ value: String) throws { try node.write(value) }
    func encode(_ value: Double) throws { throw fraction(value) }
    func encode(_ value: Float) throws { throw fraction(value) }
    func encode(_ value: Int) { node.write(value) }
    func encode(_ value: Int8) { node.write(value) }
    func encode(_ value: Int16) { node.write(value) }
    func encode(_ value: Int32) { node.write(value) }
    func encode(_ value: Int64) { node.write(value) }
    func encode(_ value: UInt) { node.write(value) }
    func encode(_ value: UInt8) { node.write(value) }
    func encode(_ value: UInt16) { node.write(value) }
    func encode(_ value: UInt32) { node.write(value) }
    func encode(_ value: UInt64) { node.write(value) }
    func encode(_ value: some Encodable) throws {
        try value.encode(to: JSONNodeEncoder(node: node))
    }
}
