import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("After the last row")
struct ClosingTests {
    private func finished() throws -> Walk {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesPapers()
        try walk.isReviewed()
        return walk
    }

    @Test("The reporter confirms, and may rate from 1 to 5")
    func confirms() throws {
        var walk = try finished()
        try walk.decide(.confirm, by: Walk.reporter)
        #expect(walk.state.phase == .confirmed)
        try walk.decide(.rate(score: 5, Filling.someone), by: Walk.reporter)
        #expect(walk.state.score == 5)
    }

    @Test("\"Belum normal\" reopens at the row that last showed the network to work", arguments: Branch.all)
    func disputes(branch: Branch) throws {
        let rows: [String: StepID] = [
            "000 one": "perbaikan", "002 berat": "pengadaan", "004 replaced": "penggantian-perangkat",
            "003-2 repair": "verifikasi-hasil", "003-3 one": "penanganan", "003-1 sederhana": "penanganan",
            "002 sedang": "perbaikan", "004 server": "perbaikan-perangkat",
            "004 not valid, closed with reason": "verifikasi",
            "003-1 kompleks, parked and resumed": "penanganan",
        ]
        guard let row = rows[branch.name] else { return }
        var walk = try Walk(branch.file)
        try branch.acts(&walk)
        walk.wait()
        try walk.decide(.dispute(reason: "Belum normal"), by: Walk.reporter)
        #expect(walk.state.phase == .open)
        #expect(walk.state.positions.map(\.step) == [row])
        #expect(walk.state.outcome == nil)
        #expect(walk.state.finishedAt == nil)
    }

    @Test("A run that no report began is reopened at its round")
    func reopensRound() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try Branch.bogor[0].acts(&walk)
        try walk.decide(.reopen(at: nil, reason: "Satu tempat terlewat"), by: try walk.holder(of: "kabid"))
        #expect(walk.state.positions.map(\.step) == ["pengecekan"])
        #expect(try walk.position("pengecekan").places.allSatisfy { $0.result == nil })
    }

    @Test("The office may reopen at any row that was done")
    func reopens() throws {
        var walk = try finished()
        let kabid = try walk.holder(of: "kabid")
        #expect(
            walk.refusal(.reopen(at: "penggantian-perangkat", reason: "x"), by: kabid)
                == .notAnEarlierRow("penggantian-perangkat"))
        try walk.decide(.reopen(at: "pemeriksaan-lokasi", reason: "Lokasi lain"), by: kabid)
        #expect(walk.state.positions.map(\.step) == ["pemeriksaan-lokasi"])
    }

    @Test("Three working days of silence confirm, not a minute earlier")
    func silence() throws {
        var walk = try finished()
        let due = moment("2026-08-06T08:26+08:00")
        #expect(walk.now.cutToMinute == moment("2026-08-03T08:26+08:00"))
        #expect(
            Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office) == [
                Wake(at: due, command: .confirmBySilence)
            ])
        walk.now = due.after(-1)
        #expect(walk.refusal(.confirmBySilence, by: .clock) == .notDue)
        walk.now = due
        try walk.decide(.confirmBySilence, by: .clock)
        #expect(walk.state.phase == .confirmed)
    }

    @Test("After fourteen working days it is too late to reopen, confirmed or not")
    func tooLate() throws {
        var walk = try finished()
        // 17 August is a holiday.
        let last = moment("2026-08-24T08:26+08:00")
        walk.now = last
        #expect(walk.refusal(.dispute(reason: "x"), by: Walk.reporter) == nil)
        walk.now = last.after(1)
        #expect(walk.refusal(.dispute(reason: "x"), by: Walk.reporter) == .tooLateToReopen(last))
        try walk.decide(.confirm, by: Walk.reporter)
        #expect(
            walk.refusal(.reopen(at: nil, reason: "x"), by: try walk.holder(of: "kabid"))
                == .tooLateToReopen(last))
    }

    @Test("Nothing after the end is claimed to have happened before it")
    func notBeforeEnd() throws {
        var walk = try finished()
        let end = walk.now
        walk.wait(10)
        for command in [TicketCommand.confirm, .dispute(reason: "x")] {
            #expect(
                walk.refusal(command, by: Walk.reporter, happened: end.after(-1), late: "x")
                    == .happenedBefore(end))
        }
    }

    @Test("The clock does not speak for the reporter")
    func clockIsNotReporter() throws {
        let walk = try finished()
        for command in [TicketCommand.confirm, .dispute(reason: "x"), .rate(score: 5, nil)] {
            #expect(walk.refusal(command, by: .clock) == .notTheReporter)
        }
    }

    @Test("A superior cancels with a reason, and all that was open is closed")
    func cancels() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        try walk.reachesHandling()
        try walk.isParked()
        #expect(walk.refusal(.cancel(reason: "x"), by: Walk.technician) == .notOnTheChain)
        try walk.decide(.cancel(reason: "Gedung dibongkar"), by: try walk.holder(of: "kabid"))
        #expect(walk.state.phase == .cancelled)
        #expect(walk.state.positions.isEmpty)
        #expect(walk.state.parking == nil)
        #expect(try walk.record("laporan").ending == .cancelled)
    }

    @Test("Further reports of the same outage join, and their reporters may speak")
    func joins() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesPapers()
        let second = ReportID(high: 1, low: 2)
        try walk.decide(.join(second), by: try walk.holder(of: "loket"))
        #expect(walk.state.reports == [Walk.report, second])
        try walk.isReviewed()
        try walk.decide(.confirm, by: .reporter(second))
    }

    @Test("Those who were informed see it, the head through whoever records, the reporter too")
    func seen() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try Branch.bogor[0].acts(&walk)
        #expect(walk.state.informed.last?.assignee == .post("kadis"))
        let recorded = Given.recorded(.init(orderedBy: "ratna", medium: .word))
        try walk.decide(.markSeen, by: try walk.holder(of: "sekretaris"), given: recorded)
        #expect(walk.state.informed.last?.seen == walk.now)

        var other = try Walk(ProcedureFiles.bolmut)
        try other.reachesSite()
        try other.decide(.markSeen, by: Walk.reporter)
        #expect(other.state.informed.filter { $0.assignee == .reporter }.allSatisfy { $0.seen != nil })
    }

    @Test("Who acts on a ticket knows of it: nothing stays on that desk only to be seen")
    func knowsByActing() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        try walk.completes("disposisi-kepala-dinas")
        #expect(walk.state.informed.first { $0.assignee == .post("kabid") }?.seen == nil)
        walk.wait()
        try walk.completes("verifikasi")
        #expect(walk.state.informed.first { $0.assignee == .post("kabid") }?.seen != nil)
        #expect(walk.state.informed.first { $0.assignee == .post("kasi") }?.seen == nil)
    }

    @Test("Reporter and chain comment; a comment has words or files")
    func comments() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        for actor in [Walk.reporter, try walk.holder(of: "kasi"), Walk.technician] {
            try walk.decide(.comment(text: "Router di lantai 2", files: []), by: actor)
        }
        try walk.decide(.comment(text: "", files: [Filling.file]), by: Walk.reporter)
        #expect(walk.refusal(.comment(text: " ", files: []), by: Walk.reporter) == .fieldMissing("komentar"))
    }
}
