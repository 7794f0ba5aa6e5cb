import Synchronization
import Testing

@testable import HTTPServer

/// A doorkeeper whose connections are numbers, and who was asked to leave.
private final class House: Sendable {
    let doors: Doorkeeper
    private let log: Log
    private let begun = ContinuousClock.now

    private final class Log: Sendable {
        let descriptors = Mutex<[Int32]>([])
    }

    init(connections: Int, perAddress: Int, headSeconds: Int = 60) {
        var configuration = ServerConfiguration(port: 0, spoolFolder: "")
        configuration.connections = connections
        configuration.connectionsPerAddress = perAddress
        configuration.headSeconds = headSeconds
        let log = Log()
        self.log = log
        doors = Doorkeeper(configuration) { descriptor in
            log.descriptors.withLock { $0.append(descriptor) }
        }
    }

    /// So many seconds after it opened.
    func at(_ seconds: Double) -> ContinuousClock.Instant { begun.advanced(by: .seconds(seconds)) }

    func admit(_ visits: ClosedRange<Int>, from network: ClientNetwork, at seconds: Double = 0) {
        for visit in visits {
            doors.admit(
                visit, descriptor: Int32(visit), from: network, at: at(seconds + Double(visit) / 1_000))
        }
    }

    /// Those who were asked to leave, in order.
    var cut: [Int] { log.descriptors.withLock { $0.map { Int($0) } } }
}

@Suite("Who keeps the doors")
struct DoorkeeperTests {
    private static func four(_ last: UInt8) -> ClientNetwork {
        ClientNetwork(socketAddress: [2, 0, 0, 80, 10, 0, 0, last, 0, 0, 0, 0, 0, 0, 0, 0], isSix: false)
    }

    private static func six(_ bytes: [UInt8]) -> ClientNetwork {
        ClientNetwork(socketAddress: Array(repeating: 7, count: 8) + bytes + [0, 0, 0, 0], isSix: true)
    }

    @Test("An IPv4 address counts as a whole, wrapped or not, and IPv6 by the half that a line is given")
    func networks() {
        let wrapped = Array(repeating: UInt8(0), count: 10) + [0xFF, 0xFF, 10, 0, 0, 5]
        #expect(Self.six(wrapped) == Self.four(5))
        #expect(Self.four(5) != Self.four(6))
        let line: [UInt8] = [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 1]
        let other: [UInt8] = [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 2]
        let host = Array(repeating: UInt8(9), count: 8)
        #expect(Self.six(line + host) == Self.six(line + host.map { $0 + 1 }))
        #expect(Self.six(line + host) != Self.six(other + host))
    }

    @Test("Headers that are not complete in time end the connection, whatever came meanwhile")
    func lateHeaders() {
        let house = House(connections: 100, perAddress: 100)
        house.admit(1...3, from: Self.four(1))
        house.doors.note(2, .kept, at: house.at(1))
        house.doors.note(3, .underWay, at: house.at(1))
        house.doors.closeLate(at: house.at(59))
        #expect(house.cut.isEmpty)
        house.doors.closeLate(at: house.at(61))
        #expect(house.cut == [1])
        house.doors.note(3, .awaited, at: house.at(100))
        house.doors.closeLate(at: house.at(150))
        house.doors.closeLate(at: house.at(161))
        #expect(house.cut == [1, 3])
    }

    @Test("Nobody is asked to leave twice, or after they have gone")
    func once() {
        let house = House(connections: 100, perAddress: 100)
        house.admit(1...2, from: Self.four(1))
        house.doors.forget(1)
        for seconds in [61.0, 62, 63] { house.doors.closeLate(at: house.at(seconds)) }
        house.doors.note(2, .underWay, at: house.at(63))
        house.doors.forget(2)
        #expect(house.cut == [2])
    }

    @Test("An address that has all it may have gives up its own oldest, and nobody else's")
    func perAddress() {
        let house = House(connections: 1_000, perAddress: 5)
        house.admit(1...3, from: Self.four(1))
        house.admit(11...15, from: Self.four(2))
        #expect(house.cut.isEmpty)
        house.admit(16...17, from: Self.four(2))
        #expect(house.cut == [11, 12])
    }

    @Test("A share of all connections is kept free, at the cost of the address that has most")
    func share() {
        let house = House(connections: 64, perAddress: 64)
        house.admit(1...10, from: Self.four(1))
        house.admit(101...140, from: Self.four(2))
        house.admit(201...210, from: Self.four(3))
        #expect(house.cut.isEmpty)
        house.admit(301...330, from: Self.four(4), at: 1)
        #expect(house.cut.count == 30)
        #expect(house.cut.allSatisfy { (101...140).contains($0) || (301...330).contains($0) })
        #expect(house.cut.first == 101)
    }

    @Test("Who comes in is never the one who leaves, and who was served leaves later than strangers")
    func order() {
        let house = House(connections: 16, perAddress: 16)
        house.admit(1...15, from: Self.four(1))
        house.doors.note(1, .underWay, at: house.at(0.5))
        house.doors.note(1, .awaited, at: house.at(0.6))
        house.admit(16...29, from: Self.four(1), at: 1)
        #expect(house.cut == Array(2...15))
        house.admit(30...30, from: Self.four(1), at: 20)
        #expect(house.cut.last == 16)
    }

    @Test("What a handler works on and live streams stay; a body or an answer may take a minute then")
    func work() {
        let house = House(connections: 16, perAddress: 16)
        house.admit(1...15, from: Self.four(1))
        for visit in 1...10 { house.doors.note(visit, .kept, at: house.at(0)) }
        for visit in 11...15 { house.doors.note(visit, .underWay, at: house.at(0)) }
        house.admit(20...20, from: Self.four(2), at: 59)
        #expect(house.cut.isEmpty)
        house.doors.note(20, .kept, at: house.at(60))
        house.admit(21...21, from: Self.four(2), at: 61)
        #expect(house.cut.count == 1)
        #expect(house.cut.allSatisfy { (11...15).contains($0) })
    }
}

@Suite("Slow clients")
struct SlowClientTests {
    @Test("Headers that dribble in end with the time they have")
    func dribbled() async throws {
        try await withServer({ $0.headSeconds = 1 }, handler: echo) { fixture in
            let client = fixture.connect()
            await client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ")
            let dribble = Task {
                while !Task.isCancelled {
                    await client.send("a")
                    try? await Task.sleep(for: .milliseconds(100))
                }
            }
            #expect(await client.readToEnd().isEmpty)
            dribble.cancel()
            await dribble.value
            client.close()
            #expect(await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }

    @Test("A handler may take longer than headers, and a connection serves again after it")
    func slowHandler() async throws {
        let handler: Handler = { request in
            if request.path == ["slow"] { try? await Task.sleep(for: .seconds(3)) }
            return .text("done")
        }
        try await withServer({ $0.headSeconds = 1 }, handler: handler) { fixture in
            let client = fixture.connect()
            for path in ["slow", "fast"] {
                await client.send("GET /\(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(await client.readReply().text == "done")
            }
            client.close()
        }
    }

    @Test("Connections without a request leave room for the next, and who is served stays")
    func full() async throws {
        let adjust: (inout ServerConfiguration) -> Void = {
            $0.connections = 32
            $0.connectionsPerAddress = 32
        }
        try await withServer(adjust, handler: echo) { fixture in
            let known = fixture.connect()
            await known.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await known.readReply().status == 200)
            var silent: [Client] = []
            for _ in 0..<40 {
                let client = fixture.connect()
                await client.send("GET / HTTP/1.1\r\n")
                silent.append(client)
            }
            #expect(await fixture.ask("GET /new HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
            await known.send("GET /known HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await known.readReply().status == 200)
            known.close()
            for client in silent { client.close() }
        }
    }

    @Test("Many who do not read an answer share its text")
    func shared() async throws {
        let text = SharedText(Array(String(repeating: "isi bersama ", count: 50_000).utf8))
        try await withServer(handler: { _ in .json(text) }) { fixture in
            let plain = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(plain.body == text.bytes.array)
            #expect(plain["content-type"] == "application/json")
            let packed = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")
            #expect(packed["content-encoding"] == "gzip" && packed.body == text.compressed?.bytes.array)
            let idle = (0..<20).map { _ in fixture.connect() }
            for client in idle { await client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body.count == 600_000)
            for client in idle { client.vanish() }
        }
    }
}
