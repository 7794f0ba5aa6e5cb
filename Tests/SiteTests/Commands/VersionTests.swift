import OfficeModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("The version the sender saw")
struct VersionTests {
    @Test(
        "A report that moved on since is not dealt with unseen",
        arguments: [CommandName.recordAgenda, .acceptReport, .forwardReport, .closeReport])
    func report(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            let seen = sample.fields + [("expected_version", "1")]
            let first = Sample(.recordAgenda, in: office.seed).fields + [("expected_version", "1")]
            #expect(
                await office.ask(office.request(.recordAgenda, first, as: .desk, by: .json)).status == 200)
            let before = try await office.kept()
            let late = await office.ask(office.request(name, seen, as: .desk, by: .json))
            #expect(late.status == 409)
            #expect(try await office.kept() == before)
            let fresh = sample.fields + [("expected_version", "2")]
            #expect(await office.ask(office.request(name, fresh, as: .desk, by: .json)).status < 300)
        }
    }

    @Test("A place of a round gets its own ticket when the round is as it was seen")
    func split() async throws {
        try await withOffice { office in
            _ = await office.ask(office.request(Sample(.startPlace, in: office.seed), by: .json))
            let dossier = try #require(try await office.house.reading.ticket(office.seed.round))
            let fields = Sample(.splitPlace, in: office.seed).fields
            for (version, status) in [(dossier.state.version - 1, 409), (dossier.state.version, 201)] {
                let answer = await office.ask(
                    office.request(
                        .splitPlace, fields + [("expected_version", String(version))], as: .technician,
                        by: .json))
                #expect(answer.status == status)
            }
        }
    }
}
