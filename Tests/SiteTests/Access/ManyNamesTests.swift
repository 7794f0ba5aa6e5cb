import OfficeModel
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

@Suite("A team in an office of many people")
struct ManyNamesTests {
    /// More people than can be looked through, two of them with one name.
    private static let text =
        (1...70).map { "Pegawai \($0)" }.joined(separator: "\n") + "\nBudi\t\t\tbudi.a\nBudi\tStaf\t\tbudi.b"

    private func fill(_ office: OfficeUnderTest) async throws {
        let list = office.request(
            .importList, [("kind", "pegawai"), ("text", Self.text)], as: .administrator, by: .json)
        try #require(await office.ask(list).status == 200)
        let twin = [("name", "Budi"), ("login", "budi.c")]
        let made = office.request(.setPerson, twin, as: .administrator, by: .json)
        try #require(await office.ask(made).status == 200)
    }

    private func set(_ fields: Sample.Fields, _ office: OfficeUnderTest, by carrier: Carrier) async -> Answer
    {
        let all = [("team", "tim-teknis"), ("name", "Tim Teknis"), ("superior", "kasi")] + fields
        return await office.ask(
            office.request(
                .setTeam, all, as: .administrator, by: carrier, from: "/kantor/tim/tim-teknis"))
    }

    @Test("Its form shows who is in it and takes names; it does not list everybody")
    func form() async throws {
        try await withOffice { office in
            let short = await office.ask(.get("/kantor/tim/tim-teknis").as(.administrator)).text
            #expect(short.contains("name=\"members\" value=\"ratna\""))
            try await fill(office)
            let long = await office.ask(.get("/kantor/tim/tim-teknis").as(.administrator)).text
            #expect(long.matches(of: /name="members" value="/).count == 2)
            #expect(long.contains("name=\"members_names\""))
        }
    }

    @Test("Names and account names are added to those that are ticked", arguments: Carrier.allCases)
    func added(carrier: Carrier) async throws {
        try await withOffice { office in
            try await fill(office)
            let names = "pegawai  7\nbudi.c\nEko"
            let answer = await set(
                [("members", "dewi"), ("members", "eko"), ("members_names", names)], office, by: carrier)
            #expect(answer.status < 400, "\(answer.text)")
            let known = try await office.house.reading.office()
            let members = try #require(known.teams["tim-teknis"]).members
            #expect(members.prefix(2) == ["dewi", "eko"] && members.count == 4)
            #expect(members.compactMap { known.people[$0]?.name }.dropFirst(2) == ["Pegawai 7", "Budi"])
            #expect(members.last == known.logins["budi.c"])
        }
    }

    @Test(
        "A name that nobody has, or several, is told with its remedy and stays in its field",
        arguments: [
            ("Pegawai 77", "“Pegawai 77” tidak ada. Mungkin maksudnya “Pegawai"),
            ("Budi", "ada beberapa “Budi”. Tulis nama akunnya"),
        ])
    func wrong(name: String, told: String) async throws {
        try await withOffice { office in
            try await fill(office)
            let before = try await office.kept()
            let answer = await set([("members", "dewi"), ("members_names", name)], office, by: .form)
            #expect(answer.status == 422)
            #expect(answer.text.contains(told), "\(answer.text)")
            #expect(answer.text.contains(">\n\(name)</textarea>"))
            #expect(try await office.kept() == before)
        }
    }
}
