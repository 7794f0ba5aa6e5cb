/// A request whose framing, path and body were checked; it can as well be made by hand for a test without a
/// socket.
package struct Request: Sendable {
    /// What is asked for; a HEAD is answered as its GET, and the server leaves the body out.
    package var method: Method
    /// The decoded segments of the path: none for `/`, a last empty one for a trailing slash.
    package var path: [String]
    /// The path as it was sent, still encoded.
    package var rawPath: String
    /// The decoded parameters after `?`; one without `=` has an empty value.
    package var query: NamedValues
    /// The headers, names in lower case.
    package var headers: HeaderFields
    /// The address of the other end of the connection as text; behind a proxy, the proxy's.
    package var remoteAddress: String
    /// What was sent with it.
    package var body: Body

    /// What was sent with a request.
    package enum Body: Sendable, Equatable {
        case none
        /// A form in either encoding that browsers send.
        case form(FormFields)
        /// JSON, not parsed yet, within the limit for text.
        case json([UInt8])
    }

    /// Makes a request by hand; the path is encoded from its segments if it is not given.
    package init(
        method: Method = .get, path: [String], rawPath: String? = nil, query: NamedValues = [:],
        headers: HeaderFields = [:], remoteAddress: String = "127.0.0.1", body: Body = .none
    ) {
        self.method = method
        self.path = path
        self.rawPath = rawPath ?? "/" + path.map(percentEncoded).joined(separator: "/")
        self.query = query
        self.headers = headers
        self.remoteAddress = remoteAddress
        self.body = body
    }

    /// Reads a target such as `/tiket/12?urut=lama` by the rules of the server.
    package init(
        method: Method = .get, target: String, headers: HeaderFields = [:],
        remoteAddress: String = "127.0.0.1",
        body: Body = .none
    ) throws(RequestRefusal) {
        let sides = target.utf8.split(
            separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        let rawPath = String(Substring(sides[0]))
        guard let query = NamedValues(urlEncoded: sides.count == 2 ? sides[1] : "".utf8[...]) else {
            throw .malformed("the query is not plain text")
        }
        self.init(
            method: method, path: try decodedPath(rawPath), rawPath: rawPath, query: query, headers: headers,
            remoteAddress: remoteAddress, body: body)
    }

    /// The cookies of all `Cookie` headers, in order.
    package var cookies: NamedValues {
        NamedValues(headers.all("cookie").flatMap { NamedValues(cookieHeader: $0).pairs })
    }

    /// The form that was sent, an empty one if none was.
    package var form: FormFields {
        if case .form(let fields) = body { fields } else { FormFields() }
    }
}
