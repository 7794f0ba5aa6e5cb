extension Phrase {
    /// What a person can do: words of buttons and menus, active and short.
    package enum Act {
        package static let report = Phrase(id: "Laporkan gangguan", en: "Report an outage")
        package static let track = Phrase(id: "Lacak laporan", en: "Track a report")
        package static let completeStep = Phrase(id: "Selesaikan langkah", en: "Complete the step")
        package static let answer = Phrase(id: "Jawab dan lanjutkan", en: "Answer and go on")
        package static let sendBack = Phrase(id: "Kembalikan…", en: "Send back…")
        package static let pause = Phrase(id: "Tunda dengan alasan", en: "Pause with a reason")
        package static let resume = Phrase(id: "Lanjutkan kembali", en: "Resume")
        package static let recordVerbalOrder = Phrase(id: "Catat perintah lisan", en: "Record a verbal order")
        package static let recordFor = Phrase(id: "Catat untuk orang lain", en: "Record for someone else")
        package static let forward = Phrase(id: "Teruskan", en: "Forward")
        package static let dispose = Phrase(id: "Disposisikan", en: "Dispose")
        package static let noDispositionNeeded = Phrase(
            id: "Tidak perlu disposisi", en: "No disposition needed")
        package static let acknowledge = Phrase(id: "Ketahui", en: "Countersign")
        package static let refuse = Phrase(id: "Tolak dengan alasan", en: "Refuse with a reason")
        package static let markSeen = Phrase(id: "Tandai sudah dilihat", en: "Mark as seen")
        package static let formTeam = Phrase(id: "Bentuk tim", en: "Form a team")
        package static let park = Phrase(id: "Masukkan ke program", en: "Park into a programme")
        package static let handOver = Phrase(id: "Alihkan ke SOP lain", en: "Hand over to another SOP")
        package static let moveVersion = Phrase(id: "Pindahkan ke versi baru", en: "Move to the new version")
        package static let cancelTicket = Phrase(id: "Batalkan tiket", en: "Cancel the ticket")
        package static let reopen = Phrase(id: "Buka kembali", en: "Reopen")
        package static let confirmNormal = Phrase(id: "Sudah normal", en: "It works again")
        package static let stillBroken = Phrase(id: "Belum normal", en: "Still not working")

        package static let accept = Phrase(id: "Terima laporan", en: "Accept the report")
        package static let join = Phrase(id: "Gabungkan ke tiket", en: "Join to a ticket")
        package static let sendOn = Phrase(id: "Teruskan ke pihak lain", en: "Send on")
        package static let close = Phrase(id: "Tutup dengan alasan", en: "Close with a reason")

        package static let comment = Phrase(id: "Beri komentar", en: "Comment")
        package static let attach = Phrase(id: "Lampirkan berkas", en: "Attach a file")
        package static let takePhoto = Phrase(id: "Ambil foto", en: "Take a photo")
        package static let copyMessage = Phrase(id: "Salin pesan", en: "Copy message")
        package static let copied = Phrase(id: "Tersalin.", en: "Copied.")
        package static let copyFailed = Phrase(
            id: "Teks sudah dipilih; salin dengan menekan lama.",
            en: "The text is selected; press and hold to copy it.")
        package static let print = Phrase(id: "Cetak", en: "Print")
        package static let download = Phrase(id: "Unduh", en: "Download")
        package static let save = Phrase(id: "Simpan", en: "Save")
        package static let send = Phrase(id: "Kirim", en: "Send")
        package static let next = Phrase(id: "Lanjut", en: "Continue")
        package static let back = Phrase(id: "Kembali", en: "Back")
        package static let cancel = Phrase(id: "Batal", en: "Cancel")
        package static let undo = Phrase(id: "Urungkan", en: "Undo")
        package static let edit = Phrase(id: "Ubah", en: "Edit")
        package static let search = Phrase(id: "Cari", en: "Search")
        package static let filter = Phrase(id: "Saring", en: "Filter")
        package static let clearFilter = Phrase(id: "Hapus saringan", en: "Clear the filter")
        package static let open = Phrase(id: "Buka", en: "Open")
        package static let signIn = Phrase(id: "Masuk", en: "Sign in")
        package static let signOut = Phrase(id: "Keluar", en: "Sign out")
        package static let more = Phrase(id: "Pilihan lain", en: "Other options")

        /// `step` is a step's number as printed.
        package static func sendBackTo(step: String) -> Phrase {
            Phrase(id: "Kembalikan ke langkah \(step)", en: "Send back to step \(step)")
        }
        /// `post` is the post that gets it.
        package static func forwardTo(_ post: String) -> Phrase {
            Phrase(id: "Teruskan ke \(post)", en: "Forward to \(post)")
        }
        /// What will happen after the act: who gets the next step, what it is called, how long it may take.
        package static func afterwards(post: String, step: String, time: String) -> Phrase {
            let suffix = time.isEmpty ? "" : " (\(time))"
            return Phrase(
                id: "Setelah ini: \(post) — \(step)\(suffix)", en: "After this: \(post) — \(step)\(suffix)")
        }
        /// What was done, and who has it now.
        package static func doneNowWith(_ step: String, post: String) -> Phrase {
            Phrase(
                id: "Langkah \(step) selesai. Sekarang di meja \(post).",
                en: "Step \(step) is done. It is now on the desk of \(post).")
        }
    }
}
