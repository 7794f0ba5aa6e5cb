import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing

@testable import Web

@Suite("Forms as a browser sends them")
struct PageFormTests {
    /// The hidden fields of the first form of a page that goes to this address.
    private func hidden(in page: String, to action: String) -> [(name: String, value: String)] {
        guard let start = page.firstRange(of: "<form action=\"\(action)\"") else { return [] }
        let form = page[start.upperBound...].prefix { _ in true }.split(separator: "</form>", maxSplits: 1)[0]
        return form.split(separator: "<input type=\"hidden\" name=\"").dropFirst().map { piece in
            let name = piece.prefix { $0 != "\"" }
            let rest = piece.dropFirst(name.count).split(separator: "value=\"", maxSplits: 1)
            return (String(name), String((rest.last ?? "").prefix { $0 != "\"" }))
        }
    }

    @Test("A holder is appointed with the fields of the page, its hidden ones too")
    func appointing() async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/jabatan/kasi").as(.administrator)).text
            let action = Place.command(.appointHolder).path
            let fields = hidden(in: page, to: action)
            #expect(fields.contains { $0.name == "post" && $0.value == "kasi" })
            let typed = [
                ("person", "hadi"), ("capacity", "plh"), ("from", "2026-08-04"), ("to", "2026-08-10"),
            ]
            let answer = await office.ask(.post(action, fields + typed).as(.administrator))
            #expect(answer.status == 303, "\(answer.text.prefix(2_000))")
            let holdings = try await office.house.reading.office().holdings
            #expect(holdings.contains { $0.post == "kasi" && $0.person == "hadi" && $0.capacity == .daily })
        }
    }

    @Test(
        "Whoever leaves hands over on the page, to a successor who stands in until a day that is named",
        arguments: ["definitif", "plt", "plh"])
    func leaving(capacity: String) async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/kantor/pegawai/maya").as(.administrator)).text
            #expect(page.contains("name=\"capacity\" value=\"\(capacity)\""))
            let action = Place.command(.releasePerson).path
            let typed = [("successor", "hadi"), ("capacity", capacity)]
            let first = await office.ask(
                .post(action, hidden(in: page, to: action) + typed).as(.administrator))
            #expect(first.status == (capacity == "plh" ? 422 : 303))
            if capacity == "plh" {
                #expect(first.text.contains("Hari terakhir pengganti"))
                let whole = hidden(in: first.text, to: action) + typed + [("to", "2026-08-31")]
                #expect(await office.ask(.post(action, whole).as(.administrator)).status == 303)
            }
            let known = try await office.house.reading.office()
            let held = try #require(known.holdings.last { $0.post == "kasi" && $0.person == "hadi" })
            #expect(held.capacity.rawValue == capacity)
            #expect(held.to == (capacity == "plh" ? Instant(timestamp: "2026-09-01T00:00+08:00") : nil))
            #expect(known.people["maya"]?.isActive == false)
        }
    }

    @Test("No command has a field with the name of a hidden one")
    func names() {
        let taken: Set = [
            CommandForm.from, CommandForm.key, CommandForm.next, Form.Hidden.csrf,
        ]
        for name in CommandName.allCases {
            #expect(taken.isDisjoint(with: name.fields.map(\.name)), "\(name)")
        }
    }
}
