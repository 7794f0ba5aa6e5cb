import Glibc
import SOPModel

/// `sigap sop …`: checks procedure files and shows them as JSON.
enum SOPCommand {
    static let help = CommandHelp(
        "sop", "memeriksa, menampilkan dan menggambar berkas SOP",
        forms: [
            .init("sop check BERKAS…", "memeriksa berkas SOP; setiap temuan satu baris"),
            .init("sop show BERKAS --json", "menampilkan berkas SOP sebagai JSON"),
            .init(
                "sop render BERKAS --to svg [-o KELUARAN] [--kertas a4|f4]",
                "menggambar lembar SOP: identitas dan bagan alir"),
        ],
        options: [
            .init("--json", "sebagai JSON"),
            .init("--to BENTUK", "bentuk gambar: svg", .oneOf(["svg"])),
            .init("-o KELUARAN", "berkas yang ditulis; tanpa ini keluaran standar", .file),
            .init("--kertas UKURAN", "a4 atau f4", .oneOf(["a4", "f4"])),
        ],
        outcomes: "0 baik, 1 ada kesalahan, 2 perintah keliru")

    /// Runs with the words after `sop`; the result is the exit status: 0 ok, 1 refused, 2 usage.
    static func run(_ arguments: [String]) -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(help.text, to: STDOUT_FILENO)
            return 0
        }
        if arguments.first == "render" { return render(Array(arguments.dropFirst())) }
        let files = arguments.dropFirst().filter { !$0.hasPrefix("-") }
        let options = arguments.dropFirst().filter { $0.hasPrefix("-") }
        switch arguments.first {
        case "check" where !files.isEmpty && options.isEmpty: return check(files)
        case "show" where files.count == 1 && options == ["--json"]: return show(files[0])
        default: return refuse(mistake(in: arguments))
        }
    }

    /// Why `check` or `show` cannot be done with these words, or that they are neither.
    static func mistake(in arguments: [String]) -> OperatorWords.Mistake {
        let files = arguments.dropFirst().filter { !$0.hasPrefix("-") }
        let strange = arguments.dropFirst().first { $0.hasPrefix("-") && $0 != "--json" }
        switch arguments.first {
        case nil: return .init(message: "sebutkan check, show atau render")
        case "check"?, "show"?:
            if let strange { return .init(message: "tidak dikenal: \(strange)") }
            if arguments.first == "check" {
                return .init(message: files.isEmpty ? "sebutkan berkas SOP" : "check tidak memakai --json")
            }
            return .init(
                message: files.count == 1 ? "show memerlukan --json satu kali" : "sebutkan satu berkas SOP")
        case let word?: return .init(message: "tidak dikenal: \(word)")
        }
    }

    private static func refuse(_ mistake: OperatorWords.Mistake) -> Int32 {
        Terminal.write(help.text(after: mistake), to: STDERR_FILENO)
        return 2
    }

    /// Reports every finding of every file on standard output, and sums each file up on standard error.
    private static func check(_ files: [String]) -> Int32 {
        let results = files.map { file in (file: file, findings: read(file).findings) }
        for (file, findings) in results {
            Terminal.write(findings.map { "\($0)\n" }.joined(), to: STDOUT_FILENO)
            Terminal.write("\(file): \(summary(of: findings))\n", to: STDERR_FILENO)
        }
        return results.contains { $0.findings.hasErrors } ? 1 : 0
    }

    /// Shows what could be read, so that a draft with errors can be looked at; the status still says so.
    private static func show(_ file: String) -> Int32 {
        let (procedure, findings) = read(file)
        if let procedure { Terminal.write(procedure.json(), to: STDOUT_FILENO) }
        let errors = findings.filter { $0.severity == .error }
        Terminal.write(errors.map { "\($0)\n" }.joined(), to: STDERR_FILENO)
        return errors.isEmpty ? 0 : 1
    }

    /// Draws what could be read; a file with errors is refused, since its sheet would lie.
    private static func render(_ words: [String]) -> Int32 {
        let request: SheetRendering.Request
        do throws(OperatorWords.Mistake) {
            request = try SheetRendering.Request(words)
        } catch {
            return refuse(error)
        }
        let (procedure, findings) = read(request.file)
        guard let procedure, !findings.hasErrors else {
            let errors = findings.filter { $0.severity == .error }
            Terminal.write(errors.map { "\($0)\n" }.joined(), to: STDERR_FILENO)
            return 1
        }
        let bytes = SheetRendering.svg(procedure, format: request.format)
        guard let problem = SheetRendering.write(bytes, to: request.out) else { return 0 }
        Terminal.write("sigap: \(problem)\n", to: STDERR_FILENO)
        return 1
    }

    private static func read(_ file: String) -> (procedure: Procedure?, findings: [Finding]) {
        guard let bytes = FileBytes.read(file, limit: 1 << 20) else {
            let message = "berkas tidak dapat dibaca; periksa nama dan izinnya"
            return (nil, [Finding(severity: .error, file: file, line: 1, message: message)])
        }
        return Procedure.read(yaml: bytes, file: file)
    }

    private static func summary(of findings: [Finding]) -> String {
        let counts = Finding.Severity.allCases.map { severity in
            "\(findings.count { $0.severity == severity }) \(severity.rawValue)"
        }
        return (findings.hasErrors ? "ditolak" : "baik") + " (" + counts.joined(separator: ", ") + ")"
    }
}
