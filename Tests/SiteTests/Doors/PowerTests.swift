import Storage
import Testing
import UseCases

@testable import Web

@Suite("Who has power over what")
struct PowerTests {
    @Test(
        """
        Nobody does what is not theirs: an auditor nothing, an administrator and a post on no sheet nothing on \
        tickets, and only an administrator changes the office
        """,
        arguments: CommandName.allCases)
    func powerless(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
            }
            let before = try await office.kept()
            for who in Who.allCases where Self.powerless(name).contains(who) {
                try await office.expectRefused(sample, from: who)
                #expect(try await office.kept() == before, "\(who) changed something")
            }
        }
    }

    /// Who may not do this.
    private static func powerless(_ name: CommandName) -> Set<Who> {
        var powerless: Set<Who> = [.auditor]
        // Anybody may report a broken network.
        if !name.isOfOffice, name != .receiveReport, name != .joinOutage {
            // What runs the office, and the library of SOPs, is the administrator's, and touches no ticket.
            let library: [CommandName] = [.keepProcedure, .enforceProcedure, .withdrawProcedure]
            let isOfAdministrator =
                name.access == .administrator || name.isOfPrograms || library.contains(name)
            powerless.formUnion(isOfAdministrator ? [.librarian] : [.administrator, .librarian])
        }
        if name.isOfOffice || name.isOfPrograms && name != .agreeToken {
            powerless.formUnion([.technician, .desk, .clerk, .librarian])
            // A person ends what acts as them.
            if name != .revokeToken { powerless.insert(.head) }
        }
        return powerless
    }

    @Test("An auditor keeps no files either")
    func auditorFiles() async throws {
        try await withOffice { office in
            let answer = await office.ask(
                .post("/api/v1/attachments", [("csrf", Who.auditor.formToken)]).as(.auditor))
            #expect(answer.status == 403)
        }
    }

    @Test(
        "The code of one report has no power over another's ticket",
        arguments: [
            CommandName.confirmTicket, .disputeTicket, .rateTicket, .completeStep, .countersign,
            .refuseCountersign, .comment,
        ])
    func foreignCode(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            let before = try await office.kept()
            for code in [
                office.seed.openCode, office.seed.waitingCode, office.seed.doneCode, office.seed.signingCode,
            ]
            where code != sample.fields.first(where: { $0.name == "code" })?.value {
                // The open ticket's own reporter may comment on it.
                if name == .comment, code == office.seed.openCode { continue }
                for carrier in Carrier.allCases {
                    let fields = sample.without("code") + [("code", code)]
                    let answer = await office.ask(
                        office.request(name, fields, as: .stranger, by: carrier, from: "/"))
                    #expect((400..<500).contains(answer.status), "\(answer.status)")
                }
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("A code opens no door that is the office's: other commands ask to sign in")
    func codeIsNoKey() async throws {
        try await withOffice { office in
            for name in CommandName.allCases
            where name.access != .reporterOrPerson && name.access != .everyone {
                let fields = Sample(name, in: office.seed).fields + [("code", office.seed.openCode)]
                let form = await office.ask(office.request(name, fields, as: .stranger, by: .form))
                #expect(form.status == 303, "\(name)")
                let json = await office.ask(office.request(name, fields, as: .stranger, by: .json))
                #expect(json.status == 401, "\(name)")
            }
        }
    }

    @Test("Files are shown only to those who may see them, and only where they belong")
    func files() async throws {
        try await withOffice { office in
            let place = try await office.house.vault.keep(
                bytes: Array("rahasia".utf8), name: "a.pdf", mediaType: "application/pdf")
            for path in [
                Web.Place.reportFile(office.seed.waiting, digest: place.digest).path,
                Web.Place.ticketFile(office.seed.open, digest: place.digest).path,
            ] {
                for who in Who.allCases {
                    let answer = await office.ask(.get(path).as(who))
                    #expect(answer.status != 200, "\(who): not of this report")
                    #expect(!answer.text.contains("rahasia"))
                }
            }
            let id = office.newID()
            let sent = await office.ask(
                .json(
                    "/api/v1/commands/receive-report",
                    """
                    {"command_id":"\(id)","complaint":"mati","unit":"dinkes","text":"x","name":"Sari",
                    "contact":"0812-0000","photos":[{"digest":"\(place.digest)","name":"a.pdf"}]}
                    """))
            #expect(sent.status == 201)
            struct Outcome: Decodable { var report: String }
            let report = try #require(JSONText.read(sent.text, as: Outcome.self)).report
            for who in Who.allCases {
                let answer = await office.ask(.get("/laporan/\(report)/lampiran/\(place.digest)").as(who))
                #expect((answer.status == 200) == (who == .desk || who == .auditor), "\(who)")
            }
        }
    }
}

extension OfficeUnderTest {
    /// Whatever a command says about whom it is done for, and however it comes.
    fileprivate func expectRefused(_ sample: Sample, from who: Who) async throws {
        let ways: [Sample.Fields] = [
            [], [("given", "recorded"), ("given.ordered_by", "ratna"), ("given.medium", "lisan")],
            [("given", "recorded"), ("given.name", "Sari"), ("given.medium", "lisan")],
        ]
        for given in ways {
            for carrier in Carrier.allCases {
                let fields = sample.without("code") + given
                let answer = await ask(request(sample.name, fields, as: who, by: carrier, from: sample.from))
                #expect([403, 422].contains(answer.status), "\(who), \(carrier): \(answer.status)")
            }
        }
    }
}
