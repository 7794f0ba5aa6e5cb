import EmbeddedFiles
import HTTPServer
import OfficeModel
import Phrases
import SOPModel
import SheetLayout
import Testing

@testable import Web

private let codes = EmbeddedFile.inside("Procedures").map { file in
    String(file.name.split(separator: "/").last?.prefix { $0 != "." } ?? "")
}

@Suite struct `The sheet of a procedure` {
    @Test(arguments: codes)
    func `has each printed row once, with a symbol for each who acts`(code: String) throws {
        let procedure = try #require(DeskOffice.procedure(code))
        let sheet = SheetModel.make(procedure: procedure, language: .indonesian)
        #expect(sheet.rows.map(\.id) == procedure.steps.map(\.id.text))
        #expect(sheet.columns == procedure.columns.map(\.name))
        for (row, step) in zip(sheet.rows, procedure.steps) {
            #expect(row.marks.count == Set(step.performers.map(\.column)).count, "row \(step.id)")
            #expect(row.marks.allSatisfy { sheet.columns.indices.contains($0.column) })
            #expect(row.answers.count == step.decision?.options.count ?? 0)
        }
    }

    @Test(arguments: codes)
    func `begins with a capsule where a trigger names the row`(code: String) throws {
        let procedure = try #require(DeskOffice.procedure(code))
        let sheet = SheetModel.make(procedure: procedure, language: .indonesian)
        for trigger in procedure.triggers {
            let place = try #require(procedure.index(of: trigger.entry))
            let isDecision = procedure.steps[place].decision != nil
            #expect(isDecision || sheet.rows[place].marks.first?.symbol == .terminal)
        }
    }

    @Test(arguments: codes)
    func `links each answer to a row that stands on it`(code: String) throws {
        let procedure = try #require(DeskOffice.procedure(code))
        let sheet = SheetModel.make(procedure: procedure, language: .indonesian)
        let rows = Set(sheet.rows.map(\.id))
        #expect(sheet.rows.flatMap(\.answers).compactMap(\.targetRow).allSatisfy(rows.contains))
    }

    @Test func `shows a decision as a diamond and where each answer leads`() throws {
        let procedure = try #require(DeskOffice.procedure(DeskOffice.disturbance))
        let row = try #require(
            SheetModel.make(procedure: procedure, language: .indonesian).rows.first {
                $0.id == "pemeriksaan-koneksi"
            })
        #expect(row.marks.map(\.symbol) == [.decision])
        #expect(row.answers.map(\.words) == ["Ya", "Tidak"])
        #expect(row.answers.map(\.target) == ["8", "6"])
    }

    @Test func `takes over what a ticket adds`() throws {
        let procedure = try #require(DeskOffice.procedure(DeskOffice.disturbance))
        let sheet = SheetModel.make(procedure: procedure, language: .indonesian) { step in
            guard step.id == "pemeriksaan-koneksi" else { return nil }
            return LiveRow(
                state: .done, realTime: ("40 menit", .onTime), address: "#r5", taken: "Ya", papers: [0: "/n"])
        }
        let row = try #require(sheet.rows.first { $0.id == "pemeriksaan-koneksi" })
        #expect(row.state == .done && row.address == "#r5" && row.realTime?.words == "40 menit")
        #expect(row.answers.map(\.state) == [.taken, .notTaken])
        #expect(row.outputs.first?.address == "/n")
        #expect(sheet.rows.first?.state == .waiting)
    }

    @Test func `prints the paper's words where the paper differs`() throws {
        let procedure = try #require(DeskOffice.procedure(DeskOffice.disturbance))
        let paper = SheetModel.make(procedure: procedure, language: .indonesian, edition: .printed)
        #expect(paper.rows[0].text == "Laporan masuk dari kepala OPD yang mendapat gangguan koneksi jaringan")
        #expect(paper.rows[0].requirements == ["Jaringan internet"])
        #expect(paper.rows[1].text == procedure.steps[1].text)
        #expect(paper.rows.flatMap(\.answers).isEmpty)
    }
}

@Suite struct `Pages of procedures` {
    @Test func `list what is in force with its findings`() async throws {
        let text = try await DeskVisit("wulan").get("/sop").pageText
        #expect(text.contains("2 SOP"))
        #expect(text.contains("/sop/bogor-pemeliharaan-jaringan"))
    }

    @Test(arguments: ["", "?tampil=kertas", "?tampil=apa-saja"])
    func `show the sheet in both editions`(query: String) async throws {
        let response = try await DeskVisit("wulan").get("/sop/\(DeskOffice.disturbance)" + query)
        #expect(response.status == .ok)
        #expect(response.pageText.contains("<table class=\"sop\">"))
        let isPaper = response.pageText.contains("Laporan masuk dari kepala OPD")
        #expect(isPaper == (query == "?tampil=kertas"))
    }

    @Test(arguments: codes)
    func `stay light for every procedure that comes with the program`(code: String) async throws {
        var visit = DeskVisit("wulan")
        let file = try #require(EmbeddedFile.named("Procedures/\(code).yaml"))
        visit.reading.current.procedures[code] = ProcedureInForce(
            code: code, version: 1, file: String(decoding: file.bytes, as: UTF8.self), since: DeskOffice.now)
        let response = try await visit.get("/sop/\(code)")
        #expect(response.status == .ok)
        #expect(response.pageText.utf8.count < 60_000)
    }

    @Test func `give the file that is in force, byte for byte`() async throws {
        let response = try await DeskVisit("wulan").get("/sop/\(DeskOffice.disturbance)/berkas")
        let file = try #require(EmbeddedFile.named("Procedures/\(DeskOffice.disturbance).yaml"))
        #expect(response.pageText.utf8.elementsEqual(file.bytes))
        #expect(
            response.headers["content-disposition"]
                == "attachment; filename=\"bolmut-maintenance-gangguan-v1.yaml\"")
    }

    @Test(arguments: [
        ("hasan", DeskOffice.maintenance, true), ("hasan", DeskOffice.disturbance, false),
        ("wulan", DeskOffice.maintenance, false), ("audit", DeskOffice.maintenance, false),
    ])
    func `offer to begin a ticket to those alone who may begin it`(
        person: String, code: String, isOffered: Bool
    ) async throws {
        var visit = DeskVisit(PersonID(person))
        visit.reading.current.bindings[DeskOffice.maintenance] = Binding(columns: ["kadis": [.post("kadis")]])
        let page = try await visit.get("/sop/" + code).pageText
        #expect(page.contains("/tiket/mulai?sop=" + code) == isOffered)
        let form = try await visit.get("/tiket/mulai?sop=" + code).pageText
        #expect(form.contains("name=\"procedure\" value=\"\(code)\"") == isOffered)
    }

    @Test(arguments: ["/sop/tidak-ada", "/sop/tidak-ada/berkas", "/kantor/tidak-ada"])
    func `are not found where there is none`(target: String) async throws {
        let shown = try await DeskVisit("wulan").get(target)
        #expect(shown.status == .notFound)
    }
}
