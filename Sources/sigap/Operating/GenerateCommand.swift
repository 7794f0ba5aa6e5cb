import DemoOffice
import EmbeddedFiles
import Glibc
import OfficeTime
import SQLiteDriver
import Storage

/// `sigap generate`: an invented office of any size, to try sizes and speeds on.
enum GenerateCommand {
    static let help = CommandHelp(
        "generate", "membuat kantor karangan bertahun-tahun, untuk mengukur kecepatan dan ukuran",
        forms: [.init("generate --data FOLDER [--tickets N] [--years N] [--seed N]")],
        options: [
            .init("--data FOLDER", "tempat data; harus belum berisi kantor", .folder),
            .init("--tickets N", "banyaknya tiket, biasanya 10000", .text),
            .init("--years N", "berapa tahun ke belakang, biasanya 5", .text),
            .init(
                "--seed N", "bilangan awal undian; yang sama menceritakan kantor yang sama, biasanya 1", .text
            ),
        ],
        notes: [
            """
            Setiap peristiwa dibuat oleh perintah yang sama seperti di kantor sungguhan, dengan jam yang \
            dimajukan, dan setiap hari disegel. Yang terputus di tengah jalan tetap kantor yang utuh, dengan hari \
            yang lebih sedikit. Layani dengan “sigap serve --demo”.
            """
        ],
        outcomes: "0 dibuat, 1 ditolak, 2 perintah keliru")

    /// Runs with the words after `generate`; the result is the exit status: 0 made, 1 refused, 2 usage.
    static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("generate", arguments, usage: help.text) { rest in
            let words = try OperatorWords(rest, options: ["--data", "--tickets", "--years", "--seed"])
            guard words.plain.isEmpty, let folder = try words.value("--data") else {
                throw OperatorWords.Mistake(message: "sebutkan --data FOLDER")
            }
            let plan = OfficeYears(
                tickets: try number(words, "--tickets", 1...10_000_000) ?? 10_000,
                years: try number(words, "--years", 1...8) ?? 5,
                seed: UInt64(try number(words, "--seed", 0...Int.max) ?? 1))
            guard !DataFolder(folder).holdsOffice else {
                throw OperatorRun.Refused(message: "\(folder) sudah berisi kantor")
            }
            try await make(plan, in: DataFolder(folder))
        }
    }

    private static func number(_ words: OperatorWords, _ option: String, _ range: ClosedRange<Int>) throws
        -> Int?
    {
        guard let text = try words.value(option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw OperatorWords.Mistake(
                message: "\(option) ialah bilangan dari \(range.lowerBound) sampai \(range.upperBound)")
        }
        return number
    }

    private static func make(_ plan: OfficeYears, in folder: DataFolder) async throws {
        try folder.make()
        let now = SystemClock().now()
        let clock = DemoClock(before: now, days: plan.days + 10)
        let house = try await Storehouse.open(folder: folder.path, clock: clock)
        let maker = DemoMaker(
            ledger: house.ledger, accounts: house.accounts, vault: house.vault, clock: clock,
            procedures: EmbeddedFile.inside("Procedures").map { String(decoding: $0.bytes, as: UTF8.self) })
        let begun = ContinuousClock.now
        var month = 0
        do {
            try await maker.make(plan, until: now, upkeep: house.upkeep) { progress in
                guard progress.date.month != month else { return }
                month = progress.date.month
                let seconds = (ContinuousClock.now - begun).components.seconds
                Terminal.write(
                    "\(progress.date): \(progress.tickets) tiket, \(progress.commands) perintah, \(seconds) s\n",
                    to: STDERR_FILENO)
            }
        } catch {
            await house.close()
            throw error
        }
        await house.close()
        let seconds = (ContinuousClock.now - begun).components.seconds
        Terminal.write(
            "Dibuat: sekitar \(plan.tickets) tiket dalam \(plan.years) tahun, \(seconds) detik. Periksa: "
                + "sigap verify --data \(folder.path)\n", to: STDOUT_FILENO)
    }
}
