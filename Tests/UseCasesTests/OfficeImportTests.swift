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
        "A heading is known by the column of names, in both languages; a column that counts is no name",
        arguments: [
            (ImportKind.units, "No\tNama OPD\tAlamat\n1\tDinas A\tJalan Satu", ["Dinas A", ""]),
            (.units, "1\tDinas A\tKantor", ["Dinas A", "Kantor"]),
            (.units, "7.\tDinas A\tKantor\n\tDinas A\tGudang\n8.\tDinas B", ["Dinas A", "Kantor"]),
            (.units, "Agency\tPlace\nDinas A\tKantor", ["Dinas A", "Kantor"]),
            (.units, "No\tNama Kantor\tLokasi\n1\tDinas A\tLoket", ["Dinas A", "Loket"]),
            (.posts, "Post\tSuperior\tMark\nHead\t\thead\nLoket\tHead\tservice desk", ["Head", ""]),
            (.people, "Nama\tPangkat\tGolongan\nWagiman\tPenata\tIII/c", ["Wagiman", ""]),
        ])
    func columns(kind: ImportKind, text: String, first: [String]) throws {
        let house = SmallHouse()
        let list = OfficeImport(kind, text: text, into: house.office, at: house.recorded)
        let row = try #require(list.rows.first)
        #expect(Array(row.cells.prefix(2)) == first)
        #expect(list.isUsable, "\(list.rows.map(\.faults))")
    }

    @Test(
        "A letter is told from a list, and its lines from names",
        arguments: [
            (ImportKind.posts, "Kepada Yth. Kepala Dinas\nDengan hormat,\nBersama ini kami kirim.", true),
            (.units, "Perihal: data OPD\nKepada:\nDinas Kesehatan", true),
            (.posts, "Kepala Dinas\nSekretaris,\nKepala Bagian Umum\nStaf Adm.", false),
        ])
    func letter(kind: ImportKind, text: String, isLetter: Bool) {
        let house = SmallHouse()
        let list = OfficeImport(kind, text: text, into: house.office, at: house.recorded)
        #expect(list.isLetter == isLetter && !list.isUsable)
        #expect(list.rows.contains { $0.faults == [.sentence] })
    }

    @Test("A long name is a name where it begins as one")
    func longName() {
        let house = SmallHouse()
        let name =
            "Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan Sekretariat Dinas Komunikasi dan "
            + "Informatika"
        let sentence = "Kami mohon " + String(repeating: "kiranya dapat ", count: 6)
        #expect(OfficeImport(.posts, text: name, into: house.office, at: house.recorded).isUsable)
        let told = OfficeImport(.posts, text: sentence, into: house.office, at: house.recorded)
        #expect(told.rows.map(\.faults) == [[.sentence]])
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
            (.people, "Budi\t\tpak budi", .contactUnusable("pak budi")),
            (.people, "Budi\t\t\t\t1,98E+17", .employeeNumberUnusable("1,98E+17")),
            (.units, "Dinas Baru\t\tSari\tnomor", .contactUnusable("nomor")),
            (.units, "Dinas Baru\t\t\t0812-0000-0001", .responsibleMissing),
            (
                .units, "Dinas Baru\tA\tSari\nDinas Baru\tB\tTono",
                .responsibleDiffers(line: 1)
            ),
            (.people, "Budi\t\t\tindah", .loginTaken("indah", by: "Indah")),
            (.people, "Budi\t\t\tBu di", .loginUnusable("Bu di")), (.units, "\tKantor", .nameMissing),
            (.units, "12\nDinas A", .nameIsNumber), (.posts, "Sekretaris:", .sentence),
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

    @Test("What is suggested for an unknown superior can be chosen: not the post itself, none out of use")
    func suggestion() throws {
        var house = SmallHouse()
        try house.change(.post(Post(id: "", name: "Kepala Seksi Lama", isActive: false)))
        let list = OfficeImport(
            .posts, text: "Kepala Seksi Jaringan\tKepala Seksi Jaringann", into: house.office,
            at: house.recorded)
        #expect(
            list.rows.first?.faults == [.superiorUnknown("Kepala Seksi Jaringann", nearest: nil)])
        let old = OfficeImport(
            .posts, text: "Teknisi\tKepala Seksi Lam", into: house.office, at: house.recorded)
        #expect(
            old.rows.first?.faults.first != .superiorUnknown("Kepala Seksi Lam", nearest: "Kepala Seksi Lama")
        )
    }

    @Test("A list of OPDs names who answers for each; what it leaves out stays")
    func responsible() {
        let house = SmallHouse()
        let known: [UnitID: ReporterDetails] = [
            "dinkes": ReporterDetails(name: "Sari", post: "Kasubag", contact: "0812-0000-0001")
        ]
        func list(_ text: String) -> OfficeImport {
            OfficeImport(
                .units, text: text, into: house.office, at: house.recorded, contacts: .known(known))
        }
        #expect(list("Dinas Kesehatan\t\tSari").responsible.isEmpty, "the same person")
        #expect(
            list("OPD\tPIC\tKontak\nDinas Kesehatan\tSari\t812-0000-0002").responsible == [
                2: ReporterDetails(name: "Sari", post: "Kasubag", contact: "0812-0000-0002")
            ])
        let other = list(
            "Dinas Kesehatan\tLoket\tTono\ttono@contoh.go.id\tStaf\nDinas Kesehatan\tGudang\tTono")
        #expect(other.rows.map(\.faults.count) == [0, 1], "the second line lacks what the first one says")
        let places = list("Dinas Kesehatan\tLoket\tTono\nDinas Kesehatan\tGudang\tTono")
        #expect(places.isUsable)
        #expect(places.responsible == [1: ReporterDetails(name: "Tono")])
        let sealed = OfficeImport(
            .units, text: "Dinas Kesehatan\t\tTono", into: house.office, at: house.recorded,
            contacts: .sealed([1: UnitContact(id: PersonalID(high: 1, low: 1), digest: "ab")]))
        #expect(
            sealed.events == [
                .unitSet(
                    OfficeUnit(
                        id: "dinkes", name: "Dinas Kesehatan",
                        responsible: UnitContact(id: PersonalID(high: 1, low: 1), digest: "ab")))
            ])
    }

    @Test(
        "A telephone number, an e-mail address, or several of them, is a way to reach somebody",
        arguments: [
            ("0812-0000-0001", true), ("+62 812 0000 0001", true), ("(0434) 22222 ext. 12", true),
            ("188", true), ("0812-0000-0001 / 0813-0000-0002", true), ("nama@contoh.go.id", true),
            ("nama@contoh", false), ("@contoh.go.id", false), ("a b@contoh.go.id", false), ("12", false),
            ("0812 pak budi", false), ("/", false), ("08120000000100000", false), ("٠٨١٢٠٠٠", false),
        ])
    func contacts(text: String, isUsable: Bool) {
        #expect(ContactAddress.isUsable(text) == isUsable)
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
