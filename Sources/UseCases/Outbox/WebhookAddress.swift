/// What the address of a receiver has to be.
///
/// Where it really leads is looked at again each time a message is sent, after the name was resolved.
package enum WebhookAddress {
    package enum Fault: Sendable, Hashable, CaseIterable {
        /// Not printable ASCII without spaces, or longer than 2,000.
        case unreadable
        case scheme
        /// Plain http, where it would cross the internet.
        case plain
        case hostMissing
        /// A name and password stand in it.
        case credentials
        /// It names a private network, and the messages were to stay in the internet.
        case ownNetwork
        /// It names this machine or its own link.
        case ownMachine
    }

    package static let longest = 2_000

    package static func fault(of url: String, reach: Webhook.Reach) -> Fault? {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), url.utf8.count <= longest else {
            return .unreadable
        }
        let lower = url.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return .scheme }
        if lower.hasPrefix("http://"), reach == .internet { return .plain }
        let authority = host(of: url)
        if authority.isEmpty { return .hostMissing }
        if authority.contains("@") { return .credentials }
        switch (WrittenHost(authority).place, reach) {
        case (.machine?, .internet), (.machine?, .office): return .ownMachine
        case (.network?, .internet): return .ownNetwork
        default: return nil
        }
    }

    /// The machine and port that an address names.
    package static func host(of url: String) -> String {
        var rest = Substring(url)
        for scheme in ["https://", "http://"] where url.lowercased().hasPrefix(scheme) {
            rest = url.dropFirst(scheme.count)
        }
        return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" })
    }
}

/// A host as it is written: where it lies, if that can be told before its name is resolved.
///
/// It only spares who writes such an address a wait of days; what a name leads to, and every other special
/// address, is judged by `NetworkAddress` when a message is sent.
struct WrittenHost {
    enum Place {
        /// Loopback, no address at all, or link-local.
        case machine
        /// RFC 1918, RFC 6598, RFC 4193.
        case network
    }

    /// nil for a name, and for an address of the internet.
    let place: Place?

    /// - Parameter authority: a host in the form of a URL, with or without a port.
    init(_ authority: String) {
        if authority.hasPrefix("[") {
            let inside = authority.dropFirst().prefix { $0 != "]" && $0 != "%" }
            place = Self.sixteen(inside).flatMap(Self.place(ofSixteen:))
            return
        }
        var host = authority.prefix { $0 != ":" }.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        if host == "localhost" || host.hasSuffix(".localhost") {
            place = .machine
        } else {
            place = Self.four(host).flatMap(Self.place(ofFour:))
        }
    }

    private static func place(ofFour bytes: [UInt8]) -> Place? {
        switch (bytes[0], bytes[1]) {
        case (0, _), (127, _), (169, 254): .machine
        case (10, _), (192, 168), (100, 64...127), (172, 16...31): .network
        default: nil
        }
    }

    private static func place(ofSixteen bytes: [UInt8]) -> Place? {
        let isMapped = bytes[10] == 0xFF && bytes[11] == 0xFF
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), isMapped { return place(ofFour: Array(bytes[12...])) }
        // :: and ::1
        if bytes.prefix(15).allSatisfy({ $0 == 0 }), bytes[15] < 2 { return .machine }
        if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0x80 { return .machine }
        return bytes[0] & 0xFE == 0xFC ? .network : nil
    }

    /// One to four numbers as `inet_aton` takes them, since libcurl does: the last one fills what is left.
    private static func four(_ host: String) -> [UInt8]? {
        let words = host.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = words.compactMap { number($0) }
        guard (1...4).contains(words.count), numbers.count == words.count, let last = numbers.last else {
            return nil
        }
        let head = numbers.dropLast().compactMap { UInt8(exactly: $0) }
        let free = 4 - head.count
        guard head.count == words.count - 1, last >> UInt64(8 * free) == 0 else { return nil }
        return head + (0..<free).reversed().map { UInt8(truncatingIfNeeded: last >> UInt64(8 * $0)) }
    }

    /// Decimal, octal after 0, hexadecimal after 0x.
    private static func number(_ text: Substring) -> UInt64? {
        guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
        if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16) }
        return first == 0x30 ? UInt64(text, radix: 8) : UInt64(text)
    }

    /// Groups of RFC 4291, 2.2: one `::` at most, and an IPv4 address may stand at the end.
    private static func sixteen(_ text: Substring) -> [UInt8]? {
        guard let gap = Self.gap(in: text) else { return bytes(text).flatMap { $0.count == 16 ? $0 : nil } }
        guard let head = bytes(text[..<gap]), let tail = bytes(text[text.index(gap, offsetBy: 2)...]),
            head.count + tail.count <= 14
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// Where the first `::` begins.
    private static func gap(in text: Substring) -> Substring.Index? {
        text.indices.dropLast().first { text[$0] == ":" && text[text.index(after: $0)] == ":" }
    }

    private static func bytes(_ groups: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        if groups.isEmpty { return bytes }
        let words = groups.split(separator: ":", omittingEmptySubsequences: false)
        for (index, word) in words.enumerated() {
            if index == words.count - 1, word.contains("."), let last = four(String(word)) {
                bytes += last
                continue
            }
            guard word.count <= 4, let group = UInt16(word, radix: 16) else { return nil }
            bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
        }
        return bytes
    }
}
