import FoundationEssentials
import Glibc
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

/// Figures against the budgets, of an optimised build: `SIGAP_BENCH=1 swift test -c release -Xswiftc
/// -enable-testing --filter LedgerBench`.
@Suite("Measured", .enabled(if: ProcessInfo.processInfo.environment["SIGAP_BENCH"] != nil), .serialized)
struct LedgerBench {
    private func seconds(_ work: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        let duration = try await clock.measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// Seconds of processor time this process has used: what a busy machine does not falsify.
    private func processorSeconds() -> Double {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let times = [usage.ru_utime, usage.ru_stime]
        return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    private func say(_ text: String) {
        print("BENCH", text)
    }

    @Test("Durable steps a second, and the space of a finished ticket", arguments: [64, 1])
    func steps(callers: Int) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let each = callers == 1 ? 30 : 40
        let script = try await script(office, house)
        var work: [[CommandEnvelope]] = []
        for _ in 0..<callers {
            var own: [CommandEnvelope] = []
            for _ in 0..<each {
                let ticket = try await office.ticket(in: house).ticket
                own += script.map { step in
                    office.envelope(.ticket(ticket, step.command), by: step.actor)
                }
            }
            work.append(own)
        }
        let steps = work
        let before = processorSeconds()
        let time = try await seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for own in steps {
                    group.addTask { for envelope in own { _ = try await house.ledger.submit(envelope) } }
                }
                try await group.waitForAll()
            }
        }
        let done = callers * each * script.count
        let used = (processorSeconds() - before) * 1e6 / Double(done)
        say("\(callers) callers: \(Int(used)) microseconds of processor a step, all threads")
        say("\(callers) callers: \(Int(Double(done) / time)) steps/s, \(done) steps in \(time) s")
        let finished = try await house.reading.ticketCount(TicketQuery(phases: [.finished]))
        #expect(finished == callers * each + 1)
        await house.close()
        if callers > 1 {
            say("\(try office.size() / finished) bytes a finished ticket")
            try await tables(office, finished)
        }
    }

    private struct Step {
        var command: TicketCommand
        var actor: Actor
    }

    /// What it takes to finish one ticket, to be said again for the others: no reading is measured.
    private func script(_ office: LedgerOffice, _ house: Storehouse) async throws -> [Step] {
        let ticket = try await office.ticket(in: house).ticket
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        var steps: [Step] = []
        while let state = try await house.reading.ticket(ticket)?.state, !state.positions.isEmpty {
            var envelope = try await walk.completion()
            if let asked = state.countersigns.first(where: { $0.standing == .pending }) {
                envelope.actor = .person("dewi", post: nil, capacity: nil)
                envelope.command = .ticket(
                    ticket, .waiveCountersign(number: asked.number, reason: "OPD tidak di tempat"))
            }
            _ = try await house.ledger.submit(envelope)
            guard case .ticket(_, let command) = envelope.command else { continue }
            steps.append(Step(command: command, actor: envelope.actor))
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
