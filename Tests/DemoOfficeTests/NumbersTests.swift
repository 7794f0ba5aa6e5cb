import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@Suite("The numbers of the demo office")
struct NumbersTests {
    private func naive(_ office: MadeOffice) -> NaiveCount {
        NaiveCount(office.tickets, reports: office.reports, office: office.office, now: MadeOffice.now)
    }

    @Test("Every number of every month equals a second count over the events")
    func months() async throws {
        let office = try await MadeOffice.shared
        var kept: [String: [String: Int]] = [:]
        for line in office.counts {
            let key = [
                String(line.month.number), line.procedure, line.unit?.text ?? "",
                line.complaint?.rawValue ?? "", line.channel?.rawValue ?? "",
            ].joined(separator: "|")
            for (measure, amount) in line.count.counted { kept[key, default: [:]][measure.rawValue] = amount }
        }
        let counted = naive(office).months
        #expect(counted.count > 30, "there is something to compare")
        #expect(Set(kept.keys) == Set(counted.keys))
        for (key, measures) in counted { #expect(kept[key] == measures, "\(key)") }
    }

    @Test("Every measure happened, so that the comparison says something", arguments: Measure.allCases)
    func seen(measure: Measure) async throws {
        let total = try await MadeOffice.shared.counts.reduce(into: WorkCount()) { $0 += $1.count }
        #expect(total[measure] > 0)
    }

    @Test("Open rows equal those of the tickets themselves")
    func open() async throws {
        let office = try await MadeOffice.shared
        var kept: [String: (count: Int, late: Int)] = [:]
        for work in office.open {
            let key = [
                work.procedure, work.step.text, work.unit?.text ?? "", work.waiting?.rawValue ?? "",
            ].joined(separator: "|")
            let sum = kept[key] ?? (0, 0)
            kept[key] = (sum.count + work.count, sum.late + work.late)
        }
        let counted = naive(office).open
        #expect(Set(kept.keys) == Set(counted.keys))
        for (key, sum) in counted {
            #expect(kept[key]?.count == sum.count, "\(key)")
            #expect(kept[key]?.late == sum.late, "\(key)")
        }
        #expect(counted.values.contains { $0.late > 0 })
    }

    @Test("Each finished row is one fact, with the verdict of its event")
    func facts() async throws {
        let office = try await MadeOffice.shared
        #expect(office.facts.count == naive(office).finishedRows)
        for fact in office.facts {
            let ticket = try #require(office.tickets.first { $0.state.id == fact.ticket })
            let line = try #require(ticket.history.first { $0.sequence == fact.sequence })
            guard case .stepCompleted(let event) = line.entry.event else {
                Issue.record("\(fact.number) \(fact.sequence) finished no row")
                continue
            }
            #expect(event.verdict == fact.verdict)
            #expect(event.minutes == fact.minutes)
            #expect(line.entry.happened == fact.happened)
            let record = ticket.state.records.last { $0.step == fact.step && $0.end == fact.happened }
            #expect(record?.attempt == fact.attempt)
        }
    }
}
