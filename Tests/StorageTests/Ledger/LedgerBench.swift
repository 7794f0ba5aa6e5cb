import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

/// Figures against the budgets, of an optimised build: `SIGAP_BENCH=1 swift test -c release -Xswiftc -enable-testing --filter LedgerBench`.
@Suite("Measured", .enabled(if: ProcessInfo.processInfo.environment["SIGAP_BENCH"] != nil), .serialized)
struct LedgerBench {
    private func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        let duration = try await clock.measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private func say(_ text: String) {
        print("BENCH", text)
    }

    @Test("Durable steps a second, and the space of a finished ticket", arguments: [64, 1])
    func steps(callers: Int) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let tickets = callers == 1 ? 20 : 1_920
        let runs = try await withThrowingTaskGroup(of: [TicketID].self) { group in
            for _ in 0..<64 {
                group.addTask {
                    var own: [TicketID] = []
                    for _ in 0..<max(1, tickets / 64) {
                        own.append(try await office.ticket(in: house).ticket)
                    }
                    return own
                }
            }
            var runs: [[TicketID]] = []
            for try await own in group { runs.append(own) }
            return runs
        }
        let opened = runs.flatMap { $0 }
        let procedure = try #require(try await house.reading.procedure(LedgerOffice.code, version: 1))
        let size = try office.size()
        var done = 0
        let time = try await seconds {
            done = try await withThrowingTaskGroup(of: Int.self) { group in
                for caller in 0..<callers {
                    let own = opened.enumerated().filter { $0.offset % callers == caller }.map(\.element)
                    group.addTask {
                        var steps = 0
                        for ticket in callers == 1 ? Array(own.prefix(20)) : own {
                            steps += try await run(office, house, ticket, procedure)
                        }
                        return steps
                    }
                }
                return try await group.reduce(0, +)
            }
        }
        #expect(done > 100)
        say("\(callers) callers: \(Int(Double(done) / time)) steps/s, \(done) steps in \(time) s")
        if callers > 1 {
            await house.close()
            say(
                "\(try office.size() / opened.count) bytes a finished ticket, \(size / opened.count) when opened"
            )
            try await tables(office, opened.count)
        }
    }

    /// Completes all steps with a state folded here, so that the measured work is the ledger's alone.
    private func run(
        _ office: LedgerOffice, _ house: Storehouse, _ ticket: TicketID, _ procedure: Procedure
    ) async throws -> Int {
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        var steps = 0
        while let state = try await house.reading.ticket(ticket)?.state, !state.positions.isEmpty {
            if let asked = state.countersigns.first(where: { $0.standing == .pending }) {
                try await walk.waive(asked.number)
                continue
            }
            _ = try await house.ledger.submit(try walk.completion(of: state, in: procedure))
            steps += 1
        }
        return steps
    }

    private func tables(_ office: LedgerOffice, _ tickets: Int) async throws {
        let rows = try await office.read { connection in
            try connection.all(
                "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 16"
            ) { row in (try row.text(0), try row.int(1)) }
        }
        for (name, bytes) in rows { say("  \(name): \(bytes / tickets)") }
        let lines = try await office.read { connection in
            try connection.all("SELECT line FROM event ORDER BY id DESC LIMIT 3") { row in try row.text(0) }
        }
        for line in lines { say(line) }
    }
}

extension LedgerOffice {
    fileprivate func size() throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.filter { $0.hasPrefix("office.db") }.reduce(0) { sum, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            return sum + ((attributes[.size] as? Int) ?? 0)
        }
    }
}
