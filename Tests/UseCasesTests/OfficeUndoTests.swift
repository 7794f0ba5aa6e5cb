import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@testable import UseCases

@Suite("Taking a change of the office back")
struct OfficeUndoTests {
    @Test("What was set becomes again what it was; what was new is no longer in use")
    func values() throws {
        var house = SmallHouse()
        try house.change(.post(Post(id: "kabid", name: "Kabid TIK", superior: "kadis")))
        let renamed = house.entries.count
        try house.change(.place(OfficeModel.Place(id: "", name: "Gudang", unit: "dinkes")))
        let placed = house.entries.count
        try house.change(.undo(sequence: renamed))
        #expect(house.office.posts["kabid"]?.name == "Kepala Bidang")
        try house.change(.undo(sequence: placed))
        #expect(house.office.places["gudang"]?.isActive == false)
    }

    @Test("A holding that was ended goes on; one that was begun never held")
    func holdings() throws {
        var house = SmallHouse()
        try house.change(
            .endHolding(post: "kabid", person: "hadi", capacity: .definitive, at: house.recorded))
        let ended = house.entries.count
        house.move(minutes: 60)
        #expect(house.office.holders(of: "kabid", at: house.recorded).isEmpty)
        try house.change(.undo(sequence: ended))
        #expect(house.office.holders(of: "kabid", at: house.recorded).map(\.person) == ["hadi"])
        try house.change(
            .appoint(Holding(post: "kadis", person: "hadi", capacity: .daily, from: house.recorded)))
        let begun = house.entries.count
        try house.change(.undo(sequence: begun))
        house.move(minutes: 60)
        #expect(house.office.holders(of: "kadis", at: house.recorded).map(\.person) == ["ratna"])
    }

    @Test("Of two periods in one post, the one that was not taken back stays")
    func periods() throws {
        var house = SmallHouse()
        let start = house.recorded
        let late = Self.period(from: 20, to: 25, of: start)
        let early = Self.period(from: 5, to: 8, of: start)
        try house.change(.appoint(late))
        let first = house.entries.count
        try house.change(.appoint(early))
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.periods == [late])
        try house.change(.undo(sequence: first))
        #expect(house.periods == [])
    }

    @Test("A holding whose end is taken back is again what it was, and only where nothing else stands there")
    func resumed() throws {
        var house = SmallHouse()
        let whole = Self.period(from: 0, to: 25, of: house.recorded)
        try house.change(.appoint(whole))
        let middle = house.recorded.adding(minutes: 10 * 24 * 60)
        try house.change(.endHolding(post: "kabid", person: "ratna", capacity: .daily, at: middle))
        let ended = house.entries.count
        try house.change(.undo(sequence: ended))
        #expect(house.periods == [whole])
        try house.change(.endHolding(post: "kabid", person: "ratna", capacity: .daily, at: middle))
        let again = house.entries.count
        try house.change(.appoint(Self.period(from: 20, to: 25, of: house.recorded)))
        #expect(house.refusal(of: .undo(sequence: again)) == .officeRefused(.alreadyHolds))
    }

    private static func period(from first: Int64, to end: Int64, of start: Instant) -> Holding {
        Holding(
            post: "kabid", person: "ratna", capacity: .daily, from: start.adding(minutes: first * 24 * 60),
            to: start.adding(minutes: end * 24 * 60))
    }

    @Test("Only the newest change of a thing can be taken back, and an undone one too")
    func order() throws {
        var house = SmallHouse()
        try house.change(.post(Post(id: "kabid", name: "Satu", superior: "kadis")))
        let first = house.entries.count
        try house.change(.post(Post(id: "kabid", name: "Dua", superior: "kadis")))
        let second = house.entries.count
        #expect(house.refusal(of: .undo(sequence: first)) == .officeRefused(.changedSince(second)))
        try house.change(.undo(sequence: second))
        #expect(house.office.posts["kabid"]?.name == "Satu")
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.posts["kabid"]?.name == "Dua")
    }

    @Test("The calendar comes back under a version of its own")
    func calendar() throws {
        var house = SmallHouse()
        let before = try #require(house.office.calendar?.calendar)
        try house.change(.hours(.standard(.sixDays), reason: "SE"))
        try house.change(.undo(sequence: house.entries.count))
        let after = try #require(house.office.calendar?.calendar)
        #expect(after.week == before.week)
        #expect(after.version == 3)
    }

    @Test("What leads to an office that must not be is refused")
    func invariants() throws {
        var house = SmallHouse()
        try house.change(.person(Person(id: "", name: "Wagiman", roles: [.administrator]), login: nil))
        let made = house.entries.count
        try house.change(.person(Person(id: "indah", name: "Indah"), login: nil), by: .admin)
        let wagiman = Actor.person("wagiman", post: nil, capacity: nil)
        #expect(house.refusal(of: .undo(sequence: made), by: wagiman) == .officeRefused(.lastAdministrator))
        #expect(house.refusal(of: .undo(sequence: 999), by: wagiman) == .officeRefused(.noSuchChange(999)))
    }
}

extension SmallHouse {
    /// When Ratna stands in for the head of the division.
    fileprivate var periods: [Holding] {
        office.holdings.filter { $0.post == "kabid" && $0.person == "ratna" }
            .filter { holding in holding.to.map { $0 > holding.from } ?? true }
    }
}
