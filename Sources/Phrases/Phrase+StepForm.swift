extension Phrase {
    /// The form of a step: what it needs, what it asks, what comes out.
    package enum StepForm {
        package static let decide = Phrase(id: "Keputusan Anda", en: "Your decision")
        package static let note = Phrase(id: "Catatan", en: "Note")
        package static let notJudged = Phrase(id: "tidak dinilai", en: "not judged")
        package static let uploadPaper = Phrase(
            id: "Belum ada di tiket ini. Unggah foto atau pindaiannya.",
            en: "Not in this ticket yet. Upload a photo or scan.")
        package static let reportPaper = Phrase(id: "Laporan pengaduan", en: "The report")
        package static let reportItself = Phrase(id: "ada: laporan pelapor", en: "there: the report itself")
        package static let gaps = Phrase(id: "Ada yang tidak tersedia?", en: "Something is missing?")
        package static let gapsHint = Phrase(
            id: "Langkah tetap dapat diselesaikan dengan alasan. Penilaian mutu baku mencatatnya.",
            en: "The step can still be completed with a reason. The verdict will say so.")
        package static let recordCompletion = Phrase(
            id: "Catat langkah selesai", en: "Record the step as done")
        package static let afterThisOneOf = Phrase(
            id: "Setelah ini, menurut jawabannya:", en: "After this, by the answer:")
        package static let toEnd = Phrase(id: "selesai", en: "the end")
        package static let toParking = Phrase(id: "masuk program kerja", en: "into a programme of work")

        package static func afterThis(_ what: String) -> Phrase {
            Phrase(id: "Setelah ini: \(what)", en: "After this: \(what)")
        }
        package static func toStep(_ number: String) -> Phrase {
            Phrase(id: "langkah \(number)", en: "step \(number)")
        }
        package static func toProcedure(_ code: String) -> Phrase {
            Phrase(id: "dialihkan ke SOP \(code)", en: "handed over to SOP \(code)")
        }
        package static func fromStep(_ number: String) -> Phrase {
            Phrase(id: "ada, dari langkah \(number)", en: "there, from step \(number)")
        }
        package static func requirementGap(_ name: String) -> Phrase {
            Phrase(id: "Tidak ada: \(name). Alasannya", en: "Missing: \(name). Why")
        }
        package static func outputGap(_ name: String) -> Phrase {
            Phrase(id: "Tidak dihasilkan: \(name). Alasannya", en: "Not produced: \(name). Why")
        }
        /// `answers` is a condition in words.
        package static func onlyIf(_ answers: String) -> Phrase {
            Phrase(id: "Diisi hanya bila jawabannya \(answers).", en: "Only if the answer is \(answers).")
        }
        package static func isNot(_ value: String) -> Phrase {
            Phrase(id: "bukan “\(value)”", en: "not “\(value)”")
        }
        package static func and(_ left: String, _ right: String) -> Phrase {
            Phrase(id: "\(left) dan \(right)", en: "\(left) and \(right)")
        }
        package static func or(_ left: String, _ right: String) -> Phrase {
            Phrase(id: "\(left) atau \(right)", en: "\(left) or \(right)")
        }

        // MARK: papers and dispositions
        package static let paperText = Phrase(id: "Isi naskah", en: "Text of the paper")
        package static let paperHint = Phrase(
            id: "Draf disiapkan dari data tiket. Sunting seperlunya, atau unggah naskah yang sudah jadi.",
            en: "A draft made from the ticket. Change it, or upload the finished paper.")
        package static let paperFiles = Phrase(id: "Unggah naskah", en: "Upload the paper")
        package static let forwardedTo = Phrase(id: "Diteruskan kepada", en: "Forwarded to")
        package static let nextBySOP = Phrase(id: "sesuai urutan SOP", en: "as the SOP says")
        package static let noneHint = Phrase(
            id: "Tetap lanjut ke langkah berikutnya; tulis alasannya di catatan.",
            en: "Goes on to the next step all the same; say why in the note.")
        package static let instructions = Phrase(id: "Dengan hormat harap", en: "Instructions")
        package static let dispositionNote = Phrase(id: "Catatan disposisi", en: "Note on the slip")
        package static let dispositionNoteHint = Phrase(
            id: "Dibaca penerima dan tercetak di lembar disposisi. Boleh kosong, kecuali bila melewati satu "
                + "tingkat atau tanpa disposisi.",
            en: "The receiver reads it, and it is printed on the slip. It may stay empty, unless a level is "
                + "skipped or no disposition is made.")
        package static let noteBesideSlip = Phrase(
            id: "Untuk riwayat tiket; tidak tercetak di lembar disposisi.",
            en: "For the ticket's history; not printed on the slip.")
        package static func directly(_ number: String, _ words: String) -> Phrase {
            Phrase(id: "langsung ke langkah \(number): \(words)", en: "directly to step \(number): \(words)")
        }

        // MARK: other outputs
        package static let oneProof = Phrase(
            id: "Cukup salah satu bukti di bawah ini.", en: "One of the proofs below is enough.")
        package static let test = Phrase(id: "Hasil uji", en: "Result of the test")
        package static let testHint = Phrase(
            id: "Misalnya: ping ke gateway 2 ms, situs pemda terbuka, kecepatan unduh 40 Mbps",
            en: "For example: ping to the gateway 2 ms, download 40 Mbps")
        package static let reporterConfirmed = Phrase(
            id: "Pelapor sudah menyatakan demikian", en: "The reporter said so")
        package static let registerText = Phrase(id: "Catatan dalam register", en: "Entry in the register")
        package static let registerHint = Phrase(
            id: "Nomor register diberikan sistem.", en: "The number is given by the system.")
        package static let verbalOrder = Phrase(
            id: "Perintah lisan yang diberikan", en: "The order given by word")
        package static let orderText = Phrase(id: "Isi perintah", en: "The order")
        package static let orderedBy = Phrase(id: "Diperintahkan oleh", en: "Ordered by")
        package static let period = Phrase(id: "Periode", en: "Period")
        package static let recapText = Phrase(id: "Keterangan rekapitulasi", en: "Words to the recap")
        package static let teamMembers = Phrase(id: "Anggota tim", en: "Members of the team")
        /// `count` tickets began in `month`.
        package static func recapReady(_ count: String, _ month: String) -> Phrase {
            Phrase(
                id: "\(month): \(count) tiket dengan SOP ini tercatat di sistem.",
                en: "\(month): \(count) tickets of this SOP are recorded.")
        }
        package static let deviceOut = Phrase(id: "Perangkat yang dilepas", en: "Device taken out")
        package static let deviceIn = Phrase(id: "Perangkat yang dipasang", en: "Device put in")
        package static let deviceMore = Phrase(id: "Perangkat lain", en: "Another device")
        package static let direction = Phrase(id: "Keluar atau masuk", en: "Out or in")
        package static let deviceKind = Phrase(id: "Jenis", en: "Kind")
        package static let deviceBrand = Phrase(id: "Merek dan tipe", en: "Brand and model")
        package static let deviceSerial = Phrase(id: "Nomor seri", en: "Serial number")
        package static let deviceAsset = Phrase(id: "Kode aset", en: "Asset code")

        // MARK: who and when
        package static let forOthers = Phrase(
            id: "Catat untuk orang lain / perintah lisan", en: "Record for someone else / a verbal order")
        package static let given = Phrase(id: "Cara diberikan", en: "How it was given")
        package static let givenOwn = Phrase(id: "Saya sendiri", en: "By myself")
        package static let givenOwnHint = Phrase(id: "dalam jabatan saya", en: "in my own post")
        package static let givenRecorded = Phrase(
            id: "Dicatat untuk yang berwenang", en: "Recorded for the one in charge")
        package static let givenRecordedHint = Phrase(
            id: "perintah lisan atau kertas; ditandai di riwayat",
            en: "by word or on paper; marked in the history")
        package static let givenOnSite = Phrase(
            id: "Di tempat, pada perangkat ini", en: "On site, on this device")
        package static let givenOnSiteHint = Phrase(
            id: "nama, jabatan, dan tanda tangan atau foto lembar berstempel",
            en: "name, post, and a signature or a photo of the stamped sheet")
        package static let orderedByPerson = Phrase(id: "Siapa yang memerintahkan", en: "Who ordered it")
        package static let outsiderName = Phrase(id: "Nama dari pihak OPD", en: "Name of the OPD's person")
        package static let outsiderPost = Phrase(id: "Jabatannya", en: "Their post")
        package static let outsiderContact = Phrase(id: "Kontaknya", en: "Their contact")
        package static let signature = Phrase(id: "Tanda tangan", en: "Signature")
        package static let stampedSheet = Phrase(
            id: "Foto lembar berstempel", en: "Photo of the stamped sheet")
        package static let medium = Phrase(id: "Disampaikan secara", en: "Given")
        package static let byWord = Phrase(id: "Lisan", en: "By word")
        package static let onPaper = Phrase(id: "Di atas kertas", en: "On paper")
        package static let scan = Phrase(id: "Pindaian kertasnya", en: "Scan of the paper")
        package static let happenedTitle = Phrase(id: "Terjadi lebih awal?", en: "Did it happen earlier?")
        package static let happened = Phrase(id: "Terjadi pada", en: "Happened at")
        package static let happenedHint = Phrase(
            id: "Kosongkan bila baru saja. Waktu ini yang dinilai.",
            en: "Leave empty for now. This time is judged.")
        package static let lateReason = Phrase(id: "Mengapa baru dicatat", en: "Why it is recorded only now")
        package static let lateReasonHint = Phrase(
            id: "Wajib bila lebih dari 15 menit yang lalu.", en: "Needed if more than 15 minutes ago.")
    }

    /// A round over many places.
    package enum Round {
        package static let start = Phrase(id: "Mulai", en: "Begin")
        package static let finish = Phrase(id: "Catat hasil", en: "Record the result")
        package static let finishLede = Phrase(
            id: "Isi hasil di tempat ini. Yang ada di tempat ikut mengetahui.",
            en: "Put in what was found here. Somebody of the place acknowledges it.")
        package static let store = Phrase(id: "Simpan hasil", en: "Store the result")
        package static let openOwnTicket = Phrase(id: "Buka tiket tersendiri", en: "Open its own ticket")
        package static let allPlaces = Phrase(id: "Semua tempat", en: "All places")
        package static let ownTicket = Phrase(id: "Tiket tersendiri", en: "A ticket of its own")
        package static let ownTicketLede = Phrase(
            id: "Gangguan di tempat ini ditangani dengan tiket dan SOP tersendiri; putaran jalan terus.",
            en: "What is wrong here gets a ticket and SOP of its own; the round goes on.")
        package static let ownTitle = Phrase(id: "Apa gangguannya?", en: "What is wrong?")
        package static let checklist = Phrase(id: "Yang dalam keadaan baik", en: "What is in order")
        package static let checklistHint = Phrase(
            id: "Centang yang sudah diperiksa dan baik.", en: "Tick what was checked and is good.")
        package static let outcome = Phrase(id: "Hasil", en: "Result")
        package static let good = Phrase(id: "Baik", en: "Good")
        package static let repaired = Phrase(id: "Diperbaiki di tempat", en: "Repaired on the spot")
        package static let replaced = Phrase(id: "Perangkat diganti", en: "Device replaced")
        package static let unreachable = Phrase(id: "Tidak terjangkau", en: "Not reachable")
        package static let what = Phrase(id: "Apa yang diperbaiki?", en: "What was repaired?")
        package static let whyUnreachable = Phrase(id: "Mengapa tidak terjangkau?", en: "Why not reachable?")
        package static let acknowledged = Phrase(id: "Diketahui oleh", en: "Acknowledged by")
        package static let acknowledgedHint = Phrase(
            id: "Orang di tempat itu; bila tidak ada, tulis sebabnya pada catatan.",
            en: "Somebody of the place; if there is nobody, say why in the note.")

        package static func progress(_ done: Int, of all: Int) -> Phrase {
            Phrase(id: "\(done) dari \(all) tempat selesai", en: "\(done) of \(all) places done")
        }
    }

    /// The quieter ways out.
    package enum Way {
        package static let sendBack = Phrase(
            id: "Kembalikan ke langkah sebelumnya", en: "Send back to an earlier step")
        package static let sendBackButton = Phrase(id: "Kembalikan", en: "Send back")
        package static let pauseButton = Phrase(id: "Tunda", en: "Pause")
        package static let parkButton = Phrase(id: "Masukkan", en: "Park")
        package static let handOverButton = Phrase(id: "Alihkan", en: "Hand over")
        package static let refuseButton = Phrase(id: "Tolak", en: "Refuse")
        package static let sendBackLede = Phrase(
            id: "Langkah yang dipilih berjalan lagi dari awal, di meja pelaksananya.",
            en: "The chosen step runs again from its start, on its performer's desk.")
        package static let whereTo = Phrase(id: "Dikembalikan ke", en: "Send back to")
        package static let toPrevious = Phrase(
            id: "Pelaksana sebelumnya di langkah ini", en: "The one before in this step")
        package static let reason = Phrase(id: "Alasan", en: "Reason")
        package static let reasonHint = Phrase(
            id: "Dibaca semua orang kantor yang boleh membuka tiket ini.",
            en: "Everyone of the office who may open this ticket reads it.")
        package static let reasonHintPublic = Phrase(
            id: "Dibaca semua orang kantor yang boleh membuka tiket ini, dan oleh pelapor.",
            en: "Everyone of the office who may open this ticket, and the reporter, read it.")
        package static let pauseNoteHint = Phrase(
            id:
                "Wajib bila menunggu suku cadang atau pelapor: apa yang ditunggu, dan sampai kapan kira-kira.",
            en: "Needed when waiting for a part or the reporter: what is awaited, and until about when.")
        package static let pauseLede = Phrase(
            id: "Jam langkah ini berhenti sampai dilanjutkan. Waktu tunggu tidak dihitung.",
            en: "The step's clock stands still until it is resumed. The wait does not count.")
        package static let referenceHint = Phrase(
            id: "Wajib bila menunggu penyedia.", en: "Needed when waiting for the provider.")
        package static let parkLede = Phrase(
            id:
                "Pekerjaan besar menunggu program dan anggarannya. Tiket tidak hilang: ditinjau pada tanggalnya.",
            en:
                "Big work waits for a programme and budget. The ticket is not lost: it is looked at on its date."
        )
        package static let programme = Phrase(id: "Program kerja", en: "Programme of work")
        package static let budgetYear = Phrase(id: "Tahun anggaran", en: "Budget year")
        package static let budgetReference = Phrase(id: "Nomor RKA atau acuan", en: "Budget reference")
        package static let responsible = Phrase(id: "Jabatan penanggung jawab", en: "Responsible post")
        package static let reviewDate = Phrase(id: "Ditinjau lagi pada", en: "Looked at again on")
        package static let handOverLede = Phrase(
            id:
                "Tiket ini ditutup dan dilanjutkan sebagai tiket baru dengan SOP lain. Pelapor dan laporannya ikut.",
            en: "This ticket closes and goes on as a new one under another SOP, with its reporter and report."
        )
        package static let whichProcedure = Phrase(id: "SOP", en: "SOP")
        package static let cancelLede = Phrase(
            id: "Tiket berhenti dan tidak dilanjutkan. Riwayatnya tetap tersimpan.",
            en: "The ticket stops for good. Its history is kept.")
        package static let unpark = Phrase(id: "Kerjakan kembali", en: "Take it up again")
        package static let unparkLede = Phrase(
            id: "Langkah yang diparkir berjalan lagi sebagai percobaan baru.",
            en: "The parked step runs again as a new attempt.")
        package static let reopenLede = Phrase(
            id: "Tiket berjalan lagi pada langkah yang dipilih.",
            en: "The ticket runs again at the chosen step.")
        package static let reopenAt = Phrase(id: "Mulai lagi dari langkah", en: "Begin again at step")
        package static let reopenAtHint = Phrase(
            id: "Kosongkan untuk kembali ke langkah yang memulihkan jaringan.",
            en: "Leave empty to go back to the step that restored the network.")
        package static let confirm = Phrase(
            id: "Catat konfirmasi pelapor", en: "Record the reporter's confirmation")
        package static let confirmLede = Phrase(
            id: "Pelapor menyatakan jaringan sudah normal. Tiket selesai.",
            en: "The reporter says that it works. The ticket is done.")
        package static let sign = Phrase(id: "Catat pengesahan", en: "Record the countersignature")
        package static let signLede = Phrase(
            id: "Naskah sudah diketahui pihak yang disebut.", en: "The paper was countersigned.")
        package static let refuseSign = Phrase(id: "Catat penolakan", en: "Record a refusal")
        package static let refuseSignLede = Phrase(
            id: "Naskah kembali ke langkah yang membuatnya.",
            en: "The paper goes back to the step that made it.")
        package static let waiveSign = Phrase(id: "Lanjut tanpa pengesahan", en: "Go on without it")
        package static let waiveSignLede = Phrase(
            id: "Bila pengesahan tidak mungkin didapat. Lembar SOP menunjukkannya sebagai tidak ada.",
            en: "Where it cannot be had. The sheet will show it as missing.")
    }
}
