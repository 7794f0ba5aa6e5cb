import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("One outage, many reports")
struct OutageTests {
    private static let other = ReportID(high: 1, low: 77)
    private static let stranger = ReportID(high: 1, low: 78)

    private func opened() throws -> Walk {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        return walk
    }

    @Test("The desk joins a report, and from then on it is an outage others may join by themselves")
    func joins() throws {
        var walk = try opened()
        #expect(
            walk.refusal(.join(Self.stranger), by: .reporter(Self.stranger)) == .noOutage,
            "nobody joins what is no outage")
        try walk.decide(.join(Self.other), by: try walk.holder(of: "kabid"))
        #expect(walk.state.isOutage)
        try walk.decide(.join(Self.stranger), by: .reporter(Self.stranger))
        #expect(walk.state.reports == [Walk.report, Self.other, Self.stranger])
        #expect(walk.state.followers == [Self.stranger])
        #expect(walk.refusal(.join(Self.stranger), by: .reporter(Self.stranger)) == .alreadyJoined)
    }

    @Test("Nobody joins a report that is not their own")
    func foreign() throws {
        var walk = try opened()
        try walk.decide(.join(Self.other), by: try walk.holder(of: "kabid"))
        #expect(walk.refusal(.join(Self.stranger), by: .reporter(Self.other)) != nil)
    }

    @Test("Who joined by themselves has no part in the procedure")
    func followers() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens()
        try walk.decide(
            .markOutage(Outage(scope: .everybody, words: "Putus")), by: try walk.holder(of: "kadis"))
        try walk.decide(.join(Self.stranger), by: .reporter(Self.stranger))
        #expect(walk.refusal(.comment(text: "x", files: []), by: .reporter(Self.stranger)) == .notTheReporter)
        #expect(walk.refusal(.comment(text: "x", files: []), by: Walk.reporter) == nil)
    }

    @Test("A joined report leaves with a reason, by the office or by its reporter; the first one stays")
    func leaves() throws {
        var walk = try opened()
        let kabid = try walk.holder(of: "kabid")
        try walk.decide(.join(Self.other), by: kabid)
        #expect(walk.refusal(.leave(Self.other, reason: " "), by: kabid) == .reasonMissing)
        #expect(walk.refusal(.leave(Self.stranger, reason: "x"), by: kabid) == .notJoined)
        #expect(walk.refusal(.leave(Walk.report, reason: "x"), by: kabid) == .firstReportStays)
        #expect(walk.refusal(.leave(Self.other, reason: "x"), by: .reporter(Self.stranger)) != nil)
        try walk.decide(.leave(Self.other, reason: "Gangguan lain"), by: .reporter(Self.other))
        #expect(walk.state.reports == [Walk.report])
        #expect(!walk.state.isOutage)
    }

    @Test("An announcement needs words, and is taken back")
    func marks() throws {
        var walk = try opened()
        let kadis = try walk.holder(of: "kadis")
        #expect(
            walk.refusal(.markOutage(Outage(scope: .units, words: "")), by: kadis)
                == .fieldMissing("pengumuman"))
        #expect(walk.refusal(.markOutage(nil), by: kadis) == .noOutage)
        try walk.decide(.markOutage(Outage(scope: .everybody, words: "Internet putus")), by: kadis)
        #expect(walk.state.isOutage)
        try walk.decide(.markOutage(nil), by: kadis)
        #expect(!walk.state.isOutage)
    }

    @Test("What is confidential is announced to nobody")
    func secret() throws {
        var walk = try opened()
        let kadis = try walk.holder(of: "kadis")
        try walk.decide(.markOutage(Outage(scope: .everybody, words: "Internet putus")), by: kadis)
        try walk.decide(.classify(isSecret: true, reason: "Perintah"), by: kadis)
        #expect(walk.state.isSecret)
        #expect(walk.state.outage == nil)
        #expect(!walk.state.isOutage)
        #expect(walk.refusal(.markOutage(Outage(scope: .units, words: "x")), by: kadis) == .isSecret)
        #expect(walk.refusal(.classify(isSecret: true, reason: "x"), by: kadis) == .alreadyClassified)
        #expect(walk.refusal(.classify(isSecret: false, reason: ""), by: kadis) == .reasonMissing)
        try walk.decide(.classify(isSecret: false, reason: "Sudah diumumkan"), by: kadis)
        #expect(!walk.state.isSecret)
    }

    @Test("A ticket of a confidential letter begins confidential, and its line says so")
    func begins() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.opens(isSecret: true)
        #expect(walk.state.isSecret)
    }
}
