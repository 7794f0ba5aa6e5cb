import Crypto
import Glibc
import Phrases
import SQLiteDriver
import Storage

/// `sigap verify`: holds the whole record against its own hashes and seals. Needs no server.
enum VerifyCommand {
    static let help = CommandHelp(
        "verify",
        "memeriksa seluruh catatan: setiap peristiwa, mata rantai, segel, lampiran dan nilai data pribadi",
        forms: [
            .init("verify --data FOLDER [--seal HASH]"),
            .init(
                "verify --data FOLDER --lines",
                "hanya menulis setiap peristiwa sebagai sebaris JSON, untuk diperiksa dengan alat lain: hash "
                    + "ialah SHA-256 barisnya"),
        ],
        options: [
            .init("--data FOLDER", "tempat data; harus disebut", .folder),
            .init(
                "--seal HASH",
                "segel yang pernah keluar dari mesin ini (dasbor, rekap tercetak, cadangan)", .text),
            .init("--lines", "menulis, bukan memeriksa"),
        ],
        notes: [
            "Tidak memerlukan server, dan tidak mengganggu yang sedang berjalan.",
            "Susunan basis data pun diperiksa: tabel dan pemicu yang hilang, diubah atau asing disebut namanya.",
            "Berkas yang tidak disebut siapa pun (sisa kiriman yang ditolak) hanya dihitung; itu bukan kerusakan.",
        ],
        outcomes: "0 utuh, 1 rusak atau tidak terbaca, 2 perintah keliru")

    private struct Request {
        var folder: String
        var seal: Digest?
        var writesLines = false

        init(_ arguments: [String]) throws(OperatorWords.Mistake) {
            var rest = arguments[...]
            var folder: String?
            while let option = rest.popFirst() {
                if option == "--lines" {
                    writesLines = true
                    continue
                }
                guard ["--data", "--seal"].contains(option) else {
                    throw OperatorWords.Mistake(message: "tidak dikenal: \(option)")
                }
                guard let value = rest.popFirst(), !value.isEmpty else {
                    throw OperatorWords.Mistake(message: "\(option) kurang nilainya")
                }
                switch option {
                case "--data" where folder == nil: folder = value
                case "--seal" where seal == nil:
                    guard let digest = Digest(hex: value) else {
                        throw OperatorWords.Mistake(message: "--seal bukan hash segel: 64 angka heksadesimal")
                    }
                    seal = digest
                default: throw OperatorWords.Mistake(message: "\(option) diberikan lebih dari sekali")
                }
            }
            guard let folder else { throw OperatorWords.Mistake(message: "sebutkan --data FOLDER") }
            guard !writesLines || seal == nil else {
                throw OperatorWords.Mistake(message: "pilih satu saja: --lines atau --seal")
            }
            self.folder = folder
        }
    }

    /// Runs with the words after `verify`; the result is the exit status: 0 whole, 1 bad, 2 usage.
    static func run(_ arguments: [String]) -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(help.text, to: STDOUT_FILENO)
            return 0
        }
        let request: Request
        do throws(OperatorWords.Mistake) {
            request = try Request(arguments)
        } catch {
            Terminal.write(help.text(after: error), to: STDERR_FILENO)
            return 2
        }
        DataFolder(request.folder).becomeOwner()
        do {
            if request.writesLines { return try writeLines(of: request.folder) }
            let check = try RecordCheck.run(
                SQLiteFile(folder: request.folder), expecting: request.seal, filesIn: request.folder)
            Terminal.write(summary(of: check), to: STDOUT_FILENO)
            let kept = KeptWords(check: check)
            for difference in check.schema {
                let words = SchemaWords.phrase(difference).indonesian
                Terminal.write("RUSAK: susunan basis data: \(words).\n", to: STDERR_FILENO)
            }
            if let fault = check.report.fault {
                Terminal.write("RUSAK: \(words(for: fault, in: check))\n", to: STDERR_FILENO)
            }
            for line in kept.findings { Terminal.write("RUSAK: \(line)\n", to: STDERR_FILENO) }
            return check.isWhole ? 0 : 1
        } catch {
            let cause =
                StoreFaultWords.of(error) ?? (error as? DatabaseError).map(\.debugDescription) ?? "\(error)"
            Terminal.write("Catatan tidak dapat dibaca: \(cause)\n", to: STDERR_FILENO)
            return 1
        }
    }

    private static func writeLines(of folder: String) throws -> Int32 {
        var waiting: [UInt8] = []
        try RecordLines.each(SQLiteFile(folder: folder)) { line in
            waiting += line
            waiting.append(UInt8(ascii: "\n"))
            guard waiting.count > 60_000 else { return }
            Terminal.write(waiting, to: STDOUT_FILENO)
            waiting = []
        }
        Terminal.write(waiting, to: STDOUT_FILENO)
        return 0
    }

    private static func summary(of check: RecordCheck) -> String {
        let report = check.report
        var lines =
            "Diperiksa: \(report.events) peristiwa dalam \(report.streams) aliran, \(report.seals) segel.\n"
        if let seal = report.newestSeal {
            lines += "Segel terakhir: nomor \(seal.number), \(seal.day), \(seal.digest.hex)\n"
        }
        if let seal = report.confirmedSeal {
            lines += "Segel yang ditanyakan ada: nomor \(seal.number), \(seal.day).\n"
        }
        if report.unsealedEvents > 0 {
            lines +=
                "Belum disegel: \(report.unsealedEvents) peristiwa dalam \(report.unsealedStreams) aliran; "
                + "hanya dijamin oleh rantainya sendiri.\n"
        }
        lines += report.kept.map(KeptWords.summary) ?? ""
        if check.isWhole { lines += "Catatan utuh.\n" }
        return lines
    }

    private static func words(for fault: RecordFault, in check: RecordCheck) -> String {
        RecordFaultWords.text(fault, name: check.ticketNumber.map { "tiket \($0)" })
    }
}
