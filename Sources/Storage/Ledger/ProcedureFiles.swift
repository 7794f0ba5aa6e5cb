import OfficeModel
import SOPModel
import UseCases

/// The files of all procedures that are or were in force.
enum ProcedureFiles {
    /// Reads a file, which was checked when it was kept; nil where the office has none under this code and
    /// version.
    static func procedure(_ code: String, version: Int, in connection: Connection) throws -> Procedure? {
        let file = try connection.first(
            "SELECT file FROM procedure_file WHERE code = \(code) AND version = \(version)"
        ) { row in try row.utf8(0) }
        return file.flatMap { Procedure.kept(yaml: $0, file: code) }
    }

    static func title(_ code: String, version: Int, in connection: Connection) throws -> String {
        try connection.first(
            "SELECT title FROM procedure_file WHERE code = \(code) AND version = \(version)"
        ) { row in try row.text(0) } ?? ""
    }

    /// Keeps a file that comes into force. The same version may come into force again, but with the same
    /// content: a procedure in force never changes.
    static func keep(_ enforced: ProcedureInForce, in transaction: WriterTransaction) throws {
        let kept = try transaction.connection.first(
            "SELECT file FROM procedure_file WHERE code = \(enforced.code) AND version = \(enforced.version)"
        ) { row in try row.text(0) }
        if let kept {
            guard kept == enforced.file else { throw CommandFailure.invalidValue }
            return
        }
        let (read, findings) = Procedure.read(yaml: Array(enforced.file.utf8), file: enforced.code)
        guard let read, !findings.hasErrors, read.code == enforced.code, read.version == enforced.version
        else {
            throw CommandFailure.invalidValue
        }
        try transaction.run(
            """
            INSERT INTO procedure_file (code, version, title, file)
            VALUES (\(enforced.code), \(enforced.version), \(read.title), \(enforced.file))
            """)
    }
}
