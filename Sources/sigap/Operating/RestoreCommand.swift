import Crypto
import Glibc
import OfficeTime
import SQLiteDriver
import Storage

/// `sigap restore`: an office as it stood in a backup, after everything in it was checked.
package enum RestoreCommand {
    static let help = CommandHelp(
        "restore", "mengembalikan kantor dari cadangan, sesudah seluruh isinya diperiksa",
        forms: [
            .init("restore BERKAS [--data FOLDER] [--seal HASH] [--replace] [--reset-access]"),
            .init("restore BERKAS --check [--seal HASH]", "hanya memeriksa; tidak ada yang diganti"),
        ],
        options: [
            .init("--data FOLDER", "biasanya ./data; “sigap serve” harus berhenti dahulu", .folder),
            .init(
                "--seal HASH",
                "segel yang pernah keluar dari mesin (rekap tercetak, dasbor): cadangan harus memuatnya",
                .text),
            .init("--replace", "kantor yang sudah ada di FOLDER disisihkan, tidak dihapus"),
            .init(
                "--reset-access",
                "membatalkan semua kata sandi, kode, sesi, tautan dan token; memberi tautan administrator"),
            .init("--check", "hanya memeriksa"),
        ],
        notes: [
            """
            Semua peristiwa, mata rantai, segel, lampiran dan susunan basis data diperiksa sebelum apa pun \
            diganti.
            """,
            """
            Akun dan token tidak termasuk catatan: tidak ada hash yang menjaminnya. Bila berkas itu mungkin pernah \
            di tangan orang lain, tambahkan --reset-access.
            """,
        ],
        outcomes: "0 pulih, 1 ditolak dan tidak ada yang berubah, 2 perintah keliru")

    /// Runs with the words after `restore`; the result is the exit status: 0 restored, 1 refused, 2 usage.
    package static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("restore", arguments, usage: help.text) { rest in
            let words = try OperatorWords(
                rest, options: ["--data", "--seal"], flags: ["--replace", "--check", "--reset-access"])
            guard words.plain.count == 1 else {
                throw OperatorWords.Mistake(message: "sebutkan satu berkas cadangan")
            }
            let seal = try seal(try words.value("--seal"))
            umask(0o077)
            if words.flags.contains("--check") {
                try check(words.plain[0], seal)
            } else {
                try await restore(
                    words.plain[0], to: DataFolder(try words.value("--data") ?? "data"), seal,
                    replacing: words.flags.contains("--replace"),
                    resetting: words.flags.contains("--reset-access"))
            }
        }
    }

    private static func seal(_ text: String?) throws -> Digest? {
        guard let text else { return nil }
        guard let digest = Digest(hex: text) else {
            throw OperatorWords.Mistake(message: "--seal adalah 64 angka heksadesimal")
        }
        return digest
    }

    private static func check(_ path: String, _ seal: Digest?) throws {
        let workshop = path + ".periksa"
        let reader = BackupReader(SQLiteFile(path: path), workshop: workshop)
        let unpacked = try reader.unpack(path, expecting: seal)
        try reader.discard()
        Terminal.write("Cadangan utuh.\n" + told(of: unpacked), to: STDOUT_FILENO)
    }

    private static func restore(
        _ path: String, to folder: DataFolder, _ seal: Digest?, replacing: Bool, resetting: Bool
    ) async throws {
        try folder.make()
        guard folder.lock() == .held else {
            throw OperatorRun.Refused(
                message: """
                    folder \(folder.path) sedang dilayani; hentikan SIGAP dahulu
                    (systemctl stop sigap), lalu ulangi
                    """)
        }
        let replacement = OfficeReplacement(dataFolder: folder.path)
        // A change that power loss cut off comes to its end first, so that nothing is mixed.
        try replacement.finish()
        guard replacing || !folder.holdsOffice else {
            throw OperatorRun.Refused(
                message: """
                    folder \(folder.path) sudah berisi kantor. Tambahkan --replace untuk menggantinya; yang lama
                    disisihkan ke folder di dalamnya, tidak dihapus
                    """)
        }
        let reader = BackupReader(SQLiteFile(folder: folder.path), workshop: replacement.workshop)
        let unpacked = try reader.unpack(path, expecting: seal)
        let links = resetting ? try await reset(reader, in: replacement.workshop) : ""
        let now = SystemClock().now()
        let aside = "sebelum-pemulihan-\(now.milliseconds / 1_000)"
        let hadOffice = folder.holdsOffice
        try replacement.replace(aside: aside)
        folder.giveAllToOwner()
        Terminal.write(
            "Kantor dipulihkan.\n" + told(of: unpacked)
                + (hadOffice ? "Kantor sebelumnya disisihkan: \(folder.path)/\(aside)\n" : "")
                    + """
                    Yang terjadi sesudah cadangan dibuat tidak ada lagi, dan nomor yang terbit sesudah itu akan
                    terbit sekali lagi: catat ulang dari kertas dengan “dicatat kemudian”.

                    """ + links, to: STDOUT_FILENO)
    }

    /// Before it takes its place, so that no office with foreign passwords is ever there to be served.
    private static func reset(
        _ reader: BackupReader<SQLiteFile>, in workshop: String
    ) async throws -> String {
        do {
            return try await AccessReset.run(in: workshop)
        } catch {
            try? reader.discard()
            throw error
        }
    }

    private static func told(of unpacked: BackupReader<SQLiteFile>.Unpacked) -> String {
        let manifest = unpacked.manifest
        var text =
            "\(manifest.office), keadaan \(LocalTime(manifest.made, in: manifest.zone).text(in: manifest.zone))\n"
            + "\(unpacked.report.events) peristiwa, \(unpacked.report.seals) segel, "
            + "\(unpacked.files) lampiran (\(BackupWords.size(unpacked.bytes)))\n"
        if let seal = unpacked.report.confirmedSeal {
            text += "Segel: \(seal.day), \(seal.digest.hex)\n"
        }
        if unpacked.lost > 0 {
            text += "\(unpacked.lost) lampiran sudah hilang di kantor ketika cadangan dibuat.\n"
        }
        return text
    }
}
