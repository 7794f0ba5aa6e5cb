import Glibc
import Testing

@testable import HTTPServer

@Suite("Stopping")
struct StopTests {
    @Test("A handler that hangs is answered with 503, and stopping returns")
    func hangingHandler() async throws {
        let started = Gate()
        let release = Gate()
        let handler: Handler = { _ in
            await started.open()
            await release.wait()
            return .text("late")
        }
        try await withServer(handler: handler) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            await started.wait()
            await fixture.server.stop(graceful: .zero)
            let answer = await client.readToEnd()
            client.close()
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            await release.open()
        }
    }

    @Test("Many waiting connections are all answered")
    func manyWaiting() async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let release = Gate()
        let handler: Handler = { _ in
            arrived.yield()
            await release.wait()
            return .text("late")
        }
        try await withServer(handler: handler) { fixture in
            let clients = (0..<40).map { _ in fixture.connect() }
            for client in clients { await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            var waiting = arrivals.makeAsyncIterator()
            for _ in clients { await waiting.next() }
            await fixture.server.stop(graceful: .zero)
            for client in clients {
                #expect(await client.readToEnd().hasPrefix("HTTP/1.1 503 "))
                client.close()
            }
            await release.open()
        }
    }

    @Test("A handler in work may finish in the time it is given")
    func gracefulStop() async throws {
        let started = Gate()
        let release = Gate()
        let handler: Handler = { _ in
            await started.open()
            await release.wait()
            return .text("done")
        }
        try await withServer(handler: handler) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            await started.wait()
            async let stopped: Void = fixture.server.stop(graceful: .seconds(30))
            await release.open()
            let answer = await client.readToEnd()
            client.close()
            await stopped
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            #expect(answer.hasSuffix("done"))
        }
    }

    @Test("A live stream ends properly")
    func liveStream() async throws {
        let (events, source) = EventStream.makeStream()
        let ended = Gate()
        source.onTermination = { _ in Task { await ended.open() } }
        try await withServer(handler: { _ in .events(events, owner: "a") }) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            source.yield(ServerSentEvent(data: "satu"))
            let first = await client.read { $0.contains("data: satu\n\n") }
            #expect(first.contains("text/event-stream"))
            await fixture.server.stop(graceful: .seconds(30))
            #expect(await client.readToEnd().hasSuffix("0\r\n\r\n"))
            client.close()
            await ended.wait()
        }
    }

    @Test(
        "A client in the middle of a request does not hold it up",
        arguments: [
            "", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
        ])
    func unfinishedRequest(begun: String) async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(begun)
            await fixture.server.stop(graceful: .zero)
            #expect(!(await client.readToEnd()).contains(" 200 "))
            client.close()
        }
    }

    @Test("Stopping twice, and dropping a server without stopping it, do no harm")
    func twice() async throws {
        let spool = temporaryFolder()
        defer { unsafe rmdir(spool) }
        do {
            let server = try Server(
                configuration: ServerConfiguration(port: 0, spoolFolder: spool), handler: echo)
            await server.stop()
            await server.stop()
            _ = try Server(configuration: ServerConfiguration(port: 0, spoolFolder: spool), handler: echo)
        }
        #expect(listing(spool).isEmpty)
    }

    @Test("A client that vanishes while its handler works is forgotten")
    func vanishedClient() async throws {
        let started = Gate()
        let release = Gate()
        let handler: Handler = { request in
            if request.path == ["slow"] {
                await started.open()
                await release.wait()
            }
            return .text(String(repeating: "x", count: 500_000))
        }
        try await withServer(handler: handler) { fixture in
            let client = fixture.connect()
            await client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            await started.wait()
            client.vanish()
            await release.open()
            #expect(await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body.count == 500_000)
        }
    }

    @Test("What cannot be started says why")
    func startErrors() async throws {
        let spool = temporaryFolder()
        defer { unsafe rmdir(spool) }
        var configuration = ServerConfiguration(address: "kantor", port: 0, spoolFolder: spool)
        #expect(throws: ServerError.badAddress("kantor")) {
            try Server(configuration: configuration, handler: echo)
        }
        configuration.address = "127.0.0.1"
        configuration.tls = .init(certificatePath: spool + "/none.pem", keyPath: spool + "/none.key")
        #expect(throws: ServerError.unreadable(spool + "/none.key")) {
            try Server(configuration: configuration, handler: echo)
        }
        configuration.tls = .init(certificatePath: "/etc/hostname", keyPath: "/etc/hostname")
        #expect(throws: ServerError.refused) { try Server(configuration: configuration, handler: echo) }
        configuration.tls = nil
        configuration.spoolFolder = "/proc/none"
        #expect(throws: ServerError.spoolFolder("/proc/none")) {
            try Server(configuration: configuration, handler: echo)
        }
        configuration.spoolFolder = spool
        let first = try Server(configuration: configuration, handler: echo)
        configuration.port = first.port
        #expect(throws: ServerError.addressInUse(address: "127.0.0.1", port: first.port)) {
            try Server(configuration: configuration, handler: echo)
        }
        await first.stop()
    }
}
