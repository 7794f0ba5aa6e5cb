import GnuTLS
import Glibc
import OfficeTime
import Phrases
import SQLiteDriver
import Storage
import UseCases

/// `sigap doctor`: looks at what usually goes wrong, and says in plain words what to do.
enum DoctorCommand {
    /// Events whose hashes are held.
    private static let newest = 5_000
    /// A larger file takes longer to look through than somebody waits.
    private static let quickFile: Int64 = 1 << 30

    static let help = CommandHelp(
        "doctor", "memeriksa apa yang biasanya bermasalah, dan mengatakan apa yang harus dilakukan",
        forms: [.init("doctor [--data FOLDER] [--tls SERTIFIKAT KUNCI] [--full] [--json] [--english]")],
        options: [
            CommandHelp.folder,
            .init(
                "--tls SERTIFIKAT KUNCI",
                "berkas yang diperiksa; biasanya yang terakhir dipakai “sigap serve” untuk folder itu", .file,
                .file),
            .init("--full", "memeriksa seluruh berkas data, berapa pun besarnya"),
            .init("--json", "satu baris JSON"),
            .init("--english", "dalam bahasa Inggris"),
        ],
        notes: [
            """
            Diperiksa: ruang disk, jam, sertifikat, umur cadangan, hari yang belum disegel, pesan keluar yang \
            tertahan, pembacaan yang lambat, dan keutuhan data. Tidak mengubah apa pun; boleh sambil “sigap serve” \
            berjalan.
            """
        ],
        outcomes: "0 tidak ada yang harus dilakukan, 1 ada, 2 perintah keliru")

    static func run(_ arguments: [String]) -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(help.text, to: STDOUT_FILENO)
            return 0
        }
        let wish: Wish
        do throws(OperatorWords.Mistake) {
            wish = try Wish(arguments)
        } catch {
            Terminal.write(help.text(after: error), to: STDERR_FILENO)
            return 2
        }
        let folder = DataFolder(wish.folder)
        folder.becomeOwner()
        let report = DoctorReport(findings(in: folder, wish, now: SystemClock().now()))
        Terminal.write(
            wish.isJSON ? report.json(wish.language) : report.text(wish.language), to: STDOUT_FILENO)
        return report.status
    }

    private struct Wish {
        var folder = "data"
        var tls: (certificate: String, key: String)?
        var isFull = false
        var isJSON = false
        var language = Language.indonesian

        init(_ arguments: [String]) throws(OperatorWords.Mistake) {
            var rest = arguments[...]
            while let word = rest.popFirst() {
                switch word {
                case "--full": isFull = true
                case "--json": isJSON = true
                case "--english": language = .english
                case "--data":
                    guard let value = rest.popFirst() else {
                        throw OperatorWords.Mistake(message: "--data kurang nilainya")
                    }
                    folder = value
                case "--tls":
                    guard let certificate = rest.popFirst(), let key = rest.popFirst() else {
                        throw OperatorWords.Mistake(message: "--tls kurang nilainya: sertifikat dan kuncinya")
                    }
                    tls = (certificate, key)
                default: throw OperatorWords.Mistake(message: "tidak dikenal: \(word)")
                }
            }
        }
    }

    // MARK: looking

    private static func findings(in folder: DataFolder, _ wish: Wish, now: Instant) -> [DoctorFinding] {
        guard folder.holdsOffice else {
            return [
                DoctorFinding(
                    .folder, .trouble, Phrase.Doctor.noOffice(folder.path), Phrase.Doctor.noOfficeRemedy)
            ]
        }
        let note = ServingNote.read(from: folder)
        let tls = wish.tls ?? note?.certificate.flatMap { crt in note?.key.map { (crt, $0) } }
        var found = [service(folder), disk(folder)]
        found.append(DoctorRules.certificate(tls.map(certificate), now: now))
        let shelf = BackupShelf(folder: note?.backups ?? folder.path + "/cadangan")
        found.append(DoctorRules.backup(made: (try? shelf.kept())?.first?.made, now: now))
        found.append(DoctorRules.speed(note?.slow ?? [], now: now))
        return found + record(folder, wish, now)
    }

    private static func record(_ folder: DataFolder, _ wish: Wish, _ now: Instant) -> [DoctorFinding] {
        let file = SQLiteFile(folder: folder.path)
        do {
            let recent = try RecentRecord.check(file, newest: newest)
            let isWhole =
                wish.isFull || folder.size(of: "office.db") < quickFile ? try FileCheck.isWhole(file) : nil
            let integrity = DoctorRules.integrity(
                recent, isFileWhole: isWhole, schema: try SchemaCheck.run(file))
            let standing = try StandingCheck.run(file, at: now)
            return [
                integrity, DoctorRules.seals(standing.unsealedDays),
                DoctorRules.outbox(standing.outbox, now: now),
                clock(standing, in: folder, now),
            ]
        } catch {
            let isDamaged = (error as? DatabaseError)?.reason == .corrupt
            return [
                isDamaged
                    ? DoctorRules.integrity(RecentRecord(), isFileWhole: false)
                    : DoctorFinding(
                        .folder, .trouble, Phrase.Doctor.unreadable, Phrase.Doctor.unreadableRemedy)
            ]
        }
    }

    private static func service(_ folder: DataFolder) -> DoctorFinding {
        folder.isServed
            ? DoctorFinding(.service, .good, Phrase.Doctor.running)
            : DoctorFinding(.service, .notice, Phrase.Doctor.notRunning, Phrase.Doctor.notRunningRemedy)
    }

    private static func disk(_ folder: DataFolder) -> DoctorFinding {
        var status = statvfs()
        guard unsafe statvfs(folder.path, &status) == 0 else {
            return DoctorFinding(.disk, .trouble, Phrase.Doctor.unreadable, Phrase.Doctor.unreadableRemedy)
        }
        let block = Int64(status.f_frsize)
        // Some file systems have no fixed number of files.
        let files = status.f_files == 0 ? Int64.max : Int64(status.f_favail)
        return DoctorRules.disk(
            free: Int64(status.f_bavail) * block, size: Int64(status.f_blocks) * block, files: files)
    }

    private static func certificate(
        _ tls: (certificate: String, key: String)
    ) -> Result<ServerCertificate, ServerCertificate.Fault> {
        Result { () throws(ServerCertificate.Fault) in
            try ServerCertificate(certificate: tls.certificate, key: tls.key)
        }
    }

    private static func clock(
        _ standing: OfficeStanding, in folder: DataFolder, _ now: Instant
    ) -> DoctorFinding {
        let isConfirmed =
            standing.lastRecorded.map { ClockWord.covers(now, after: $0, in: folder.path) } ?? false
        return DoctorRules.clock(
            now: now, lastRecorded: standing.lastRecorded, zone: standing.zone, isSet: SystemClock.isSet,
            isConfirmed: isConfirmed)
    }
}
