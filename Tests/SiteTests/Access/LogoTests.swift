import HTTPServer
import OfficeModel
import Storage
import Testing
import UseCases

@testable import Web

/// A file that was kept before, as a program names it for the logo.
struct LogoFileCase: Sendable, CustomTestStringConvertible {
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]

    var name: String
    var content: [UInt8]
    /// What it is served as; nil where it is refused.
    var type: String?

    var testDescription: String { name + " " + (type ?? "refused") }

    static let all = [
        LogoFileCase(name: "logo.png", content: png, type: "image/png"),
        LogoFileCase(name: "logo.jpg", content: jpeg, type: "image/jpeg"),
        LogoFileCase(name: "foto.png", content: jpeg, type: "image/jpeg"),
        LogoFileCase(name: "x.png", content: Array("not a png".utf8)),
        LogoFileCase(name: "x.jpg", content: Array("<svg/>".utf8)),
        LogoFileCase(name: "pendek.png", content: Array(png.prefix(7))),
        LogoFileCase(name: "logo.svg", content: Array("<svg/>".utf8)),
        LogoFileCase(name: "surat.pdf", content: Array("%PDF-1.7".utf8)),
        LogoFileCase(name: "besar.png", content: png + [UInt8](repeating: 0, count: 300 * 1_024)),
    ]
}

@Suite("The office's logo")
struct LogoTests {
    @Test("It is a PNG or JPEG by its content, and the refusal says so", arguments: LogoFileCase.all)
    func content(file: LogoFileCase) async throws {
        try await withOffice { office in
            let place = try await office.house.vault.keep(
                bytes: file.content, name: file.name, mediaType: "application/octet-stream")
            let before = try await office.kept()
            let fields =
                Sample(.setProfile, in: office.seed).fields
                + [("logo.digest", place.digest), ("logo.name", file.name)]
            let answer = await office.ask(
                office.request(.setProfile, fields, as: .administrator, by: .json))
            guard let type = file.type else {
                #expect(answer.status == 422, "\(answer.text)")
                #expect(answer.text.contains("\"field\":\"logo\""))
                #expect(answer.text.contains("PNG atau JPEG"), "\(answer.text)")
                #expect(!answer.text.contains("PDF"), "\(answer.text)")
                #expect(try await office.kept() == before)
                return
            }
            #expect(answer.status == 200, "\(answer.text)")
            let served = await office.ask(.get("/logo/" + place.digest))
            #expect(served.status == 200)
            #expect(served["content-type"] == type)
        }
    }
}
