import OfficeModel
import OfficeTime
import Testing

@testable import Web

/// Somebody at an address.
private func sender(_ address: String, _ browser: String = "", isKnown: Bool = false) -> LineSender {
    LineSender(address: address, browser: browser, isKnown: isKnown)
}

@Suite struct `The pace of guessing at an account` {
    private static let now = Instant(milliseconds: 1_000_000_000)
    private static let guesser = "10.0.0.1"
    private static let holder = "10.0.0.2"

    /// An account under attack whose first turn is taken; the test gives all others.
    private func attacked(longestWait: Int = 100) async throws -> SignInPace {
        let pace = SignInPace(turn: 3_600_000, longestWait: longestWait)
        for _ in 0..<SignInPace.attackFailures { await pace.noteFailure(login: "kadis", at: Self.now) }
        try await pace.take(login: "kadis", from: sender(Self.guesser), at: Self.now)
        return pace
    }

    /// Stands in line, and says whether the turn came.
    private func stand(_ who: LineSender, in pace: SignInPace) async -> Task<Bool, Never> {
        let before = await pace.waitingCount("kadis")
        let task = Task {
            do {
                try await pace.take(login: "kadis", from: who, at: Self.now)
                return true
            } catch {
                return false
            }
        }
        // Where all places are taken somebody leaves for the one who comes.
        while await pace.waitingCount("kadis") == before, before < SignInPace.places { await Task.yield() }
        return task
    }

    private func stand(_ count: Int, at address: String, in pace: SignInPace) async -> [Task<Bool, Never>] {
        var tasks: [Task<Bool, Never>] = []
        for number in 0..<count { tasks.append(await stand(sender(address, "\(number)"), in: pace)) }
        return tasks
    }

    private func count(_ tasks: [Task<Bool, Never>]) async -> Int {
        var count = 0
        for task in tasks { count += await task.value ? 1 : 0 }
        return count
    }

    @Test func `attempts at an account under attack go one in a turn, whoever sends them`() async throws {
        let pace = try await attacked()
        let waiting = await stand(3, at: Self.guesser, in: pace)
        for left in [2, 1, 0] {
            await pace.giveTurn("kadis")
            let count = await pace.waitingCount("kadis")
            #expect(count == left)
        }
        let came = await count(waiting)
        #expect(came == 3)
        try await pace.take(login: "sekretaris", from: sender(Self.guesser), at: Self.now)
    }

    @Test func `who waited for too many turns is told to come again`() async throws {
        let pace = try await attacked(longestWait: 2)
        let waiting = await stand(6, at: Self.guesser, in: pace)
        for _ in 0..<2 { await pace.giveTurn("kadis") }
        let came = await count(waiting)
        #expect(came == 2)
    }

    @Test func `a browser from which the account was opened before does not wait`() async throws {
        let pace = try await attacked()
        let waiting = await stand(SignInPace.places, at: Self.guesser, in: pace)
        for _ in 0..<5 {
            try await pace.take(login: "kadis", from: sender(Self.holder, isKnown: true), at: Self.now)
        }
        let left = await pace.waitingCount("kadis")
        #expect(left == waiting.count, "and takes nobody's turn")
        for task in waiting { task.cancel() }
        let came = await count(waiting)
        #expect(came == 0)
    }

    @Test func `one address that takes all places holds up another by a turn`() async throws {
        let pace = try await attacked()
        let waiting = await stand(SignInPace.places, at: Self.guesser, in: pace)
        let holder = await stand(sender(Self.holder), in: pace)
        // The guesser who came last makes room, which shows that the holder has come.
        let pushed = await waiting.last?.value
        #expect(pushed == false)
        for _ in 0..<2 { await pace.giveTurn("kadis") }
        let came = await holder.value
        #expect(came)
        for task in waiting { task.cancel() }
        let guesses = await count(waiting)
        #expect(guesses <= 1)
    }

    @Test func `where nobody may wait, the next turn comes by the clock`() async throws {
        let pace = SignInPace(attackFailures: 1, turn: 60_000, longestWait: 0)
        for _ in 0..<2 { try await pace.take(login: "kadis", from: sender(Self.guesser), at: Self.now) }
        await #expect(throws: WebFailure.self) {
            try await pace.take(login: "kadis", from: sender(Self.holder), at: Self.now)
        }
        try await pace.take(login: "kadis", from: sender(Self.holder), at: Self.now.adding(minutes: 1))
    }

    @Test func `after ten quiet minutes all is as before`() async throws {
        let pace = try await attacked(longestWait: 0)
        for _ in 0..<3 {
            try await pace.take(login: "kadis", from: sender("10.0.0.3"), at: Self.now.adding(minutes: 11))
        }
    }
}

@Suite struct `A line that is fair` {
    private func served(_ line: inout FairLine, _ count: Int) -> [Int] {
        var ids: [Int] = []
        for _ in 0..<count {
            if let id = line.next() { ids.append(id) }
        }
        return ids
    }

    @Test func `addresses take turns, and browsers within one`() {
        var line = FairLine(places: 20, isByLot: false)
        for id in 0..<4 { _ = line.join(id, sender("10.0.0.1")) }
        _ = line.join(4, sender("10.0.0.2"))
        _ = line.join(5, sender("10.0.0.1", "peramban"))
        _ = line.join(6, sender("10.0.0.3", isKnown: true))
        let order = served(&line, 8)
        #expect(order == [6, 0, 4, 5, 1, 2, 3])
    }

    @Test func `by lot each of those who are equal is drawn`() {
        var first: Set<Int> = []
        for _ in 0..<200 {
            var line = FairLine(places: 20, isByLot: true)
            for id in 0..<3 { _ = line.join(id, sender("10.0.0.1", "\(id)")) }
            if let id = line.next() { first.insert(id) }
        }
        #expect(first == [0, 1, 2])
    }

    @Test func `when all places are taken, the address that holds most gives way`() {
        var line = FairLine(places: 4, isByLot: false)
        for id in 0..<4 { _ = line.join(id, sender("10.0.0.1")) }
        let pushed = line.join(4, sender("10.0.0.2"))
        let refused = line.join(5, sender("10.0.0.1"))
        let known = line.join(6, sender("10.0.0.1", isKnown: true))
        #expect([pushed, refused, known] == [3, 5, 2])
        #expect(line.count == 4)
    }

    @Test func `of many addresses that come again and again, the new one is next`() {
        var line = FairLine(places: 64, isByLot: true)
        for id in 0..<64 { _ = line.join(id, sender("10.0.1.\(id)")) }
        for _ in 0..<64 {
            guard let id = line.next() else { continue }
            _ = line.join(id + 64, sender("10.0.1.\(id % 64)"))
        }
        let pushed = line.join(999, sender("10.0.2.1"))
        #expect(pushed != nil && pushed != 999)
        let next = line.next()
        #expect(next == 999)
    }

    @Test(arguments: [
        ("10.0.0.1", "10.0.0.1", true), ("10.0.0.1", "10.0.0.2", false),
        ("2001:db8:0:1::5", "2001:db8:0:1:a:b:c:d", true), ("2001:db8:0:1::5", "2001:db8:0:2::5", false),
        ("::1", "0:0:0:0:0:0:0:1", true), ("fe80::1%eth0", "fe80::2", true),
    ])
    func `a network of IPv6 is one place`(first: String, second: String, isOne: Bool) {
        #expect((sender(first) == sender(second)) == isOne)
    }
}

@Suite struct `Turns at hashing` {
    private actor Order {
        private(set) var names: [String] = []
        func note(_ name: String) { names.append(name) }
    }

    private func stand(
        _ name: String, _ who: LineSender, _ turns: HashTurns, _ order: Order
    ) async -> Task<Void, any Error> {
        let before = await turns.waitingCount
        let task = Task {
            try await turns.begin(who)
            await order.note(name)
            await turns.end()
        }
        while await turns.waitingCount == before { await Task.yield() }
        return task
    }

    @Test func `many threads of one address hold up another by a turn, and a known browser not at all`()
        async throws
    {
        let (turns, order) = (HashTurns(), Order())
        try await turns.begin(sender("10.0.0.1"))
        var waiting: [Task<Void, any Error>] = []
        for _ in 0..<60 { waiting.append(await stand("penyerang", sender("10.0.0.1"), turns, order)) }
        waiting.append(await stand("lain", sender("10.0.0.2"), turns, order))
        waiting.append(await stand("dikenal", sender("10.0.0.1", isKnown: true), turns, order))
        await turns.end()
        for task in waiting { try await task.value }
        let names = await order.names
        #expect(names.count == 62)
        #expect(names.prefix(3).contains("lain"))
        #expect(names.first == "dikenal")
    }

    @Test func `what does not fit is put off, and the line goes on`() async throws {
        let (turns, order) = (HashTurns(places: 2), Order())
        try await turns.begin(sender("10.0.0.1"))
        let waiting = [
            await stand("satu", sender("10.0.0.1"), turns, order),
            await stand("dua", sender("10.0.0.1"), turns, order),
        ]
        await #expect(throws: WebFailure.self) { try await turns.begin(sender("10.0.0.1")) }
        await turns.end()
        for task in waiting { try await task.value }
        try await turns.begin(sender("10.0.0.1"))
        await turns.end()
    }

    @Test func `who goes away leaves the line`() async throws {
        let (turns, order) = (HashTurns(), Order())
        try await turns.begin(sender("10.0.0.1"))
        let gone = await stand("pergi", sender("10.0.0.2"), turns, order)
        gone.cancel()
        let result = await gone.result
        #expect(throws: WebFailure.self) { try result.get() }
        let left = await turns.waitingCount
        #expect(left == 0)
        await turns.end()
    }
}
