import OfficeModel
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

/// A value that somebody typed into a field of the office.
private struct Typed: Sendable, CustomTestStringConvertible {
    var name: CommandName
    var fields: Sample.Fields
    /// What the refusal says; nil where it is taken.
    var refused: String?

    var testDescription: String { "\(name.rawValue) \(fields.map(\.value).joined(separator: " "))" }

    private static let noContact = "tulis nomor telepon seperti 0812-0000-0001, atau alamat surel"
    private static let noNumber = "NIP: tulis 18 angkanya; kosongkan bila tidak punya"

    private static let profile: Sample.Fields = [("government", "Pemerintah Kabupaten"), ("zone", "wita")]

    static let all: [Typed] = [
        Typed(
            name: .setProfile, fields: profile + [("name", "Dinas Kominfo"), ("phone", "bukan telepon")],
            refused: noContact),
        Typed(name: .setProfile, fields: profile + [("name", "Dinas Kominfo"), ("phone", "(0434) 22222")]),
        Typed(
            name: .setProfile, fields: profile + [("name", "Kepada Yth.\nKepala Dinas")],
            refused: "hanya satu baris"),
        Typed(
            name: .setProfile,
            fields: profile + [("name", String(repeating: "Dengan hormat, ", count: 12))], refused: "160"),
        Typed(name: .setPerson, fields: [("name", "Wagiman")]),
        Typed(name: .setPerson, fields: [("name", "Wagiman"), ("nip", "19850101 201001 1 001")]),
        Typed(name: .setPerson, fields: [("name", "Wagiman"), ("nip", "1985")], refused: noNumber),
        Typed(
            name: .setPerson, fields: [("name", "Wagiman"), ("nip", "19850101201001100A")],
            refused: noNumber),
        Typed(name: .setPerson, fields: [("name", "Wagiman"), ("phone", "pak budi")], refused: noContact),
        Typed(name: .setPerson, fields: [("name", "Wagiman"), ("phone", "wagiman@contoh.go.id")]),
        Typed(name: .setProvider, fields: [("name", "Serat"), ("phone", "188")]),
        Typed(name: .setProvider, fields: [("name", "Serat"), ("phone", "hubungi")], refused: noContact),
        Typed(
            name: .setUnit,
            fields: [
                ("unit", "dinkes"), ("name", "Dinas Kesehatan"), ("responsible.name", "Sari"),
                ("responsible.contact", "di kantor"),
            ], refused: noContact),
        Typed(
            name: .setContact,
            fields: [("unit", "dinkes"), ("name", "Budi"), ("number", "budi@")], refused: noContact),
        Typed(
            name: .importList, fields: [("kind", "pegawai"), ("text", "Wagiman\t\t\t\t12345")],
            refused: "1 baris perlu diperbaiki"),
    ]
}

@Suite("Numbers and addresses of people")
struct ContactRuleTests {
    @Test(
        "What is none is refused at its field, on the page and from programs alike", arguments: Typed.all,
        Carrier.allCases)
    fileprivate func typed(value: Typed, carrier: Carrier) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let answer = await office.ask(
                office.request(
                    value.name, value.fields, as: .administrator, by: carrier,
                    from: Sample.officePage(value.name)))
            guard let refused = value.refused else {
                #expect(answer.status < 400, "\(answer.text)")
                return
            }
            #expect(answer.status == 422)
            #expect(answer.text.contains(refused), "\(answer.text.suffix(2_000))")
            #expect(try await office.kept() == before)
        }
    }

    @Test("An employee number is kept as its 18 digits")
    func digits() async throws {
        try await withOffice { office in
            let fields = [("name", "Wagiman"), ("nip", " 19850101 201001 1 001 ")]
            _ = await office.ask(office.request(.setPerson, fields, as: .administrator, by: .form))
            let people = try await office.house.reading.office().people.values
            #expect(people.first { $0.name == "Wagiman" }?.nip == "198501012010011001")
        }
    }

    @Test("Who answers for an OPD comes with the pasted list, stands in no event, and is not doubled")
    func pasted() async throws {
        try await withOffice { office in
            let text =
                "OPD\tLokasi\tPenanggung jawab\tKontak\nDinas Kesehatan\tLoket\tSari Contoh\t812-7777-0001"
            let sent = await office.ask(
                .post("/kantor/impor/opd", [("text", text), ("csrf", Who.administrator.formToken)])
                    .as(.administrator))
            #expect(sent.status == 303)
            let address = try #require(sent["location"])
            let look = await office.ask(.get(address).as(.administrator))
            #expect(look.text.contains("0812-7777-0001") && look.text.contains("1 diperbarui"))
            #expect(look.text.contains("<small>Baris 2</small>"), "the line as pasted")
            func store() async -> Answer {
                await office.ask(
                    office.request(
                        .importList, [("kind", "opd"), ("text", text)], as: .administrator, by: .form,
                        from: "/kantor/impor/opd"))
            }
            #expect(await store().status == 303)
            let unit = try #require(try await office.house.reading.office().units["dinkes"])
            let responsible = try #require(unit.responsible)
            let kept = try await office.house.reading.personal([responsible.id])
            #expect(kept[responsible.id]?.contains("Sari Contoh") == true)
            #expect(
                await office.ask(.get("/kantor/opd/dinkes").as(.administrator)).text.contains("Sari Contoh"))
            #expect(
                !(await office.ask(.get("/kantor/riwayat").as(.administrator)).text.contains("Sari Contoh")))
            let before = try await office.kept()
            #expect(await store().status == 303)
            #expect(try await office.kept().tables["personal"] == before.tables["personal"])
            #expect(try await office.house.reading.office().units["dinkes"] == unit)
        }
    }
}
