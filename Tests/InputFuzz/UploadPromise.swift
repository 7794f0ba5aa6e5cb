import Glibc
import HTTPServer
import Synchronization

/// Multipart bodies, sent to a real server in two pieces cut where the first byte says.
///
/// Every body is answered, with the fields or a refusal of 400 to 499; nothing stays in the spool folder.
enum UploadPromise {
    static func hold(for input: [UInt8]) {
        guard let first = input.first else { return }
        let body = Array(input.dropFirst())
        UploadServer.received.withLock { $0 = nil }
        let status = UploadServer.post(body, cutAt: body.count * Int(first) / 255)
        require(status == 200 || (400...499).contains(status), "answered with \(status)")
        guard status == 200 else { return }
        guard let form = UploadServer.received.withLock({ $0 }) else {
            return require(false, "an accepted body reached the handler")
        }
        for pair in form.fields.pairs {
            require(!pair.name.isEmpty && !pair.value.utf8.contains(0), "fields have names and no NUL")
        }
        for file in form.files {
            require(
                !file.filename.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "/") },
                "a file's name holds no folder and no control character")
        }
        require(form.fields.pairs.count + form.files.count <= 1_000, "no more parts than allowed")
    }
}

/// A server on a port of its own, and the only client it has.
enum UploadServer {
    static let received = Mutex<FormFields?>(nil)
    static let running: Server? = start()

    private static func start() -> Server? {
        var template = Array("/tmp/sigap-fuzz-XXXXXX\0".utf8.map { CChar($0) })
        guard let folder = unsafe mkdtemp(&template) else { return nil }
        let configuration = ServerConfiguration(port: 0, spoolFolder: unsafe String(cString: folder))
        return try? Server(configuration: configuration) { request in
            let form = request.form
            UploadServer.received.withLock { $0 = form }
            return Response.text("ok")
        }
    }

    /// Posts a body and reads the status; 0 where the connection broke without an answer.
    static func post(_ body: [UInt8], cutAt cut: Int) -> Int {
        guard let port = running?.port else { return 0 }
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var yes: Int32 = 1
        unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        var now = linger(l_onoff: 1, l_linger: 0)  // thousands a second: no port may wait for its last minute
        unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe connect(
                socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
        guard connected == 0 || errno == EINTR && finishesConnecting(socket) else { return 0 }
        let head =
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        send(Array(head.utf8) + body.prefix(cut), on: socket)
        send(Array(body.dropFirst(cut)), on: socket)
        return status(on: socket)
    }

    /// Once more where a signal came between: libFuzzer looks at its clock by SIGALRM, every few seconds.
    private static func uninterrupted(_ call: () -> Int) -> Int {
        while true {
            let count = call()
            if count >= 0 || errno != EINTR { return count }
        }
    }

    private static func send(_ bytes: [UInt8], on socket: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = uninterrupted {
                unsafe rest.withUnsafeBytes { buffer in
                    unsafe Glibc.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
                }
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// A connection that a signal interrupted goes on by itself; asking again would be another error.
    private static func finishesConnecting(_ socket: Int32) -> Bool {
        var waiting = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
        while unsafe poll(&waiting, 1, 10_000) < 0, errno == EINTR {}
        return waiting.revents == Int16(POLLOUT)
    }

    private static func status(on socket: Int32) -> Int {
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = uninterrupted { unsafe recv(socket, &piece, piece.count, 0) }
            if count <= 0 { break }
            answer += piece.prefix(count)
        }
        let words = String(decoding: answer.prefix(64), as: UTF8.self).split(separator: " ")
        return words.count > 1 ? Int(words[1]) ?? 0 : 0
    }
}
