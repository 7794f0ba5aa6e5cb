import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@testable import UseCases

@Suite("The way back from each kind of change of the office")
struct WayBackTests {
    private func prepared() throws -> SmallHouse {
        var house = SmallHouse()
        for event in ChangeKind.foundation(at: house.recorded) { try house.append(event, actor: .clock) }
        return house
    }

    @Test(
        "Undone, the office is what it was; what cannot be undone has a reason",
        arguments: ChangeKind.allCases)
    func undone(kind: ChangeKind) throws {
        var house = try prepared()
        let event = kind.sample(in: house.office, at: house.recorded)
        #expect(ChangeKind(event) == kind)
        let before = ComparedOffice(house.office, at: house.recorded)
        try house.append(event, actor: .clock)
        let sequence = house.entries.count
        let isClosed = ChangeKind.withoutWayBack.contains(kind)
        #expect((event.undoHindrance != nil) == isClosed)
        #expect((OfficeSubject(event) == nil) == isClosed)
        if isClosed {
            #expect(house.refusal(of: .undo(sequence: sequence)) == .officeRefused(.notUndoable(sequence)))
            return
        }
        #expect(ComparedOffice(house.office, at: house.recorded) != before)
        house.move(minutes: 60)
        try house.change(.undo(sequence: sequence))
        #expect(ComparedOffice(house.office, at: house.recorded) == before)
        // And undoing that brings the change back.
        try house.change(.undo(sequence: house.entries.count))
        #expect(ComparedOffice(house.office, at: house.recorded) != before)
    }

    @Test("The first name, the first hours and the first account name have nothing before them")
    func first() throws {
        var house = SmallHouse()
        let reasons: [ChangeKind: UndoHindrance] = [
            .profile: .firstProfile, .calendar: .firstCalendar, .login: .firstLogin,
        ]
        for (kind, reason) in reasons {
            let entry = try #require(house.entries.first { ChangeKind($0.event) == kind })
            let told = OfficeHistoryEntry(entry: entry, before: nil, isNewest: true)
            #expect(told.wayBack(in: house.office) == .closed(reason))
            #expect(
                house.refusal(of: .undo(sequence: entry.sequence))
                    == .officeRefused(.notUndoable(entry.sequence)))
        }
    }

    @Test("A version that was planned, and a plan that was taken back, are as they were")
    func plans() throws {
        var house = try prepared()
        let later = house.recorded.adding(minutes: 5 * 24 * 60)
        let plan = ProcedureInForce(code: "contoh", version: 2, file: "", since: later, approvedBy: "kadis")
        try house.append(.procedureEnforced(plan), actor: .clock)
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.shelves["contoh"]?.nextTurn(after: house.recorded) == nil)
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.shelves["contoh"]?.nextTurn(after: house.recorded) == later)
        #expect(house.office.shelves["contoh"]?.turn(at: house.recorded)?.version == 1)
        #expect(house.office.shelves["contoh"]?.lastTurn(of: 2)?.approvedBy == "kadis")
    }

    @Test("A draft that took another's place gives it back; one that was taken back is kept again")
    func drafts() throws {
        var house = try prepared()
        for file in ["satu", "dua"] {
            try house.append(
                .procedureDrafted(ProcedureDraft(code: "contoh", version: 2, file: file)), actor: .clock)
        }
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.shelves["contoh"]?.files[2] == "satu")
        let dropped = ProcedureWithdrawal(code: "contoh", version: 2, at: house.recorded, reason: "Usang")
        try house.append(.procedureWithdrawn(dropped), actor: .clock)
        #expect(house.office.shelves["contoh"]?.standing(of: 2, at: house.recorded) == .dropped)
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.shelves["contoh"]?.standing(of: 2, at: house.recorded) == .draft)
    }

    @Test("Hours and zone are looked at beforehand, what was changed again waits, a webhook is set up anew")
    func ways() throws {
        let house = try prepared()
        func way(_ event: OfficeEvent, after before: OfficeEvent?, isNewest: Bool = true) -> WayBack {
            let entry = OfficeEntry(sequence: 99, recorded: house.recorded, person: nil, event: event)
            return OfficeHistoryEntry(entry: entry, before: before, isNewest: isNewest)
                .wayBack(in: house.office)
        }
        let known = house.office.profile
        var other = known
        other.zone = .wib
        let hours = ChangeKind.calendar.sample(in: house.office, at: house.recorded)
        #expect(way(hours, after: hours) == .look)
        #expect(way(.profileSet(known), after: .profileSet(known)) == .undo)
        #expect(way(.profileSet(known), after: .profileSet(other)) == .look)
        #expect(way(hours, after: hours, isNewest: false) == .closed(.changedSince))
        #expect(way(.webhookSet(ChangeKind.webhook(.active)), after: nil) == .closed(.webhook))
        #expect(way(.webhookSet(ChangeKind.webhook(.removed)), after: nil) == .anew)
        let operators = ChangeKind.webhook(.removed, reach: .anywhere)
        #expect(way(.webhookSet(operators), after: nil) == .closed(.operatorsWebhook))
    }
}
