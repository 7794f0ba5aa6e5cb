/// Why the server itself refuses a request, before or instead of its handler.
package struct RequestRefusal: Error, Sendable, Equatable {
    /// The status to answer with.
    package var status: Status
    /// A short English reason for the log and for developers; it repeats nothing that was sent.
    package var reason: String
    /// Whether what follows on the connection can no longer be trusted to be a request.
    package var closesConnection: Bool
    /// The path as it came, so that the answer can be of the kind the sender reads; empty where none was
    /// read.
    package var target = ""

    /// Puts a refusal together.
    package init(status: Status, reason: String, closesConnection: Bool = false) {
        self.status = status
        self.reason = reason
        self.closesConnection = closesConnection
    }
}

extension RequestRefusal {
    static func malformed(_ reason: String) -> RequestRefusal {
        RequestRefusal(status: .badRequest, reason: reason)
    }

    /// A request whose end is in doubt: reading on might run a request smuggled in its body (RFC 9112, 11.2).
    static func ambiguous(_ reason: String) -> RequestRefusal {
        RequestRefusal(status: .badRequest, reason: reason, closesConnection: true)
    }

    static func tooLarge(_ reason: String) -> RequestRefusal {
        RequestRefusal(status: .contentTooLarge, reason: reason)
    }

    static let methodNotAllowed = RequestRefusal(
        status: .methodNotAllowed, reason: "the method is not served")
    static let stopping = RequestRefusal(
        status: .serviceUnavailable, reason: "the server is stopping", closesConnection: true)
    static let tooManyStreams = RequestRefusal(
        status: .tooManyRequests, reason: "too many live streams are open")
    static let unsendable = RequestRefusal(
        status: .internalServerError, reason: "the answer could not be sent")
    static let noSpool = RequestRefusal(
        status: .insufficientStorage, reason: "the uploaded file could not be kept")

    /// A plain answer, for programs that do not bring their own pages of error.
    package var plainResponse: Response {
        .text("\(status.rawValue) \(reason)\n", status: status)
    }
}
