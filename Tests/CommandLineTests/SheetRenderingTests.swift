import FoundationEssentials
import SheetLayout
import Testing

@testable import sigap

@Suite struct `sigap sop render` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Procedures/bolmut-maintenance-gangguan.yaml").standardized.path

    @Test(arguments: [
        ["a.yaml"], ["--to", "svg"], ["a.yaml", "--to", "png"], ["a.yaml", "b.yaml", "--to", "svg"],
        ["a.yaml", "--to"], ["a.yaml", "--to", "svg", "-o"], ["a.yaml", "--to", "svg", "--kertas", "a0"],
        ["a.yaml", "--to", "svg", "--warna"],
    ])
    func `does not guess what was meant`(words: [String]) {
        #expect(throws: OperatorWords.Mistake.self) { try SheetRendering.Request(words) }
        #expect(SOPCommand.run(["render"] + words) == 2)
    }

    @Test(
        arguments: [
            (["a.yaml", "--to", "pdf"], "--to hanya dapat svg"), (["a.yaml"], "--to hanya dapat svg"),
            (["a.yaml", "--to"], "--to kurang nilainya"), (["--to", "svg"], "sebutkan satu berkas SOP"),
            (["a.yaml", "--to", "svg", "--kertas", "a0"], "a4 atau f4"),
        ] as [([String], String)])
    func `says what it did not understand`(words: [String], why: String) throws {
        let mistake = try #require(throws: OperatorWords.Mistake.self) {
            try SheetRendering.Request(words)
        }
        #expect(mistake.message.contains(why))
    }

    @Test func `understands its words in any order`() throws {
        let request = try SheetRendering.Request(["-o", "x.svg", "--kertas", "F4", "--to", "svg", "a"])
        #expect(request.file == "a" && request.out == "x.svg" && request.format == .f4)
    }

    @Test func `writes one file with all pages`() throws {
        let out = FileManager.default.temporaryDirectory.appending(path: "sigap-lembar-\(UUID()).svg")
        defer { try? FileManager.default.removeItem(at: out) }
        #expect(SOPCommand.run(["render", Self.file, "--to", "svg", "-o", out.path]) == 0)
        let text = String(decoding: try Data(contentsOf: out), as: UTF8.self)
        #expect(text.hasPrefix("<?xml") && text.hasSuffix("</svg>\n"))
        #expect(text.contains("Maintenance Gangguan Jaringan · hlm. 1/4"))
    }

    @Test func `refuses a file that is not there, and a place that cannot be written`() {
        #expect(SOPCommand.run(["render", "/tidak/ada.yaml", "--to", "svg"]) == 1)
        #expect(SOPCommand.run(["render", Self.file, "--to", "svg", "-o", "/tidak/ada/x.svg"]) == 1)
    }
}
