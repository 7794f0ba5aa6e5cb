import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import Testing

@testable import UseCases

@Suite("Pasting a list from a spreadsheet")
struct OfficeImportTests {
    private static let posts = """
        No\tJabatan\tAtasan\tTanda\tPencatat
        1\tKepala Dinas\t\tpimpinan\tTata Usaha
        2\tTata Usaha\tKepala Dinas
        3\tPetugas Layanan\tkepala  dinas\tmeja layanan
        """

    @Test("A heading gives the order of the columns; without one it is the usual order")
    func headings() throws {
        var house = SmallHouse()
        try house.change(.importList(.posts, text: Self.posts))
        let office = house.office
        #expect(office.posts["kadis"]?.recorders == ["tata-usaha"])
        #expect(office.posts["petugas-layanan"]?.superior == "kadis")
        #expect(office.posts["petugas-layanan"]?.isDesk == true)
        let bare = OfficeImport(.posts, text: "Teknisi\tKepala Dinas", into: office, at: house.recorded)
        #expect(bare.events == [.postSet(Post(id: "teknisi", name: "Teknisi", superior: "kadis"))])
    }

    @Test(
        "Pasting again does not double",
        arguments: [
            (ImportKind.posts, posts),
            (.people, "Nama\tJabatan\tHP\nDrs. Budi Hartono, M.Si.\tKepala Bidang\t8120000001"),
            (.units, "Dinas Pendidikan\tKantor; Gudang\nDinas Kesehatan\tLoket"),
        ])
    func again(kind: ImportKind, text: String) throws {
        var house = SmallHouse()
        #expect(try house.change(.importList(kind, text: text)) > 0)
        let list = OfficeImport(kind, text: text, into: house.office, at: house.recorded)
        #expect(list.rows.allSatisfy { $0.effect == .same })
        #expect(try house.change(.importList(kind, text: text)) == 0)
    }

    @Test("A person gets post, number with its zero, and an account from the name without titles")
    func people() throws {
        var house = SmallHouse()
        try house.change(
            .importList(.people, text: "Drs. H. Budi Hartono, M.Si.\tKepala Bidang\t81200000001\nBudi"))
        let office = house.office
        let person = try #require(office.logins["budi"])
        #expect(office.people[person]?.phone == "081200000001")
        #expect(office.capacity(of: person, in: "kabid", at: house.recorded) == .definitive)
        #expect(office.logins["budi2"] != nil, "the second Budi")
    }

    @Test(
        "Each line with a fault is named with its remedy, and nothing is stored",
        arguments: [
            (
                ImportKind.posts, "Teknisi\tKepala Dians",
                OfficeImport.Fault.superiorUnknown("Kepala Dians", nearest: "Kepala Dinas")
            ),
            (.posts, "\tKepala Dinas", .nameMissing), (.posts, "Teknisi\t\tbos", .markUnknown("bos")),
            (.posts, "A1\tB1\nB1\tA1", .superiorLoop), (.posts, "Teknisi\nTeknisi", .repeated(line: 1)),
            (.people, "Budi\tKepala Bagian", .postUnknown("Kepala Bagian", nearest: "Kepala Bidang")),
            (.people, "Budi\t\tpak budi", .phoneUnusable("pak budi")),
            (.people, "Budi\t\t\tindah", .loginTaken("indah", by: "Indah")),
            (.people, "Budi\t\t\tBu di", .loginUnusable("Bu di")), (.units, "\tKantor", .nameMissing),
        ])
    func faults(kind: ImportKind, text: String, fault: OfficeImport.Fault) {
        var house = SmallHouse()
        let list = OfficeImport(kind, text: text, into: house.office, at: house.recorded)
        #expect(list.rows.contains { $0.faults.contains(fault) })
        #expect(list.events.isEmpty)
        let before = house.entries
        guard case .officeRefused(.importFaulty) = house.refusal(of: .importList(kind, text: text)) else {
            Issue.record("not refused")
            return
        }
        #expect(house.entries == before)
    }

    @Test("An empty list is none")
    func empty() {
        var house = SmallHouse()
        #expect(house.refusal(of: .importList(.units, text: "\n\t\n")) == .officeRefused(.importEmpty))
    }

    @Test("A thousand lines are enough at once")
    func limit() {
        let house = SmallHouse()
        let text = (0...OfficeImport.lineLimit).map { "OPD nomor \($0)" }.joined(separator: "\n")
        let list = OfficeImport(.units, text: text, into: house.office, at: house.recorded)
        #expect(list.rows.last?.faults == [.tooManyLines(limit: OfficeImport.lineLimit)])
        #expect(list.events.isEmpty)
    }
}
