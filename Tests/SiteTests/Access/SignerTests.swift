import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("Who puts their name under a paper from outside")
struct SignerTests {
    private func signed(
        _ name: CommandName, _ office: OfficeUnderTest
    ) async throws -> (signer: PersonalReference?, entry: TicketEntry) {
        let answer = await office.ask(office.request(Sample(name, in: office.seed), by: .form))
        #expect(answer.status == 303, "\(answer.text)")
        let history = try #require(try await office.house.reading.ticket(office.seed.signing)).history
        for line in history.reversed() {
            switch line.entry.event {
            case .countersigned(let event): return (event.signer, line.entry)
            case .countersignRefused(let event): return (event.signer, line.entry)
            default: continue
            }
        }
        throw SeedOffice.Failure(reason: "nothing was signed")
    }

    @Test(
        "A code tells only the office: the name is asked for",
        arguments: [CommandName.countersign, .refuseCountersign])
    func missing(name: CommandName) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let fields = Sample(name, in: office.seed).without("signer.name")
            for carrier in Carrier.allCases {
                let answer = await office.ask(
                    office.request(
                        name, fields, as: .stranger, by: carrier, from: "/lacak/" + office.seed.signingCode))
                #expect(answer.status == 422)
                let told = carrier == .json ? "\"field\":\"signer.name\"" : "Nama"
                #expect(answer.text.contains(told), "\(answer.text)")
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test(
        "Name and post are kept apart, and the event points to them",
        arguments: [CommandName.countersign, .refuseCountersign])
    func kept(name: CommandName) async throws {
        try await withOffice { office in
            let (signer, entry) = try await signed(name, office)
            let reference = try #require(signer)
            #expect(entry.event.outsiders.contains(reference))
            let value = try await office.house.reading.personal([reference.id])[reference.id]
            let details = try #require(JSONText.read(value ?? "", as: ReporterDetails.self))
            #expect(details.name == "Sari")
            #expect(details.post == "Sekretaris")
        }
    }

    @Test("History and paper say who it was, until the value is removed")
    func shown() async throws {
        try await withOffice { office in
            let (signer, _) = try await signed(.countersign, office)
            let reference = try #require(signer)
            let ticket = "/tiket/" + office.seed.signing.text
            let page = await office.ask(.get(ticket).as(.head))
            #expect(page.text.contains("Sari, Sekretaris"))
            let remove = office.request(
                .removePersonalData, [("values", reference.id.text), ("reason", "Diminta")],
                as: .administrator, by: .json)
            #expect(await office.ask(remove).status == 200)
            let after = await office.ask(.get(ticket).as(.head))
            #expect(!after.text.contains("Sari, Sekretaris"))
        }
    }

    @Test("Somebody of the office who signs is known without")
    func ofTheOffice() async throws {
        try await withOffice { office in
            let fields =
                Sample(.countersign, in: office.seed).without("code").filter {
                    !$0.name.hasPrefix("signer.")
                } + [("given", "recorded"), ("given.name", "Sari"), ("given.medium", "lisan")]
            let answer = await office.ask(
                office.request(.countersign, fields, as: .technician, by: .json))
            #expect(answer.status == 200, "\(answer.text)")
        }
    }
}
