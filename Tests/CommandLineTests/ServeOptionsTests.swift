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

    @Test("With TLS the address says so")
    func https() throws {
        let options = try ServeOptions(["--tls", "a.pem", "b.pem"])
        #expect(options.url(port: 8443) == "https://127.0.0.1:8443")
    }
}
