import Foundation
import Phrases
import SOPModel
import Testing

@testable import SheetLayout

private let formats: [(name: String, format: SheetFormat)] = [
    ("A4", .a4), ("F4", .f4), ("screen", .screen), ("live screen", .liveScreen),
]

/// Without the optimiser a sheet takes seconds: `make check` draws more of them.
private let isLong = ProcessInfo.processInfo.environment["SIGAP_LONG"] != nil

@Suite struct `A drawn sheet` {
    private func draw(_ procedure: Procedure, _ format: SheetFormat) -> (SheetContent, DrawnSheet) {
        let content = SheetContent(procedure: procedure, language: .indonesian)
        return (content, DrawnSheet(content, format: format, measure: .arial))
    }

    @Test(arguments: formats.indices)
    func `keeps every promise for any flow`(place: Int) {
        for seed in UInt64(1)...(isLong ? 60 : 3) {
            var generator = GeneratedSheets(seed: seed)
            let (content, sheet) = draw(generator.procedure(), formats[place].format)
            let problems = SheetChecks(content: content, sheet: sheet).problems
            #expect(problems.isEmpty, "\(formats[place].name), seed \(seed): \(problems.prefix(4))")
        }
    }

    @Test(arguments: formats.indices)
    func `lets no lines of a shipped procedure cross`(place: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Procedures")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
        try #require(files.count == 7)
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let procedure = try #require(Procedure.read(yaml: text, file: file).0)
            let (content, sheet) = draw(procedure, formats[place].format)
            #expect(SheetChecks(content: content, sheet: sheet).problems == [], "\(file)")
            #expect(sheet.pages.map(\.crossings).reduce(0, +) == 0, "\(formats[place].name), \(file)")
        }
    }

    @Test func `takes texts and flows that make no sense`() {
        for seed in UInt64(1)...10 {
            var generator = GeneratedProcedures(seed: seed)
            let (content, sheet) = draw(generator.procedure(), seed % 2 == 0 ? .a4 : .screen)
            let problems = SheetChecks(content: content, sheet: sheet).problems
            #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(4))")
        }
    }

    @Test func `is the same each time`() {
        for seed in UInt64(100)...110 {
            var one = GeneratedSheets(seed: seed)
            var other = GeneratedSheets(seed: seed)
            #expect(draw(one.procedure(), .a4).1 == draw(other.procedure(), .a4).1)
        }
    }

    @Test(arguments: formats.indices, 3...8)
    func `sets the heads smaller rather than break one of their words`(place: Int, count: Int) {
        let names = (0..<count).map { "Seksi \($0) Pemeliharaan" }
        let wide = Procedure(
            code: "lebar", version: 1, title: "Lebar", kind: .maintenance,
            columns: names.indices.map { Column(id: ColumnID("k\($0)"), name: names[$0]) },
            steps: [Step(id: "a", text: "Memeriksa", performers: [Performer(column: "k0")])])
        let (content, sheet) = draw(wide, formats[place].format)
        #expect(SheetChecks(content: content, sheet: sheet).problems == [])
        let heads = sheet.pages.flatMap(\.texts).filter { $0.role == .head }
        let written = Set(heads.flatMap { $0.lines.flatMap { $0.split(separator: " ") } })
        #expect(written.contains("Pemeliharaan"))
        #expect(!written.contains { $0 != "Pemeliharaan" && "Pemeliharaan".hasPrefix($0) }, "\(written)")
    }

    @Test func `breaks into pages that are all of one size, with the identity block first`() {
        var long = Procedure(
            code: "panjang", version: 1, title: "Panjang", kind: .disturbance,
            columns: [Column(id: "a", name: "Kasi"), Column(id: "b", name: "Kabid")],
            steps: (0..<30).map {
                Step(
                    id: StepID("b\($0)"), text: "Memeriksa laporan nomor \($0) sampai selesai",
                    performers: [Performer(column: $0 % 3 == 0 ? "a" : "b")])
            })
        long.legalBasis = ["Peraturan pertama"]
        let (content, sheet) = draw(long, .a4)
        #expect(sheet.pages.count > 2)
        #expect(Set(sheet.pages.map(\.height)) == [595])
        #expect(sheet.pages[0].rows.isEmpty)
        #expect(SheetChecks(content: content, sheet: sheet).problems == [])
        let letters = sheet.pages.flatMap { $0.symbols.filter { $0.role == .offPage } }
            .compactMap { $0.word?.lines.joined() }
        #expect(letters.count == 2 * (sheet.pages.count - 2))
    }
}

@Suite struct `The ways of a sheet` {
    private func content(_ change: (inout Procedure) -> Void) -> SheetContent {
        var procedure = Procedure(
            code: "uji", version: 1, title: "Uji", kind: .disturbance,
            columns: [Column(id: "a", name: "Kasi"), Column(id: "b", name: "Kabid")],
            steps: ["satu", "dua", "tiga"].map {
                Step(id: StepID($0), text: $0, performers: [Performer(column: "a")])
            })
        procedure.triggers = [Trigger(source: .report, entry: "satu")]
        change(&procedure)
        return SheetContent(procedure: procedure, language: .indonesian)
    }

    @Test func `lead from row to row, and the last row is the capsule`() {
        let content = content { _ in }
        #expect(content.flows.map(\.to) == [.row(1), .row(2)])
        #expect(content.rows.map { $0.marks[0].symbol } == [.terminal, .process, .terminal])
    }

    @Test func `of answers with one goal are one, with both words`() {
        let content = content {
            $0.steps[0].decision = Decision(
                question: "?",
                options: [
                    .init(ground: .answer("ringan"), target: .step("tiga")),
                    .init(ground: .answer("sedang"), target: .step("tiga")),
                    .init(ground: .answer("berat"), target: .step("dua")),
                ])
        }
        #expect(content.flows.filter { $0.from == 0 }.map(\.label) == ["ringan / sedang", "berat"])
        #expect(content.flows.filter { $0.from == 0 }.map(\.options) == [[0, 1], [2]])
    }

    @Test func `pass a row that nobody's column marks`() {
        let content = content { $0.steps[1].performers = [] }
        #expect(content.flows.map(\.to) == [.row(2)])
    }

    @Test func `out of the sheet end at a capsule, a programme or another SOP`() {
        let content = content {
            $0.steps[0].decision = Decision(
                question: "?",
                options: [
                    .init(ground: .answer("1"), target: .end), .init(ground: .answer("2"), target: .park),
                    .init(ground: .answer("3"), target: .procedure("server")),
                ])
        }
        #expect(
            content.flows.filter { $0.from == 0 }.map(\.to) == [
                .exit(word: "Selesai", symbol: .terminal), .exit(word: "Program", symbol: .connector),
                .exit(word: "SOP server", symbol: .connector),
            ])
    }

    @Test func `join the performers of a row in order, or without a head where any of them acts`() {
        for order in Step.Order.allCases {
            let content = content {
                $0.steps[1].performers = [Performer(column: "b"), Performer(column: "a")]
                $0.steps[1].order = order
            }
            let sheet = DrawnSheet(content, format: .a4, measure: .arial)
            let turns = sheet.pages.flatMap(\.arrows).filter { $0.role == .turn }
            #expect(turns.map(\.hasHead) == [order == .inTurn])
            #expect(turns[0].points.count == 2 && turns[0].points[0].x > turns[0].points[1].x)
        }
    }

    @Test func `begin at a capsule of its own where a run may begin in the middle`() {
        let content = content { $0.triggers.append(Trigger(source: .order, entry: "dua")) }
        #expect(content.rows.map(\.isSideEntry) == [false, true, false])
        let sheet = DrawnSheet(content, format: .a4, measure: .arial)
        let entry = sheet.pages.flatMap(\.symbols).first { $0.role == .entry }
        #expect(entry?.symbol == .terminal && entry?.word?.lines == ["Mulai"])
    }
}

@Suite struct `Words of a sheet` {
    private let style = TextMeasure.Style(size: 10)

    @Test func `break between words, and in a word only where it alone is too wide`() {
        let lines = TextMeasure.arial.lines("satu dua pertanggungjawaban", style, within: 60)
        #expect(lines.count > 2 && lines[0] == "satu dua")
        #expect(lines.joined().filter { $0 != " " } == "satuduapertanggungjawaban")
        #expect(lines.allSatisfy { TextMeasure.arial.width($0, style) <= 60 })
    }

    @Test func `stay whole whatever the width`() {
        for width in [1.0, 9, 33, 500] {
            let lines = TextMeasure.arial.lines("a bb\nccc  dddd", style, within: width)
            #expect(lines.joined().filter { $0 != " " } == "abbcccdddd")
        }
    }
}
