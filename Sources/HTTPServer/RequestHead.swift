/// What a request line and its headers say, checked before a byte of the body is read.
struct RequestHead: Sendable {
    var method: Method
    var rawPath: String
    var path: [String]
    var query: NamedValues
    var headers: HeaderFields
    var content: Content

    /// The kind of body that follows.
    enum Content: Sendable, Equatable {
        case none
        case urlEncoded
        case json
        case multipart
    }

    /// Checks in the order of danger: framing first, because a doubt about it closes the connection.
    ///
    /// - Parameter query: names and values still escaped, `+` already a space.
    init(
        method: String, rawPath: String, version: String, query: [(name: [UInt8], value: [UInt8])],
        headers: HeaderFields, limits: BodyLimits
    ) throws(RequestRefusal) {
        try checkVersionAndHost(version, headers)
        let length = try bodyLength(version, headers)
        guard let known = Method(rawValue: method) else { throw .methodNotAllowed }
        if length != .none, !known.takesBody { throw .ambiguous("the method takes no body") }
        self.method = known
        self.rawPath = rawPath
        self.headers = headers.trimmed()
        path = try decodedPath(rawPath)
        self.query = try decodedQuery(query)
        content = length == .none ? .none : try contentKind(self.headers)
        let limit = content == .multipart ? limits.total : limits.text
        if case .bytes(let count) = length, count > limit { throw .tooLarge("the body is too large") }
    }
}

/// How long the body is before it was read.
enum BodyLength: Equatable {
    case none
    case bytes(Int)
    case chunked
}

/// Reads the framing of the body (RFC 9112, 6). The library accepts two framing headers at once and believes
/// one; a proxy in front may believe the other, and what lies between runs as somebody else's request. Values
/// are compared with the spaces around them, because the library does so: to it `chunked ` is not `chunked`.
func bodyLength(_ version: String, _ headers: HeaderFields) throws(RequestRefusal) -> BodyLength {
    let lengths = headers.all("content-length")
    let codings = headers.all("transfer-encoding")
    guard lengths.count + codings.count <= 1 else { throw .ambiguous("the length is given more than once") }
    if let coding = codings.first {
        guard version == "HTTP/1.1" else { throw .ambiguous("chunks need HTTP/1.1") }
        guard coding.lowercased() == "chunked" else {
            throw RequestRefusal(
                status: .notImplemented, reason: "the transfer coding is not known", closesConnection: true)
        }
        return .chunked
    }
    guard let length = lengths.first else { return .none }
    guard length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int(length) else {
        throw .ambiguous("the length is not a number")
    }
    return count == 0 ? .none : .bytes(count)
}

private func checkVersionAndHost(_ version: String, _ headers: HeaderFields) throws(RequestRefusal) {
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
        throw RequestRefusal(
            status: .httpVersionNotSupported, reason: "the version is not served", closesConnection: true)
    }
    for field in headers.fields where !isToken(field.name) {
        throw .ambiguous("a header has a name that is none")
    }
    let hosts = headers.all("host").count
    guard hosts == 1 || (hosts == 0 && version == "HTTP/1.0") else {
        throw .ambiguous("exactly one Host is needed")
    }
}

private func decodedQuery(
    _ raw: [(name: [UInt8], value: [UInt8])]
) throws(RequestRefusal) -> NamedValues {
    var query = NamedValues()
    for pair in raw {
        guard let name = percentDecoded(pair.name, plusIsSpace: false),
            let value = percentDecoded(pair.value, plusIsSpace: false)
        else { throw .malformed("the query is not plain text") }
        query.append(name, value)
    }
    return query
}

private func contentKind(_ headers: HeaderFields) throws(RequestRefusal) -> RequestHead.Content {
    switch mediaType(headers["content-type"] ?? "") {
    case "application/x-www-form-urlencoded": return .urlEncoded
    case "multipart/form-data": return .multipart
    case "application/json": return .json
    default: throw RequestRefusal(status: .unsupportedMediaType, reason: "the type of the body is not served")
    }
}

/// The type and subtype in lower case, without parameters.
func mediaType(_ header: String) -> String {
    trimmed(header.prefix { $0 != ";" }).lowercased()
}

/// RFC 9110, 5.6.2: a space before the colon, for one, makes two readers see two headers.
private func isToken(_ name: String) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
        }
}
