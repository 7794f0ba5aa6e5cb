import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Testing

@Suite("Lines of the record from before a field was there")
struct OldLineTests {
    private func event(_ line: String) throws -> OfficeEvent {
        try JSONDecoder().decode(OfficeEvent.self, from: Data(line.utf8))
    }

    @Test("The end of a holding that names no beginning ends all of them; one that names it ends that one")
    func holderEnded() throws {
        let line = #"{"holderEnded":{"post":"kasi","person":"maya","capacity":"plh","at":5}}"#
        let old = try event(line)
        let end = Instant(milliseconds: 5)
        #expect(old == .holderEnded(post: "kasi", person: "maya", capacity: .daily, at: end))
        let written = String(decoding: try JSONEncoder().encode(old), as: UTF8.self)
        #expect(!written.contains("from"))
        var office = Office()
        for from in [0, 10] as [Int64] {
            let begin = Instant(milliseconds: from)
            office.apply(
                .holderAppointed(Holding(post: "kasi", person: "maya", capacity: .daily, from: begin)))
        }
        var other = office
        office.apply(old)
        #expect(office.holdings.map(\.to) == [end, end])
        other.apply(
            .holderEnded(
                post: "kasi", person: "maya", capacity: .daily, at: end, from: Instant(milliseconds: 0)))
        #expect(other.holdings.map(\.to) == [end, nil])
    }

    @Test("An account name that names none before it adds to those there are")
    func loginGiven() throws {
        var office = Office()
        office.apply(.loginGiven(person: "maya", login: "maya"))
        office.apply(try event(#"{"loginGiven":{"person":"maya","login":"maya.b"}}"#))
        #expect(office.logins == ["maya": "maya", "maya.b": "maya"])
        office.apply(.loginGiven(person: "maya", login: "maya.c", replacing: ["maya", "maya.b"]))
        #expect(office.logins == ["maya.c": "maya"])
    }

    @Test("A team is in use, and works by the hours of the office")
    func team() throws {
        let line = #"{"teamSet":{"_0":{"id":"tim","name":"Tim","members":["maya"],"recorders":[]}}}"#
        #expect(try event(line) == .teamSet(Team(id: "tim", name: "Tim", members: ["maya"])))
    }
}
