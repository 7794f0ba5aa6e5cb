extension Phrase {
    /// *Meja kerja*: what waits for the post acted in.
    package enum Desk {
        /// Done before, and here again.
        package static let cameBack = Phrase(id: "Dikembalikan", en: "Came back")
        package static let work = Phrase(id: "Perlu Anda kerjakan", en: "For you to do")
        package static let countersign = Phrase(
            id: "Perlu Anda tanda tangani (mengetahui)", en: "For you to countersign")
        package static let informed = Phrase(id: "Untuk diketahui", en: "For your information")
        package static let late = Phrase(id: "Terlambat di unit saya", en: "Late in my unit")
        package static let recorded = Phrase(
            id: "Dicatat oleh saya untuk orang lain", en: "Recorded by me for others")

        package static let nothingToDo = Phrase(
            id:
                "Tidak ada langkah yang menunggu Anda. Langkah yang menjadi tugas jabatan ini muncul di sini, "
                + "yang paling mendesak di atas.",
            en: "No step waits for you. Steps that fall to this post appear here, the most pressing first.")
        package static let noPost = Phrase(
            id:
                "Anda tidak sedang memegang jabatan. Langkah SOP datang kepada jabatan, bukan kepada nama. "
                + "Minta administrator mencatat jabatan Anda.",
            en:
                "You hold no post now. SOP steps come to posts, not to names. Ask the administrator to record yours."
        )
        package static let seen = Phrase(id: "Ditandai sudah dilihat.", en: "Marked as seen.")
        package static let showAll = Phrase(id: "Tampilkan semuanya", en: "Show all")
        package static let openInbox = Phrase(id: "Buka laporan masuk", en: "Open incoming reports")
        package static let beginTicket = Phrase(
            id: "Mulai tiket atas perintah", en: "Begin a ticket by order")
        package static let stepAndHolder = Phrase(id: "Langkah, di meja", en: "Step, on the desk of")
        package static let recordedFor = Phrase(id: "Untuk", en: "For")
        package static let recordedWhen = Phrase(id: "Dicatat", en: "Recorded")
        package static let happenedWhen = Phrase(id: "Terjadi", en: "Happened")
        package static let askedWhen = Phrase(id: "Diminta", en: "Asked")
        package static let act = Phrase(id: "Tindakan", en: "Act")

        /// `post` is the post whose desk it is.
        package static func deskOf(_ post: String) -> Phrase {
            Phrase(id: "Meja \(post) (Anda boleh mencatat)", en: "Desk of \(post) (you may record)")
        }
        /// `post` is another post the reader holds.
        package static func actAs(_ post: String) -> Phrase {
            Phrase(id: "Ganti ke \(post)", en: "Switch to \(post)")
        }
        package static func actAs(_ post: String, waiting: String) -> Phrase {
            Phrase(
                id: "Ganti ke \(post): \(waiting) menunggu", en: "Switch to \(post): \(waiting) waiting"
            )
        }
        /// `count` in figures, "100+" where there are more.
        package static func waitingReports(_ count: String) -> Phrase {
            Phrase(id: "\(count) laporan menunggu dipilah", en: "\(count) reports wait to be sorted")
        }
        package static func steps(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah", en: count == "1" ? "1 step" : "\(count) steps")
        }
        /// `shown` of `all` rows stand on the page.
        package static func shown(_ shown: String, of all: String) -> Phrase {
            Phrase(id: "\(shown) dari \(all) ditampilkan", en: "\(shown) of \(all) shown")
        }
    }

    /// The desk of someone who watches or runs the system and holds no post.
    package enum Watch {
        package static let auditor = Phrase(
            id: "Anda membaca semuanya dan tidak mengubah apa pun.",
            en: "You read everything and change nothing.")
        package static let administrator = Phrase(
            id: "Anda menjalankan sistem; tiket tetap wewenang jabatan.",
            en: "You run the system; tickets stay with the posts.")
        package static let lateTickets = Phrase(id: "Tiket yang terlambat", en: "Late tickets")
        package static let openTickets = Phrase(id: "Tiket berjalan", en: "Open tickets")
        package static let nothingLate = Phrase(
            id: "Tidak ada langkah yang melewati tenggatnya. Tiket yang terlambat muncul di sini.",
            en: "No step is past its deadline. Late tickets appear here.")
        package static let gaps = Phrase(
            id: "Perlu dilengkapi di kantor ini", en: "To be completed in this office")
        package static let noGaps = Phrase(
            id: "Semua jabatan terisi dan semua kolom SOP terikat. Kekurangan akan muncul di sini.",
            en: "All posts are held and all SOP columns bound. What is missing will appear here.")
        package static let noCalendar = Phrase(
            id: "Jam kerja belum ditetapkan; tenggat tidak dapat dihitung.",
            en: "No office hours are set; deadlines cannot be reckoned.")
        package static let noPosts = Phrase(
            id: "Belum ada jabatan; langkah SOP tidak sampai kepada siapa pun.",
            en: "There are no posts; steps of SOPs come to nobody.")
        package static let noProcedures = Phrase(
            id: "Belum ada SOP yang berlaku.", en: "No SOP is in force.")

        /// `posts` are names of posts nobody holds.
        package static func vacant(_ posts: String) -> Phrase {
            Phrase(id: "Jabatan tanpa pemegang: \(posts).", en: "Posts nobody holds: \(posts).")
        }
        package static func unbound(_ columns: String, of procedure: String) -> Phrase {
            Phrase(
                id: "Kolom \(columns) pada \(procedure) belum terikat ke jabatan atau tim.",
                en: "Column \(columns) of \(procedure) is not bound to a post or team.")
        }
        /// `kinds` are kinds of letters.
        package static func unnumbered(_ kinds: String) -> Phrase {
            Phrase(
                id: "Belum ada pola nomor untuk \(kinds); naskahnya terbit tanpa nomor.",
                en: "No number pattern for \(kinds); these papers come out without a number.")
        }
        package static let setNumbers = Phrase(id: "Atur pola nomor", en: "Set number patterns")
        package static func noHolidays(_ year: String) -> Phrase {
            Phrase(id: "Hari libur \(year) belum dimasukkan.", en: "Holidays of \(year) are not entered.")
        }
    }
}
