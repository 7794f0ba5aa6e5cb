import CMicrohttpd

/// Gathers the body of one request. Used by the connection's thread only.
struct BodyReader {
    private enum Kind {
        case nothing
        case text(RequestHead.Content, [UInt8])
        case multipart(MultipartReader)
        case refused(RequestRefusal)
    }

    private var kind: Kind
    private var received = 0
    private let limits: BodyLimits
    private let began = ContinuousClock.now

    /// A reader of what the head announces.
    init(_ content: RequestHead.Content, connection: OpaquePointer, limits: BodyLimits, spoolFolder: String) {
        self.limits = limits
        switch content {
        case .none: kind = .nothing
        case .json, .urlEncoded: kind = .text(content, [])
        case .multipart:
            let reader = unsafe MultipartReader(
                connection: connection, limits: limits, spoolFolder: spoolFolder)
            kind = reader.map(Kind.multipart) ?? .refused(.malformed("the form has no boundary"))
        }
    }

    /// A reader that throws the body away so that the client reads the refusal instead of a broken
    /// connection.
    init(refusing refusal: RequestRefusal, limits: BodyLimits) {
        self.limits = limits
        kind = .refused(refusal)
    }

    /// Reads the next piece.
    ///
    /// - Returns: false if the connection has to be cut: the client sends without end, or hardly at all.
    mutating func take(_ bytes: UnsafeBufferPointer<CChar>) -> Bool {
        received += bytes.count
        if received > limits.total * 2 || isTooSlow(received, after: began.duration(to: .now), limits) {
            return false
        }
        switch kind {
        case .nothing: kind = .refused(.ambiguous("a body was not announced"))
        case .refused: break
        case .text(let content, var text):
            kind = .nothing  // gives up the reference, so that the text grows in place
            unsafe text.append(contentsOf: UnsafeRawBufferPointer(bytes))
            kind =
                text.count > limits.text ? .refused(.tooLarge("the body is too large")) : .text(content, text)
        case .multipart(let reader):
            if received > limits.total {
                kind = .refused(.tooLarge("the body is too large"))
            } else {
                unsafe reader.feed(bytes)
            }
        }
        return true
    }

    /// The whole body.
    func finish() throws(RequestRefusal) -> Request.Body {
        switch kind {
        case .nothing: return .none
        case .refused(let refusal): throw refusal
        case .multipart(let reader): return .form(try reader.finish())
        case .text(.json, let text): return .json(text)
        case .text(_, let text):
            guard let fields = NamedValues(urlEncoded: text) else {
                throw .malformed("the form is not plain text")
            }
            guard fields.pairs.count <= limits.parts else { throw .tooLarge("the form has too many parts") }
            guard fields.pairs.allSatisfy({ $0.value.utf8.count <= limits.field }) else {
                throw .tooLarge("a field of the form is too long")
            }
            return .form(FormFields(fields: fields))
        }
    }
}

/// Whether a body comes in so slowly that it only holds the connection.
func isTooSlow(_ received: Int, after elapsed: Duration, _ limits: BodyLimits) -> Bool {
    let seconds = Int(elapsed.components.seconds)
    return seconds > 30 && received / seconds < limits.slowest
}
