import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Tickets that a routine begins")
struct RoutineRunTests {
    private static let round = "bogor-pemeliharaan-jaringan"
    private static let opening = Instant(timestamp: "2026-08-05T07:30+08:00") ?? .earliest

    /// An office with a round of which every Wednesday begins one.
    private func withRoutine() async throws -> (LedgerOffice, Storehouse) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let events: [OfficeEvent] = [
            .procedureEnforced(
                ProcedureInForce(
                    code: Self.round, version: 1, file: try LedgerOffice.file(Self.round),
                    since: LedgerOffice.longAgo)),
            .columnsBound(
                code: Self.round, binding: Binding(columns: ["kadis": [.post("kadis")]])),
        ]
        for event in events {
            _ = try await house.ledger.submit(office.envelope(.changeOffice(event), by: .clock))
        }
        try await set(Self.routine(), office, house)
        return (office, house)
    }

    private static func routine(_ id: RoutineID = "") throws -> Routine {
        Routine(
            id: id, procedure: round, title: "Patroli mingguan", unit: "dinkes",
            first: try #require(CivilDate("2026-08-05")), every: 1, rhythm: .weeks,
            since: try #require(CivilDate("2026-08-03")))
    }

    private func set(_ routine: Routine, _ office: LedgerOffice, _ house: Storehouse) async throws {
        _ = try await house.ledger.submit(
            office.envelope(.reshapeOffice(.routine(routine)), by: LedgerOffice.administrator))
    }

    private func begun(_ house: Storehouse) async throws -> [TicketState] {
        var office = try await house.reading.office()
        office.routines["patroli-mingguan"]?.isActive = true
        var found: [TicketState] = []
        for day in ["2026-08-05", "2026-08-12", "2026-08-19", "2026-08-26"] {
            for run in RoutineDuty.runs(in: office, at: Self.moment(day, "12:00")) {
                if let ticket = try await house.reading.ticket(run.ticket) { found.append(ticket.state) }
            }
        }
        return found
    }

    private static func moment(_ day: String, _ time: String) -> Instant {
        Instant(timestamp: "\(day)T\(time)+08:00") ?? .earliest
    }

    @Test("The clock begins a run at the first office minute of its day, once")
    func once() async throws {
        let (office, house) = try await withRoutine()
        let troubles = Troubles()
        let timekeeper = office.timekeeper(of: house, troubles)
        office.clock.set(Self.opening.adding(minutes: -1))
        await timekeeper.round()
        #expect(try await begun(house).isEmpty)
        office.clock.set(Self.opening.adding(minutes: 3))
        await timekeeper.round()
        await timekeeper.round()
        let ticket = try #require(try await begun(house).first)
        #expect(try await begun(house).count == 1)
        #expect(ticket.title == "Patroli mingguan")
        #expect(ticket.source == .schedule)
        #expect(ticket.unit == "dinkes")
        #expect(ticket.positions.map(\.assignees) == [[.post("kadis")]])
        #expect(ticket.positions.first?.start == Self.opening, "its clock counts from the schedule")
        #expect(troubles.count == 0)
        await house.close()
        let again = try await office.open()
        await office.timekeeper(of: again).round()
        #expect(try await begun(again).count == 1, "another start of the program begins none")
        await again.close()
    }

    @Test("After weeks without power one run is begun, that of the last day")
    func powerCut() async throws {
        let (office, house) = try await withRoutine()
        office.clock.set(Self.moment("2026-08-27", "09:00"))
        await office.timekeeper(of: house).round()
        #expect(try await begun(house).map(\.since) == [Self.moment("2026-08-26", "07:30")])
        await house.close()
    }

    @Test("Of two servers one begins the run")
    func twoServers() async throws {
        let (office, house) = try await withRoutine()
        let other = try await office.open()
        office.clock.set(Self.opening)
        let troubles = Troubles()
        async let left: Void = office.timekeeper(of: house, troubles).round()
        async let right: Void = office.timekeeper(of: other, troubles).round()
        _ = await (left, right)
        #expect(try await begun(house).count == 1)
        #expect(troubles.count == 0)
        await other.close()
        await house.close()
    }

    @Test("What is given up begins nothing more, and goes on where that is taken back")
    func givenUp() async throws {
        let (office, house) = try await withRoutine()
        var routine = try Self.routine("patroli-mingguan")
        routine.isActive = false
        try await set(routine, office, house)
        office.clock.set(Self.opening)
        await office.timekeeper(of: house).round()
        #expect(try await begun(house).isEmpty)
        let change = try await house.reading.office().version
        _ = try await house.ledger.submit(
            office.envelope(.reshapeOffice(.undo(sequence: change)), by: LedgerOffice.administrator))
        await office.timekeeper(of: house).round()
        #expect(try await begun(house).count == 1)
        await house.close()
    }

    @Test("A run that is refused is told once an hour and holds up nothing else")
    func refused() async throws {
        let (office, house) = try await withRoutine()
        _ = try await house.ledger.submit(
            office.envelope(
                .changeOffice(
                    .procedureWithdrawn(
                        ProcedureWithdrawal(
                            code: Self.round, version: 1, at: LedgerOffice.monday, reason: "diganti"))),
                by: .clock))
        office.clock.set(Self.opening)
        let troubles = Troubles()
        let timekeeper = office.timekeeper(of: house, troubles)
        await timekeeper.round()
        await timekeeper.round()
        #expect(troubles.count == 1)
        office.clock.move(minutes: 60)
        await timekeeper.round()
        #expect(troubles.count == 2)
        await house.close()
    }

    @Test("Only what a schedule begins can come back")
    func notBySchedule() async throws {
        let (office, house) = try await withRoutine()
        var routine = try Self.routine()
        routine.procedure = LedgerOffice.code
        let wanted = routine
        await #expect(throws: CommandFailure.officeRefused(.notBySchedule(LedgerOffice.code))) {
            try await set(wanted, office, house)
        }
        await house.close()
    }
}
