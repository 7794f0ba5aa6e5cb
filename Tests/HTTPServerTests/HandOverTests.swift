import Glibc
import Testing

@testable import HTTPServer

@Suite("Stopping and taking over without a failed request")
struct HandOverTests {
    private static let ask = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("A connection that goes on asking while the server stops is answered, and asked to end")
    func draining() async throws {
        let started = Gate()
        let release = Gate()
        let handler: Handler = { request in
            guard request.path == ["slow"] else { return .text("quick") }
            await started.open()
            await release.wait()
            return .text("slow")
        }
        try await withServer(handler: handler) { fixture in
            let kept = fixture.connect()
            await kept.send(Self.ask)
            #expect(await kept.readReply()["connection"]?.lowercased() != "close")
            let slow = fixture.connect()
            await slow.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            await started.wait()
            async let stopped: Void = fixture.server.stop(graceful: .seconds(60))
            // The server drains from the moment it takes no more connections.
            while await fixture.takesConnections { await Task.yield() }
            await kept.send(Self.ask)
            let last = await kept.readReply()
            #expect(last.status == 200)
            #expect(last["connection"]?.lowercased() == "close")
            await release.open()
            #expect(await slow.readReply().text == "slow")
            slow.close()
            kept.close()
            await stopped
        }
    }

    @Test("A new certificate takes new connections; those that were open are answered and end")
    func renewing() async throws {
        try await withServer(handler: echo) { fixture in
            let kept = fixture.connect()
            await kept.send(Self.ask)
            #expect(await kept.readReply().status == 200)
            try fixture.server.renewCertificate()
            // One that was just being let in by the first may come to it yet.
            var new = Reply(head: "")
            repeat {
                new = await fixture.ask(Self.ask)
                #expect(new.status == 200)
            } while new.status == 200 && new["connection"]?.lowercased() == "close"
            // The first daemon drains on a thread of its own, soon.
            var last = Reply(head: "")
            repeat {
                await kept.send(Self.ask)
                last = await kept.readReply()
                #expect(last.status == 200)
            } while last.status == 200 && last["connection"]?.lowercased() != "close"
            kept.close()
            try fixture.server.renewCertificate()
            #expect(await fixture.ask(Self.ask).status == 200)
        }
    }

    @Test("A socket that somebody else opened outlives the server")
    func inherited() async throws {
        let listener = try listeningSocket("127.0.0.1", 0).socket
        defer { close(listener) }
        for _ in 0..<2 {
            let own = fcntl(listener, F_DUPFD_CLOEXEC, 0)
            let handed = try #require(InheritedSocket(descriptor: own))
            try await withServer({ $0.inherited = handed }, handler: echo) { fixture in
                #expect(fixture.server.port == handed.port)
                #expect(await fixture.ask(Self.ask).status == 200)
            }
        }
        let waiting = Client(port: boundPort(listener))
        await waiting.send(Self.ask)
        let handed = try #require(InheritedSocket(descriptor: fcntl(listener, F_DUPFD_CLOEXEC, 0)))
        try await withServer({ $0.inherited = handed }, handler: echo) { _ in
            #expect(await waiting.readReply().status == 200, "who connected meanwhile is served by the next")
        }
        waiting.close()
    }

    @Test("A stream that is opened while the server drains ends at once: the browser opens it elsewhere")
    func streams() async throws {
        let (events, _) = EventStream.makeStream()
        try await withServer(handler: { _ in .events(events, owner: "a") }) { fixture in
            let kept = fixture.connect()
            await kept.send(Self.ask)
            _ = await kept.read { $0.contains("\r\n\r\n") }
            try fixture.server.renewCertificate()
            _ = await kept.read { $0.hasSuffix("0\r\n\r\n") }
            await kept.send(Self.ask)
            let again = await kept.readReply()
            #expect(again.status == 200)
            #expect(again["content-type"] == "text/event-stream")
            #expect(again["content-length"] == "0")
            kept.close()
        }
    }
}

extension Fixture {
    /// Whether somebody new still gets in.
    fileprivate var takesConnections: Bool {
        get async {
            let port = server.port
            return await blocking {
                let door = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                defer { close(door) }
                var address = sockaddr_in()
                address.sin_family = sa_family_t(AF_INET)
                address.sin_port = port.bigEndian
                address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
                return unsafe withUnsafeBytes(of: &address) { bytes in
                    unsafe Glibc.connect(
                        door, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
                        socklen_t(bytes.count))
                } == 0
            }
        }
    }
}
