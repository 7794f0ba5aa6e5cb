import OfficeModel
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

@Suite("Inviting the people of the office")
struct InvitationTests {
    private let step = "/kantor/siapkan/undang"

    /// An office in which two people have an account name and no password.
    private func withInvited(_ test: (OfficeUnderTest) async throws -> Void) async throws {
        try await withOffice { office in
            for name in ["Wagiman", "Sumiati"] {
                let fields: Sample.Fields = [("name", name), ("login", name.lowercased())]
                let made = await office.ask(
                    office.request(.setPerson, fields, as: .administrator, by: .json))
                #expect(made.status == 200, "\(made.text)")
            }
            try await test(office)
        }
    }

    private func links(_ office: OfficeUnderTest) async throws -> [PersonID: [UInt8]] {
        let open = try await office.house.accounts.openPasswordLinks(at: office.clock.now())
        var links: [PersonID: [UInt8]] = [:]
        for link in open { if let person = link.person { links[person] = link.tokenDigest } }
        return links
    }

    private func press(_ path: String, _ id: String) -> Ask {
        .post(path, [("command_id", id), ("csrf", Who.administrator.formToken)]).as(.administrator)
    }

    @Test("A second press ends no link that was sent; the same form shows the same links again")
    func twice() async throws {
        try await withInvited { office in
            let before = await office.ask(.get(step).as(.administrator)).text
            #expect(before.contains("Buat tautan untuk yang belum punya kata sandi"))
            #expect(!before.contains("Buat tautan baru"))
            let form = office.newID()
            let first = await office.ask(press(step, form))
            #expect(first.status == 200 && first.text.contains("/sandi/"), "\(first.text.suffix(2_000))")
            let made = try await links(office)
            #expect(made.count == 2)
            let again = await office.ask(press(step, form))
            #expect(again.status == 200 && again.text.contains("/sandi/"))
            let other = await office.ask(press(step, office.newID()))
            #expect(other.status == 303 && other["location"] == step)
            let left = try await links(office)
            #expect(left == made)
            let after = await office.ask(.get(step).as(.administrator)).text
            #expect(after.contains("tautan dibuat hari ini"))
            #expect(after.contains("menghentikan tautan lama"))
            #expect(!after.contains("Buat tautan untuk yang belum punya kata sandi"))
            let overview = await office.ask(.get("/kantor/siapkan").as(.administrator)).text
            #expect(overview.contains("tautan dibuat, menunggu dipakai"))
        }
    }

    @Test("A new link for one person ends theirs alone, and the old one says what may have become of it")
    func renewed() async throws {
        try await withInvited { office in
            let first = await office.ask(press(step, office.newID()))
            let made = try await links(office)
            let person = try #require(made.keys.min { $0.text < $1.text })
            let renewed = await office.ask(press("/kantor/pegawai/\(person.text)/tautan", office.newID()))
            #expect(renewed.status == 200)
            let after = try await links(office)
            #expect(after.count == 2)
            for (other, digest) in made { #expect((after[other] == digest) == (other != person)) }
            let slips = first.text.split(separator: "id=\"tautan-\(person.text)\">", maxSplits: 1)
            let address = try #require(slips.last?.prefix { $0 != "<" })
            let token = try #require(address.split(separator: "/").last)
            let old = await office.ask(.get("/sandi/" + token))
            #expect(old.status == 410)
            #expect(old.text.contains("diganti tautan yang lebih baru"))
        }
    }

    @Test(
        "Who comes by an address of this machine is told that its links open nowhere else",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost", true), ("[::1]:8080", true), ("kantor.example", false),
            ("10.0.0.5:8080", false), ("127.example", false),
        ])
    func loopback(host: String, isTold: Bool) async throws {
        try await withInvited { office in
            for path in [step, "/kantor/pegawai/gunawan"] {
                let page = await office.ask(.get(path).with("host", host).as(.administrator)).text
                #expect(page.contains("hanya dapat dibuka di komputer ini") == isTold, "\(path)")
            }
        }
    }

    @Test("Each sheet can be seen before it is chosen, says what begins it, and one at least is to be chosen")
    func sheets() async throws {
        try await withOffice { office in
            let step = await office.ask(.get("/kantor/siapkan/sop").as(.administrator)).text
            for shipped in ShippedProcedures.all {
                #expect(step.contains("href=\"/sop/\(shipped.file.code)\""))
            }
            #expect(step.contains("dimulai oleh laporan: "))
            let nothing = await office.ask(
                office.request(
                    .enforceProcedures, [], as: .administrator, by: .form, from: "/kantor/siapkan/sop"))
            #expect(nothing.status == 422)
            #expect(nothing.text.contains("pilih paling sedikit satu"))
        }
    }
}
