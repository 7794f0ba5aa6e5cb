import OfficeModel
import OfficeTime
import SQLiteDriver
import Storage
import UseCases

/// Takes every way in out of an office that comes from a file, before anybody can use one.
enum AccessReset {
    /// Works on an office that nobody serves.
    /// - Parameter folder: where its database and attachments lie.
    /// - Returns: what to tell the operator, with a link for each administrator.
    static func run(in folder: String) async throws -> String {
        let house = try await Storehouse.open(folder: folder, clock: SystemClock())
        let told: String
        do {
            told = try await reset(house)
            await house.close()
        } catch {
            await house.close()
            throw error
        }
        // The database goes to its place alone, so nothing may still lie in its log.
        guard !DataFolder(folder).exists("office.db-wal") else {
            throw OperatorRun.Refused(message: "basis data di \(folder) tidak dapat ditutup; ulangi")
        }
        return told
    }

    private static func reset(_ house: Storehouse) async throws -> String {
        let office = try await house.reading.office()
        // First into the office's record: its events stand even where the rest fails.
        for token in try await house.accounts.tokens() where token.revoked == nil {
            try await OperatorRun.submit(.revokeToken(token.id), to: house)
        }
        let withPassword = try await house.accounts.loginsWithPassword()
        let logins = office.logins.sorted { $0.key < $1.key }
        for (login, person) in logins
        where withPassword.contains(login) && office.people[person] != nil {
            try await OperatorRun.submit(.endSessions(person), to: house)
        }
        try await house.accounts.resetAll(at: SystemClock().now())
        var told = """
            Semua kata sandi, kode verifikasi, sesi, tautan dan token tidak berlaku lagi. Setiap orang perlu
            tautan baru dari administrator; yang lain: sigap user link AKUN.

            """
        for (login, person) in logins {
            guard let known = office.people[person], known.isActive, known.roles.contains(.administrator)
            else { continue }
            told += try await UserCommand.link(for: login, in: house)
        }
        return told
    }
}
