import Crypto
import FoundationEssentials
import HTTPServer
import OfficeModel
import SQLiteDriver
import Storage
import Synchronization
import UseCases

@testable import Web

/// How the requests of a test reach the site.
enum Way: String, Sendable, CaseIterable {
    case inProcess, socket
}

/// The sample office in a folder of its own, with the site in front of it.
final class OfficeUnderTest: Sendable {
    let seed: Seed
    let folder: String
    let clock: HandClock
    let house: Storehouse
    let site: Site
    /// Nil where requests go in process.
    let server: Server?
    let log: LogLines
    let beside: ReadPool

    init(_ way: Way = .inProcess, isSecure: Bool = false) async throws {
        seed = try await Seed.shared.value
        folder = FileManager.default.temporaryDirectory.path + "/sigap-site-" + Randomness.token(bytes: 8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, bytes) in seed.database { try Data(bytes).write(to: URL(filePath: folder + "/" + name)) }
        clock = HandClock(SampleOffice.monday)
        house = try await Storehouse.open(folder: folder, clock: clock)
        beside = try ReadPool(driver: SQLiteFile(folder: folder), count: 1)
        let log = LogLines()
        let disk = MountedDisk(path: folder + "/usb", free: 2_000_000_000)
        let backups = BackupService(
            BackupWriter(SQLiteFile(folder: folder), dataFolder: folder),
            plan: .init(shelf: BackupShelf(folder: folder + "/cadangan"), keeping: 3, isScheduled: true),
            clock: clock, disks: { [disk] }, told: { _ in })
        let site = Site(
            ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
            personal: house.personal, clock: clock,
            options: Self.options(isSecure: isSecure, log: log), tokens: house.accounts,
            outbox: house.outbox, backups: backups, condition: house.condition)
        self.log = log
        self.site = site
        switch way {
        case .inProcess: server = nil
        case .socket:
            server = try Server(
                configuration: ServerConfiguration(port: 0, spoolFolder: folder + "/spool"),
                refusals: { site.answer(to: $0) }, handler: { await site.respond(to: $0) })
        }
    }

    /// Sheets of the same procedures for all tests: drawing one takes seconds where nothing is optimised.
    private static let sheets = SiteOptions().sheets

    private static func options(isSecure: Bool, log: LogLines) -> SiteOptions {
        var options = SiteOptions(isSecure: isSecure, log: { log.add($0) })
        options.sheets = sheets
        return options
    }

    func close() async {
        await server?.stop(graceful: .seconds(2))
        await beside.close()
        await house.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Everything that is kept, but for sessions, accounts and who looked at what: the number of events and a
    /// hash of all tables.
    func kept() async throws -> Kept {
        try await beside.read { try Kept(of: $0) }
    }
}

/// Opens an office, runs a test against it and closes it.
func withOffice(
    _ way: Way = .inProcess, isSecure: Bool = false, _ test: (OfficeUnderTest) async throws -> Void
) async throws {
    await Turnstile.offices.enter()
    do {
        let office = try await OfficeUnderTest(way, isSecure: isSecure)
        do {
            try await test(office)
            await office.close()
        } catch {
            await office.close()
            throw error
        }
        await Turnstile.offices.leave()
    } catch {
        await Turnstile.offices.leave()
        throw error
    }
}

/// The lines the site wrote to its log.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }

    var all: [String] { lines.withLock { $0 } }
}

/// What a database holds.
struct Kept: Sendable, Equatable {
    var events: Int
    var tables: [String: String] = [:]

    init(of connection: Connection) throws {
        events = try connection.first("SELECT count(*) FROM event") { try $0.int(0) } ?? 0
        let names = try connection.all(
            """
            SELECT name FROM sqlite_master WHERE type = 'table' AND substr(sql, 1, 12) = 'CREATE TABLE'
            AND name NOT IN ('session', 'account', 'event', 'personal_access', 'second_factor',
                'recovery_code', 'known_browser') ORDER BY name
            """
        ) { try $0.text(0) }
        for name in names {
            let columns = try connection.all("SELECT name FROM pragma_table_info(\(name))") { try $0.text(0) }
            let row = columns.map { "quote(\"\($0)\")" }.joined(separator: "||','||")
            let text = try connection.first(
                "SELECT coalesce(group_concat(line, char(10)), '') FROM (SELECT \(raw: row) AS line FROM \"\(raw: name)\" ORDER BY 1)"
            ) { try $0.text(0) }
            tables[name] = SHA256.digest(of: text ?? "").hex
        }
    }
}
