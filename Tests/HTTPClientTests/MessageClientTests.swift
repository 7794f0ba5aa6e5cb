import FoundationEssentials
import HTTPClient
import HTTPServer
import Synchronization
import Testing

/// A receiver on a port of this machine.
private final class Receiver: Sendable {
    let server: Server
    let requests: Requests

    final class Requests: Sendable {
        private let all = Mutex<[(target: String, headers: HeaderFields, body: [UInt8])]>([])

        func add(_ request: Request) {
            var bytes: [UInt8] = []
            if case .json(let sent) = request.body { bytes = sent }
            all.withLock { $0.append((request.rawPath, request.headers, bytes)) }
        }

        var list: [(target: String, headers: HeaderFields, body: [UInt8])] { all.withLock { $0 } }
    }

    init(_ answer: @escaping @Sendable (Request) async -> Response) throws {
        let requests = Requests()
        let folder = FileManager.default.temporaryDirectory.path + "/sigap-receiver"
        server = try Server(configuration: ServerConfiguration(port: 0, spoolFolder: folder)) { request in
            requests.add(request)
            return await answer(request)
        }
        self.requests = requests
    }

    var url: String { "http://127.0.0.1:\(server.port)" }
}

@Suite("Messages over HTTP")
struct MessageClientTests {
    private static let json = (name: "Content-Type", value: "application/json")

    @Test(
        "Body and headers arrive, and the status comes back",
        arguments: [Status.noContent, .internalServerError])
    func arrives(status: Status) async throws {
        let receiver = try Receiver { _ in Response(status: status) }
        let body = #"{"a":"é\u0000"}"#
        let outcome = await MessageClient().post(
            body, to: receiver.url + "/kait?x=1", headers: [Self.json, ("X-Sigap-Event", "e-1")],
            reach: .anywhere, seconds: 60)
        #expect(outcome == .answered(status.rawValue))
        let got = try #require(receiver.requests.list.first)
        #expect(got.body == Array(body.utf8))
        #expect(got.headers["x-sigap-event"] == "e-1")
        #expect(got.headers["content-type"] == "application/json")
        await receiver.server.stop()
    }

    @Test(
        "Nothing reaches this machine unless that was said, by whatever name",
        arguments: ["127.0.0.1", "localhost", "0x7f.1", "[::1]", "0.0.0.0"],
        [MessageClient.Reach.internet, .privateNetworks])
    func privateAddress(host: String, reach: MessageClient.Reach) async throws {
        let receiver = try Receiver { _ in Response(status: .noContent) }
        let outcome = await MessageClient().post(
            "{}", to: "http://\(host):\(receiver.server.port)/", headers: [Self.json], reach: reach)
        #expect(outcome == .privateAddress)
        #expect(receiver.requests.list.isEmpty)
        await receiver.server.stop()
    }

    @Test("A redirect is an answer, not a way")
    func redirect() async throws {
        let receiver = try Receiver { _ in .redirect(to: "/lain") }
        let outcome = await MessageClient().post(
            "{}", to: receiver.url + "/", headers: [Self.json], reach: .anywhere, seconds: 60)
        #expect(outcome == .answered(303))
        #expect(receiver.requests.list.count == 1)
        await receiver.server.stop()
    }

    @Test("No other protocol is spoken, and no header is smuggled in")
    func protocols() async throws {
        let client = MessageClient()
        for url in ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "bukan alamat", ""] {
            let outcome = await client.post("{}", to: url, reach: .anywhere, seconds: 60)
            guard case .failed = outcome else {
                Issue.record("\(url): \(outcome)")
                continue
            }
        }
        let smuggled = await client.post(
            "{}", to: "http://127.0.0.1:1/", headers: [("X-A", "b\r\nX-C: d")], reach: .anywhere,
            seconds: 60)
        guard case .failed = smuggled else {
            Issue.record("\(smuggled)")
            return
        }
    }

    @Test("Stopping breaks off a message that hangs, and sends no other")
    func stop() async throws {
        let client = MessageClient()
        let receiver = try Receiver { _ in
            client.stop()
            // Until the server itself is stopped.
            try? await Task.sleep(for: .seconds(60))
            return Response(status: .noContent)
        }
        let outcome = await client.post(
            "{}", to: receiver.url, headers: [Self.json], reach: .anywhere, seconds: 60)
        guard case .failed = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let later = await client.post(
            "{}", to: receiver.url, headers: [Self.json], reach: .anywhere, seconds: 60)
        #expect(later == .failed("stopped"))
        #expect(receiver.requests.list.count == 1)
        await receiver.server.stop(graceful: .seconds(0))
    }
}
