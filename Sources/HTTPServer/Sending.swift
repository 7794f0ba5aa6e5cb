import CMicrohttpd
import Glibc

extension Service {
    /// Queues an answer on a connection; called by the connection's thread.
    func send(_ response: Response, on connection: OpaquePointer, isHead: Bool) -> MHD_Result {
        if unsafe queue(response, on: connection, isHead: isHead) { return .YES }
        // A header with a line end, or no memory: say that something failed rather than cut the line.
        return unsafe queue(answer(to: .unsendable), on: connection, isHead: isHead) ? .YES : .NO
    }

    private func queue(_ response: Response, on connection: OpaquePointer, isHead: Bool) -> Bool {
        switch response.body {
        case .none: return unsafe queue(response, makeBody([]), on: connection)
        case .bytes(let bytes): return unsafe queue(response, makeBody(bytes), on: connection)
        case .pieces: return unsafe queue(response, makeBody(response.body.text ?? []), on: connection)
        case .shared(let text): return unsafe queue(response, makeBody(text.bytes), on: connection)
        case .file(let path):
            guard let body = unsafe makeBody(file: path) else {
                let missing = RequestRefusal(status: .notFound, reason: "the file is not there")
                return unsafe queue(answer(to: missing), on: connection, isHead: isHead)
            }
            return unsafe queue(response, body, on: connection)
        case .events(let stream, let owner):
            if isHead { return unsafe queue(response, makeBody([]), on: connection) }
            return unsafe queue(response, stream, owner: owner, on: connection)
        }
    }

    private func queue(
        _ response: Response, _ stream: EventStream, owner: String, on connection: OpaquePointer
    ) -> Bool {
        let feed = unsafe EventFeed(
            owner: owner, connection: connection, backlog: configuration.streams.backlog)
        guard register(feed) else {
            // A stream that ends is opened again by the browser, elsewhere; one that is refused never is.
            if isDraining { return unsafe queue(response, makeBody([]), on: connection) }
            return unsafe queue(answer(to: .tooManyStreams), on: connection, isHead: false)
        }
        guard let body = unsafe feed.makeResponse(freed: self) else {
            unregister(feed)
            return false
        }
        feed.run(stream)
        return unsafe queue(response, body, on: connection)
    }

    /// Adds the headers, queues, and gives up the library's response in every case.
    private func queue(_ response: Response, _ body: OpaquePointer?, on connection: OpaquePointer) -> Bool {
        guard let body = unsafe body else { return false }
        defer { unsafe MHD_destroy_response(body) }
        for field in response.headers.fields {
            guard unsafe MHD_add_response_header(body, field.name, field.value) == .YES else { return false }
        }
        if isDraining, response.headers["connection"] == nil {
            _ = unsafe MHD_add_response_header(body, "connection", "close")
        }
        return unsafe MHD_queue_response(connection, UInt32(response.status.rawValue), body) == .YES
    }
}

private func makeBody(_ bytes: [UInt8]) -> OpaquePointer? {
    unsafe bytes.withUnsafeBytes { buffer in
        // The library takes a pointer to change, but copies at once and never writes.
        unsafe MHD_create_response_from_buffer(
            buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
    }
}

/// Sends from where the bytes lie, and holds them until the library is done.
private func makeBody(_ bytes: SharedBytes) -> OpaquePointer? {
    let held = unsafe Unmanaged.passRetained(bytes)
    // The library takes a pointer to change, but never writes.
    let body = unsafe MHD_create_response_from_buffer_with_free_callback_cls(
        bytes.count, bytes.start, releaseShared, held.toOpaque())
    if unsafe body == nil { unsafe held.release() }
    return unsafe body
}

private func releaseShared(held: UnsafeMutableRawPointer?) {
    guard let held = unsafe held else { return }
    unsafe Unmanaged<SharedBytes>.fromOpaque(held).release()
}

private func makeBody(file path: String) -> OpaquePointer? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        let body = unsafe MHD_create_response_from_fd64(UInt64(status.st_size), descriptor)
    else {
        close(descriptor)
        return nil
    }
    return unsafe body
}
