import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What an office came to in a year, by invention.
struct InsightSample: Sendable {
    var open: [OpenWork] = []
    var counts: [MonthCount] = []
    var facts: [StepFact] = []
    var seal: SealNote?

    static let empty = InsightSample()

    static let full: InsightSample = {
        var sample = InsightSample()
        sample.open = [
            OpenWork(
                procedure: DeskOffice.disturbance, step: "penunjukan-tim", unit: "opd-1",
                assignee: .post("kasi"), waiting: nil, count: 5, late: 2),
            OpenWork(
                procedure: DeskOffice.disturbance, step: "pemeriksaan-koneksi", unit: "opd-5",
                assignee: .team("teknisi"), waiting: .provider, count: 1, late: 0),
            OpenWork(
                procedure: DeskOffice.disturbance, step: "pemeriksaan-koneksi", unit: nil,
                assignee: .team("teknisi"), waiting: nil, count: 2, late: 1),
        ]
        for back in 0..<12 {
            guard let month = CalendarMonth("2026-11")?.adding(months: -back) else { continue }
            for unit in 1...5 { sample.counts.append(count(month, unit, back)) }
        }
        sample.seal = SealNote(day: "2026-11-24", digest: String(repeating: "0a1b", count: 16))
        sample.facts = [
            StepFact(
                month: CalendarMonth(of: DeskOffice.now, in: .wita), ticket: DeskTickets.id(1), sequence: 4,
                number: "T-2026-0401", procedure: DeskOffice.disturbance, unit: "opd-1",
                step: "penunjukan-tim",
                attempt: 1, assignee: .post("kasi"), happened: DeskOffice.at(24, 9, 0),
                recorded: DeskOffice.at(24, 9, 40), minutes: 75,
                verdict: Verdict(requirements: .yes, inTime: .no, output: .notJudged), isClaimed: true)
        ]
        return sample
    }()

    private static func count(_ month: CalendarMonth, _ unit: Int, _ back: Int) -> MonthCount {
        var count = WorkCount()
        count[.opened] = 3 * unit + back % 4
        count[.finished] = 2 * unit + back % 3
        count[.finishedInTime] = unit
        count[.finishedLate] = back % 3
        count[.steps] = 14 * unit
        count[.minutes] = 900 * unit
        count[.requirementsYes] = 10 * unit
        count[.requirementsNotJudged] = 4 * unit
        count[.timeYes] = 9 * unit - back % 5
        count[.timeNo] = unit
        count[.outputYes] = 14 * unit
        count[.claimed] = unit
        count[.providerWaits] = back % 2
        count[.providerMinutes] = back % 2 * 610
        return MonthCount(
            month: month, procedure: unit.isMultiple(of: 2) ? DeskOffice.maintenance : DeskOffice.disturbance,
            unit: unit == 4 ? nil : UnitID("opd-\(unit)"), complaint: unit == 4 ? nil : .down,
            channel: unit == 4 ? nil : .web, count: count)
    }
}
