package import OfficeTime

/// A version of a procedure that is kept for reading and comparing, and has not come into force.
package struct ProcedureDraft: Sendable, Hashable, Codable {
    package var code: String
    package var version: Int
    /// The file, whole.
    package var file: String

    package init(code: String, version: Int, file: String) {
        self.code = code
        self.version = version
        self.file = file
    }
}

/// A version of a procedure taken back: no ticket begins by it any more (*dicabut*).
///
/// Of a version whose day has not come, it takes back the plan; of a draft, the draft.
package struct ProcedureWithdrawal: Sendable, Hashable, Codable {
    package var code: String
    package var version: Int
    package var at: Instant
    package var reason: String

    package init(code: String, version: Int, at: Instant, reason: String) {
        self.code = code
        self.version = version
        self.at = at
        self.reason = reason
    }
}

/// All versions of one procedure that the office has, and which was, is and will be in force.
package struct ProcedureShelf: Sendable, Hashable {
    /// From when on which version is in force.
    package struct Turn: Sendable, Hashable {
        /// nil where the procedure is withdrawn and nothing takes its place.
        package var version: Int?
        package var since: Instant
        /// The post that approved it.
        package var approvedBy: PostID?
    }

    /// Where a version stands at one time.
    package enum Standing: Sendable, Hashable {
        /// Kept, and never put in force.
        case draft
        /// A draft that was taken back.
        case dropped
        case planned(since: Instant)
        case inForce(since: Instant)
        case superseded(at: Instant, by: Int)
        case withdrawn(at: Instant)
    }

    /// The file of each version.
    package private(set) var files: [Int: String] = [:]
    /// In the order of their times.
    package private(set) var turns: [Turn] = []
    private var dropped: Set<Int> = []
    private var settled: Set<Int> = []

    package init() {}

    /// Highest first.
    package var versions: [Int] { files.keys.sorted(by: >) }

    /// Whether a version was ever put in force, or was to be: its content can no longer change.
    package func isSettled(_ version: Int) -> Bool { settled.contains(version) }

    /// The lowest number a new version may bear.
    package var nextVersion: Int { (settled.max() ?? 0) + 1 }

    package func turn(at moment: Instant) -> Turn? { turns.last { $0.since <= moment } }

    /// The next time at which another version takes its turn.
    package func nextTurn(after moment: Instant) -> Instant? { turns.first { $0.since > moment }?.since }

    /// What is in force at a time; nil where nothing is.
    package func inForce(_ code: String, at moment: Instant) -> ProcedureInForce? {
        guard let turn = turn(at: moment), let version = turn.version, let file = files[version] else {
            return nil
        }
        return ProcedureInForce(
            code: code, version: version, file: file, since: turn.since, approvedBy: turn.approvedBy)
    }

    package func standing(of version: Int, at moment: Instant) -> Standing {
        let current = turns.lastIndex { $0.since <= moment }
        if let current, turns[current].version == version { return .inForce(since: turns[current].since) }
        if let planned = turns.first(where: { $0.version == version && $0.since > moment }) {
            return .planned(since: planned.since)
        }
        guard let last = turns.lastIndex(where: { $0.version == version }) else {
            return dropped.contains(version) ? .dropped : .draft
        }
        let next = turns[last + 1]
        return next.version.map { .superseded(at: next.since, by: $0) } ?? .withdrawn(at: next.since)
    }

    /// The last turn of a version: since when, and by whom approved.
    package func lastTurn(of version: Int) -> Turn? { turns.last { $0.version == version } }

    mutating func keep(_ draft: ProcedureDraft) {
        files[draft.version] = draft.file
        dropped.remove(draft.version)
    }

    /// What was to come at the same time or later gives way, but for higher versions: their day still comes.
    mutating func enforce(_ procedure: ProcedureInForce) {
        files[procedure.version] = procedure.file
        dropped.remove(procedure.version)
        settled.insert(procedure.version)
        turns.removeAll { turn in
            turn.since >= procedure.since && turn.version.map { $0 <= procedure.version } ?? true
        }
        insert(
            Turn(version: procedure.version, since: procedure.since, approvedBy: procedure.approvedBy))
    }

    mutating func withdraw(_ withdrawal: ProcedureWithdrawal) {
        let planned = turns.contains { $0.version == withdrawal.version && $0.since > withdrawal.at }
        if planned {
            turns.removeAll { $0.version == withdrawal.version && $0.since > withdrawal.at }
        } else if turn(at: withdrawal.at)?.version == withdrawal.version {
            insert(Turn(version: nil, since: withdrawal.at, approvedBy: nil))
        } else if !turns.contains(where: { $0.version == withdrawal.version }) {
            dropped.insert(withdrawal.version)
        }
    }

    private mutating func insert(_ turn: Turn) {
        let place = turns.firstIndex { $0.since > turn.since } ?? turns.endIndex
        turns.insert(turn, at: place)
    }
}

extension Office {
    /// What is in force of a procedure at a time.
    ///
    /// A version put in force for a later day takes its turn by itself on that day: nobody has to wake up.
    package func procedure(_ code: String, at moment: Instant) -> ProcedureInForce? {
        guard let shelf = shelves[code] else { return procedures[code] }
        return shelf.inForce(code, at: moment)
    }

    /// Sets `procedures` to what is in force at a time; costs next to nothing where no turn lies between.
    package mutating func settle(at moment: Instant) {
        if let span = settledSpan, span.from <= moment, span.until.map({ moment < $0 }) ?? true { return }
        var until: Instant?
        for (code, shelf) in shelves {
            procedures[code] = shelf.inForce(code, at: moment)
            guard let next = shelf.nextTurn(after: moment) else { continue }
            until = until.map { min($0, next) } ?? next
        }
        settledSpan = SettledSpan(from: moment, until: until)
    }

    /// The same office, with what is in force at a time.
    package func settled(at moment: Instant) -> Office {
        var office = self
        office.settle(at: moment)
        return office
    }

    /// Changes a procedure's shelf; until somebody settles the office for a time, its last word counts.
    mutating func shelve(_ code: String, _ change: (inout ProcedureShelf) -> Void) {
        change(&shelves[code, default: ProcedureShelf()])
        settledSpan = nil
        procedures[code] = shelves[code]?.inForce(code, at: .latest)
    }
}

/// The time within which what is in force does not change.
struct SettledSpan: Sendable, Hashable {
    var from: Instant
    var until: Instant?
}
