import SOPModel
import Testing

@testable import Web

@Suite struct `What SOPs are called in lists` {
    private func procedure(
        _ code: String, _ title: String, agency: String = "", number: String = ""
    ) throws -> Procedure {
        var procedure = try #require(TicketOffice.procedures["bogor-pemeliharaan-jaringan"])
        procedure.code = code
        procedure.title = title
        procedure.agency = agency
        procedure.number = number
        procedure.dates = .init()
        return procedure
    }

    @Test func `one title is enough where nothing looks like it`() throws {
        let labels = ProcedureLabels([try procedure("a", "Pemeliharaan"), try procedure("b", "Gangguan")])
        #expect(labels["a"] == "Pemeliharaan" && labels["b"] == "Gangguan")
        #expect(labels["c"] == "c")
    }

    @Test(arguments: [
        ("Kota A", "1", "Kota B", "1", "Kota A"), ("Kota", "1", "Kota", "2", "1"),
        ("Kota", "", "Kota", "2", "satu"), ("", "", "", "", "satu"),
    ])
    func `two that look alike say what tells them apart`(
        agency: String, number: String, otherAgency: String, otherNumber: String, mark: String
    ) throws {
        let labels = ProcedureLabels([
            try procedure("satu", "SOP Penanganan Gangguan", agency: agency, number: number),
            try procedure("dua", "Penanganan  gangguan", agency: otherAgency, number: otherNumber),
        ])
        #expect(labels["satu"] == "SOP Penanganan Gangguan (\(mark))")
        #expect(labels["satu"] != labels["dua"])
    }

    @Test func `those that come with the program are told apart`() {
        let labels = ProcedureLabels(ShippedProcedures.all.map(\.procedure))
        let names = ShippedProcedures.all.map { labels[$0.procedure.code] }
        #expect(Set(names).count == names.count)
    }
}
