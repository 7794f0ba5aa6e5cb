import Dispatch
import Glibc

/// A client that sends exactly the bytes a test writes, right or wrong.
///
/// Its calls block threads of their own, never Swift's, on which the handlers under test run.
struct Client: Sendable {
    private let socket: Int32

    /// Connects to a port of this machine.
    init(port: UInt16) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // Only a test that is going to fail waits this long.
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var yes: Int32 = 1
        unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        _ = unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe Glibc.connect(
                socket, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
    }

    /// Sends bytes; what a closed connection does not take is lost.
    func send(_ bytes: [UInt8]) async {
        await blocking {
            var sent = 0
            while sent < bytes.count {
                let count = unsafe bytes.withUnsafeBytes { buffer in
                    unsafe Glibc.send(
                        socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
                        Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { return }
                sent += count
            }
        }
    }

    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// Ends sending, as a client does that closes half of the connection.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    func close() { Glibc.close(socket) }

    /// Closes so that the other end learns of it at once (RST), as when a phone loses its network.
    func vanish() {
        var now = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        Glibc.close(socket)
    }

    /// Reads until the text so far satisfies the condition or the server closes.
    func read(until isEnough: @escaping @Sendable (String) -> Bool) async -> String {
        await blocking {
            var bytes: [UInt8] = []
            var piece = [UInt8](repeating: 0, count: 64 * 1024)
            while !isEnough(String(decoding: bytes, as: UTF8.self)) {
                let count = unsafe recv(socket, &piece, piece.count, 0)
                if count <= 0 { break }
                bytes += piece.prefix(count)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Reads until the server closes.
    func readToEnd() async -> String { await read { _ in false } }

    /// Reads one answer with a `Content-Length`, and none of what follows it.
    func readReply() async -> Reply {
        await blocking {
            var bytes: [UInt8] = []
            var byte: [UInt8] = [0]
            while !bytes.hasSuffix("\r\n\r\n".utf8), unsafe recv(socket, &byte, 1, 0) == 1 { bytes += byte }
            var reply = Reply(head: String(decoding: bytes, as: UTF8.self))
            let length = reply["content-length"].flatMap { Int($0) } ?? 0
            var body = [UInt8](repeating: 0, count: length)
            let count = length == 0 ? 0 : unsafe recv(socket, &body, length, Int32(MSG_WAITALL))
            reply.body = Array(body.prefix(max(0, count)))
            return reply
        }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: some Collection<UInt8>) -> Bool {
        self.suffix(suffix.count).elementsEqual(suffix)
    }
}

/// One answer, taken apart.
struct Reply: Sendable {
    var status = 0
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init(head: String) {
        let lines = head.split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            fields.append((sides[0].lowercased(), String(sides[1].drop { $0 == " " })))
        }
    }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Runs blocking work on a thread that is not Swift's.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: work()) }
    }
}
