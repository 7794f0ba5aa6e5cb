import CCurl
import Glibc

/// One exchange over libcurl, on the thread that runs it; what its callbacks are given to look at.
@safe final class Transfer {
    private static let connectSeconds = 5
    /// What a receiver answers is not read, but it may say a little.
    private static let mostAnswered = 64 * 1024

    private let client: MessageClient
    private var answered = 0
    private var metPrivate = false
    private var reach = MessageClient.Reach.internet

    init(client: MessageClient) {
        self.client = client
    }

    func run(_ message: Message) -> MessageClient.Outcome {
        reach = message.reach
        guard let handle = unsafe curl_easy_init() else { return .failed("no memory") }
        defer { unsafe curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        // "Expect" makes some receivers wait for what never comes.
        for line in message.headers + ["Expect:", "User-Agent: SIGAP"] {
            guard let longer = unsafe curl_slist_append(list, line) else {
                unsafe curl_slist_free_all(list)
                return .failed("no memory")
            }
            unsafe list = longer
        }
        defer { unsafe curl_slist_free_all(list) }
        guard unsafe isPrepared(handle, message, list) else {
            return .failed("the address is not understood")
        }
        let code = withExtendedLifetime(self) { unsafe curl_easy_perform(handle) }
        let status = unsafe sigap_status(handle)
        // A long answer was cut off, or never ended; its status came first.
        if status > 0 { return .answered(status) }
        if metPrivate { return .privateAddress }
        return .failed(unsafe String(cString: curl_easy_strerror(code)))
    }

    private func isPrepared(
        _ handle: UnsafeMutableRawPointer, _ message: Message, _ list: UnsafeMutablePointer<curl_slist>?
    ) -> Bool {
        let texts: [(CURLoption, String)] = [
            (CURLOPT_URL, message.url), (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_PROXY, ""),
        ]
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_POST, 1), (CURLOPT_POSTFIELDSIZE, message.body.utf8.count), (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, Self.connectSeconds),
            (CURLOPT_TIMEOUT, message.seconds), (CURLOPT_NETRC, 0), (CURLOPT_FORBID_REUSE, 1),
        ]
        for (option, text) in texts where unsafe sigap_set_text(handle, option, text) != CURLE_OK {
            return false
        }
        for (option, number) in numbers where unsafe sigap_set_number(handle, option, number) != CURLE_OK {
            return false
        }
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        return unsafe sigap_set_text(handle, CURLOPT_COPYPOSTFIELDS, message.body) == CURLE_OK
            && sigap_set_headers(handle, list) == CURLE_OK
            && sigap_on_answer(handle, takeAnswer, context) == CURLE_OK
            && sigap_on_progress(handle, goOn, context) == CURLE_OK
            && (message.reach == .anywhere || sigap_on_socket(handle, openSocket, context) == CURLE_OK)
    }

    fileprivate func take(_ count: Int) -> Int {
        answered += count
        return answered > Self.mostAnswered ? 0 : count
    }

    fileprivate var isUnwanted: Bool { client.hasStopped }

    fileprivate func admits(_ address: [UInt8]) -> Bool {
        let isWithinReach =
            !NetworkAddress.isPrivate(address)
            || reach == .privateNetworks && NetworkAddress.isPrivateNetwork(address)
        if isWithinReach { return true }
        metPrivate = true
        return false
    }

    fileprivate static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }
}

private func takeAnswer(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    unsafe Transfer.from(context)?.take(size * count) ?? 0
}

/// Anything but 0 breaks the transfer off.
private func goOn(
    _ context: UnsafeMutableRawPointer?, _: curl_off_t, _: curl_off_t, _: curl_off_t, _: curl_off_t
) -> Int32 {
    unsafe Transfer.from(context)?.isUnwanted ?? true ? 1 : 0
}

/// Makes the socket for an address, unless it lies in a private network.
private func openSocket(
    _ context: UnsafeMutableRawPointer?, _: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    let none: curl_socket_t = -1
    guard let address = unsafe address, let transfer = unsafe Transfer.from(context) else { return none }
    guard unsafe transfer.admits(bytes(of: address)) else { return none }
    return unsafe socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}

/// The bytes of an address in network order; none for a family that is not of the internet.
private func bytes(of address: UnsafePointer<curl_sockaddr>) -> [UInt8] {
    guard let start = unsafe sigap_address(address) else { return [] }
    switch unsafe address.pointee.family {
    case AF_INET:
        return unsafe start.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { four in
            unsafe withUnsafeBytes(of: four.pointee.sin_addr) { unsafe Array($0) }
        }
    case AF_INET6:
        return unsafe start.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
            unsafe withUnsafeBytes(of: six.pointee.sin6_addr) { unsafe Array($0) }
        }
    default: return []
    }
}
