import OfficeModel
import SOPModel
import Testing
import TicketEngine

@Suite("Branches of the seven SOPs")
struct BranchTests {
    @Test("Every branch comes to its end, in every manner", arguments: Branch.all, Walk.Manner.allCases)
    func branch(branch: Branch, manner: Walk.Manner) throws {
        var walk = try Walk(branch.file, manner)
        try branch.acts(&walk)
        #expect(walk.rows == branch.rows)
        #expect(walk.state.positions.isEmpty)
        #expect(walk.state.parking == nil)
        #expect(walk.state.phase == .finished)
        #expect(walk.state.outcome == branch.outcome)
        #expect(walk.state.number == "1")
        let turns = walk.state.records.flatMap(\.turns)
        switch manner {
        case .plain: #expect(!turns.contains { $0.given.isForAnother })
        case .recorded: #expect(turns.contains { $0.given.isForAnother && $0.actor.post != nil })
        case .daily: #expect(turns.contains { $0.actor.capacity == .daily })
        case .paused: #expect(walk.state.records.contains { !$0.pauses.isEmpty })
        }
    }
}
