import OfficeModel
import OfficeTime
import SOPModel
import Testing

@testable import UseCases

@Suite("Who is meant by a line of a pasted list")
struct PastedPeopleTests {
    private static let first = "198001012005011001"
    private static let second = "198502022010012002"

    private func list(_ text: String, in house: SmallHouse) -> OfficeImport {
        OfficeImport(.people, text: text, into: house.office, at: house.recorded)
    }

    private func named(_ name: String, in house: SmallHouse) -> [Person] {
        house.office.people.values.filter { $0.name == name }.sorted { $0.id < $1.id }
    }

    @Test(
        "Two of one name are two where NIP or account tell them apart, and stay two when pasted again",
        arguments: [
            "Sutrisno\tKepala Bidang\t\t\t\(first)\nSutrisno\tKepala Dinas\t\t\t\(second)",
            "Sutrisno\tKepala Bidang\t\tsutrisno.a\nSutrisno\tKepala Dinas\t\tsutrisno.b",
            "Sutrisno\tKepala Bidang\t\t\t\(first)\nSutrisno\tKepala Bidang\t\tsutrisno\t\(second)",
        ])
    func twins(text: String) throws {
        var house = SmallHouse()
        #expect(list(text, in: house).rows.map(\.effect) == [.new, .new])
        try house.change(.importList(.people, text: text))
        let people = named("Sutrisno", in: house)
        #expect(people.count == 2)
        for person in people {
            #expect(house.office.logins.values.count { $0 == person.id } == 1)
        }
        let again = list(text, in: house)
        #expect(again.isUsable && again.events.isEmpty)
        let turned = text.split(separator: "\n").reversed().joined(separator: "\n")
        #expect(list(turned, in: house).events.isEmpty, "in any order")
    }

    @Test("One person with two posts is one, and a line without NIP or account is theirs")
    func onePerson() throws {
        var house = SmallHouse()
        let text = "Sutrisno\tKepala Bidang\t\t\t\(Self.first)\nSutrisno\tKepala Dinas"
        try house.change(.importList(.people, text: text))
        #expect(named("Sutrisno", in: house).map(\.nip) == [Self.first])
        #expect(list(text, in: house).events.isEmpty)
        #expect(list("Sutrisno\nSutrisno", in: house).rows.last?.faults == [.repeated(line: 1)])
    }

    @Test("A line that contradicts whom the office knows is named with its remedy")
    func contradiction() throws {
        var house = SmallHouse()
        try house.change(.importList(.people, text: "Sutrisno\tKepala Bidang\t\t\t\(Self.first)"))
        let fault = OfficeImport.Fault.personDiffers("Sutrisno", login: "sutrisno", nip: Self.first)
        for line in [
            "Sutrisno\tKepala Dinas\t\t\t\(Self.second)", "Sutrisno\t\t\tlain",
            "Sutrisno\t\t\tsutrisno\t\(Self.second)",
        ] {
            let read = list(line, in: house)
            #expect(read.rows.map(\.faults) == [[fault]], "\(line)")
            #expect(read.events.isEmpty)
        }
        #expect(list("Sutrisno\tKepala Dinas\t\tsutrisno", in: house).rows.map(\.effect) == [.changed])
        // The line of the one there is tells that the other is another.
        let both = "Sutrisno\t\t\t\t\(Self.first)\nSutrisno\tKepala Dinas\t\t\t\(Self.second)"
        #expect(list(both, in: house).rows.map(\.effect) == [.same, .new])
    }

    @Test("Where several bear the name, a line says which of them")
    func unclear() throws {
        var house = SmallHouse()
        let twins = "Sutrisno\t\t\t\t\(Self.first)\nSutrisno\t\t\t\t\(Self.second)"
        let three = list(twins + "\nSutrisno\tKepala Dinas", in: house)
        #expect(three.rows.map(\.faults) == [[], [], [.personUnclear("Sutrisno")]])
        try house.change(.importList(.people, text: twins))
        #expect(list("Sutrisno\tKepala Dinas", in: house).rows[0].faults == [.personUnclear("Sutrisno")])
    }

    @Test("Another account takes the place of the one there is, as by hand; undone, the old one is back")
    func otherAccount() throws {
        var house = SmallHouse()
        try house.change(.importList(.people, text: "Sutrisno\t\t\tlama\t\(Self.first)"))
        let person = try #require(house.office.logins["lama"])
        let text = "Sutrisno\tKepala Bidang\t\tbaru\t\(Self.first)\nSutrisno\tKepala Dinas\t\t\t\(Self.first)"
        let read = list(text, in: house)
        #expect(read.rows.map(\.replaced) == [["lama"], []])
        #expect(read.rows.map { $0.cells[3] } == ["baru", "baru"])
        try house.change(.importList(.people, text: text))
        #expect(house.office.logins["baru"] == person && house.office.logins["lama"] == nil)
        #expect(list(text, in: house).events.isEmpty)
        let given = try #require(
            house.entries.last { entry in
                if case .loginGiven = entry.event { true } else { false }
            })
        try house.change(.undo(sequence: given.sequence))
        #expect(house.office.logins["lama"] == person && house.office.logins["baru"] == nil)
    }

    @Test("Two of one name with two telephones are asked about; another account says that they are two")
    func twoTelephones() throws {
        var house = SmallHouse()
        let one = "Siti Aminah\tKepala Bidang\t0812-0000-0001\n"
        let asked = list(one + "Siti Aminah\tKepala Dinas\t0812-0000-0002", in: house)
        #expect(asked.rows.map(\.faults) == [[], [.sameName(line: 1)]])
        for same in ["", "\t+62 812 0000 0001", "\t812-0000-0001"] {
            let text = one + "Siti Aminah\tKepala Dinas" + same
            #expect(list(text, in: house).rows.map(\.effect) == [.new, .changed], "\(same)")
        }
        let two = one + "Siti Aminah\tKepala Dinas\t0812-0000-0002\tsiti.b"
        #expect(list(two, in: house).rows.map(\.effect) == [.new, .new])
        try house.change(.importList(.people, text: two))
        #expect(
            named("Siti Aminah", in: house).map(\.phone).sorted() == ["0812-0000-0001", "0812-0000-0002"])
        #expect(house.office.logins["siti.b"] != nil)
        let again = list(two, in: house)
        #expect(again.isUsable && again.events.isEmpty)
    }

    @Test("A list that gives the head's post to one more says so, and can be stored")
    func sharedHead() {
        let house = SmallHouse()
        let hint = OfficeImport.Hint.headShared(post: "Kepala Dinas", people: ["Ratna", "Sutrisno"])
        let shared = list("Sutrisno\tKepala Dinas", in: house)
        #expect(shared.hints == [hint] && shared.isUsable)
        #expect(list("Ratna\tKepala Dinas", in: house).hints.isEmpty)
        #expect(list("Sutrisno\tKepala Bidang\nTono\tKepala Bidang", in: house).hints.isEmpty, "no head")
    }

    @Test("Nobody pastes their own account away, and one person gets one account by a list")
    func ownAccount() throws {
        var house = SmallHouse()
        let indah = Person(
            id: SmallHouse.administrator, name: "Indah", roles: [.administrator], nip: Self.first)
        try house.change(.person(indah, login: nil))
        let text = "Indah\t\t\tlain\t\(Self.first)"
        let own = OfficeImport(
            .people, text: text, into: house.office, at: house.recorded, by: SmallHouse.administrator)
        #expect(own.rows.map(\.faults) == [[.ownLogin("indah")]])
        #expect(house.refusal(of: .importList(.people, text: text)) == .officeRefused(.importFaulty(1)))
        #expect(list(text, in: house).isUsable, "another administrator may")
        let two =
            "Sutrisno\tKepala Bidang\t\ta1\t\(Self.second)\nSutrisno\tKepala Dinas\t\ta2\t\(Self.second)"
        #expect(list(two, in: house).rows.map(\.faults) == [[], [.otherLogin(line: 1)]])
    }
}

@Suite("A list that comes out of a file")
struct PastedFileTests {
    private func list(_ kind: ImportKind, _ text: String) -> OfficeImport {
        let house = SmallHouse()
        return OfficeImport(kind, text: text, into: house.office, at: house.recorded)
    }

    @Test("Semicolons part the cells where every line has as many; quotes and the mark before it go")
    func semicolons() {
        let people = list(.people, "\u{FEFF}Nama;Jabatan;NIP\r\nWagiman, S.Kom.;Kepala Bidang;\r\n")
        #expect(people.unknown.isEmpty)
        #expect(people.rows.map { Array($0.cells.prefix(2)) } == [["Wagiman, S.Kom.", "Kepala Bidang"]])
        let units = list(.units, "OPD;Lokasi\nDinas Baru;\"Kantor; Gudang\"\nDinas Lain;Loket")
        #expect(units.events.count == 5)
        #expect(list(.units, "Dinas Baru; Loket\nDinas Lain").rows.count == 2, "no file: as it was typed")
    }

    @Test(
        "Commas part the cells where heading or number of cells say so and none stands within a name",
        arguments: [
            (
                ImportKind.people, "Nama,Jabatan,NIP\n\"Wagiman, S.Kom.\",Kepala Bidang,",
                [["Wagiman, S.Kom.", "Kepala Bidang"]]
            ),
            (.posts, "Kepala Bagian,,pimpinan", [["Kepala Bagian", ""]]),
            (
                .posts, "Kepala Bagian,Kepala Dinas\nStaf,Kepala Bagian",
                [["Kepala Bagian", "Kepala Dinas"], ["Staf", "Kepala Bagian"]]
            ),
            (.people, "Wagiman,Kepala Bidang,0812-0000-0001", [["Wagiman", "Kepala Bidang"]]),
            (.people, "Wagiman, S.Kom.", [["Wagiman, S.Kom.", ""]]),
            (.people, "Wagiman,S.Kom.", [["Wagiman,S.Kom.", ""]]),
            (.units, "Dinas Komunikasi, Informatika", [["Dinas Komunikasi, Informatika", ""]]),
        ])
    func commas(kind: ImportKind, text: String, cells: [[String]]) {
        let read = list(kind, text)
        #expect(read.rows.map { Array($0.cells.prefix(2)) } == cells)
        #expect(read.isUsable && read.hints.isEmpty, "\(read.rows.map(\.faults))")
    }

    @Test("Where commas are unclear, a heading is refused and anything else is asked about")
    func unclearCommas() {
        let text = "Nama,Jabatan,NIP\nWagiman, S.Kom.,Kepala Bidang"
        #expect(list(.people, text).rows.first?.faults == [.commasBetween])
        let typed = list(.posts, "Sekretaris, Kepala Dinas\nStaf, Kepala Bidang")
        #expect(typed.isUsable && typed.hints == [.commas])
        #expect(list(.people, "Wagiman, S.Kom., M.Si.\nBudi, ST, MT").hints.isEmpty, "degrees")
        #expect(list(.people, "\u{FEFF}Nama\tJabatan\nWagiman, S.Kom.\tKepala Bidang").rows.count == 1)
    }

    @Test("A place that was given up is used again when a list names it")
    func revived() throws {
        var house = SmallHouse()
        let text = "Dinas Kesehatan\tLoket"
        try house.change(.importList(.units, text: text))
        var place = try #require(house.office.places.values.first { $0.name == "Loket" })
        place.isActive = false
        try house.change(.place(place))
        let again = OfficeImport(.units, text: text, into: house.office, at: house.recorded)
        #expect(again.rows.map(\.effect) == [.changed])
        try house.change(.importList(.units, text: text))
        #expect(house.office.places[place.id]?.isActive == true)
        #expect(house.office.places.count == 1)
    }
}

@Suite("Who approves what is put in force without a signed paper")
struct ApprovingPostTests {
    private static let shipped = ShippedProcedure(code: "contoh", version: 1, file: "")

    @Test("The head of the office, though heads of parts stand under it; nobody where it is unclear")
    func head() throws {
        var house = SmallHouse()
        try house.change(.post(Post(id: "", name: "Kepala UPT", superior: "kabid", isHead: true)))
        #expect(house.office.approvingPost == "kadis")
        try house.change(.enforce([Self.shipped]))
        #expect(house.office.procedures["contoh"]?.approvedBy == "kadis")
        try house.change(.post(Post(id: "", name: "Kepala Bagian", isHead: true)))
        #expect(house.office.approvingPost == nil)
    }
}
