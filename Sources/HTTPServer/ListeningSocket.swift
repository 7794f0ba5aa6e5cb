import CMicrohttpd
import Glibc

/// Opens a socket that listens, so that a refusal of the system has a reason and port 0 an answer.
func listeningSocket(_ address: String, _ port: UInt16) throws(ServerError) -> (socket: Int32, isSix: Bool) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(address, String(port), &hints, &found) == 0, let info = unsafe found else {
        throw .badAddress(address)
    }
    defer { unsafe freeaddrinfo(info) }
    let family = unsafe info.pointee.ai_family
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let listener = socket(family, kind, 0)
    guard listener >= 0 else { throw .system(errno) }
    var yes: Int32 = 1
    unsafe setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let isBound = unsafe bind(listener, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0
    guard isBound, listen(listener, SOMAXCONN) == 0 else {
        let reason = errno
        close(listener)
        throw reason == EADDRINUSE ? .addressInUse(address: address, port: port) : .system(reason)
    }
    return (listener, family == AF_INET6)
}

/// A socket on which another program listens for this one, as systemd does (sd_listen_fds(3)).
///
/// Who connects while the program is started anew waits in the socket's line, and is served by the next one.
package struct InheritedSocket: Sendable, Equatable {
    /// Where systemd puts the first one.
    private static let first: Int32 = 3

    package var descriptor: Int32
    /// What it is bound to, in digits.
    package var address: String
    package var port: UInt16

    /// Takes the first socket handed to this process; nil where none was.
    ///
    /// - Parameter environment: reads a variable of the environment.
    package init?(environment: (String) -> String?) {
        guard environment("LISTEN_PID").flatMap({ Int32($0) }) == getpid(),
            let count = environment("LISTEN_FDS").flatMap({ Int($0) }), count >= 1
        else { return nil }
        self.init(descriptor: Self.first)
    }

    /// Takes an open socket that listens for TCP; nil for anything else.
    package init?(descriptor: Int32) {
        var isListening: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &length) == 0,
            isListening != 0, let address = boundAddress(descriptor)
        else { return nil }
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.descriptor = descriptor
        self.address = address
        port = boundPort(descriptor)
    }

    var isSix: Bool { address.contains(":") }
}

/// The address a TCP socket is bound to, in digits; nil for a socket of another kind.
private func boundAddress(_ listener: Int32) -> String? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return unsafe withUnsafeMutableBytes(of: &storage) { bytes in
        guard let address = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
            unsafe getsockname(listener, address, &length) == 0,
            unsafe [AF_INET, AF_INET6].contains(Int32(address.pointee.sa_family))
        else { return nil }
        return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) { buffer in
            let status = unsafe getnameinfo(
                address, length, buffer.baseAddress, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
            guard status == 0, let start = buffer.baseAddress else { return nil }
            return unsafe String(cString: start)
        }
    }
}

/// The port a socket is bound to.
func boundPort(_ listener: Int32) -> UInt16 {
    var storage = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    unsafe withUnsafeMutableBytes(of: &storage) { bytes in
        _ = unsafe getsockname(listener, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
    }
    // The port lies at the same place in an IPv4 address.
    return UInt16(bigEndian: storage.sin6_port)
}

/// Reads a small file, such as a certificate, as text.
func textOfFile(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return validText(Array(bytes.prefix(count)))
}
