import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@testable import UseCases

@Suite("An administrator and work on tickets")
struct OwnPowerTests {
    private static let other = Actor.person("wagiman", post: nil, capacity: nil)

    /// An office that works, with two administrators.
    private func prepared(login: String? = "wagiman") throws -> SmallHouse {
        var house = SmallHouse()
        try house.change(.enforce([ShippedProcedure(code: "contoh", version: 1, file: "")]))
        try house.change(.person(Person(id: "", name: "Wagiman", roles: [.administrator]), login: login))
        return house
    }

    private static func appointment(_ person: PersonID) -> OfficeChange {
        .appoint(Holding(post: "kabid", person: person, from: .distantPast))
    }

    private static let ways: [OfficeChange] = [
        appointment(SmallHouse.administrator),
        .team(Team(id: "", name: "Tim", members: ["hadi", SmallHouse.administrator])),
        .release(person: "hadi", at: .distantPast, to: Succession(SmallHouse.administrator)),
    ]

    @Test("An administrator gives themselves no work on tickets while another one could", arguments: ways)
    func refused(change: OfficeChange) throws {
        var house = try prepared()
        #expect(house.refusal(of: change) == .officeRefused(.ownAppointment))
        #expect(house.refusal(of: change, by: Self.other) == nil, "another one may")
    }

    @Test("Neither a list nor undoing goes around it")
    func around() throws {
        var house = try prepared()
        let list = OfficeImport(
            .people, text: "Indah\tKepala Bidang", into: house.office, at: house.recorded,
            by: SmallHouse.administrator)
        #expect(list.rows.map(\.faults) == [[.ownAppointment]])
        try house.change(Self.appointment(SmallHouse.administrator), by: Self.other)
        try house.change(
            .endHolding(
                post: "kabid", person: SmallHouse.administrator, capacity: .definitive, at: house.recorded),
            by: Self.other)
        let ended = house.entries.count
        #expect(house.refusal(of: .undo(sequence: ended)) == .officeRefused(.ownAppointment))
        #expect(house.refusal(of: .undo(sequence: ended), by: Self.other) == nil)
    }

    @Test("Whose columns a procedure has by name is a way too, for what is new in them")
    func columns() throws {
        let office = try prepared().office
        let bound = OfficeEvent.columnsBound(
            code: "contoh", binding: Binding(columns: ["teknis": [.person(SmallHouse.administrator)]]))
        let power = OwnPower(of: SmallHouse.administrator, in: office)
        #expect(throws: OfficeRefusal.ownAppointment) { try power.check([bound]) }
        var after = office
        after.apply(bound)
        try OwnPower(of: SmallHouse.administrator, in: after).check([bound])
    }

    @Test("Alone, beside one who cannot sign in, or while no SOP was ever in force, it is allowed")
    func allowed() throws {
        var unable = try prepared(login: nil)
        #expect(unable.refusal(of: Self.appointment(SmallHouse.administrator)) == nil)
        var founded = SmallHouse()
        try founded.change(
            .person(Person(id: "", name: "Wagiman", roles: [.administrator]), login: "wagiman"))
        #expect(founded.refusal(of: Self.appointment(SmallHouse.administrator)) == nil)
        var alone = SmallHouse()
        try alone.change(.enforce([ShippedProcedure(code: "contoh", version: 1, file: "")]))
        #expect(alone.refusal(of: Self.appointment(SmallHouse.administrator)) == nil)
    }
}
