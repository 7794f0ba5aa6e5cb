import FoundationEssentials
import SOPModel
import Testing

/// The procedure files that lie in the repository.
enum ProcedureFolder {
    static let path = String(#filePath.split(separator: "/Tests/", maxSplits: 1)[0]) + "/Procedures"

    static var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }

    static func bytes(_ file: String) -> [UInt8] {
        FileManager.default.contents(atPath: path + "/" + file).map(Array.init) ?? []
    }
}

@Suite(
    "The files in Procedures/",
    .enabled(if: !ProcedureFolder.files.isEmpty, "there is no Procedures folder beside these sources"))
struct ProcedureFolderTests {
    @Test("Are read without errors", arguments: ProcedureFolder.files)
    func noErrors(file: String) {
        let (procedure, findings) = Procedure.read(yaml: ProcedureFolder.bytes(file), file: file)
        #expect(procedure != nil)
        #expect(findings.filter { $0.severity == .error } == [])
    }

    @Test("Are the same after writing and reading", arguments: ProcedureFolder.files)
    func roundTrip(file: String) throws {
        let procedure = try #require(Procedure.read(yaml: ProcedureFolder.bytes(file), file: file).0)
        #expect(Procedure.read(yaml: procedure.yaml(), file: file).0 == procedure)
    }

    @Test("Are called after their code and hold one code each")
    func names() {
        let codes = ProcedureFolder.files.compactMap { file in
            Procedure.read(yaml: ProcedureFolder.bytes(file), file: file).0?.code
        }
        #expect(ProcedureFolder.files == codes.map { $0 + ".yaml" })
    }
}
