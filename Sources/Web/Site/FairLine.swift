import Crypto

/// Who waits for something that only so many may have.
struct LineSender: Sendable, Hashable {
    /// The address, or the network of one.
    var address: String
    /// The browser's cookie; empty where none came.
    var browser: String
    /// Signed in, or a browser from which the account was opened before.
    var isKnown: Bool

    init(address: String, browser: String, isKnown: Bool = false) {
        self.address = Self.network(of: address)
        self.browser = String(browser.prefix(64))
        self.isKnown = isKnown
    }

    /// One machine has a whole /64 of IPv6 to take addresses from (RFC 6177); of IPv4 it has one.
    private static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        let halves = address.prefix { $0 != "%" }.split(separator: "::", omittingEmptySubsequences: false)
        let head = (halves.first ?? "").split(separator: ":")
        let tail = halves.count > 1 ? halves[1].split(separator: ":") : []
        let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
        return (head + zeros + tail).prefix(4).joined(separator: ":")
    }
}

/// A line in which many who come from one place wait for each other, and not in front of everybody else.
///
/// Those who are known come first. Then it goes by address: the one that was never served, or longest ago, is
/// next; within an address by browser in the same way; among equals the lot decides, or who came first. When
/// all places are taken, whoever came last of the address with the most places gives way. So a stranger with
/// many threads holds up another one by a turn, not by as many as there are threads (ASVS 5.0, 6.1.1, 6.3.1:
/// pace without locking others out).
struct FairLine: Sendable {
    private struct Waiter {
        var id: Int
        var sender: LineSender
        /// Turns given to others since it came.
        var passed = 0
    }

    /// What was served is remembered for so many addresses and browsers.
    private static let memory = 1_024

    private var waiters: [Waiter] = []
    /// In which turn an address, or a browser of one, was served last.
    private var served: [String: Int] = [:]
    private var turn = 0
    private let places: Int
    private let isByLot: Bool

    init(places: Int, isByLot: Bool) {
        self.places = places
        self.isByLot = isByLot
    }

    var count: Int { waiters.count }

    /// Takes a place; gives the one who has to go because all were taken, which may be the one who came.
    mutating func join(_ id: Int, _ sender: LineSender) -> Int? {
        waiters.append(Waiter(id: id, sender: sender))
        return waiters.count > places ? giveWay() : nil
    }

    mutating func leave(_ id: Int) { waiters.removeAll { $0.id == id } }

    /// Takes out whose turn it is.
    mutating func next() -> Int? { next(lot: { Randomness.number(below: .max) }) }

    mutating func next(lot: () -> UInt32) -> Int? {
        let ranks = waiters.indices.map { index -> Rank in
            let sender = waiters[index].sender
            return Rank(
                first: sender.isKnown ? 0 : 1, second: lastTurn(address(sender)),
                third: lastTurn(browser(sender)), last: isByLot ? Int(lot()) : index)
        }
        guard let best = waiters.indices.min(by: { ranks[$0] < ranks[$1] }) else { return nil }
        let waiter = waiters.remove(at: best)
        for index in waiters.indices { waiters[index].passed += 1 }
        note(waiter.sender)
        return waiter.id
    }

    /// Takes out those in front of whom so many others had their turn.
    mutating func takeStale(after turns: Int) -> [Int] {
        let stale = waiters.filter { $0.passed >= turns }.map(\.id)
        waiters.removeAll { $0.passed >= turns }
        return stale
    }

    /// Takes out who has the least claim to a place.
    mutating func giveWay() -> Int? {
        var held: [String: Int] = [:]
        for waiter in waiters { held[waiter.sender.address, default: 0] += 1 }
        let ranks = waiters.indices.map { index -> Rank in
            let sender = waiters[index].sender
            return Rank(
                first: sender.isKnown ? 0 : 1, second: held[sender.address] ?? 0,
                third: lastTurn(address(sender)), last: index)
        }
        guard let worst = waiters.indices.max(by: { ranks[$0] < ranks[$1] }) else { return nil }
        return waiters.remove(at: worst).id
    }

    /// Compared from its first to its last value.
    private struct Rank: Comparable {
        var first: Int
        var second: Int
        var third: Int
        var last: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.first, left.second, left.third, left.last)
                < (right.first, right.second, right.third, right.last)
        }
    }

    private func address(_ sender: LineSender) -> String { "a " + sender.address }

    private func browser(_ sender: LineSender) -> String { "b " + sender.address + " " + sender.browser }

    private func lastTurn(_ key: String) -> Int { served[key] ?? 0 }

    private mutating func note(_ sender: LineSender) {
        turn += 1
        served[address(sender)] = turn
        served[browser(sender)] = turn
        guard served.count > Self.memory else { return }
        let start = turn - Self.memory / 4
        served = served.filter { $0.value > start }
    }
}
