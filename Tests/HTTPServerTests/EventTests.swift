import Testing

@testable import HTTPServer

@Suite("Live events")
struct EventTests {
    @Test("An event is written as browsers read it")
    func wireFormat() {
        let event = ServerSentEvent(name: "langkah\nx", id: "7\r", data: "satu\ndua\r\ntiga")
        #expect(
            String(decoding: event.bytes, as: UTF8.self)
                == "event: langkahx\nid: 7\ndata: satu\ndata: dua\ndata: tiga\n\n")
        #expect(String(decoding: ServerSentEvent(data: "").bytes, as: UTF8.self) == "data: \n\n")
    }

    @Test("Events arrive as they happen, and the answer ends with their stream")
    func arrive() async throws {
        let (events, source) = EventStream.makeStream()
        try await withServer(handler: { _ in .events(events, owner: "a") }) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await client.read { $0.contains(":\n\n") }.contains("200 OK"))
            for data in ["satu", "dua"] {
                source.yield(ServerSentEvent(data: data))
                // A heartbeat may come between, where the machine is slow.
                let event = "data: \(data)\n\n"
                #expect(await client.read { $0.contains(event) }.contains(event))
            }
            source.finish()
            #expect(await client.read { $0.hasSuffix("0\r\n\r\n") }.hasSuffix("0\r\n\r\n"))
            client.close()
        }
    }

    @Test("A client that vanished is found by the heartbeat, and the source learns of it")
    func vanished() async throws {
        let (events, source) = EventStream.makeStream()
        let ended = Gate()
        source.onTermination = { _ in Task { await ended.open() } }
        let quick: (inout ServerConfiguration) -> Void = { $0.streams.heartbeat = .milliseconds(20) }
        try await withServer(quick, handler: { _ in .events(events, owner: "a") }) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = await client.read { $0.split(separator: ":\n\n").count > 2 }
            client.vanish()
            await ended.wait()
        }
    }

    @Test("A client that never reads is ended when too much waits for it")
    func neverReads() async throws {
        let (events, source) = EventStream.makeStream()
        let ended = Gate()
        source.onTermination = { _ in Task { await ended.open() } }
        try await withServer(handler: { _ in .events(events, owner: "a") }) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = await client.read { $0.contains(":\n\n") }
            let long = ServerSentEvent(data: String(repeating: "x", count: 60_000))
            for _ in 0..<500 { source.yield(long) }
            await ended.wait()
            client.close()
        }
    }

    @Test("Streams are limited, and a place is free again when one ends")
    func limited() async throws {
        let (arrivals, arrived) = AsyncStream<EventStream.Continuation>.makeStream()
        let handler: Handler = { request in
            let (events, source) = EventStream.makeStream()
            arrived.yield(source)
            return .events(events, owner: request.path.first ?? "")
        }
        try await withServer({ $0.streams.total = 1 }, handler: handler) { fixture in
            var sources = arrivals.makeAsyncIterator()
            let first = await begun("/a", fixture)
            let source = await sources.next()
            #expect(await fixture.ask("GET /b HTTP/1.1\r\nHost: a\r\n\r\n").status == 429)
            source?.finish()
            _ = await first.read { $0.hasSuffix("0\r\n\r\n") }
            await first.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await first.read { $0.contains(":\n\n") }.contains("200 OK"))
            first.close()
        }
    }

    @Test("Of one owner's streams the oldest makes room for the newest, and nobody else's")
    func limitedByOwner() async throws {
        let (arrivals, arrived) = AsyncStream<EventStream.Continuation>.makeStream()
        let handler: Handler = { request in
            let (events, source) = EventStream.makeStream()
            arrived.yield(source)
            return .events(events, owner: request.path.first ?? "")
        }
        try await withServer({ $0.streams.perOwner = 1 }, handler: handler) { fixture in
            var sources = arrivals.makeAsyncIterator()
            let first = await begun("/a", fixture)
            let other = await begun("/b", fixture)
            _ = await sources.next()
            let source = await sources.next()
            let second = await begun("/a", fixture)
            #expect(await first.read { $0.hasSuffix("0\r\n\r\n") }.hasSuffix("0\r\n\r\n"))
            source?.yield(ServerSentEvent(data: "masih"))
            #expect(await other.read { $0.contains("masih") }.contains("masih"))
            for client in [first, other, second] { client.close() }
        }
    }

    /// A stream of that owner, of which the head has come.
    private func begun(_ path: String, _ fixture: Fixture) async -> Client {
        let client = fixture.connect()
        await client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await client.read { $0.contains(":\n\n") }.contains("200 OK"))
        return client
    }

    @Test("HEAD of a stream has the headers and begins none")
    func head() async throws {
        let (events, source) = EventStream.makeStream()
        defer { source.finish() }
        try await withServer(handler: { _ in .events(events, owner: "a") }) { fixture in
            let reply = await fixture.ask("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 200)
            #expect(reply["content-type"] == "text/event-stream")
        }
    }
}
