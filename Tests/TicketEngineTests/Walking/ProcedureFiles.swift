import FoundationEssentials
import SOPModel
import Testing

/// The seven procedure files that the project brings.
enum ProcedureFiles {
    static let bogor = "bogor-pemeliharaan-jaringan"
    static let bolmut = "bolmut-maintenance-gangguan"
    static let lotengResponsible = "loteng-gangguan-lewat-penanggung-jawab"
    static let lotengInfrastructure = "loteng-pemeliharaan-infrastruktur"
    static let lotengDisturbance = "loteng-penanganan-gangguan"
    static let pontianak = "pontianak-pemeliharaan-komponen-jaringan"
    static let setda = "setda-pemeliharaan-jaringan-internet"

    static let all = [
        setda, bogor, pontianak, lotengDisturbance, lotengInfrastructure, lotengResponsible, bolmut,
    ]

    static func read(_ name: String) throws -> Procedure {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "Procedures/\(name).yaml")
        let (procedure, findings) = Procedure.read(yaml: Array(try Data(contentsOf: path)), file: name)
        return try #require(procedure, "\(findings)")
    }

    /// A procedure from text, for what no real SOP has.
    static func parse(_ yaml: String) throws -> Procedure {
        let (procedure, findings) = Procedure.read(yaml: yaml, file: "contoh.yaml")
        return try #require(procedure, "\(findings)")
    }
}
