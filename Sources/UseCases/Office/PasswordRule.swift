package import OfficeModel
import Zxcvbn

/// Which passwords are taken: ASVS 5.0, section 6.2, level 2.
///
/// At least eight characters, at least sixty-four allowed, any characters, no rules of composition and no
/// expiry; none that is soon guessed by who knows the 10,000 most common ones and how people vary them
/// (`Zxcvbn`), what Indonesians take, and the names of the office, the person and the account.
package struct PasswordRule {
    package enum Fault: Error, Sendable, Hashable {
        case tooShort
        case tooLong
        case common
        /// It is little more than this word.
        case nameInIt(String)
        case unequal
    }

    package static let shortest = 8
    /// In bytes of UTF-8: hashing takes as long for each.
    package static let longest = 256
    /// Ten to the eighth guesses, as a logarithm to base 2: at the one attempt a second that an account under
    /// attack lets through (`SignInPace`), three years.
    package static let fewestBits = 26.6

    private let words: [String]

    /// - Parameter names: of somebody the office does not know yet.
    package init(office: Office, person: PersonID?, names: [String] = []) {
        var words = names.flatMap { $0.split { !$0.isLetter } }.map { String($0) }
        words += ["sigap", office.profile.shortName, office.profile.city]
        words += names
        words += [office.profile.name, office.profile.government].flatMap { $0.split { $0.isWhitespace } }
            .map { String($0) }
        if let person {
            words += office.logins.filter { $0.value == person }.keys
            words += (office.people[person]?.name ?? "").split { !$0.isLetter }.map { String($0) }
        }
        self.words = words.map { $0.lowercased() }.filter { $0.count > 2 }
    }

    package func fault(in password: String) -> Fault? {
        if password.count < Self.shortest { return .tooShort }
        if password.utf8.count > Self.longest { return .tooLong }
        let folded = password.lowercased()
        let letters = String(folded.filter(\.isLetter))
        if Set(folded).count < 3 { return .common }
        // The word and the year, the word and "123": what others try first.
        if let word = words.first(where: { $0.filter(\.isLetter) == letters || folded == $0 }),
            !letters.isEmpty
        {
            return .nameInIt(word)
        }
        let known = words + Self.stems
        return GuessEstimate.bits(of: password, words: known) < Self.fewestBits ? .common : nil
    }

    /// Words that Indonesians put into passwords: each is worth one guess, whatever stands around it.
    private static let stems = """
        password passw sandi katasandi kata rahasia indonesia admin administrator merdeka pancasila garuda \
        sayang sayangku bismillah alhamdulillah insyaallah kominfo diskominfo dinas kantor jaringan \
        internet selamat pagi siang malam datang semangat master login user guest server default ganti \
        gantisaya pegawai sekretariat pemda pemkab pemkot kabupaten kota provinsi bupati kepala staf opd \
        aku kamu anakku keluarga cinta kasih mama papa ibu bapak ayah doraemon jakarta bandung surabaya \
        semarang medan makassar manado gorontalo palembang denpasar yogyakarta jogja kotamobagu bolmut \
        persib persija arema rumah rumahku sekolah mobil motor laptop komputer wifi hotspot cobasigap \
        sigap nasional nusantara proklamasi satu dua tiga empat lima enam tujuh delapan sembilan sepuluh \
        senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus \
        september oktober november desember
        """.split(separator: " ").map { String($0) }
}
