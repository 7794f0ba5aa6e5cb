import OfficeModel
import OfficeTime
import SOPModel
import Testing

@Suite("Which version is in force")
struct ProcedureShelfTests {
    private static let code = "contoh"

    private static func day(_ day: Int) -> Instant { Instant(minute: Int64(day) * 1440) }

    private func office(_ events: [OfficeEvent]) -> Office {
        var office = Office()
        for event in events { office.apply(event) }
        return office
    }

    private func enforced(_ version: Int, _ day: Int) -> OfficeEvent {
        .procedureEnforced(
            ProcedureInForce(
                code: Self.code, version: version, file: "v\(version)", since: Self.day(day),
                approvedBy: "kadis"))
    }

    private func drafted(_ version: Int) -> OfficeEvent {
        .procedureDrafted(ProcedureDraft(code: Self.code, version: version, file: "v\(version)"))
    }

    private func withdrawn(_ version: Int, _ day: Int) -> OfficeEvent {
        .procedureWithdrawn(
            ProcedureWithdrawal(code: Self.code, version: version, at: Self.day(day), reason: "x"))
    }

    private func versions(_ office: Office, _ days: [Int]) -> [Int?] {
        days.map { office.procedure(Self.code, at: Self.day($0))?.version }
    }

    @Test("A version put in force for a later day takes its turn on that day")
    func planned() {
        let office = office([enforced(1, 10), enforced(2, 20)])
        #expect(versions(office, [9, 10, 19, 20, 30]) == [nil, 1, 1, 2, 2])
        #expect(office.settled(at: Self.day(19)).procedures[Self.code]?.version == 1)
        #expect(office.settled(at: Self.day(20)).procedures[Self.code]?.version == 2)
        let shelf = office.shelves[Self.code]
        #expect(shelf?.standing(of: 2, at: Self.day(15)) == .planned(since: Self.day(20)))
        #expect(shelf?.standing(of: 1, at: Self.day(25)) == .superseded(at: Self.day(20), by: 2))
    }

    @Test("An office settled for one time settles again when a turn lies between, and after an event")
    func settling() {
        var office = office([enforced(1, 10), enforced(2, 20)])
        for day in [12, 25, 15, 9, 20] {
            office.settle(at: Self.day(day))
            #expect(
                office.procedures[Self.code]?.version
                    == office.procedure(Self.code, at: Self.day(day))?.version)
        }
        office.apply(withdrawn(2, 21))
        office.settle(at: Self.day(22))
        #expect(office.procedures[Self.code] == nil)
    }

    @Test("A plan taken back leaves what was in force before, and the version a draft")
    func planTakenBack() {
        let office = office([enforced(1, 10), drafted(2), enforced(2, 20), withdrawn(2, 15)])
        #expect(versions(office, [15, 20, 30]) == [1, 1, 1])
        #expect(office.shelves[Self.code]?.standing(of: 2, at: Self.day(30)) == .draft)
    }

    @Test("What is withdrawn is in force no more, was in force before, and can come into force again")
    func withdrawal() {
        var office = office([enforced(1, 10), withdrawn(1, 20)])
        #expect(versions(office, [19, 20, 30]) == [1, nil, nil])
        #expect(office.shelves[Self.code]?.standing(of: 1, at: Self.day(30)) == .withdrawn(at: Self.day(20)))
        office.apply(enforced(1, 30))
        #expect(versions(office, [19, 25, 30]) == [1, nil, 1])
    }

    @Test("An older version put in force again gives way to a higher one that is planned")
    func back() {
        let office = office([enforced(1, 10), enforced(2, 20), enforced(3, 40), enforced(1, 30)])
        #expect(versions(office, [15, 25, 35, 45]) == [1, 2, 1, 3])
    }

    @Test("A version put in force now does away with lower ones that were to come")
    func overtaken() {
        let office = office([enforced(1, 10), enforced(2, 40), enforced(3, 20)])
        #expect(versions(office, [15, 25, 45]) == [1, 3, 3])
        #expect(office.shelves[Self.code]?.nextVersion == 4)
    }

    @Test("A draft is on the shelf and in force at no time")
    func drafts() {
        var office = office([drafted(1)])
        #expect(versions(office, [0, 50]) == [nil, nil])
        #expect(office.shelves[Self.code]?.standing(of: 1, at: Self.day(1)) == .draft)
        #expect(office.shelves[Self.code]?.nextVersion == 1)
        office.apply(withdrawn(1, 2))
        #expect(office.shelves[Self.code]?.standing(of: 1, at: Self.day(3)) == .dropped)
        office.apply(drafted(1))
        #expect(office.shelves[Self.code]?.standing(of: 1, at: Self.day(3)) == .draft)
    }
}
