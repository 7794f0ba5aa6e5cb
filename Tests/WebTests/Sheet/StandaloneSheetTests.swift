import EmbeddedFiles
import FoundationEssentials
import Phrases
import SOPModel
import SheetLayout
import Testing

@testable import Web

private let codes = EmbeddedFile.inside("Procedures").map { file in
    String(file.name.split(separator: "/").last?.prefix { $0 != "." } ?? "")
}

@Suite struct `Stored drawings` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Drawings/"

    /// To store drawings anew after a wanted change:
    /// `SIGAP_STORE_PAGES=1 swift test --filter "Stored drawings"`.
    @Test(arguments: codes)
    func `a sheet is drawn as it was stored, and asks for nothing from outside`(code: String) throws {
        let procedure = try #require(DeskOffice.procedure(code))
        let bytes = StandaloneSheet.svg(procedure, language: .indonesian, measure: .arial)
        let text = String(decoding: bytes, as: UTF8.self)
        let file = Self.folder + code + ".svg"
        if ProcessInfo.processInfo.environment["SIGAP_STORE_PAGES"] != nil {
            try Data(bytes).write(to: URL(filePath: file))
        }
        #expect(text == String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self))
        for word in ["<script", "href=", "url(", " style=", "<style", "<image", "<use", "class="] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.matches(of: /http/).count == 1, "only the name space")
    }

    @Test(arguments: codes)
    func `has all words of the paper in it`(code: String) throws {
        let procedure = try #require(DeskOffice.procedure(code))
        let bytes = StandaloneSheet.svg(procedure, language: .indonesian, measure: .arial)
        let words = Set(
            String(decoding: bytes, as: UTF8.self).replacing(/<[^>]*>/, with: " ")
                .split(separator: /\s+/).map(String.init))
        let wanted =
            procedure.steps.flatMap { $0.text.split(separator: " ") }
            + procedure.legalBasis.flatMap { $0.split(separator: " ") }
        let missing = wanted.map(String.init).filter { word in
            !word.contains(where: { "&<>\"'/-".contains($0) }) && !words.contains(word)
        }
        #expect(missing == [])
    }
}
