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
        return authority.contains("@") ? .credentials : nil
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
