import Synchronization
import Testing
import UseCases
import sigap

@Suite("The words of an operator")
struct OperatingTests {
    @Test("Options may come several times, flags stand alone, the rest is named by its place")
    func words() throws {
        let words = try OperatorWords(
            ["meja", "--scope", "read", "--deras", "--scope", "act"], options: ["--scope"],
            flags: ["--deras"])
        #expect(words.plain == ["meja"])
        #expect(words.values["--scope"] == ["read", "act"])
        #expect(words.flags == ["--deras"])
        #expect(throws: OperatorWords.Mistake.self) { try words.value("--scope") }
        #expect(try words.value("--data") == nil)
    }

    @Test(
        "What is unknown or lacks its value is refused",
        arguments: [["--lain"], ["--scope"], ["--scope", "--deras"], ["--scope", ""], ["-x"]])
    func refused(arguments: [String]) {
        #expect(throws: OperatorWords.Mistake.self) {
            try OperatorWords(arguments, options: ["--scope"], flags: ["--deras"])
        }
    }

    @Test(
        "Receivers are told over https; in a private network plain http will do",
        arguments: [
            ("https://papan.example.go.id/kait", false, true), ("HTTPS://papan.example.go.id", false, true),
            ("http://papan.example.go.id/", false, false), ("http://10.0.0.5:8080/", true, true),
            ("ftp://10.0.0.5/", true, false), ("papan.example.go.id", true, false), ("https://", true, false),
            ("https:///kait", true, false), ("https://a:b@papan.example.go.id/", true, false),
            ("https://papan.example.go.id/a b", true, false),
            ("https://papan.example.go.id/\r\nX: y", true, false), ("https://localhost/", false, false),
            ("https://localhost/", true, true), ("https://10.0.0.1/", false, false),
        ] as [(String, Bool, Bool)])
    func addresses(url: String, allowsPrivate: Bool, isTaken: Bool) {
        let reach: Webhook.Reach = allowsPrivate ? .anywhere : .internet
        #expect((WebhookAddress.fault(of: url, reach: reach) == nil) == isTaken)
    }
}

@Suite("Rounds beside the requests")
struct RoundsTests {
    /// Counts, and lets a test wait until so many were counted.
    private actor Counter {
        private(set) var count = 0
        private var waiting: [(Int, CheckedContinuation<Void, Never>)] = []

        func add() {
            count += 1
            for (_, continuation) in waiting.filter({ $0.0 <= count }) { continuation.resume() }
            waiting.removeAll { $0.0 <= count }
        }

        func reaches(_ wanted: Int) async {
            if count >= wanted { return }
            await withCheckedContinuation { waiting.append((wanted, $0)) }
        }
    }

    /// A pause that only a bell or a stop ends.
    private static func forever() async throws { try await Task.sleep(for: .seconds(3_600)) }

    @Test("A round is done at once, after each pause, and when the bell rings")
    func again() async {
        let counter = Counter()
        let short = Rounds(pause: {}, round: { await counter.add() })
        await counter.reaches(3)
        await short.stop()
        let bell = Bell()
        let rung = Counter()
        let long = Rounds(bell: bell, pause: Self.forever, round: { await rung.add() })
        await rung.reaches(1)
        bell.ring()
        await rung.reaches(2)
        await long.stop()
    }

    @Test("Stopping ends the pause, lets the round come to its end, and begins no other")
    func stop() async {
        let counter = Counter()
        let gate = Bell()
        let rounds = Rounds(pause: Self.forever) {
            await counter.add()
            await gate.wait()
            await counter.add()
        }
        await counter.reaches(1)
        async let stopped: Void = rounds.stop()
        gate.ring()
        await stopped
        #expect(await counter.count == 2)
    }

    @Test("A bell rung while nobody waits is heard by the next who does")
    func bell() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        await bell.wait()
        async let heard: Void = bell.wait()
        bell.ring()
        await heard
    }
}
