import OfficeModel
import Testing

@Suite("The order of names")
struct NameOrderTests {
    @Test(
        "Capitals and blanks do not count, numbers do by their size",
        arguments: [
            (
                ["Zamrud", "dinas sosial", "Dinas Kesehatan", "Dinas  Pertanian"],
                ["Dinas Kesehatan", "Dinas  Pertanian", "dinas sosial", "Zamrud"]
            ),
            (["Seksi 10", "Seksi 2", "seksi 9", "Seksi"], ["Seksi", "Seksi 2", "seksi 9", "Seksi 10"]),
            (
                ["SMP 2 Utara", "SMP Negeri 1", "SMP 02 Selatan"],
                ["SMP 02 Selatan", "SMP 2 Utara", "SMP Negeri 1"]
            ),
        ])
    func order(names: [String], sorted: [String]) {
        #expect(names.sortedByName { ($0, "") } == sorted)
        #expect(names.reversed().sortedByName { ($0, "") } == sorted)
    }

    @Test("Who has the same name stands in the order of the ids")
    func ties() {
        let people = [("Budi", "budi-2"), ("Budi", "budi"), ("budi", "a")]
        #expect(people.sortedByName { $0 }.map(\.1) == ["budi", "budi-2", "a"])
    }
}
