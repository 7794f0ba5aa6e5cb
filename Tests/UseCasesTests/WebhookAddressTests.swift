import Testing

@testable import UseCases

@Suite("Addresses of receivers that say by themselves where they lie")
struct WebhookAddressTests {
    @Test(
        "This machine and its own link are reached only where the operator says so",
        arguments: [
            "localhost", "LOCALHOST.", "papan.localhost:8443", "127.0.0.1", "127.1:9", "0x7f.1", "2130706433",
            "0177.0.0.1", "0.0.0.0", "169.254.169.254", "[::1]", "[::]:443", "[fe80::1%25eth0]",
            "[::ffff:127.0.0.1]", "[0:0:0:0:0:0:0:1]",
        ])
    func machine(host: String) {
        let url = "https://" + host + "/kait"
        #expect(WebhookAddress.fault(of: url, reach: .internet) == .ownMachine)
        #expect(WebhookAddress.fault(of: url, reach: .office) == .ownMachine)
        #expect(WebhookAddress.fault(of: url, reach: .anywhere) == nil)
    }

    @Test(
        "A private network is the office's own, not the internet",
        arguments: [
            "10.0.0.1", "10.1", "192.168.1.7:8443", "172.16.0.1", "172.31.255.255", "100.64.0.1",
            "[fd12::7]:443", "[::ffff:10.0.0.1]",
        ])
    func network(host: String) {
        let url = "https://" + host + "/kait"
        #expect(WebhookAddress.fault(of: url, reach: .internet) == .ownNetwork)
        #expect(WebhookAddress.fault(of: url, reach: .office) == nil)
        #expect(WebhookAddress.fault(of: url, reach: .anywhere) == nil)
    }

    @Test(
        "Names, and addresses of the internet, are judged when a message is sent",
        arguments: [
            "papan.example.go.id", "10.0.0.1.example.go.id", "localhost.example.go.id", "mylocalhost",
            "8.8.8.8", "172.32.0.1", "100.63.0.1", "134744072", "1.2.3.4.5", "256.0.0.1", "10..1",
            "0x", "09.1", "[2404:6800::1]", "[::ffff:8.8.8.8]", "[::1::]", "[1:2]", "[", "[]", ":443",
        ])
    func others(host: String) {
        let fault = WebhookAddress.fault(of: "https://" + host + "/", reach: .internet)
        #expect(fault == nil)
    }
}
