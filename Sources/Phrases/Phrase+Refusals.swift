extension Phrase {
    /// Why the engine refuses: what stands in the way, and what to do about it.
    package enum Refused {
        // MARK: the ticket
        package static let alreadyOpen = Phrase(
            id: "Tiket ini sudah dibuka. Lihat di daftar tiket.",
            en: "This ticket is already open. See the tickets.")
        package static let noSuchTicket = Phrase(
            id: "Tiket tidak ditemukan. Periksa nomornya di daftar tiket.",
            en: "The ticket was not found. Check its number in the list.")
        /// `phase` says how it ended, as in "selesai".
        package static func wrongPhase(_ phase: Phrase) -> Phrase {
            Phrase(
                id:
                    "Tiket ini \(phase.indonesian), jadi tindakan ini tidak dapat dilakukan. Muat ulang "
                    + "halaman.",
                en: "This ticket is \(phase.english), so this cannot be done. Reload the page.")
        }
        package static let phaseOpen = Phrase(id: "masih berjalan", en: "still open")
        package static let phaseParked = Phrase(
            id: "berada dalam program kerja", en: "in a programme of work")
        package static let phaseFinished = Phrase(id: "sudah selesai", en: "finished")
        package static let phaseConfirmed = Phrase(
            id: "sudah dipastikan selesai", en: "confirmed as done")
        package static let phaseCancelled = Phrase(id: "sudah dibatalkan", en: "cancelled")
        package static let phaseHandedOver = Phrase(
            id: "sudah dialihkan ke SOP lain", en: "handed over to another SOP")
        package static let noSuchPosition = Phrase(
            id: "Langkah itu tidak ada pada tiket ini. Muat ulang halaman.",
            en: "This ticket has no such step. Reload the page.")
        package static let positionClosed = Phrase(
            id: "Langkah ini sudah diselesaikan atau dipindahkan orang lain. Muat ulang halaman.",
            en: "Somebody else has finished or moved this step. Reload the page.")

        // MARK: who
        package static func notYours(_ desks: String) -> Phrase {
            Phrase(
                id:
                    "Langkah ini ada di meja \(desks). Mintalah mereka, atau catat untuk mereka bila "
                    + "berwenang.",
                en: "This step is on the desk of \(desks). Ask them, or record it for them if you may.")
        }
        package static func inOtherPost(_ post: String) -> Phrase {
            Phrase(
                id:
                    "Langkah ini ada di meja \(post), jabatan Anda yang lain. Ganti jabatan di kepala "
                    + "halaman, lalu ulangi.",
                en:
                    "This step is on the desk of \(post), another post of yours. Switch your post at the "
                    + "head of the page, then do it again.")
        }
        package static func mayNotRecordFor(_ desks: String) -> Phrase {
            Phrase(
                id:
                    "Jabatan Anda tidak boleh mencatat untuk \(desks). Minta pencatat yang ditunjuk, atau "
                    + "ganti jabatan.",
                en: "Your post may not record for \(desks). Ask a named recorder, or switch your post.")
        }
        package static let scanMissing = Phrase(
            id: "Pindaian kertasnya belum dilampirkan. Foto atau pindai lembarnya, lalu lampirkan.",
            en: "The scan of the paper is missing. Photograph or scan the sheet and attach it.")
        package static let signatureMissing = Phrase(
            id: "Tanda tangan belum ada. Minta tanda tangan di layar, atau lampirkan foto lembar bercap.",
            en: "There is no signature. Have it drawn on the screen, or attach a photo of the stamped sheet.")
        package static let ordererMissing = Phrase(
            id: "Yang memberi perintah belum disebut. Pilih siapa yang memerintahkan.",
            en: "Nobody is named as having ordered it. Choose who did.")
        package static let outsiderMissing = Phrase(
            id: "Yang menyatakan ini orang dari pihak pelapor, bukan pegawai kantor. Tulis namanya.",
            en: "Somebody of the reporter's side said so, nobody of the office. Write their name.")
        package static func notInThisPost(_ post: String) -> Phrase {
            Phrase(
                id:
                    "Anda tidak memegang jabatan \(post) pada waktu itu. Ganti jabatan, atau perbaiki "
                    + "waktunya.",
                en: "You did not hold the post \(post) at that time. Switch your post, or correct the time.")
        }
        package static let notOnTheChain = Phrase(
            id: "Tiket ini tidak melalui jabatan Anda. Mintalah petugas pada rantai tiket ini.",
            en: "This ticket does not pass your post. Ask somebody on its chain.")
        package static let notTheReporter = Phrase(
            id:
                "Ini hanya dapat dilakukan pelapor. Minta pelapor memakai kode lacaknya, atau minta meja "
                + "layanan mencatat untuknya.",
            en:
                "Only the reporter can do this. Ask them to use the tracking code, or ask the service desk "
                + "to record it for them.")
        package static func columnUnbound(_ column: String) -> Phrase {
            Phrase(
                id:
                    "Kolom \(column) pada SOP ini belum diisi jabatan atau tim. Minta administrator "
                    + "mengisinya.",
                en:
                    "The column \(column) of this SOP has no post or team yet. Ask the administrator to "
                    + "fill it."
            )
        }

        // MARK: when
        package static func happenedBefore(_ earliest: String) -> Phrase {
            Phrase(
                id: "Waktu kejadian lebih awal daripada langkah sebelumnya. Tulis waktu sejak \(earliest).",
                en: "The time lies before the previous step. Write a time from \(earliest) on.")
        }
        package static let happenedInFuture = Phrase(
            id: "Waktu kejadian belum terjadi. Perbaiki tanggal atau jamnya.",
            en: "The time lies in the future. Correct the date or the hour.")
        package static let lateReasonMissing = Phrase(
            id:
                "Alasan dicatat kemudian belum diisi: kejadiannya lebih dari 15 menit yang lalu. Tulis "
                + "alasannya.",
            en:
                "It happened more than 15 minutes ago, and the reason for recording it late is empty. Write "
                + "it down."
        )

        // MARK: the form
        package static func requirementMissing(_ name: String) -> Phrase {
            Phrase(
                id: "Kelengkapan “\(name)” belum ada. Centang, lampirkan, atau tulis sebabnya.",
                en: "The requirement “\(name)” is missing. Tick or attach it, or write why it is absent.")
        }
        package static func productMissing(_ name: String) -> Phrase {
            Phrase(
                id: "Keluaran “\(name)” belum ada. Isi atau lampirkan, atau tulis mengapa tidak ada.",
                en: "The output “\(name)” is missing. Give it, or write why it is absent.")
        }
        package static func notAskedFor(_ name: String) -> Phrase {
            Phrase(
                id: "“\(name)” tidak diminta pada langkah ini. Muat ulang halaman, lalu isi lagi.",
                en: "“\(name)” is not asked for in this step. Reload the page and fill it in again.")
        }
        package static func productOfWrongKind(_ name: String) -> Phrase {
            Phrase(
                id: "Isian untuk “\(name)” tidak sesuai jenisnya. Muat ulang halaman, lalu isi lagi.",
                en: "What was given for “\(name)” is of the wrong kind. Reload the page, then fill it in."
            )
        }
        package static func proofMissing(_ name: String) -> Phrase {
            Phrase(
                id:
                    "Bukti untuk “\(name)” belum ada. Isi hasil uji, lampirkan foto, atau centang "
                    + "konfirmasi pelapor.",
                en:
                    "There is no proof for “\(name)”. Give a test result or a photo, or tick the reporter's "
                    + "word."
            )
        }
        package static func answerMissing(_ question: String) -> Phrase {
            Phrase(
                id: "Pertanyaan “\(question)” belum dijawab. Pilih salah satu jawaban.",
                en: "The question “\(question)” has no answer yet. Choose one of the answers.")
        }
        package static func answerUnknown(_ answers: String) -> Phrase {
            Phrase(
                id: "Jawaban itu tidak ada pada SOP. Pilih salah satu dari: \(answers).",
                en: "The SOP has no such answer. Choose one of: \(answers).")
        }
        package static let noAnswerAsked = Phrase(
            id: "Langkah ini tidak menanyakan jawaban. Muat ulang halaman, lalu isi lagi.",
            en: "This step asks for no answer. Reload the page and fill it in again.")
        package static let noWayFits = Phrase(
            id:
                "Isian ini tidak cocok dengan jalan mana pun pada keputusan SOP. Periksa isian yang "
                + "menentukan arah.",
            en: "These answers fit no way of the SOP's decision. Check the answers that choose the way.")
        package static let parkingMissing = Phrase(
            id:
                "Program kerja belum diisi. Sebutkan program, tahun anggaran, penanggung jawab dan tanggal "
                + "ditinjau.",
            en:
                "The programme of work is empty. Name programme, budget year, responsible post and review "
                + "date."
        )
        package static let reasonMissing = Phrase(
            id: "Alasan belum diisi. Tulis alasannya, lalu kirim lagi.",
            en: "The reason is empty. Write it down and send again.")
        package static func nobodyInTeam(_ name: String) -> Phrase {
            Phrase(
                id: "Tim “\(name)” belum punya anggota. Pilih paling sedikit satu orang.",
                en: "The team “\(name)” has no members yet. Choose at least one person.")
        }
        package static func unknownPerson(_ person: String) -> Phrase {
            Phrase(
                id:
                    "\(person) tidak dikenal, tidak aktif, atau tidak memegang jabatan itu. Pilih orang "
                    + "lain.",
                en: "\(person) is unknown, inactive or does not hold that post. Choose somebody else.")
        }
        package static func unknownPost(_ post: String) -> Phrase {
            Phrase(
                id: "Jabatan \(post) tidak dikenal di kantor ini. Pilih jabatan dari daftar.",
                en: "The post \(post) is not known in this office. Choose one from the list.")
        }
        package static func cannotSkipTo(_ step: String) -> Phrase {
            Phrase(
                id: "Disposisi tidak dapat langsung ke \(step). Pilih tujuan lain.",
                en: "A disposition cannot go to \(step) directly. Choose another target.")
        }
        package static let dispositionReasonMissing = Phrase(
            id: "Disposisi yang melewati atasan di antaranya perlu catatan. Tulis alasannya.",
            en: "A disposition that passes over somebody needs a note. Write down why.")
        package static let scoreOutOfRange = Phrase(
            id: "Penilaian harus antara 1 dan 5. Pilih salah satu.",
            en: "The rating must be 1 to 5. Choose one.")
        package static let alreadyRated = Phrase(
            id: "Pelapor sudah memberi penilaian. Hanya pelapor sendiri yang dapat mengubahnya.",
            en: "The reporter has rated it already. Only the reporter can change that.")
        package static let whichPart = Phrase(
            id: "Suku cadang apa yang ditunggu belum ditulis. Tulis pada catatan, dengan perkiraan tibanya.",
            en: "Which part is awaited is not written. Write it in the note, with when it should arrive.")
        package static let whatIsAwaited = Phrase(
            id: "Apa yang ditunggu dari pelapor belum ditulis. Tulis pada catatan.",
            en: "What is awaited of the reporter is not written. Write it in the note.")
        package static func deviceMissing(_ which: Phrase) -> Phrase {
            Phrase(
                id: "\(which.indonesian): jenisnya belum diisi. Isi, atau tulis mengapa tidak ada.",
                en: "\(which.english): its kind is missing. Fill it in, or write why there is none.")
        }
        package static func notForTeams(_ person: String) -> Phrase {
            Phrase(
                id: "\(person) tidak memegang jabatan dan tidak masuk tim mana pun. Pilih orang lain.",
                en: "\(person) holds no post and belongs to no team. Choose somebody else.")
        }
        package static let referenceMissing = Phrase(
            id: "Nomor tiket penyedia belum diisi. Minta nomornya kepada penyedia, lalu tulis di sini.",
            en: "The provider's ticket number is empty. Ask the provider for it and write it here.")

        // MARK: the flow
        package static func notAnEarlierRow(_ step: String) -> Phrase {
            Phrase(
                id:
                    "Tidak dapat dikembalikan ke \(step): langkah itu belum pernah dilalui. Pilih langkah "
                    + "sebelumnya.",
                en: "It cannot go back to \(step), which was never done. Choose an earlier step.")
        }
        package static let noPreviousPerformer = Phrase(
            id: "Anda yang pertama pada langkah ini. Kembalikan ke langkah sebelumnya saja.",
            en: "You are the first in this step. Send it back to an earlier step instead.")
        package static let alreadyPaused = Phrase(
            id: "Langkah ini sudah ditunda. Lanjutkan dahulu bila alasannya berganti.",
            en: "This step is already paused. Resume it first if the reason has changed.")
        package static let notPaused = Phrase(
            id: "Langkah ini tidak sedang ditunda. Muat ulang halaman.",
            en: "This step is not paused. Reload the page.")
        /// `reason` is why the clock stands still.
        package static func pausedNow(_ reason: Phrase) -> Phrase {
            Phrase(
                id: "Langkah ini sedang ditunda (\(reason.indonesian)). Lanjutkan dahulu, lalu selesaikan.",
                en: "This step is paused (\(reason.english)). Resume it first, then complete it.")
        }
        package static let alreadyParked = Phrase(
            id: "Tiket ini sudah berada dalam program kerja. Lanjutkan dari program itu dahulu.",
            en: "This ticket is already in a programme of work. Take it out of there first.")
        package static let notParked = Phrase(
            id: "Tiket ini tidak berada dalam program kerja. Muat ulang halaman.",
            en: "This ticket is in no programme of work. Reload the page.")
        package static func handOverLeadsNowhere(_ code: String) -> Phrase {
            Phrase(
                id: "SOP \(code) tidak berlaku atau tidak dapat menerima tiket ini. Pilih SOP lain.",
                en: "The SOP \(code) is not in force or cannot take this ticket. Choose another.")
        }
        package static let notARound = Phrase(
            id: "Langkah ini bukan kunjungan ke banyak lokasi. Muat ulang halaman.",
            en: "This step is no round over places. Reload the page.")
        package static func roundUnfinished(_ open: Int) -> Phrase {
            Phrase(
                id:
                    "Masih ada \(open) lokasi yang belum selesai. Selesaikan semuanya sebelum menutup "
                    + "langkah ini.",
                en: "\(open) places are not finished. Finish all of them before completing this step.")
        }
        package static func placeUnknown(_ place: String) -> Phrase {
            Phrase(
                id: "Lokasi \(place) tidak termasuk kunjungan ini. Pilih lokasi dari daftar.",
                en: "\(place) is not part of this round. Choose a place from the list.")
        }
        package static func placeNotStarted(_ place: String) -> Phrase {
            Phrase(
                id: "Kunjungan ke \(place) belum dimulai. Mulai dahulu, lalu selesaikan.",
                en: "The visit to \(place) has not begun. Begin it, then finish it.")
        }
        package static func acknowledgementMissing(_ place: String) -> Phrase {
            Phrase(
                id:
                    "Belum ada yang mengetahui hasil di \(place). Tulis nama orang di tempat itu, atau sebab "
                    + "tidak ada pada catatan.",
                en:
                    "Nobody of \(place) has acknowledged the result. Give the name of somebody there, or say "
                    + "in the note why there is none.")
        }
        package static func placeAlreadyStarted(_ place: String) -> Phrase {
            Phrase(
                id: "Kunjungan ke \(place) sudah dimulai orang lain. Muat ulang halaman.",
                en: "Somebody has already begun the visit to \(place). Reload the page.")
        }
        package static func placeAlreadyFinished(_ place: String) -> Phrase {
            Phrase(
                id: "Kunjungan ke \(place) sudah selesai. Muat ulang halaman.",
                en: "The visit to \(place) is finished. Reload the page.")
        }
        package static let noSuchCountersign = Phrase(
            id: "Tanda mengetahui itu tidak diminta pada tiket ini. Muat ulang halaman.",
            en: "This ticket asks for no such countersignature. Reload the page.")
        package static let countersignSettled = Phrase(
            id: "Naskah ini sudah diketahui, ditolak atau dibuat ulang. Muat ulang halaman.",
            en: "This paper was already countersigned, refused or made anew. Reload the page.")
        package static func awaitingCountersign(_ step: String, _ column: String) -> Phrase {
            Phrase(
                id:
                    "\(step) menunggu tanda mengetahui dari \(column). Minta dahulu, atau catat mengapa "
                    + "tidak diperoleh.",
                en:
                    "\(step) waits for the countersignature of \(column). Get it, or record why it cannot "
                    + "be had."
            )
        }
        package static let alreadyJoined = Phrase(
            id: "Laporan ini sudah tergabung pada tiket itu. Tidak perlu digabungkan lagi.",
            en: "This report is already joined to that ticket. Nothing more is needed.")
        package static let nothingToSee = Phrase(
            id: "Tidak ada yang perlu Anda tandai pada tiket ini. Muat ulang halaman.",
            en: "There is nothing for you to mark on this ticket. Reload the page.")
        package static func tooLateToReopen(_ last: String) -> Phrase {
            Phrase(
                id: "Tiket ini hanya dapat dibuka kembali sampai \(last). Buat laporan baru.",
                en: "This ticket could be reopened until \(last). Make a new report.")
        }
        package static let notDue = Phrase(
            id: "Belum waktunya. Sistem melakukannya sendiri pada waktunya.",
            en: "It is not time yet. The system does it by itself when it is.")
        /// `source` is what begins a run: a report, an order or a schedule.
        package static func noTrigger(_ source: Phrase) -> Phrase {
            Phrase(
                id: "SOP ini tidak dapat dimulai oleh \(source.indonesian.lowercased()). Pilih SOP lain.",
                en: "This SOP cannot be begun by: \(source.english.lowercased()). Choose another.")
        }
        /// `obstacles` are sentences.
        package static func cannotMove(_ obstacles: String) -> Phrase {
            Phrase(
                id: "Tiket belum dapat dipindahkan ke versi itu. \(obstacles)",
                en: "The ticket cannot move to that version yet. \(obstacles)")
        }
        package static let calendarUnusable = Phrase(
            id:
                "Jam kerja kantor belum ditetapkan, jadi tenggat tidak dapat dihitung. Minta administrator "
                + "mengisinya.",
            en: "No office hours are set, so no deadline can be reckoned. Ask the administrator to set them.")

        /// The last resort, where a case has no words of its own.
        package static let other = Phrase(
            id: "Tindakan ini tidak dapat dilakukan sekarang. Muat ulang halaman, lalu lihat keadaannya.",
            en: "This cannot be done now. Reload the page and see how things stand.")
    }

    /// What keeps a ticket from moving to another version of its SOP.
    package enum MoveObstacle {
        package static func versionUnknown(_ version: Int) -> Phrase {
            Phrase(
                id: "Versi \(version) bukan versi lain dari SOP ini. Pilih versi lain.",
                en: "Version \(version) is no other version of this SOP. Choose another one.")
        }
        package static func targetMissing(_ step: String) -> Phrase {
            Phrase(id: "Pilih tujuan untuk \(step).", en: "Choose where \(step) goes.")
        }
        package static func parkedRowMissing(_ step: String) -> Phrase {
            Phrase(
                id: "Pilih langkah tempat kembali untuk \(step).", en: "Choose where \(step) comes back to.")
        }
        package static func columnUnbound(_ column: String, _ step: String) -> Phrase {
            Phrase(
                id:
                    "Kolom \(column) pada \(step) belum diisi jabatan atau tim. Minta administrator "
                    + "mengisinya.",
                en:
                    "The column \(column) of \(step) has no post or team yet. Ask the administrator to "
                    + "fill it.")
        }
        package static func outputAbsent(_ output: String, _ step: String) -> Phrase {
            Phrase(
                id:
                    "\(step) memerlukan “\(output)”, yang belum ada pada tiket ini. Pilih tujuan sebelum "
                    + "langkah itu.",
                en:
                    "\(step) needs “\(output)”, which this ticket does not have. Choose a target before "
                    + "that step.")
        }
        package static func roundLost(_ step: String) -> Phrase {
            Phrase(
                id:
                    "Tujuan untuk \(step) bukan kunjungan lokasi, padahal sudah ada lokasi yang dikunjungi. "
                    + "Pilih langkah yang mengunjungi lokasi.",
                en:
                    "The target of \(step) is no round, and places have already been visited. Choose a step "
                    + "that is a round.")
        }
    }

    /// A row of the sheet by its printed number.
    package static func stepNumber(_ number: String) -> Phrase {
        Phrase(id: "langkah \(number)", en: "step \(number)")
    }
}
