import Glibc
import OfficeTime
import SQLiteDriver
import Storage

/// What the operator's commands share: the folder is opened and closed, and errors become words.
enum OperatorRun {
    /// Why a command is not done, in Indonesian, with what to do about it.
    struct Refused: Error {
        var message: String
    }

    /// Runs an operator's command; the result is the exit status: 0 done, 1 refused, 2 usage.
    static func run(
        _ name: String, _ arguments: [String], usage: String,
        _ work: (ArraySlice<String>) async throws -> Void
    ) async -> Int32 {
        if arguments.isEmpty || arguments.contains("--help") || arguments.contains("-h") {
            Terminal.write(usage, to: arguments.isEmpty ? STDERR_FILENO : STDOUT_FILENO)
            return arguments.isEmpty ? 2 : 0
        }
        do {
            try await work(arguments[...])
            return 0
        } catch let mistake as OperatorWords.Mistake {
            Terminal.write("sigap \(name): \(mistake.message)\n\n\(usage)", to: STDERR_FILENO)
            return 2
        } catch let refused as Refused {
            Terminal.write("sigap \(name): \(refused.message)\n", to: STDERR_FILENO)
        } catch {
            let reason = BackupWords.reason(error) ?? "tidak dapat dijalankan: \(error)"
            Terminal.write("sigap \(name): \(reason)\n", to: STDERR_FILENO)
        }
        return 1
    }

    /// Opens the office that the words name, runs the work on it, and closes it.
    static func inOffice(_ words: OperatorWords, _ work: (Storehouse) async throws -> Void) async throws {
        let folder = try words.value("--data") ?? "data"
        DataFolder(folder).becomeOwner()
        guard DataFolder(folder).holdsOffice else { throw Refused(message: "tidak ada kantor di \(folder)") }
        umask(0o077)
        let house = try await Storehouse.open(folder: folder, clock: SystemClock())
        do {
            try await work(house)
            await house.close()
        } catch {
            await house.close()
            throw error
        }
    }

    /// A moment by the office's own wall clock.
    static func text(_ instant: Instant?, in zone: Zone) -> String {
        guard let instant else { return "-" }
        return LocalTime(instant, in: zone).text(in: zone)
    }
}
