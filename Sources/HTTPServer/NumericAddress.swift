import Glibc

/// An address of a machine as `Request.remoteAddress` tells it, so that the two can be compared.
///
/// - Parameter text: IPv4 or IPv6 in digits; an IPv6 address may stand in brackets, and may wrap an IPv4 one.
/// - Returns: nil for what is none: names, ports, and short forms such as `127.1`.
package func numericAddress(_ text: String) -> String? {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let bare = isBracketed ? String(text.dropFirst().dropLast()) : text
    let isSix = bare.contains(":")
    // The system would take 127.1, and 1 too.
    guard isSix || (!isBracketed && bare.split(separator: ".").count == 4) else { return nil }
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_NUMERICHOST
    unsafe hints.ai_family = isSix ? AF_INET6 : AF_INET
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(bare, nil, &hints, &found) == 0, let info = unsafe found else { return nil }
    defer { unsafe freeaddrinfo(info) }
    let written = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) {
        buffer -> String? in
        let status = unsafe getnameinfo(
            info.pointee.ai_addr, info.pointee.ai_addrlen, buffer.baseAddress, socklen_t(buffer.count), nil,
            0, NI_NUMERICHOST)
        guard status == 0, let start = buffer.baseAddress else { return nil }
        return unsafe String(cString: start)
    }
    // The system would also take octal numbers, in IPv4: what is meant by 010.0.0.1 nobody knows.
    guard isSix || written == bare else { return nil }
    return written.map(withoutWrapping)
}

/// An IPv4 address without its IPv6 wrapping; any other as it is.
func withoutWrapping(_ address: String) -> String {
    address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address
}
