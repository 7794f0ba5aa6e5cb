import EmbeddedFiles
import OfficeModel
import SOPModel
import UseCases

/// The procedures that the program carries, read once.
enum ShippedProcedures {
    struct Shipped: Sendable {
        var procedure: Procedure
        var file: ShippedProcedure
    }

    /// By title.
    static let all: [Shipped] = EmbeddedFile.inside("Procedures").compactMap { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return Procedure.kept(yaml: file.bytes, file: file.name).map {
            Shipped(
                procedure: $0,
                file: ShippedProcedure(code: $0.code, version: $0.version, file: text))
        }
    }.sortedByName { ($0.procedure.title, $0.file.code) }
}
