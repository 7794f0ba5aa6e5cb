package import OfficeModel

/// Which passwords are taken: ASVS 5.0, section 6.2, level 2.
///
/// At least eight characters, at least sixty-four allowed, any characters, no rules of composition and no
/// expiry; not one of the common ones, and not the name of the office, the person or the account.
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
        if Self.common.contains(folded) || Set(folded).count < 3 { return .common }
        // The word and the year, the word and "123": what others try first.
        if let word = words.first(where: { $0.filter(\.isLetter) == letters || folded == $0 }),
            !letters.isEmpty
        {
            return .nameInIt(word)
        }
        if Self.stems.contains(letters) { return .common }
        return nil
    }

    /// Words that with any digits and signs around them are no secret.
    private static let stems: Set<String> = [
        "password", "passw", "sandi", "katasandi", "rahasia", "indonesia", "admin", "administrator", "qwerty",
        "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbnm", "merdeka", "pancasila", "garuda", "sayang",
        "bismillah",
        "alhamdulillah", "kominfo", "diskominfo", "dinas", "kantor", "internet", "jaringan", "welcome",
        "selamat", "letmein", "iloveyou", "master", "login", "user", "guest", "server", "jakarta",
        "cobasigap",
        "default", "ganti", "gantisaya", "pegawai", "sekretariat", "superman", "football", "monkey", "dragon",
        "sunshine", "princess", "abc", "aku", "anakku", "keluarga", "cinta", "doraemon", "pemda", "opd",
    ]

    /// Common passwords that are not a stem with something around it.
    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "87654321", "11223344", "12341234", "1q2w3e4r", "1q2w3e4r5t",
        "q1w2e3r4", "1qaz2wsx", "qazwsxedc", "zaq12wsx", "abcd1234", "1234abcd", "aaaa1111", "12344321",
        "00000000", "99999999", "01234567", "98765432", "p@ssw0rd", "p4ssw0rd", "passw0rd", "pa55word",
        "trustno1", "asdf1234", "qwer1234", "1234qwer", "qwe123qwe", "123qweasd", "sayangku", "17081945",
        "19450817", "01011990", "01012000", "31121999", "abc12345", "a1b2c3d4", "adm1n123", "r4h4s14",
        "123123123", "112233445566", "147258369", "159753456", "741852963", "102030405060",
    ]
}
