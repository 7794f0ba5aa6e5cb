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

    @Test("A heading with commas is refused: names hold commas too")
    func commas() {
        let text = "Nama,Jabatan,NIP\n\"Wagiman, S.Kom.\",Kepala Bidang,"
        #expect(list(.people, text).rows.first?.faults == [.commasBetween])
        #expect(list(.people, "Wagiman, S.Kom.").isUsable)
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
