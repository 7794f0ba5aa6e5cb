import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("Two times: happened and recorded")
struct TimesTests {
    private func walk() throws -> Walk {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        return walk
    }

    @Test("More than 15 minutes after it happened, an entry says why")
    func late() throws {
        var walk = try walk()
        let start = walk.now
        walk.wait(20)
        let command = TicketCommand.complete(try walk.form("disposisi-kepala-dinas"))
        let head = try walk.holder(of: "kadis")
        #expect(walk.refusal(command, by: head, happened: start.after(5)) == nil)
        #expect(walk.refusal(command, by: head, happened: start.after(4)) == .lateReasonMissing)
        #expect(walk.refusal(command, by: head, happened: start.after(4), late: " ") == .lateReasonMissing)
        try walk.decide(command, by: head, happened: start.after(4), late: "Listrik padam")
        let record = try walk.record("disposisi-kepala-dinas")
        #expect(record.end == start.after(4))
        #expect(record.recorded == start.after(20))
        #expect(record.minutes == 4, "verdicts use the time it happened")
    }

    @Test("Nothing happened before the step came, nor in the future")
    func bounds() throws {
        var walk = try walk()
        let start = walk.now
        walk.wait(10)
        let command = TicketCommand.complete(try walk.form("disposisi-kepala-dinas"))
        let head = try walk.holder(of: "kadis")
        #expect(walk.refusal(command, by: head, happened: start.after(-1)) == .happenedBefore(start))
        #expect(walk.refusal(command, by: head, happened: start) == nil)
        #expect(walk.refusal(command, by: head, happened: walk.now.after(1)) == .happenedInFuture)
    }

    @Test("Cancelling is not claimed to have happened before what is open began")
    func cancelBound() throws {
        var walk = try walk()
        let start = walk.now
        walk.wait(10)
        let cancel = TicketCommand.cancel(reason: "Salah lapor")
        #expect(
            walk.refusal(cancel, by: try walk.holder(of: "kabid"), happened: start.after(-1))
                == .happenedBefore(start))
    }

    @Test("A verbal order is recorded after the fact, with who gave it and when")
    func verbalOrder() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.opens()
        try walk.completes("disposisi")
        let ordered = walk.now.after(3)
        walk.wait(60)
        try walk.decide(
            .complete(try walk.form("perintah-pengecekan")), by: try walk.holder(of: "tu"),
            given: .recorded(.init(orderedBy: "maya", medium: .word)), happened: ordered, late: "Di lapangan")
        let record = try walk.record("perintah-pengecekan")
        #expect(record.end == ordered)
        #expect(record.verdict?.inTime == .yes)
        #expect(record.turns.map(\.given.isForAnother) == [true])
    }

    @Test("The capacity is that of the time it happened, not of the time it is put in")
    func capacityThen() throws {
        var walk = try walk()
        let start = walk.now
        walk.office.appointDaily("kadis", from: start.after(-60), to: start.after(10))
        walk.wait(30)
        let daily = Actor.person("indah", post: "kadis", capacity: .daily)
        let command = TicketCommand.complete(try walk.form("disposisi-kepala-dinas"))
        #expect(walk.refusal(command, by: daily) == .notInThisPost("kadis"), "the Plh. period is over")
        #expect(walk.refusal(command, by: daily, happened: start.after(5), late: "Rapat") == nil)
    }
}
