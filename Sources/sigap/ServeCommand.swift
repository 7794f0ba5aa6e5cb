import Dispatch
import Glibc
import HTTPServer
import OfficeModel
import SQLiteDriver
import Storage
import UseCases
import Web

/// `sigap serve`: the office, for browsers and programs, until it is told to end.
enum ServeCommand {
    static let help = CommandHelp(
        "serve", "melayani kantor kepada peramban dan program lain sampai dihentikan",
        forms: [
            .init(
                """
                serve [--demo] [--data FOLDER] [--listen ALAMAT:PORT] [--log] \
                [--backup-to FOLDER] [--backup-keep BANYAKNYA] \
                [--tls SERTIFIKAT KUNCI | --behind-proxy ALAMAT | --allow-http]
                """)
        ],
        options: [
            .init(
                "--demo",
                "kantor contoh dengan orang dan tiket rekaan; hanya dalam folder yang kosong atau yang sudah "
                    + "berisi kantor contoh"),
            CommandHelp.folder,
            .init("--listen ALAMAT:PORT", "biasanya 127.0.0.1:8080; port 0: sistem yang memilih", .text),
            .init(
                "--backup-to FOLDER",
                "tempat cadangan tiap malam, biasanya FOLDER/cadangan; sebaiknya disk lain",
                .folder),
            .init(
                "--backup-keep BANYAKNYA", "berapa cadangan disimpan, biasanya 14; 0: tidak membuat sendiri",
                .text),
            .init("--log", "satu baris JSON tiap permintaan ke galat standar (tanpa --demo selalu)"),
            .init(
                "--tls SERTIFIKAT KUNCI", "melayani https sendiri, dua berkas PEM; SIGHUP membacanya lagi",
                .file, .file),
            .init(
                "--behind-proxy ALAMAT",
                "https dilayani proksi; hanya permintaan dari alamat itu yang diterima", .text),
            .init(
                "--allow-http", "http biasa pada jaringan kantor yang dipercaya; tiap halaman memberi tahu"),
        ],
        notes: [
            """
            Berhenti dengan Ctrl-C atau SIGTERM; yang sudah diterima diselesaikan dahulu. Bila systemd \
            mendengarkan untuknya (sigap.socket), alamatnya dipakai sebagai ganti --listen, dan yang \
            menghubungi selagi program diganti menunggu sebentar, tidak ditolak.
            """
        ],
        outcomes: "0 berhenti biasa, 1 ditolak, 2 perintah keliru")

    /// Runs with the words after `serve`; the result is the exit status: 0 ok, 1 refused, 2 usage.
    static func run(_ arguments: [String]) async -> Int32 {
        if arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(help.text, to: STDOUT_FILENO)
            return 0
        }
        let options: ServeOptions
        do throws(ServeOptions.Mistake) {
            let inherited = InheritedSocket { name in
                unsafe getenv(name).map { unsafe String(cString: $0) }
            }
            options = try ServeOptions(arguments, inherited: inherited)
        } catch {
            return say(error.message, status: 2)
        }
        // What is kept here is nobody else's business on this machine.
        umask(0o077)
        let signals = ServeSignals()
        raiseFileLimit()
        do {
            return try await serve(options, until: signals)
        } catch let refusal as ServeRefusal {
            return say(refusal.message)
        } catch let error as ServerError {
            return say(text(error))
        } catch {
            return say(StoreFaultWords.of(error) ?? "tidak dapat dijalankan: \(error)")
        }
    }

    private static func serve(_ options: ServeOptions, until signals: ServeSignals) async throws -> Int32 {
        let folder = DataFolder(options.folder)
        try folder.make()
        try holdFor(folder)
        // A restore that power loss cut off comes to its end before anybody looks.
        try OfficeReplacement(dataFolder: folder.path).finish()
        let clock = SystemClock()
        if options.isDemo { try await DemoFolder.prepare(folder, clock: clock) }
        let log = RequestLogWriter()
        let notes = ServingNotes(
            folder, clock: clock, certificate: options.tlsFiles?.certificate, key: options.tlsFiles?.key,
            backups: options.backupFolder)
        let meters = Meters { slow in
            notes.add(slow)
            log.write(TroubleLine.of(slow))
        }
        let house = try await Storehouse.open(folder: folder.path, clock: clock, meters: meters) { trouble in
            Terminal.write("penyimpanan: \(String(reflecting: trouble))\n", to: STDERR_FILENO)
        }
        let backups = backups(folder, options, clock) { log.write(TroubleLine.backup($0)) }
        let server: Server
        do {
            let office = try await house.reading.office()
            let site = Site(
                ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
                personal: house.personal, clock: clock,
                options: siteOptions(options, isDemo: office.profile.isDemo, log), changes: house.changes,
                tokens: house.accounts, outbox: house.outbox, backups: backups, meters: meters,
                condition: house.condition)
            server = try start(site, options, spool: house.vault.incomingFolder)
            // The link is kept before anybody is told of it.
            let founding = office.hasAdministrator ? nil : try await Founding.link(in: house, at: clock.now())
            let url = options.url(port: server.port, machine: machineName())
            Terminal.write("SIGAP siap di \(url)\n", to: STDOUT_FILENO)
            if let founding { Terminal.write(beginning(url + founding), to: STDOUT_FILENO) }
        } catch {
            await house.close()
            throw error
        }
        notes.write()
        let attendance = Attendance(house, backups: backups, clock: clock, meters: meters) { log.write($0) }
        ServiceNotice.ready.send()
        await obey(signals, server, options, log)
        ServiceNotice.stopping.send()
        await attendance.stop()
        await server.stop()
        await house.close()
        log.flush()
        return 0
    }

    private static func holdFor(_ folder: DataFolder) throws {
        switch folder.lock() {
        case .held: return
        case .other:
            throw ServeRefusal(message: "folder \(folder.path) sedang dilayani proses lain")
        case .notWritable:
            throw ServeRefusal(
                message: "folder \(folder.path) tidak dapat ditulis. Periksa izinnya, pemiliknya, dan apakah "
                    + "sistem berkasnya menjadi hanya-baca karena galat cakram (lihat dmesg)")
        case .full:
            throw ServeRefusal(
                message: "cakram folder \(folder.path) penuh. Kosongkan ruang, lalu jalankan lagi")
        }
    }

    /// Returns when the server is to stop.
    private static func obey(
        _ signals: ServeSignals, _ server: Server, _ options: ServeOptions, _ log: RequestLogWriter
    ) async {
        for await wish in signals.wishes {
            guard wish == .reload else { return }
            guard case .tls(let certificate, _) = options.protection else { continue }
            ServiceNotice.reloading.send()
            do throws(ServerError) {
                try server.renewCertificate()
                log.write("{\"certificate\":\"renewed\"}")
            } catch {
                log.write("{\"certificate\":\"refused\"}")
                let reason = "\(text(error)); \(certificate) yang lama tetap dipakai"
                Terminal.write("sigap serve: \(reason)\n", to: STDERR_FILENO)
            }
            ServiceNotice.ready.send()
        }
    }

    private static func start(_ site: Site, _ options: ServeOptions, spool: String) throws -> Server {
        var configuration = ServerConfiguration(
            address: options.address, port: options.port, spoolFolder: spool)
        configuration.body.keptFree = DiskReserve.bytes(at: spool)
        // Files of the database and attachments come first; the rest is for connections.
        configuration.connections = max(16, min(configuration.connections, openFiles() - 100))
        // Where the system allows few, one address still has no more than half of them.
        configuration.connectionsPerAddress = min(
            configuration.connectionsPerAddress, configuration.connections / 2)
        configuration.inherited = options.inherited
        if case .tls(let certificate, let key) = options.protection {
            configuration.tls = .init(certificatePath: certificate, keyPath: key)
        }
        // To us everybody has the proxy's address.
        if case .proxy = options.protection {
            configuration.connectionsPerAddress = configuration.connections
        }
        let proxy: String? = if case .proxy(let address) = options.protection { address } else { nil }
        return try Server(configuration: configuration, refusals: { site.answer(to: $0) }) { request in
            if let proxy, request.remoteAddress != proxy, !isProbe(request.path) {
                return site.answer(to: RequestRefusal(status: .forbidden, reason: "not through the proxy"))
            }
            return await site.respond(to: request)
        }
    }

    /// Whoever watches over the program may ask it past the proxy how it is.
    private static func isProbe(_ path: [String]) -> Bool { path == ["healthz"] || path == ["readyz"] }

    /// As others on the network may know this machine.
    private static func machineName() -> String {
        var name = [CChar](repeating: 0, count: 256)
        guard unsafe gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func backups(
        _ folder: DataFolder, _ options: ServeOptions, _ clock: any Clock,
        told: @escaping @Sendable (any Error) -> Void
    ) -> BackupService<SQLiteFile> {
        let shelf = BackupShelf(folder: options.backupFolder ?? folder.path + "/cadangan")
        return BackupService(
            BackupWriter(SQLiteFile(folder: folder.path), dataFolder: folder.path),
            plan: .init(
                shelf: shelf, keeping: max(1, options.backupsKept),
                isScheduled: options.backupsKept > 0 && !options.isDemo),
            clock: clock, told: told)
    }

    private static func siteOptions(
        _ options: ServeOptions, isDemo: Bool, _ log: RequestLogWriter
    ) -> SiteOptions {
        let isSecure =
            switch options.protection {
            case .tls, .proxy: true
            case .none, .plain: false
            }
        var site = SiteOptions(
            isSecure: isSecure, isPlainHTTP: options.protection == .plain && !options.isLoopback,
            demoPassword: isDemo ? DemoFolder.password : nil)
        site.sheets = SheetShelf(measure: SheetRendering.measure)
        let machine = machineName()
        if !options.isLoopback, !machine.isEmpty { site.machineName = machine }
        if options.isLogging { site.log = { log.write($0) } }
        return site
    }

    /// Each connection is an open file, and the usual limit of 1,024 is one office in the morning.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard unsafe getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = unsafe setrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// How many files the system lets this process have open.
    private static func openFiles() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(Int32(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
        return Int(clamping: limit.rlim_cur)
    }

    private static func text(_ error: ServerError) -> String {
        switch error {
        case .badAddress(let address): "alamat tidak dikenal: \(address)"
        case .addressInUse(let address, let port): "\(address):\(port) sudah dipakai program lain"
        case .spoolFolder(let folder): "folder \(folder) tidak dapat dibuat"
        case .unreadable(let path): "berkas \(path) tidak dapat dibaca"
        case .refused: "sertifikat atau kuncinya ditolak"
        case .system(let code): "sistem menolak (galat \(code))"
        }
    }

    private static func say(_ message: String, status: Int32 = 1) -> Int32 {
        Terminal.write("sigap serve: \(message)\n", to: STDERR_FILENO)
        return status
    }

    private static func beginning(_ address: String) -> String {
        """
        Kantor ini belum punya administrator. Buka tautan ini di peramban untuk menyiapkannya
        (sekali pakai, berlaku \(Founding.validHours) jam; setiap kali dijalankan dicetak yang baru):

          \(address)

        Untuk melihat-lihat kantor contoh: sigap serve --demo --data FOLDER-LAIN

        """
    }
}

/// Why an office is not served.
package struct ServeRefusal: Error, Equatable {
    /// In Indonesian, with what to do about it.
    package var message: String
}
