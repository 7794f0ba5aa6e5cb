extension Phrase {
    /// What `sigap doctor` says: how it is, and what to do.
    package enum Doctor {
        package static let allGood = Phrase(id: "Semuanya baik.", en: "All is well.")
        package static let good = Phrase(id: "baik", en: "good")
        package static let notice = Phrase(id: "catatan", en: "note")
        package static let warning = Phrase(id: "perhatian", en: "warning")
        package static let trouble = Phrase(id: "gangguan", en: "trouble")

        // MARK: the folder and the program
        package static func noOffice(_ folder: String) -> Phrase {
            Phrase(
                id: "Tidak ada kantor di folder \(folder).", en: "There is no office in the folder \(folder)."
            )
        }
        package static let noOfficeRemedy = Phrase(
            id: "Sebutkan foldernya dengan --data, misalnya --data /var/lib/sigap.",
            en: "Name the folder with --data, for example --data /var/lib/sigap.")
        package static let unreadable = Phrase(id: "Data tidak dapat dibaca.", en: "The data cannot be read.")
        package static let unreadableRemedy = Phrase(
            id:
                "Jalankan sebagai root atau pemilik folder. Bila tetap begitu, hentikan layanan, simpan salinan folder itu, lalu periksa: sigap verify.",
            en:
                "Run it as root or as the folder's owner. If that changes nothing, stop the service, keep a copy of the folder, and check it: sigap verify."
        )
        package static let running = Phrase(id: "SIGAP sedang melayani.", en: "SIGAP is serving.")
        package static let notRunning = Phrase(
            id: "SIGAP tidak sedang melayani folder ini.", en: "SIGAP is not serving this folder.")
        package static let notRunningRemedy = Phrase(
            id: "Jalankan: systemctl start sigap. Sebab berhentinya: journalctl --unit sigap.",
            en: "Start it: systemctl start sigap. Why it stopped: journalctl --unit sigap.")

        // MARK: disk
        package static func disk(free: String, percent: Int) -> Phrase {
            Phrase(
                id: "Ruang disk tersisa \(free) (\(percent) persen).",
                en: "\(free) of disk are free (\(percent) percent).")
        }
        package static let noFiles = Phrase(
            id: "Disk hampir tidak dapat menampung berkas baru (inode habis).",
            en: "The disk can hardly take new files (no inodes left).")
        package static let diskRemedy = Phrase(
            id:
                "Hapus yang tidak perlu di disk itu (misalnya journalctl --vacuum-size=200M, apt clean), atau pindahkan /var/lib/sigap ke disk yang lebih besar.",
            en:
                "Delete what is not needed on that disk (for example journalctl --vacuum-size=200M, apt clean), or move /var/lib/sigap to a larger one."
        )

        // MARK: clock
        package static let clockGood = Phrase(
            id: "Jam mesin masuk akal.", en: "The machine's clock is plausible.")
        package static func clockBehind(_ last: String) -> Phrase {
            Phrase(
                id: "Jam mesin mundur: peristiwa terakhir tercatat \(last), sesudah jam sekarang.",
                en:
                    "The machine's clock runs behind: the last event was recorded at \(last), which is after now."
            )
        }
        package static func clockAwaited(_ last: String) -> Phrase {
            Phrase(
                id: "Catatan lebih maju (\(last)) dari jam mesin, yang dinyatakan benar: ditunggu.",
                en: "The record is ahead (\(last)) of the machine's clock, which was vouched for.")
        }
        package static func clockAhead(_ last: String) -> Phrase {
            Phrase(
                id:
                    "Jam mesin meragukan: peristiwa terakhir tercatat \(last), lebih dari 30 hari sebelum jam sekarang, dan jam tidak disetel lewat jaringan.",
                en:
                    "The machine's clock is in doubt: the last event was recorded at \(last), more than 30 days before now, and nobody sets the clock."
            )
        }
        package static let clockOffRemedy = Phrase(
            id:
                "Bila jam itu salah, setel: timedatectl set-ntp true. Bila jam itu kini benar: sigap clock-ok --data FOLDER.",
            en:
                "If the clock is wrong, set it: timedatectl set-ntp true. If it is right now: sigap clock-ok --data FOLDER."
        )
        package static let clockFree = Phrase(
            id: "Jam mesin tidak disetel lewat jaringan.",
            en: "The machine's clock is not set over the network.")
        package static let clockRemedy = Phrase(
            id: "Setel jam: timedatectl set-ntp true, lalu lihat: timedatectl timesync-status.",
            en: "Set the clock: timedatectl set-ntp true, then look: timedatectl timesync-status.")

        // MARK: certificate
        package static let noCertificate = Phrase(
            id: "SIGAP tidak melayani https sendiri, jadi tidak ada sertifikat yang diperiksa.",
            en: "SIGAP does not serve https by itself, so there is no certificate to look at.")
        package static func certificate(days: Int) -> Phrase {
            Phrase(
                id: "Sertifikat https berlaku \(days) hari lagi.",
                en: "The https certificate is valid for \(days) more days.")
        }
        package static let selfSigned = Phrase(
            id: "Sertifikat https buatan sendiri: peramban memberi peringatan.",
            en: "The https certificate vouches for itself: browsers warn.")
        package static func certificateOver(days: Int) -> Phrase {
            Phrase(
                id: "Sertifikat https sudah lewat \(days) hari.",
                en: "The https certificate ran out \(days) days ago.")
        }
        package static let certificateEarly = Phrase(
            id: "Sertifikat https belum berlaku.", en: "The https certificate is not valid yet.")
        package static let wrongKey = Phrase(
            id: "Kunci tidak cocok dengan sertifikat https.",
            en: "The key does not fit the https certificate.")
        package static func badFile(_ path: String) -> Phrase {
            Phrase(
                id: "Berkas \(path) tidak dapat dibaca atau bukan PEM.",
                en: "The file \(path) cannot be read or is not PEM.")
        }
        package static let certificateRemedy = Phrase(
            id:
                "Taruh sertifikat kantor yang baru beserta kuncinya di tempatnya, lalu: systemctl reload sigap.",
            en: "Put the office's new certificate and its key in place, then: systemctl reload sigap.")

        // MARK: backup
        package static let noBackup = Phrase(
            id: "Belum ada catatan cadangan untuk folder ini.", en: "No backup of this folder is on record.")
        package static func backup(days: Int) -> Phrase {
            Phrase(
                id: days == 0
                    ? "Cadangan terakhir dibuat kurang dari sehari yang lalu."
                    : "Cadangan terakhir berumur \(days) hari.",
                en: days == 0
                    ? "The last backup is less than a day old." : "The last backup is \(days) days old.")
        }
        package static let backupRemedy = Phrase(
            id:
                "Buat sekarang: sigap backup TUJUAN --data FOLDER. SIGAP yang berjalan membuatnya tiap malam; bila tidak, lihat baris \"backup\" di jurnal.",
            en:
                "Make one now: sigap backup TARGET --data FOLDER. SIGAP makes one each night while it runs; if it does not, look for \"backup\" in the journal."
        )

        // MARK: the record
        package static let sealed = Phrase(
            id: "Setiap hari yang sudah lewat disegel.", en: "Every day that ended is sealed.")
        package static func unsealed(days: Int) -> Phrase {
            Phrase(
                id: "\(days) hari yang sudah lewat belum disegel.",
                en: "\(days) days that ended are not sealed.")
        }
        package static let unsealedRemedy = Phrase(
            id:
                "Jalankan SIGAP: ia menyegel hari yang lewat begitu mulai. Bila sudah berjalan, lihat baris \"clock\":\"seal\" di jurnal.",
            en:
                "Start SIGAP: it seals what ended as soon as it begins. If it runs already, look for \"clock\":\"seal\" in the journal."
        )
        package static func whole(events: Int) -> Phrase {
            Phrase(
                id: "\(events) peristiwa terakhir utuh, dan berkas datanya juga.",
                en: "The last \(events) events are whole, and so is the data file.")
        }
        package static let wholeEventsOnly = Phrase(
            id: "Peristiwa terakhir utuh. Berkas datanya besar: periksa seluruhnya dengan --full.",
            en: "The last events are whole. The data file is large: look at all of it with --full.")
        package static let changed = Phrase(
            id: "Catatan rusak atau diubah: ada peristiwa yang tidak cocok dengan hash-nya.",
            en: "The record is damaged or was changed: an event does not fit its hash.")
        package static let damaged = Phrase(id: "Berkas data rusak.", en: "The data file is damaged.")
        package static let integrityRemedy = Phrase(
            id:
                "Hentikan layanan, simpan salinan seluruh folder data, lalu jalankan: sigap verify --data FOLDER. Pulihkan dari cadangan terakhir yang utuh.",
            en:
                "Stop the service, keep a copy of the whole folder, then run: sigap verify --data FOLDER. Restore the last backup that is whole."
        )

        // MARK: messages and speed
        package static let outboxGood = Phrase(
            id: "Tidak ada pesan keluar yang tertahan.", en: "No message to other programs is held up.")
        package static func outboxOld(hours: Int, count: Int) -> Phrase {
            Phrase(
                id: "\(count) pesan ke program lain tertahan, yang tertua \(hours) jam.",
                en: "\(count) messages to other programs are held up, the oldest for \(hours) hours.")
        }
        package static func outboxGivenUp(_ count: Int) -> Phrase {
            Phrase(
                id: "\(count) pesan ke program lain gagal terkirim dan dihentikan.",
                en: "\(count) messages to other programs failed and were given up.")
        }
        package static let outboxRemedy = Phrase(
            id: "Lihat penerimanya: sigap webhook list. Bila sudah hidup lagi: sigap webhook retry ID.",
            en: "Look at the receivers: sigap webhook list. When they are back: sigap webhook retry ID.")
        package static let fast = Phrase(
            id: "Tidak ada pembacaan yang lambat dalam sehari terakhir.",
            en: "No read was slow within the last day.")
        package static func slow(_ count: Int, worst: String, milliseconds: Int) -> Phrase {
            Phrase(
                id:
                    "\(count) pembacaan lambat dalam sehari terakhir, yang terlama \(milliseconds) ms (\(worst)).",
                en: "\(count) reads were slow within the last day, the longest \(milliseconds) ms (\(worst))."
            )
        }
        package static let slowRemedy = Phrase(
            id:
                "Lihat apakah disk atau prosesor sibuk dengan program lain: top, iostat. Bila tidak, laporkan nama pembacaan itu.",
            en:
                "See whether another program keeps disk or processor busy: top, iostat. If none does, report the name of that read."
        )
    }
}
