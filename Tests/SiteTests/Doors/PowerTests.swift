import Storage
import Testing
import UseCases

@testable import Web

@Suite("Who has power over what")
struct PowerTests {
    @Test("An auditor changes nothing, by no command", arguments: CommandName.allCases)
    func auditor(name: CommandName) async throws {
        try await expectPowerless(.auditor, name)
    }

    @Test(
        "An administrator and a post on no sheet have no power over tickets",
        arguments: CommandName.allCases.filter { !$0.isOfOffice }, [Who.administrator, .librarian])
    func bystanders(name: CommandName, who: Who) async throws {
        // Anybody may report a broken network.
        if name == .receiveReport || name == .joinOutage { return }
        // What runs the office is the administrator's, and touches no ticket.
        if who == .administrator, name.access == .administrator || name.isOfPrograms { return }
        // The library of SOPs is the administrator's.
        let library: [CommandName] = [.keepProcedure, .enforceProcedure, .withdrawProcedure]
        if who == .administrator, library.contains(name) { return }
        try await expectPowerless(who, name)
    }

    @Test(
        "Nobody but an administrator changes the office, by no command",
        arguments: CommandName.allCases.filter { $0.isOfOffice || $0.isOfPrograms && $0 != .agreeToken },
        [Who.technician, .head, .desk, .clerk, .librarian])
    func office(name: CommandName, who: Who) async throws {
        // A person ends what acts as them.
        if name == .revokeToken, who == .head { return }
        try await expectPowerless(who, name)
    }

    private func expectPowerless(_ who: Who, _ name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
            }
            let before = try await office.kept()
            let ways: [Sample.Fields] = [
                [], [("given", "recorded"), ("given.ordered_by", "ratna"), ("given.medium", "lisan")],
                [("given", "recorded"), ("given.name", "Sari"), ("given.medium", "lisan")],
            ]
            for given in ways {
                for carrier in Carrier.allCases {
                    let fields = sample.without("code") + given
                    let answer = await office.ask(
                        office.request(name, fields, as: who, by: carrier, from: sample.from))
                    #expect([403, 422].contains(answer.status), "\(carrier) \(answer.status)")
                }
            }
            #expect(try await office.kept() == before)
        }
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

    @Test(
        "A code opens no door that is the office's: other commands ask to sign in",
        arguments: CommandName.allCases)
    func codeIsNoKey(name: CommandName) async throws {
        if name.access == .reporterOrPerson || name.access == .everyone { return }
        try await withOffice { office in
            let fields = Sample(name, in: office.seed).fields + [("code", office.seed.openCode)]
            let form = await office.ask(office.request(name, fields, as: .stranger, by: .form))
            #expect(form.status == 303)
            let json = await office.ask(office.request(name, fields, as: .stranger, by: .json))
            #expect(json.status == 401)
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
