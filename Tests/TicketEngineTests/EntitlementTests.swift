import OfficeModel
import SOPModel
import Testing
import TicketEngine

/// Who may complete what, in which way it is given.
@Suite("Who may act")
struct EntitlementTests {
    /// One row of the table: somebody, a way, and the desks where it is accepted.
    struct Entitlement: Sendable, CustomTestStringConvertible {
        let who: String
        let actor: Actor
        var given: Given = .own
        let may: Set<String>

        var testDescription: String { "\(who), \(way): \(may.sorted())" }

        private var way: String {
            switch given {
            case .own: "sendiri"
            case .recorded: "dicatat"
            case .onSite: "di tempat"
            case .link: "tautan"
            }
        }
    }

    private static func post(_ post: PostID, _ person: PersonID) -> Actor {
        .person(person, post: post, capacity: .definitive)
    }

    private static func ordered(_ person: PersonID?) -> Given {
        .recorded(.init(orderedBy: person, medium: .word))
    }

    private static let link = LinkID(high: 8, low: 8)

    static let table: [Entitlement] = [
        Entitlement(who: "head", actor: post("kadis", "ratna"), may: ["kadis"]),
        Entitlement(who: "kabid", actor: post("kabid", "hadi"), may: []),
        Entitlement(
            who: "secretary for the head", actor: post("sekretaris", "sulaiman"), given: ordered("ratna"),
            may: ["kadis"]),
        Entitlement(
            who: "secretary without an order", actor: post("sekretaris", "sulaiman"), may: []),
        Entitlement(
            who: "secretary for somebody else", actor: post("sekretaris", "sulaiman"), given: ordered("hadi"),
            may: []),
        Entitlement(
            who: "tu for a technician", actor: post("tu", "fitri"), given: ordered("dewi"),
            may: ["tim", "person"]),
        Entitlement(
            who: "kasi for the team below", actor: post("kasi", "maya"), given: ordered("dewi"),
            may: ["tim", "person"]),
        Entitlement(who: "technician", actor: Walk.technician, may: ["tim", "person"]),
        Entitlement(who: "other member", actor: .person("eko", post: nil, capacity: nil), may: ["tim"]),
        Entitlement(who: "stranger", actor: .person("bagus", post: nil, capacity: nil), may: []),
        Entitlement(who: "former", actor: .person("mantan", post: nil, capacity: nil), may: []),
        Entitlement(who: "reporter", actor: Walk.reporter, may: ["reporter"]),
        Entitlement(who: "other reporter", actor: .reporter(ReportID(high: 1, low: 9)), may: []),
        Entitlement(
            who: "technician at the OPD", actor: Walk.technician, given: .onSite(Filling.onSite),
            may: ["reporter"]),
        Entitlement(
            who: "stranger at the OPD", actor: .person("bagus", post: nil, capacity: nil),
            given: .onSite(Filling.onSite), may: []),
        Entitlement(
            who: "desk for the reporter", actor: post("loket", "gunawan"),
            given: .recorded(.init(outsider: Filling.someone, medium: .word)), may: ["reporter"]),
        Entitlement(
            who: "desk for nobody by name", actor: post("loket", "gunawan"), given: ordered(nil), may: []),
        Entitlement(
            who: "desk for the reporter by order of the head", actor: post("loket", "gunawan"),
            given: ordered("ratna"), may: []),
        Entitlement(who: "contact", actor: .link(link), given: .link(link), may: ["reporter"]),
        Entitlement(
            who: "contact with another link", actor: .link(LinkID(high: 8, low: 9)), given: .link(link),
            may: []),
        Entitlement(who: "contact without saying so", actor: .link(link), may: []),
        Entitlement(who: "clock", actor: .clock, may: []),
    ]

    @Test("Each may complete on these desks and no others", arguments: table)
    func may(entitlement: Entitlement) throws {
        let desks: [String: [Assignee]] = [
            "kadis": [.post("kadis")], "tim": [.team("tim-teknis")], "person": [.person("dewi")],
            "reporter": [.reporter],
        ]
        for (name, assignees) in desks {
            let procedure = try Self.procedure(reporter: name == "reporter")
            var walk = Walk(procedure)
            walk.office.apply(
                .columnsBound(
                    code: procedure.code,
                    binding: Binding(columns: [
                        "satu": [.post("kasi")], "dua": assignees, "tiga": [.team("tim-teknis")],
                    ])))
            try walk.opens()
            try walk.completes("mulai")
            let refusal = walk.refusal(
                .complete(try walk.form("kerja")), by: entitlement.actor, given: entitlement.given)
            #expect(
                (refusal == nil) == entitlement.may.contains(name), "\(name): \(String(describing: refusal))")
        }
    }

    private static func procedure(reporter: Bool) throws -> Procedure {
        try ProcedureFiles.parse(
            """
            sop: 1
            kode: contoh-hak
            versi: 1
            judul: Contoh
            jenis: gangguan
            pemicu: [{oleh: laporan, mulai: mulai}]
            pelaksana: [{id: satu, nama: Kasi}, {id: dua, nama: Dua, pelapor: \(reporter ? "ya" : "tidak")}, {id: tiga, nama: Tim}]
            kegiatan:
              - {id: mulai, uraian: Mulai, pelaksana: [satu], keluaran: [{dokumen: a}]}
              - {id: kerja, uraian: Kerja, pelaksana: [dua], keluaran: [{dokumen: b}]}
              - {id: tutup, uraian: Tutup, pelaksana: [tiga], keluaran: [{dokumen: c}]}
            """)
    }

    @Test("Pausing is for the one on whose desk it lies, who may record for them, and superiors on the chain")
    func steering() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesTeam()
        let number = try walk.position("pemeriksaan-koneksi").number
        let pause = TicketCommand.pause(position: number, PauseReason(kind: .part, note: "Menunggu"))
        for post in ["kasi", "kabid", "kadis"] as [PostID] {
            #expect(walk.refusal(pause, by: try walk.holder(of: post)) == nil)
        }
        for post in ["staf", "tu", "loket"] as [PostID] {
            #expect(walk.refusal(pause, by: try walk.holder(of: post)) != nil)
        }
    }
}
