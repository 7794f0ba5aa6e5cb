extension Phrase {
    /// What is wrong with the store, for everybody, and what whoever runs the server can do about it.
    package enum Store {
        package static let full = Phrase(
            id: "Cakram server penuh: tidak ada yang dapat disimpan",
            en: "The server's disk is full: nothing can be stored")
        package static let fullRemedy = Phrase(
            id:
                "Yang sudah tersimpan tetap aman; isian ini belum. Pengelola server: kosongkan ruang pada "
                + "cakram folder data. Setelah itu kirim lagi; tidak akan tercatat ganda.",
            en:
                "What was stored is safe; this entry is not stored yet. Server operator: free room on the "
                + "disk of the data folder. Then send again; nothing is recorded twice.")
        package static let readOnly = Phrase(
            id: "Folder data tidak dapat ditulis: tidak ada yang dapat disimpan",
            en: "The data folder cannot be written: nothing can be stored")
        package static let readOnlyRemedy = Phrase(
            id:
                "Yang sudah tersimpan tetap aman; isian ini belum. Pengelola server: periksa izin folder "
                + "data, dan apakah sistem berkasnya menjadi hanya-baca karena galat cakram (lihat dmesg).",
            en:
                "What was stored is safe; this entry is not stored yet. Server operator: look at the data "
                + "folder's permissions, and whether a fault of the disk made the file system read-only (see dmesg)."
        )
        package static let damaged = Phrase(
            id: "Basis data rusak: tidak dapat dipakai", en: "The database is damaged: it cannot be used")
        package static let damagedRemedy = Phrase(
            id:
                "Pengelola server: hentikan layanan, simpan salinan folder data apa adanya, jalankan "
                + "“sigap verify”, lalu kembalikan cadangan terbaru. Jangan menghapus apa pun dahulu.",
            en:
                "Server operator: stop the service, keep a copy of the data folder as it is, run “sigap "
                + "verify”, then restore the newest backup. Delete nothing before that.")
        package static let disk = Phrase(
            id: "Cakram server gagal membaca atau menulis", en: "The server's disk fails to read or write")
        package static let diskRemedy = Phrase(
            id:
                "Isian ini belum tersimpan. Pengelola server: periksa cakram (dmesg, smartctl) dan apakah "
                + "folder data masih terpasang; siapkan cadangan terbaru.",
            en:
                "This entry is not stored yet. Server operator: look at the disk (dmesg, smartctl) and whether "
                + "the data folder is still mounted; have the newest backup ready.")
        package static let cannotOpen = Phrase(
            id: "Basis data tidak dapat dibuka", en: "The database cannot be opened")
        package static let cannotOpenRemedy = Phrase(
            id:
                "Pengelola server: periksa apakah folder datanya benar dan berisi office.db, apakah cakramnya "
                + "terpasang, dan apakah pengguna layanan SIGAP boleh membacanya.",
            en:
                "Server operator: see whether it is the right data folder and holds office.db, whether its "
                + "disk is mounted, and whether the user of the SIGAP service may read it.")
        package static let tooManyFiles = Phrase(
            id: "Server kehabisan berkas terbuka", en: "The server has no open files left")
        package static let tooManyFilesRemedy = Phrase(
            id:
                "Isian ini belum tersimpan; coba lagi sebentar lagi. Pengelola server: naikkan LimitNOFILE "
                + "layanan SIGAP.",
            en:
                "This entry is not stored yet; try again shortly. Server operator: raise LimitNOFILE of the "
                + "SIGAP service.")
        package static let clockBehind = Phrase(
            id: "Catatan lebih maju dari jam server: tidak ada yang dicatat",
            en: "The record is ahead of the server's clock: nothing is recorded")
        package static func clockBehindRemedy(_ last: String) -> Phrase {
            Phrase(
                id:
                    "Catatan terakhir bertanggal \(last), lebih maju dari jam server. Isian ini belum tersimpan. "
                    + "Pengelola server: bila jam itu salah, perbaiki (timedatectl); bila jam itu kini benar, "
                    + "jalankan “sigap clock-ok --data FOLDER”. Lalu kirim lagi; tidak perlu memulai ulang.",
                en:
                    "The newest record is of \(last), ahead of the server's clock. This entry is not stored yet. "
                    + "Server operator: if the clock is wrong, put it right (timedatectl); if it is right now, run "
                    + "“sigap clock-ok --data FOLDER”. Then send again; no restart is needed.")
        }
        package static let clockAhead = Phrase(
            id: "Jam server meragukan: tidak ada yang dicatat",
            en: "The server's clock is in doubt: nothing is recorded")
        package static func clockAheadRemedy(_ now: String, last: String) -> Phrase {
            Phrase(
                id:
                    "Jam server menunjuk \(now), jauh sesudah catatan terakhir (\(last)), dan tidak disetel lewat "
                    + "jaringan. Isian ini belum tersimpan. Pengelola server: bila jam itu salah, perbaiki "
                    + "(timedatectl); bila benar, jalankan “sigap clock-ok --data FOLDER”. Lalu kirim lagi.",
                en:
                    "The server's clock says \(now), far beyond the newest record (\(last)), and nobody sets it over "
                    + "the network. This entry is not stored yet. Server operator: if it is wrong, put it right "
                    + "(timedatectl); if it is right, run “sigap clock-ok --data FOLDER”. Then send again.")
        }
        package static let noRoom = Phrase(
            id: "Server kehabisan ruang untuk berkas",
            en: "The server has no room left for files")
        package static let noRoomRemedy = Phrase(
            id: "Kirim lagi tanpa berkas. Pengelola server: kosongkan ruang pada cakram folder data.",
            en: "Send again without files. Server operator: free room on the disk of the data folder.")
        package static let fileGone = Phrase(
            id: "Berkas ini tidak ada lagi di server", en: "This file is not on the server any more")
        package static let fileGoneRemedy = Phrase(
            id:
                "Catatan menyebut berkas ini, tetapi isinya hilang. Yang lain tetap dapat dibuka. Pengelola "
                + "server: jalankan “sigap verify” dan kembalikan berkasnya dari cadangan.",
            en:
                "The record names this file, but its content is missing. Everything else can be opened. Server "
                + "operator: run “sigap verify” and bring the file back from a backup.")
    }
}
