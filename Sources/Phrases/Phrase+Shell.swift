extension Phrase {
    /// The frame around every page.
    package enum Shell {
        package static let program = Phrase(both: "SIGAP")
        package static let desk = Phrase(id: "Meja", en: "Desk")
        package static let tickets = Phrase(id: "Tiket", en: "Tickets")
        package static let procedures = Phrase(id: "SOP", en: "SOPs")
        package static let summary = Phrase(id: "Rekap", en: "Summary")
        package static let office = Phrase(id: "Kantor", en: "Office")
        package static let report = Phrase(id: "Lapor", en: "Report")
        package static let others = Phrase(id: "Lainnya", en: "More")
        package static let mainNavigation = Phrase(id: "Menu utama", en: "Main menu")
        package static let skip = Phrase(id: "Langsung ke isi", en: "Skip to content")
        package static let searchLabel = Phrase(
            id: "Cari nomor, kode lacak, kata, lokasi, OPD, atau pegawai",
            en: "Search numbers, tracking codes, words, places, offices or people")
        package static let search = Phrase(id: "Cari tiket, lokasi…", en: "Search tickets, places…")
        package static let actAs = Phrase(id: "Bertindak sebagai", en: "Act as")
        package static let account = Phrase(id: "Akun dan jabatan", en: "Account and post")
        package static let language = Phrase(id: "Bahasa", en: "Language")
        package static let plainHTTP = Phrase(
            id: "Sambungan ini tidak terenkripsi. Gunakan hanya di jaringan kantor.",
            en: "This connection is not encrypted. Use it on the office network only.")
        package static let demo = Phrase(
            id: "Contoh: data ini bukan data sungguhan.", en: "Demo: none of this data is real.")
        package static let staff = Phrase(id: "Masuk petugas", en: "Staff sign-in")
        package static let previous = Phrase(id: "Sebelumnya", en: "Previous")
        package static let next = Phrase(id: "Berikutnya", en: "Next")
        package static let pagination = Phrase(id: "Halaman", en: "Pages")
        package static let details = Phrase(id: "Rincian", en: "Details")
        package static let optional = Phrase(id: "(boleh kosong)", en: "(optional)")
        package static let choose = Phrase(id: "— pilih —", en: "— choose —")
        package static let sortedUp = Phrase(id: "urut naik", en: "sorted ascending")
        package static let sortedDown = Phrase(id: "urut turun", en: "sorted descending")

        /// `office` is the office's name.
        package static func officialSite(of office: String) -> Phrase {
            Phrase(id: "Layanan resmi \(office)", en: "Official service of \(office)")
        }
        /// `first` to `last` of `all`, numbers in words of the language.
        package static func range(_ first: String, _ last: String, of all: String) -> Phrase {
            Phrase(id: "\(first)–\(last) dari \(all)", en: "\(first)–\(last) of \(all)")
        }
    }

    /// Signing in.
    package enum SignIn {
        package static let title = Phrase(id: "Masuk", en: "Sign in")
        package static let lede = Phrase(
            id: "Untuk petugas. Melaporkan gangguan tidak perlu masuk.",
            en: "For staff. You can report an outage without signing in.")
        package static let account = Phrase(id: "Nama akun", en: "Account name")
        package static let password = Phrase(id: "Kata sandi", en: "Password")
        package static let forgotten = Phrase(
            id: "Lupa kata sandi? Hubungi administrator SIGAP di kantor Anda.",
            en: "Forgot your password? Ask the SIGAP administrator of your office.")
        package static let wrong = Phrase(
            id: "Nama akun atau kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.",
            en: "Account name and password do not match. Check capital letters and try again.")
        package static let tooMany = Phrase(
            id:
                "Terlalu banyak percobaan untuk akun ini dari peramban ini. Tunggu lima menit, lalu coba lagi.",
            en: "Too many attempts at this account from this browser. Wait five minutes and try again.")
        package static let guessedAt = Phrase(
            id:
                "Akun ini sedang dicoba-coba banyak pihak. Isian Anda belum diperiksa; coba lagi sebentar "
                + "lagi, atau masuk dari peramban yang biasa Anda pakai.",
            en:
                "Many are trying this account just now. What you typed was not looked at; try again in a "
                + "moment, or sign in from the browser you usually use.")
        package static let busy = Phrase(
            id:
                "Terlalu banyak yang masuk bersamaan. Isian Anda belum diperiksa; coba lagi sebentar lagi.",
            en: "Too many are signing in at once. What you typed was not looked at; try again in a moment.")
        package static let demoTitle = Phrase(
            id: "Masuk sebagai tokoh contoh", en: "Sign in as a demo person")
        package static let demoLede = Phrase(
            id: "Satu gangguan, dari laporan sampai selesai, dilihat dari tiap meja.",
            en: "One outage from report to end, seen from each desk.")
        package static func demoPassword(_ password: String) -> Phrase {
            Phrase(
                id: "Kata sandi semua akun contoh: \(password)",
                en: "The password of all demo accounts: \(password)")
        }
    }
}
