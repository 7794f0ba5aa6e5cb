import Crypto
import Glibc
import SQLiteDriver
import Storage
import UseCases

/// `sigap user …`: what an operator needs when nobody can sign in any more.
enum UserCommand {
    private static let shortest = 8
    private static let usage = """
        Pemakaian:
          sigap user password AKUN [--data FOLDER]    mengganti kata sandi; dibaca satu baris dari masukan standar

        Folder biasa: ./data. Kata sandi paling sedikit \(shortest) huruf.
        Hasil: 0 diganti, 1 ditolak, 2 perintah keliru.

        """

    /// Runs with the words after `user`; the result is the exit status: 0 ok, 1 refused, 2 usage.
    static func run(_ arguments: [String]) async -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(usage, to: STDOUT_FILENO)
            return 0
        }
        guard let (login, folder) = read(arguments) else {
            Terminal.write(usage, to: STDERR_FILENO)
            return 2
        }
        return await setPassword(of: login.lowercased(), in: folder)
    }

    private static func read(_ arguments: [String]) -> (login: String, folder: String)? {
        switch arguments.count {
        case 2 where arguments[0] == "password": (arguments[1], "data")
        case 4 where arguments[0] == "password" && arguments[2] == "--data": (arguments[1], arguments[3])
        default: nil
        }
    }

    private static func setPassword(of login: String, in folder: String) async -> Int32 {
        guard DataFolder(folder).holdsOffice else { return refuse("tidak ada kantor di \(folder)") }
        let line = FileBytes.readStandardInput(limit: 4_096).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let password = String(line.prefix { !$0.isNewline })
        guard password.count >= shortest, password.utf8.count <= 256 else {
            return refuse("kata sandi paling sedikit \(shortest) huruf dan paling banyak 256 bita")
        }
        do {
            let house = try await Storehouse.open(folder: folder, clock: SystemClock())
            guard var account = try await house.accounts.account(login: login) else {
                await house.close()
                return refuse("tidak ada akun \(login)")
            }
            account.passwordHash = try await PasswordHasher.hash(password).text
            account.failures = 0
            account.lockedUntil = nil
            try await house.accounts.setAccount(account)
            await house.close()
        } catch {
            return refuse("data tidak dapat dibuka: \(error)")
        }
        Terminal.write("Kata sandi \(login) sudah diganti.\n", to: STDOUT_FILENO)
        return 0
    }

    private static func refuse(_ why: String) -> Int32 {
        Terminal.write("sigap user: \(why)\n", to: STDERR_FILENO)
        return 1
    }
}
