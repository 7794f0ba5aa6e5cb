import HTTPClient
import Testing

@Suite("Which addresses are plain hosts of the internet")
struct NetworkAddressTests {
    @Test(
        "IPv4",
        arguments: [
            ([8, 8, 8, 8], false), ([103, 28, 12, 9], false), ([172, 15, 0, 1], false),
            ([172, 32, 0, 1], false), ([100, 63, 0, 1], false), ([192, 0, 1, 1], false),
            ([0, 0, 0, 0], true), ([10, 1, 2, 3], true), ([127, 0, 0, 1], true),
            ([169, 254, 169, 254], true),
            ([172, 16, 0, 1], true), ([172, 31, 255, 255], true), ([192, 168, 1, 1], true),
            ([100, 64, 0, 1], true), ([198, 18, 0, 1], true), ([192, 0, 2, 7], true),
            ([224, 0, 0, 1], true), ([255, 255, 255, 255], true),
        ] as [([UInt8], Bool)])
    func four(bytes: [UInt8], isPrivate: Bool) {
        #expect(NetworkAddress.isPrivate(bytes) == isPrivate)
    }

    /// The first bytes, the rest zero but for the last four.
    private static func six(_ head: [UInt8], _ tail: [UInt8] = [0, 0, 0, 1]) -> [UInt8] {
        head + [UInt8](repeating: 0, count: 12 - head.count) + tail
    }

    @Test(
        "IPv6, and IPv4 inside it",
        arguments: [
            (six([0x20, 0x01, 0x48, 0x60]), false), (six([0x24, 0x04, 0x68, 0x00]), false),
            (six([]), true), (six([], [0, 0, 0, 0]), true), (six([0xFC]), true), (six([0xFD, 0x12]), true),
            (six([0xFE, 0x80]), true), (six([0xFF, 0x02]), true), (six([0x20, 0x01, 0x0D, 0xB8]), true),
            (six([0x20, 0x01]), true),
            (six([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [127, 0, 0, 1]), true),
            (six([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [8, 8, 8, 8]), false),
            (six([0x00, 0x64, 0xFF, 0x9B], [10, 0, 0, 1]), true),
            (six([0x00, 0x64, 0xFF, 0x9B], [8, 8, 8, 8]), false),
            (six([0x20, 0x02, 192, 168, 0, 1]), true), (six([0x20, 0x02, 8, 8, 8, 8]), false),
        ])
    func sixteen(bytes: [UInt8], isPrivate: Bool) {
        #expect(NetworkAddress.isPrivate(bytes) == isPrivate)
    }

    @Test("What is no address of the internet is private")
    func other() {
        #expect(NetworkAddress.isPrivate([]))
        #expect(NetworkAddress.isPrivate([8, 8, 8]))
    }

    @Test(
        "A network of one's own is private, but neither this machine nor the wire it hangs on",
        arguments: [
            ([10, 1, 2, 3], true), ([192, 168, 1, 1], true), ([172, 16, 0, 1], true),
            ([100, 64, 0, 1], true), ([127, 0, 0, 1], false), ([169, 254, 169, 254], false),
            ([0, 0, 0, 0], false), ([8, 8, 8, 8], false), ([224, 0, 0, 1], false),
            (six([0xFD, 0x12]), true), (six([0xFE, 0x80]), false), (six([]), false),
            (six([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [10, 0, 0, 1]), true),
            (six([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [127, 0, 0, 1]), false),
        ] as [([UInt8], Bool)])
    func ownNetwork(bytes: [UInt8], isOwn: Bool) {
        #expect(NetworkAddress.isPrivateNetwork(bytes) == isOwn)
    }
}
