import CMicrohttpd
import Glibc

/// The headers of the request on a connection.
func receivedHeaders(_ connection: OpaquePointer) -> HeaderFields {
    var headers = HeaderFields()
    for pair in unsafe received(.HEADER_KIND, connection) {
        headers.add(String(decoding: pair.name, as: UTF8.self), String(decoding: pair.value, as: UTF8.self))
    }
    return headers
}

/// The query of the request, each name and value still escaped but for `+`; a name without `=` has an empty
/// value.
func receivedQuery(_ connection: OpaquePointer) -> [(name: [UInt8], value: [UInt8])] {
    unsafe received(.GET_ARGUMENT_KIND, connection)
}

private func received(
    _ kind: MHD_ValueKind, _ connection: OpaquePointer
) -> [(name: [UInt8], value: [UInt8])] {
    var pairs: [(name: [UInt8], value: [UInt8])] = []
    unsafe withUnsafeMutablePointer(to: &pairs) {
        _ = unsafe MHD_get_connection_values_n(connection, kind, takePair, $0)
    }
    return pairs
}

private func takePair(
    pairs: UnsafeMutableRawPointer?, kind: MHD_ValueKind, name: UnsafePointer<CChar>?, nameSize: Int,
    value: UnsafePointer<CChar>?, valueSize: Int
) -> MHD_Result {
    guard let pairs = unsafe pairs?.assumingMemoryBound(to: [(name: [UInt8], value: [UInt8])].self) else {
        return .NO
    }
    unsafe pairs.pointee.append((name: bytes(name, nameSize), value: bytes(value, valueSize)))
    return .YES
}

private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
}

/// The address at the other end in digits, an IPv4 address without its IPv6 wrapping; empty if unknown.
func clientAddress(of connection: OpaquePointer) -> String {
    guard let address = unsafe cmicrohttpd_client_address(connection) else { return "" }
    let isSix = unsafe Int32(address.pointee.sa_family) == AF_INET6
    let length = isSix ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
    let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(NI_MAXHOST)) {
        buffer -> String in
        let status = unsafe getnameinfo(
            address, socklen_t(length), buffer.baseAddress, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST)
        guard status == 0, let start = buffer.baseAddress else { return "" }
        return unsafe String(cString: start)
    }
    return withoutWrapping(text)
}

/// What counts as one address among the connections.
func clientNetwork(of connection: OpaquePointer) -> ClientNetwork {
    guard let address = unsafe cmicrohttpd_client_address(connection) else { return ClientNetwork() }
    let isSix = unsafe Int32(address.pointee.sa_family) == AF_INET6
    let length = isSix ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: address, count: length))
    return ClientNetwork(socketAddress: bytes, isSix: isSix)
}
