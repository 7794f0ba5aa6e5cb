import Crypto
import Glibc
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import UseCases

/// `sigap user …`: what an operator needs when nobody can sign in any more.
enum UserCommand {
    static let help = CommandHelp(
        "user", "akun orang kantor, bila tidak ada lagi yang dapat masuk",
        forms: [
            .init("user list [--data FOLDER]", "akun, pemiliknya, dan apakah sudah punya kata sandi"),
            .init("user link AKUN [--data FOLDER]", "tautan sekali pakai untuk menyetel kata sandi sendiri"),
            .init("user password AKUN [--data FOLDER]", "mengganti kata sandi; dibaca dari masukan standar"),
            .init("user signout AKUN [--data FOLDER]", "mengakhiri semua sesi akun itu"),
            .init("user nocode AKUN [--data FOLDER]", "melepas kode verifikasi, bila ponselnya hilang"),
        ],
        options: [CommandHelp.folder],
        notes: [
            """
            Boleh sambil “sigap serve” berjalan. Kata sandi tidak pernah ditulis pada baris perintah, agar \
            tidak terbaca di daftar proses.
            """
        ],
        outcomes: "0 berhasil, 1 ditolak, 2 perintah keliru")

    private struct Refused: Error {
        var why: String
    }

    /// Runs with the words after `user`; the result is the exit status: 0 ok, 1 refused, 2 usage.
    static func run(_ arguments: [String]) async -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(help.text, to: STDOUT_FILENO)
            return 0
        }
        var words = arguments
        var folder = "data"
        if let option = words.firstIndex(of: "--data"), words.indices.contains(option + 1) {
            folder = words[option + 1]
            words.removeSubrange(option...(option + 1))
        }
        switch (words.first, words.count) {
        case ("list", 1): return await within(folder) { try await list(in: $0) }
        case ("link", 2):
            return await within(folder) { try await link(for: words[1].lowercased(), in: $0) }
        case ("password", 2):
            return await within(folder) { try await setPassword(of: words[1].lowercased(), in: $0) }
        case ("signout", 2):
            return await within(folder) { try await signOut(words[1].lowercased(), in: $0) }
        case ("nocode", 2):
            return await within(folder) { try await removeCode(of: words[1].lowercased(), in: $0) }
        default:
            Terminal.write(help.text(after: mistake(in: words)), to: STDERR_FILENO)
            return 2
        }
    }

    /// Why nothing can be done with these words, the folder left out.
    static func mistake(in words: [String]) -> OperatorWords.Mistake {
        guard let verb = words.first else {
            return .init(message: "sebutkan \(help.verbs.joined(separator: ", "))")
        }
        if verb == "--data" { return .init(message: "--data kurang nilainya") }
        guard help.verbs.contains(verb) else { return .init(message: "tidak dikenal: \(verb)") }
        guard verb != "list", words.count == 1 else {
            return .init(message: "tidak dikenal: \(words.last ?? verb)")
        }
        return .init(message: "sebutkan akunnya; lihat: sigap user list")
    }

    private static func within(_ folder: String, _ work: (Storehouse) async throws -> String) async -> Int32 {
        DataFolder(folder).becomeOwner()
        guard DataFolder(folder).holdsOffice else { return refuse("tidak ada kantor di \(folder)") }
        do {
            let house = try await Storehouse.open(folder: folder, clock: SystemClock())
            do {
                let told = try await work(house)
                await house.close()
                Terminal.write(told, to: STDOUT_FILENO)
                return 0
            } catch {
                await house.close()
                throw error
            }
        } catch let refused as Refused {
            return refuse(refused.why)
        } catch let refused as OperatorRun.Refused {
            return refuse(refused.message)
        } catch {
            return refuse("data tidak dapat dibuka: \(error)")
        }
    }

    private static func list(in house: Storehouse) async throws -> String {
        let office = try await house.reading.office()
        let set = try await house.accounts.loginsWithPassword()
        let lines = office.logins.sorted { $0.key < $1.key }.map { login, person in
            let known = office.people[person]
            let marks = [
                known?.roles.contains(.administrator) ?? false ? "administrator" : nil,
                known?.isActive ?? false ? nil : "tidak aktif",
                set.contains(login) ? nil : "belum punya kata sandi",
            ].compactMap(\.self)
            let note = marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")"
            return "\(login)\t\(known?.name ?? person.text)\(note)\n"
        }
        return lines.joined()
    }

    /// Makes a link by which the owner of an account sets its password, and says how to use it.
    static func link(for login: String, in house: Storehouse) async throws -> String {
        let office = try await house.reading.office()
        guard let person = office.logins[login] else {
            throw Refused(why: "tidak ada akun \(login); lihat: sigap user list")
        }
        guard office.people[person]?.isActive ?? false else {
            throw Refused(why: "pemilik akun \(login) tidak aktif; aktifkan dahulu lewat administrator lain")
        }
        let token = Randomness.token()
        let now = SystemClock().now()
        let link = AccessLink(
            tokenDigest: SHA256.digest(of: token).bytes, purpose: .password, person: person, made: now,
            expires: now.adding(minutes: 24 * 60))
        try await OperatorRun.submit(.makePasswordLink(link), to: house)
        return """
            Tautan sekali pakai untuk \(login), berlaku 24 jam. Tambahkan di belakang alamat SIGAP kantor Anda,
            misalnya http://127.0.0.1:8080:

              /sandi/\(token)

            """
    }

    private static func person(of login: String, in house: Storehouse) async throws -> PersonID {
        guard let person = try await house.reading.office().logins[login] else {
            throw Refused(why: "tidak ada akun \(login); lihat: sigap user list")
        }
        return person
    }

    private static func signOut(_ login: String, in house: Storehouse) async throws -> String {
        try await OperatorRun.submit(.endSessions(person(of: login, in: house)), to: house)
        return "Semua sesi \(login) sudah berakhir.\n"
    }

    private static func removeCode(of login: String, in house: Storehouse) async throws -> String {
        let person = try await person(of: login, in: house)
        guard try await house.accounts.secondFactor(of: person)?.confirmed != nil else {
            throw Refused(why: "akun \(login) tidak memakai kode verifikasi")
        }
        try await OperatorRun.submit(.removeSecondFactor(person), to: house)
        return "Kode verifikasi \(login) dilepas; pemiliknya diberi tahu saat masuk.\n"
    }

    private static func setPassword(of login: String, in house: Storehouse) async throws -> String {
        let office = try await house.reading.office()
        let known = try await house.accounts.account(login: login)
        guard let person = known?.person ?? office.logins[login] else {
            throw Refused(why: "tidak ada akun \(login); lihat: sigap user list")
        }
        let line = FileBytes.readStandardInput(limit: 4_096).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let password = String(line.prefix { !$0.isNewline })
        if let fault = PasswordRule(office: office, person: person).fault(in: password) {
            throw Refused(why: words(fault))
        }
        let hash = try await PasswordHasher.hash(password).text
        // First into the office's record: its event stands even where the rest fails.
        try await OperatorRun.submit(.endSessions(person), to: house)
        try await house.accounts.setAccount(Account(login: login, person: person, passwordHash: hash))
        // Whoever came in by the old password meanwhile.
        try await house.accounts.closeSessions(of: person, except: nil)
        return "Kata sandi \(login) sudah diganti; sesi yang masih terbuka berakhir.\n"
    }

    private static func words(_ fault: PasswordRule.Fault) -> String {
        switch fault {
        case .tooShort: "kata sandi paling sedikit \(PasswordRule.shortest) huruf"
        case .tooLong: "kata sandi paling banyak \(PasswordRule.longest) bita"
        case .common: "kata sandi itu termasuk yang paling sering dicoba orang; pilih yang lain"
        case .nameInIt(let word): "kata sandi itu hampir hanya berisi “\(word)”; pilih yang lain"
        case .unequal: "kedua kata sandi tidak sama"
        }
    }

    private static func refuse(_ why: String) -> Int32 {
        Terminal.write("sigap user: \(why)\n", to: STDERR_FILENO)
        return 1
    }
}
