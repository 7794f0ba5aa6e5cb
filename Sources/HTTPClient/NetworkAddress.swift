/// Where an address lies, by its bytes in network order.
package enum NetworkAddress {
    /// Whether an address belongs to this machine, to a private network, or to nobody in particular: whatever
    /// is not a plain host of the internet (RFC 6890, RFC 4193, RFC 4291).
    ///
    /// - Parameter bytes: 4 of IPv4 or 16 of IPv6; any other count is private.
    package static func isPrivate(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: isPrivateFour(bytes)
        case 16: isPrivateSixteen(bytes)
        default: true
        }
    }

    /// Whether an address belongs to a network of an organisation's own (RFC 1918, RFC 6598, RFC 4193).
    ///
    /// That is neither this machine nor what only shares its wire, where clouds keep their secrets.
    package static func isPrivateNetwork(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4:
            switch (bytes[0], bytes[1]) {
            case (10, _), (192, 168), (100, 64...127), (172, 16...31): true
            default: false
            }
        case 16:
            bytes[0] & 0xFE == 0xFC
                || bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
                    && isPrivateNetwork(Array(bytes[12...]))
        default: false
        }
    }

    private static func isPrivateFour(_ bytes: [UInt8]) -> Bool {
        switch (bytes[0], bytes[1]) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168), (100, 64...127), (172, 16...31),
            (198, 18...19), (224..., _):
            true
        // Protocol assignments and the three nets of examples.
        case (192, 0): bytes[2] == 0 || bytes[2] == 2
        case (198, 51): bytes[2] == 100
        case (203, 0): bytes[2] == 113
        default: false
        }
    }

    private static func isPrivateSixteen(_ bytes: [UInt8]) -> Bool {
        // An IPv4 address inside an IPv6 one: mapped, translated (RFC 6052), 6to4 (RFC 3056).
        let zeroes = bytes.prefix(10).allSatisfy { $0 == 0 }
        if zeroes, bytes[10] == 0xFF, bytes[11] == 0xFF { return isPrivateFour(Array(bytes[12...])) }
        if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
            return isPrivateFour(Array(bytes[12...]))
        }
        if bytes.starts(with: [0x20, 0x02]) { return isPrivateFour(Array(bytes[2..<6])) }
        // Only 2000::/3 is handed out to hosts of the internet; 2001::/23 and 2001:db8::/32 are not.
        guard bytes[0] & 0xE0 == 0x20 else { return true }
        if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) { return true }
        return bytes.starts(with: [0x20, 0x01]) && bytes[2] < 2
    }
}
