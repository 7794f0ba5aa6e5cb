import Glibc
import OfficeTime
import SQLiteDriver
import Storage

/// `sigap backup`: everything of the office in one file, while it is served.
package enum BackupCommand {
    static let help = CommandHelp(
        "backup", "menaruh seluruh kantor dalam satu berkas, juga selagi dilayani",
        forms: [.init("backup TUJUAN [--data FOLDER]")],
        options: [
            .init(
                "TUJUAN",
                "berkas baru, atau folder yang sudah ada: di dalamnya dibuat "
                    + "sigap-TAHUNBULANTANGGAL-JAM.tar.zst", .file),
            CommandHelp.folder,
        ],
        notes: [
            """
            Isinya basis data, lampiran dan segel terakhir; boleh dibuat sambil “sigap serve” berjalan. Berkas \
            itu memuat semua data kantor: simpan seperti menyimpan arsip rahasia.
            """
        ],
        outcomes: "0 dibuat, 1 ditolak atau ada lampiran yang hilang, 2 perintah keliru")

    /// Runs with the words after `backup`; the result is the exit status: 0 made, 1 refused, 2 usage.
    package static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("backup", arguments, usage: help.text) { rest in
            let words = try OperatorWords(rest, options: ["--data"])
            guard words.plain.count == 1 else { throw OperatorWords.Mistake(message: "sebutkan satu tujuan") }
            let folder = try words.value("--data") ?? "data"
            let target = words.plain[0]
            guard DataFolder(folder).holdsOffice else {
                throw OperatorRun.Refused(message: "tidak ada kantor di \(folder)")
            }
            umask(0o077)
            let writer = BackupWriter(SQLiteFile(folder: folder), dataFolder: folder)
            let now = SystemClock().now()
            let zone = try writer.zone() ?? .wib
            let path =
                isFolder(target) ? BackupShelf(folder: target).path(at: now, in: zone) : target
            let made = try writer.make(path, at: now)
            Terminal.write(told(of: made, path), to: STDOUT_FILENO)
            guard !made.lost.isEmpty else { return }
            throw OperatorRun.Refused(message: lost(made.lost.count))
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func told(of made: BackupWriter<SQLiteFile>.Made, _ path: String) -> String {
        var text =
            "Cadangan dibuat: \(path) (\(BackupWords.size(made.size)), \(made.manifest.events) peristiwa)\n"
        if let seal = made.manifest.seal {
            text += "Segel terakhir: \(seal.day), \(seal.digest)\n"
        } else {
            text += "Belum ada hari yang disegel.\n"
        }
        return text
    }

    private static func lost(_ count: Int) -> String {
        """
        cadangan dibuat, tetapi \(count) lampiran hilang atau berubah di kantor ini.
        Yang mana: sigap verify. Pulihkan berkas itu dari cadangan yang lebih lama.
        """
    }
}
