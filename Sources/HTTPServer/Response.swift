/// An answer to a request.
///
/// The server adds the length and the date, leaves out the body for HEAD, answers 304 when the request
/// already has the `ETag`, and compresses text where the client takes it.
package struct Response: Sendable {
    /// How it went.
    package var status: Status
    /// The headers; a line end in one makes the server answer 500 instead.
    package var headers: HeaderFields
    /// What is sent after the headers.
    package var body: Body

    /// What is sent after the headers.
    package enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// One text of several pieces; those that lie there compressed are not compressed again.
        case pieces([Piece])
        /// One text that many answers send.
        case shared(SharedText)
        /// A regular file of the program's own choosing; symbolic links are not followed.
        case file(path: String)
        /// Server-sent events until the stream ends, the client goes or the server stops. The owner is whom
        /// the limit of streams counts for, an account for example.
        case events(EventStream, owner: String)

        /// The whole text of a body that is one; nil for a file and for events.
        package var text: [UInt8]? {
            switch self {
            case .none: []
            case .bytes(let bytes): bytes
            case .pieces(let pieces): pieces.flatMap(\.text)
            case .shared(let text): text.bytes.array
            case .file, .events: nil
            }
        }
    }

    /// A part of a text that is sent.
    package enum Piece: Sendable {
        case bytes([UInt8])
        case kept(KeptText)

        package var text: [UInt8] {
            switch self {
            case .bytes(let bytes): bytes
            case .kept(let kept): kept.plain
            }
        }
    }

    /// Makes an answer, an empty 200 by default.
    package init(status: Status = .ok, headers: HeaderFields = [:], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension Response {
    /// A page, in UTF-8.
    package static func html(_ bytes: [UInt8], status: Status = .ok) -> Response {
        Response(status: status, headers: ["content-type": "text/html; charset=utf-8"], body: .bytes(bytes))
    }

    /// Plain text.
    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(
            status: status, headers: ["content-type": "text/plain; charset=utf-8"],
            body: .bytes(Array(text.utf8)))
    }

    /// JSON; problems have the type `application/problem+json` (RFC 9457).
    package static func json(
        _ bytes: [UInt8], status: Status = .ok, contentType: String = "application/json"
    ) -> Response {
        Response(status: status, headers: ["content-type": contentType], body: .bytes(bytes))
    }

    /// JSON that is the same for everybody.
    package static func json(_ text: SharedText) -> Response {
        Response(headers: ["content-type": "application/json"], body: .shared(text))
    }

    /// Sends the browser to another place of the program with a GET, as after every form.
    package static func redirect(to location: String, status: Status = .seeOther) -> Response {
        Response(status: status, headers: ["location": location])
    }

    /// Live events; the client reconnects by itself when they end.
    package static func events(_ stream: EventStream, owner: String) -> Response {
        Response(
            headers: [
                "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no",
            ],
            body: .events(stream, owner: owner))
    }
}

extension Response {
    /// The answer to send: 304 without a body if the client's copy is still good (RFC 9110, 13.1.2).
    func conditional(on request: RequestHead) -> Response {
        guard status == .ok, !request.method.takesBody, let tag = headers["etag"],
            let known = request.headers["if-none-match"]
        else { return self }
        let tags = known.split(separator: ",").map { weak(trimmed($0)) }
        guard tags.contains("*") || tags.contains(weak(tag[...])) else { return self }
        var unchanged = self
        unchanged.status = .notModified
        unchanged.body = .none
        unchanged.headers["content-type"] = nil
        return unchanged
    }

    private func weak(_ tag: Substring) -> Substring {
        tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}
