import Glibc
import Synchronization

/// Knows the open connections of one daemon, and closes those that would keep others out.
///
/// The library counts silence alone: a byte now and then would hold a connection for ever, and some thousand
/// of them the whole service. So headers have to come in time; a share of the connections is kept free by
/// closing, once most are taken, who has waited longest, of the address that has most; and an address that
/// has all it may have gives up its own oldest for the next one, so that a neighbour behind the same address
/// is let in too.
///
/// A descriptor is shut down only under the lock, while its connection is known to be open. The library tells
/// of the end of a connection before it closes the descriptor, so that no other can have its number by then.
final class Doorkeeper: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// What a connection is at.
    enum Stage: Sendable {
        /// Headers are awaited, whether nothing comes or one byte after the other.
        case awaited
        /// A body comes in, or an answer goes out.
        case underWay
        /// A handler works or a live stream is open: there are other limits for these.
        case kept
    }

    private struct Visit {
        let descriptor: Int32
        let network: ClientNetwork
        var stage = Stage.awaited
        /// When the stage began.
        var since: Instant
        /// A request of this connection was answered.
        var isKnown = false

        /// From when on it is closed where there is no room; nil for never.
        func due(at now: Instant) -> Instant? {
            switch stage {
            // Who was served is no stranger, and is asked to leave a little later.
            case .awaited: return isKnown ? since.advanced(by: .seconds(10)) : since
            // A thin line takes its time, but not all of it while others wait.
            case .underWay:
                let end = since.advanced(by: .seconds(60))
                return end <= now ? end : nil
            case .kept: return nil
            }
        }
    }

    /// Who may be asked to leave.
    private struct Candidate {
        let visit: Int
        let network: ClientNetwork
        let due: Instant
        /// How many of the same network are younger, and itself.
        var rank = 0
    }

    private struct State {
        /// Those that were not asked to leave, by the library's name for the connection.
        var visits: [Int: Visit] = [:]
        var counts: [ClientNetwork: Int] = [:]
    }

    private let all: Int
    private let perAddress: Int
    private let headTime: Duration
    private let cut: @Sendable (Int32) -> Void
    private let state = Mutex(State())

    /// - Parameter cut: ends what comes and goes on a descriptor without closing it.
    init(
        _ configuration: ServerConfiguration,
        cut: @escaping @Sendable (Int32) -> Void = { _ = shutdown($0, Int32(SHUT_RDWR)) }
    ) {
        all = max(1, configuration.connections - max(1, configuration.connections / 16))
        perAddress = configuration.connectionsPerAddress
        headTime = .seconds(configuration.headSeconds)
        self.cut = cut
    }

    /// Where the library refuses: above what one address may have, for those who are on their way out.
    static func most(perAddress configuration: ServerConfiguration) -> Int {
        configuration.connectionsPerAddress + max(1, configuration.connectionsPerAddress / 8)
    }

    /// Notes a new connection, and makes room if it needs some.
    func admit(_ visit: Int, descriptor: Int32, from network: ClientNetwork, at now: Instant = .now) {
        state.withLock { state in
            let count = state.counts[network, default: 0] + 1
            state.counts[network] = count
            state.visits[visit] = Visit(descriptor: descriptor, network: network, since: now)
            if count > perAddress {
                close(Self.few(of: perAddress), in: &state, of: network, but: visit, at: now)
            }
            if state.visits.count > all {
                close(Self.few(of: all), in: &state, of: nil, but: visit, at: now)
            }
        }
    }

    /// Notes what a connection is at.
    func note(_ visit: Int, _ stage: Stage, at now: Instant = .now) {
        state.withLock { state in
            guard var known = state.visits[visit] else { return }
            // Only a request that was read can end and have the next one awaited.
            if stage == .awaited { known.isKnown = true }
            known.stage = stage
            known.since = now
            state.visits[visit] = known
        }
    }

    /// Notes that a connection has ended; its descriptor is closed after this.
    func forget(_ visit: Int) {
        state.withLock { state in Self.remove(visit, from: &state) }
    }

    /// Closes connections whose headers did not come in time.
    func closeLate(at now: Instant = .now) {
        state.withLock { state in
            for (visit, known) in state.visits
            where known.stage == .awaited && known.since.advanced(by: headTime) <= now {
                cut(known.descriptor)
                Self.remove(visit, from: &state)
            }
        }
    }

    /// Several at a time, so that not every newcomer has them all looked through.
    private static func few(of limit: Int) -> Int { max(1, limit / 64) }

    private func close(
        _ count: Int, in state: inout State, of network: ClientNetwork?, but newcomer: Int, at now: Instant
    ) {
        for candidate in Self.candidates(in: state, of: network, but: newcomer, at: now).prefix(count) {
            if let leaving = state.visits[candidate.visit] { cut(leaving.descriptor) }
            Self.remove(candidate.visit, from: &state)
        }
    }

    /// Those that may be closed: of the network that has most of them first, and of each its oldest.
    private static func candidates(
        in state: State, of network: ClientNetwork?, but newcomer: Int, at now: Instant
    ) -> [Candidate] {
        var found: [Candidate] = []
        for (visit, known) in state.visits where visit != newcomer {
            if let network, network != known.network { continue }
            guard let due = known.due(at: now) else { continue }
            found.append(Candidate(visit: visit, network: known.network, due: due))
        }
        found.sort { $0.due > $1.due }
        var ranks: [ClientNetwork: Int] = [:]
        for place in found.indices {
            let rank = ranks[found[place].network, default: 0] + 1
            ranks[found[place].network] = rank
            found[place].rank = rank
        }
        return found.sorted { $0.rank == $1.rank ? $0.due < $1.due : $0.rank > $1.rank }
    }

    private static func remove(_ visit: Int, from state: inout State) {
        guard let gone = state.visits.removeValue(forKey: visit) else { return }
        let rest = state.counts[gone.network, default: 1] - 1
        state.counts[gone.network] = rest > 0 ? rest : nil
    }
}

/// What counts as one address: all of an IPv4 address, and of an IPv6 address the half that a line is given.
struct ClientNetwork: Hashable, Sendable {
    private var digits: [UInt8] = []

    /// One whose address is not known.
    init() {}

    /// Reads `sockaddr_in` or `sockaddr_in6`.
    init(socketAddress bytes: [UInt8], isSix: Bool) {
        guard isSix else {
            digits = Array(bytes.dropFirst(4).prefix(4))
            return
        }
        let address = Array(bytes.dropFirst(8).prefix(16))
        let isWrapped = address.prefix(12).elementsEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        digits = isWrapped ? Array(address.suffix(4)) : Array(address.prefix(8))
    }
}
