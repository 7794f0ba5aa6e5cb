import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("Refusals")
struct RefusalTests {
    @Test("Each is given for what it says, and changes nothing", arguments: Provocation.all)
    func provoked(provocation: Provocation) throws {
        var walk = try Walk(provocation.file)
        #expect(try provocation.act(&walk) == provocation.refusal)
    }

    @Test("Every refusal that the engine knows can be provoked")
    func complete() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/TicketEngine/Refusal.swift")
        let source = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        let body = source.prefix(upTo: source.firstRange(of: "\n}\n")?.lowerBound ?? source.endIndex)
        let known = Set(body.matches(of: /\n    case (\w+)/).map { String($0.1) })
        #expect(known.count > 50)
        let provoked = Set(Provocation.all.map { String("\($0.refusal)".prefix { $0 != "(" }) })
        #expect(known.subtracting(provoked) == [])
    }
}

/// One wrong thing somebody wants, and the answer.
struct Provocation: Sendable, CustomTestStringConvertible {
    let refusal: Refusal
    let file: String
    let act: @Sendable (inout Walk) throws -> Refusal?

    init(
        _ refusal: Refusal, _ file: String = ProcedureFiles.bolmut,
        _ act: @escaping @Sendable (inout Walk) throws -> Refusal?
    ) {
        self.refusal = refusal
        self.file = file
        self.act = act
    }

    var testDescription: String { "\(refusal)" }

    static let all = ticket + who + whenAndForm + entries + flow + rounds + closing + outages
}

/// The ticket, and who.
extension Provocation {
    static let ticket: [Provocation] = [
        Provocation(.alreadyOpen) { walk in
            try walk.opens()
            return walk.refusal(.open(opening(at: walk.now)), by: try walk.holder(of: "loket"))
        },
        Provocation(.noSuchTicket) { walk in walk.refusal(.unpark, by: try walk.holder(of: "kabid")) },
        Provocation(.wrongPhase(.open)) { walk in
            try walk.opens()
            return walk.refusal(.confirm, by: Walk.reporter)
        },
        Provocation(.noSuchPosition(9)) { walk in
            try walk.opens()
            return walk.refusal(.resume(position: 9), by: try walk.holder(of: "kadis"))
        },
        Provocation(.positionClosed(2)) { walk in
            try walk.opens()
            let entry = try walk.form("disposisi-kepala-dinas")
            try walk.completes("disposisi-kepala-dinas")
            return walk.refusal(.complete(entry), by: try walk.holder(of: "kadis"))
        },
        Provocation(.stale(expected: 1, actual: 5)) { walk in
            try walk.opens()
            return walk.refusal(.markSeen, by: try walk.holder(of: "kadis"), seen: 1)
        },
        Provocation(.noTrigger(.schedule)) { walk in
            walk.refusal(.open(opening(.schedule, at: walk.now)), by: .clock)
        },
        Provocation(.calendarUnusable) { walk in
            walk.office.calendar = nil
            return walk.refusal(.open(opening(at: walk.now)), by: try walk.holder(of: "loket"))
        },
        Provocation(.cannotMove([.versionUnknown(7)])) { walk in
            try walk.opens()
            return walk.refusal(
                .move(MoveToVersion(version: 7, reason: "x")), by: try walk.holder(of: "kabid"))
        },
    ]

    static let who: [Provocation] = [
        Provocation(.notYours([.post("kadis")])) { walk in
            try walk.opens()
            return try walk.refusalCompleting("disposisi-kepala-dinas", by: walk.holder(of: "kabid"))
        },
        Provocation(.mayNotRecordFor([.post("kadis")])) { walk in
            try recorded(&walk, by: "tu", orderedBy: "ratna")
        },
        Provocation(.ordererMissing) { walk in try recorded(&walk, by: "sekretaris", orderedBy: nil) },
        Provocation(.unknownPerson("hadi")) { walk in
            try recorded(&walk, by: "sekretaris", orderedBy: "hadi")
        },
        Provocation(.scanMissing) { walk in
            try recorded(&walk, by: "sekretaris", orderedBy: "ratna", medium: .paper)
        },
        Provocation(.signatureMissing) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat")
            try walk.completes("berita-acara-dan-laporan")
            return walk.refusal(
                .countersign(number: 1), by: Walk.technician, given: .onSite(.init(who: Filling.someone)))
        },
        Provocation(.outsiderMissing) { walk in
            try walk.reachesSite()
            try walk.completes("perbaikan-perangkat")
            try walk.completes("berita-acara-dan-laporan")
            return walk.refusal(
                .countersign(number: 1), by: Walk.technician,
                given: .recorded(.init(orderedBy: "ratna", medium: .word)))
        },
        Provocation(.notInThisPost("kadis")) { walk in
            try walk.opens()
            let actor = Actor.person("hadi", post: "kadis", capacity: .definitive)
            return try walk.refusalCompleting("disposisi-kepala-dinas", by: actor)
        },
        Provocation(.notOnTheChain) { walk in
            try walk.opens()
            return walk.refusal(.comment(text: "x", files: []), by: try walk.holder(of: "tu"))
        },
        Provocation(.notTheReporter) { walk in
            try Branch.bolmut[1].acts(&walk)
            return walk.refusal(.confirm, by: try walk.holder(of: "tu"))
        },
        Provocation(.columnUnbound("kabid")) { walk in
            walk.office.bindings[walk.procedure.code]?.columns["kabid"] = nil
            try walk.opens()
            return try walk.refusalCompleting("disposisi-kepala-dinas")
        },
        Provocation(.unknownPost("hantu"), ProcedureFiles.lotengDisturbance) { walk in
            try walk.opens()
            try walk.completes("disposisi")
            let order = Order(words: "Periksa", by: "hantu")
            return try walk.refusalCompleting(
                "perintah-pengecekan", Filling(products: ["lisan": .order(order)]))
        },
    ]

    private static func opening(_ source: Trigger.Source = .report, at now: Instant) -> OpenTicket {
        OpenTicket(source: source, title: "Mati", reports: [Walk.report], since: now)
    }

    private static func recorded(
        _ walk: inout Walk, by post: PostID, orderedBy: PersonID?, medium: Given.RecordedFor.Medium = .word
    ) throws -> Refusal? {
        try walk.opens()
        return walk.refusal(
            .complete(try walk.form("disposisi-kepala-dinas")), by: try walk.holder(of: post),
            given: .recorded(.init(orderedBy: orderedBy, medium: medium)))
    }
}
