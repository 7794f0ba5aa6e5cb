/// The source of live events; ending it ends the response, and its `onTermination` tells when the client
/// went.
package typealias EventStream = AsyncStream<ServerSentEvent>

/// One event as the HTML Standard (9.2) defines it.
package struct ServerSentEvent: Sendable, Equatable {
    /// What kind it is; the browser's `message` if nil.
    package var name: String?
    /// What the browser sends back as `Last-Event-ID` when it reconnects.
    package var id: String?
    /// The text; each of its lines is sent as one, and the browser joins them again.
    package var data: String

    /// Makes an event.
    package init(name: String? = nil, id: String? = nil, data: String) {
        self.name = name
        self.id = id
        self.data = data
    }

    /// A line the browser ignores, which shows the server that the client has gone.
    static let heartbeat = Array(":\n\n".utf8)

    /// The event on the wire. A line end in a name or an identifier would begin another field: it is left
    /// out.
    var bytes: [UInt8] {
        var text = ""
        if let name { text += "event: \(name.filter { !$0.isNewline })\n" }
        if let id { text += "id: \(id.filter { !$0.isNewline && $0 != "\0" })\n" }
        for line in data.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
            text += "data: \(line)\n"
        }
        return Array((text + "\n").utf8)
    }
}

private func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r" || character == "\r\n"
}
