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
