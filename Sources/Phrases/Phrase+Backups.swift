extension Phrase {
    /// Backups: what is kept, what goes to a disk, what went wrong.
    package enum Backups {
        package static let title = Phrase(id: "Cadangan", en: "Backups")
        package static let lede = Phrase(
            id:
                "Satu berkas berisi seluruh kantor: tiket, lampiran, segel. Salinan di mesin ini tidak menolong kalau mesinnya rusak atau dicuri; salin ke disk yang disimpan di tempat lain.",
            en:
                "One file holds the whole office: tickets, attachments, seals. A copy on this machine does not help when the machine breaks or is stolen; copy it to a disk that is kept elsewhere."
        )
        package static func nightly(_ count: Int) -> Phrase {
            Phrase(
                id: "Dibuat sendiri tiap malam pukul 01.30; \(count) yang terbaru disimpan.",
                en: "Made by itself each night at 01:30; the newest \(count) are kept.")
        }
        package static let unscheduled = Phrase(
            id: "Server ini dijalankan tanpa cadangan tiap malam. Buat sendiri di sini, atau atur di server.",
            en: "This server runs without nightly backups. Make them here, or set them up on the server.")
        package static let make = Phrase(id: "Buat cadangan sekarang", en: "Make a backup now")
        package static let begun = Phrase(
            id: "Sedang dikerjakan. Muat ulang halaman ini sebentar lagi.",
            en: "Under way. Load this page again in a moment.")
        package static let busy = Phrase(
            id: "Belum dimulai: pekerjaan lain sedang berjalan, atau disknya sudah dicabut. Coba lagi.",
            en: "Not begun: something else is under way, or the disk was taken out. Try again.")
        package static let making = Phrase(id: "Cadangan sedang dibuat", en: "A backup is being made")
        package static func copying(_ disk: String) -> Phrase {
            Phrase(
                id: "Sedang disalin ke \(disk). Jangan cabut disknya",
                en: "Being copied to \(disk). Do not take the disk out")
        }
        package static func noRoom(_ needed: String, _ free: String) -> Phrase {
            Phrase(
                id: "Tidak jadi: perlu \(needed), tersisa \(free). Kosongkan disk atau pakai disk lain.",
                en: "Not done: \(needed) are needed, \(free) are free. Make room or use another disk.")
        }
        package static func contentLost(_ count: Int) -> Phrase {
            Phrase(
                id:
                    "Cadangan dibuat, tetapi \(count) lampiran hilang atau berubah di kantor ini. Yang mana: “sigap verify” di server.",
                en:
                    "The backup was made, but \(count) attachments are missing in this office or altered. Which ones: “sigap verify” on the server."
            )
        }
        package static let unreadable = Phrase(
            id:
                "Yang terakhir tidak jadi: disk tidak dapat dibaca atau ditulis. Sebabnya ada di catatan server; “sigap doctor” memeriksanya.",
            en:
                "The last one failed: the disk cannot be read or written. The cause is in the server's log; “sigap doctor” examines it."
        )
        package static let disks = Phrase(id: "Salin ke disk", en: "Copy to a disk")
        package static let noDisk = Phrase(
            id:
                "Tidak ada disk terpasang yang boleh ditulis SIGAP. Colokkan disk ke server, pasang di /media atau /mnt, lalu muat ulang halaman ini. Kunci USB (FAT, exFAT) dipasang dengan: mount -o uid=sigap,umask=077.",
            en:
                "No disk is mounted that SIGAP may write to. Plug a disk into the server, mount it under /media or /mnt, then load this page again. A USB stick (FAT, exFAT) is mounted with: mount -o uid=sigap,umask=077."
        )
        package static func copyTo(_ disk: String) -> Phrase {
            Phrase(id: "Salin yang terbaru ke \(disk)", en: "Copy the newest to \(disk)")
        }
        package static func free(_ size: String) -> Phrase {
            Phrase(id: "tersisa \(size)", en: "\(size) free")
        }
        package static func lastCopy(_ name: String, _ disk: String, _ when: String) -> Phrase {
            Phrase(
                id: "Terakhir disalin: \(name) ke \(disk), \(when).",
                en: "Last copied: \(name) to \(disk), \(when).")
        }
        package static let neverCopied = Phrase(
            id: "Belum pernah disalin ke disk dari sini.", en: "Never copied to a disk from here.")
        package static let kept = Phrase(id: "Di mesin ini", en: "On this machine")
        package static let none = Phrase(
            id: "Belum ada cadangan di mesin ini.", en: "There is no backup on this machine yet.")
        package static let keptCaption = Phrase(id: "Yang terbaru di atas", en: "The newest first")
        package static let file = Phrase(id: "Berkas", en: "File")
        package static let made = Phrase(id: "Dibuat", en: "Made")
        package static let size = Phrase(id: "Ukuran", en: "Size")
        package static let seal = Phrase(id: "Segel terakhir di dalamnya", en: "Newest seal in it")
        package static let noSeal = Phrase(id: "belum ada", en: "none yet")
        package static let restoring = Phrase(
            id:
                "Memulihkan dilakukan di server: “sigap restore BERKAS”. Semua isi diperiksa sebelum ada yang diganti. Latih sekali tiap triwulan.",
            en:
                "Restoring is done on the server: “sigap restore FILE”. Everything in it is checked before anything is replaced. Practise it once a quarter."
        )
    }
}
