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
        let traces = Set(walk.traces)
        #expect(Set(branch.marks).subtracting(traces).isEmpty, "not among \(walk.traces)")
        #expect(traces.intersection(branch.foreignMarks).isEmpty, "another branch was walked")
        expectManner(of: walk)
    }

    @Test("No two branches of one SOP expect the same")
    func apart() {
        for (index, branch) in Branch.all.enumerated() {
            #expect(!branch.marks.isEmpty, "\(branch.name)")
            for other in Branch.all[..<index] where other.file == branch.file {
                let isSame =
                    other.rows == branch.rows && other.outcome == branch.outcome
                    && Set(other.marks) == Set(branch.marks)
                #expect(!isSame, "\(other.name) and \(branch.name)")
            }
        }
    }

    /// Every turn of a post is given as the manner says, not only some.
    private func expectManner(of walk: Walk) {
        let turns = walk.state.records.flatMap(\.turns)
        let ofPosts = turns.filter { $0.actor.post != nil }
        #expect(!ofPosts.isEmpty)
        switch walk.manner {
        case .plain:
            #expect(turns.allSatisfy { $0.given == .own && $0.actor.capacity != .daily })
        case .recorded:
            #expect(ofPosts.allSatisfy { walk.given($0.given, isOf: $0.assignees) })
            #expect(turns.allSatisfy { $0.given.isForAnother == ($0.actor.post != nil) })
        case .daily:
            let heads = ofPosts.filter { SampleOffice.headPosts.contains($0.actor.post ?? "") }
            #expect(!heads.isEmpty)
            #expect(heads.allSatisfy { $0.actor.person == "indah" && $0.actor.capacity == .daily })
            #expect(turns.allSatisfy { $0.given == .own })
        case .paused:
            let done = walk.state.records.dropFirst().filter { $0.ending == .completed }
            #expect(done.allSatisfy { !$0.pauses.isEmpty })
            #expect(walk.state.records.contains { !$0.pauses.isEmpty })
        }
    }
}
