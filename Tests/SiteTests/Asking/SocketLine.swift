import Dispatch
import Glibc
import HTTPServer

/// Sends a request as bytes over a connection of its own, on a thread that is not Swift's.
enum SocketLine {
    static func ask(_ ask: Ask, port: UInt16) async -> Answer {
        let bytes = wire(ask)
        let received = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: exchange(bytes, port: port)) }
        }
        return answer(received)
    }

    private static func wire(_ ask: Ask) -> [UInt8] {
        var head = "\(ask.method) \(ask.target) HTTP/1.1\r\nHost: kantor.example\r\nConnection: close\r\n"
        for header in ask.headers { head += "\(header.name): \(header.value)\r\n" }
        let (type, body): (String?, [UInt8]) =
            switch ask.sent {
            case .nothing: (nil, [])
            case .form(let pairs):
                (
                    "application/x-www-form-urlencoded",
                    Array(
                        pairs.map { percentEncoded($0.name) + "=" + percentEncoded($0.value) }
                            .joined(separator: "&").utf8)
                )
            case .json(let text): ("application/json", Array(text.utf8))
            case .raw(let type, let bytes): (type, bytes)
            }
        if let type { head += "Content-Type: \(type)\r\n" }
        if !body.isEmpty || ask.method == "POST" { head += "Content-Length: \(body.count)\r\n" }
        return Array((head + "\r\n").utf8) + body
    }

    private static func exchange(_ bytes: [UInt8], port: UInt16) -> [UInt8] {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        // Only a test that is going to fail waits this long.
        var patience = timeval(tv_sec: 120, tv_usec: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        _ = unsafe withUnsafeBytes(of: &address) { raw in
            unsafe Glibc.connect(
                socket, raw.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(raw.count))
        }
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.send(
                    socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { break }
            sent += count
        }
        var received: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe recv(socket, &piece, piece.count, 0)
            if count <= 0 { return received }
            received += piece.prefix(count)
        }
    }

    private static func answer(_ received: [UInt8]) -> Answer {
        let end = received.firstRange(of: Array("\r\n\r\n".utf8)) ?? received.endIndex..<received.endIndex
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            let sides = line.split(separator: ":", maxSplits: 1)
            return sides.count == 2 ? (sides[0].lowercased(), String(sides[1].drop { $0 == " " })) : nil
        }
        return Answer(status: status, headers: headers, body: Array(received[end.upperBound...]))
    }
}
