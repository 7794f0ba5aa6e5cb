import Glibc
import HTTPServer
import Testing
import sigap

/// What `sigap serve` understands and what it refuses.
@Suite("The words after sigap serve")
struct ServeOptionsTests {
    @Test("Nothing said means this machine alone, its own folder, and a log")
    func defaults() throws {
        let options = try ServeOptions([])
        #expect(options.folder == "data")
        #expect(options.url(port: options.port) == "http://127.0.0.1:8080")
        #expect(!options.isDemo)
        #expect(options.isLogging)
    }

    @Test(
        "An address is taken as it is written",
        arguments: [
            ("127.0.0.1:0", "127.0.0.1", 0), ("localhost:8090", "127.0.0.1", 8090), ("[::1]:80", "::1", 80),
            ("127.0.0.2:65535", "127.0.0.2", 65535),
        ] as [(String, String, UInt16)])
    func address(text: String, address: String, port: UInt16) throws {
        let options = try ServeOptions(["--listen", text])
        #expect(options.address == address)
        #expect(options.port == port)
    }

    @Test("A demo keeps its screen quiet unless a log is asked for")
    func log() throws {
        #expect(try !ServeOptions(["--demo"]).isLogging)
        #expect(try ServeOptions(["--demo", "--log"]).isLogging)
    }

    @Test(
        "An address that others reach needs a word on how",
        arguments: [
            (["--tls", "a.pem", "b.pem"], ServeOptions.Protection.tls(certificate: "a.pem", key: "b.pem")),
            (["--behind-proxy", "10.0.0.2"], .proxy("10.0.0.2")), (["--allow-http"], .plain),
        ])
    func protection(words: [String], protection: ServeOptions.Protection) throws {
        let open = ["--listen", "192.168.1.5:8080"]
        #expect(throws: ServeOptions.Mistake.self) { try ServeOptions(open) }
        #expect(try ServeOptions(open + words).protection == protection)
    }

    @Test(
        "What cannot be used is refused",
        arguments: [
            ["--listen"], ["--listen", "8080"], ["--listen", ":8080"], ["--listen", "127.0.0.1:70000"],
            ["--data"],
            ["--data", "--demo"], ["--tls", "a.pem"], ["--allow-http", "--behind-proxy", "10.0.0.2"],
            ["--damo"],
            ["data"], ["--listen", "0.0.0.0:8080"],
        ])
    func refused(words: [String]) {
        #expect(throws: ServeOptions.Mistake.self) { try ServeOptions(words) }
    }

    @Test(
        "A proxy is named by its address, as the sender of its requests is told",
        arguments: [
            ("127.0.0.1", "127.0.0.1"), ("::ffff:127.0.0.1", "127.0.0.1"), ("::1", "::1"), ("[::1]", "::1"),
            ("2001:DB8:0:0:0:0:0:A", "2001:db8::a"), ("::ffff:7f00:1", "127.0.0.1"),
        ])
    func proxy(written: String, address: String) throws {
        #expect(try ServeOptions(["--behind-proxy", written]).protection == .proxy(address))
    }

    @Test(
        "What is no address of a proxy is refused, and said",
        arguments: [
            "abc", "localhost", "1", "127.1", "127.0.0.1:80", "127.0.0.256", "[127.0.0.1]", "010.0.0.1",
            "::g", "[::1", "10.0.0.0/8",
        ])
    func noProxy(written: String) {
        let mistake = #expect(throws: ServeOptions.Mistake.self) {
            try ServeOptions(["--behind-proxy", written])
        }
        #expect(mistake?.message.hasSuffix("bukan: \(written)") == true)
    }

    @Test("With TLS the address says so")
    func https() throws {
        let options = try ServeOptions(["--tls", "a.pem", "b.pem"])
        #expect(options.url(port: 8443) == "https://127.0.0.1:8443")
    }

    @Test("The usual port is left out, and an address for all of the machine becomes its name")
    func shownAddress() throws {
        let secure = ["--tls", "a.pem", "b.pem", "--listen"]
        #expect(
            try ServeOptions(secure + ["0.0.0.0:443"]).url(port: 443, machine: "kantor") == "https://kantor")
        #expect(
            try ServeOptions(secure + ["[::]:8443"]).url(port: 8443, machine: "kantor")
                == "https://kantor:8443")
        #expect(
            try ServeOptions(["--listen", "127.0.0.1:80"]).url(port: 80, machine: "kantor")
                == "http://127.0.0.1")
    }

    @Test("A socket that systemd opened takes the place of --listen, and others reach it too")
    func inherited() throws {
        let socket = try ListeningFixture(address: 0)
        let handed = try #require(InheritedSocket(descriptor: socket.descriptor))
        #expect(throws: ServeOptions.Mistake.self) { try ServeOptions([], inherited: handed) }
        let options = try ServeOptions(["--allow-http", "--listen", "127.0.0.1:1"], inherited: handed)
        #expect(options.address == "0.0.0.0")
        #expect(options.port == handed.port && handed.port != 0)
    }

    @Test("Only a socket that listens, handed to this very process, is taken")
    func notInherited() throws {
        let own = String(getpid())
        #expect(InheritedSocket { ["LISTEN_FDS": "1", "LISTEN_PID": "1"][$0] } == nil)
        #expect(InheritedSocket { ["LISTEN_PID": own][$0] } == nil)
        #expect(InheritedSocket { ["LISTEN_FDS": "0", "LISTEN_PID": own][$0] } == nil)
        #expect(InheritedSocket(descriptor: 1_000_000) == nil)
        let idle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(idle) }
        #expect(InheritedSocket(descriptor: idle) == nil)
    }
}

/// A socket that listens on a port the system chose.
private final class ListeningFixture {
    let descriptor: Int32

    init(address: in_addr_t) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = address.bigEndian
        let isBound = unsafe withUnsafeBytes(of: &place) { bytes in
            unsafe bind(
                descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
        try #require(isBound == 0 && listen(descriptor, 8) == 0)
    }

    deinit { close(descriptor) }
}
