import Crypto
import Glibc
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import SQLiteDriver
import Storage
import TicketEngine
import UseCases

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
            let reason =
                BackupWords.reason(error) ?? StoreFaultWords.of(error) ?? "tidak dapat dijalankan: \(error)"
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

    /// Has a command about other programs carried out, as the program itself: the office's history says that
    /// it was done on the server.
    static func submit(_ command: ProgramCommand, to house: Storehouse) async throws {
        let now = SystemClock().now()
        let envelope = CommandEnvelope(
            id: CommandID(TimeOrderedID.next(atMilliseconds: now.milliseconds)), actor: .clock,
            command: .program(command), digest: SHA256.digest(of: Randomness.token(bytes: 16)).bytes)
        do throws(CommandFailure) {
            _ = try await house.ledger.submit(envelope)
        } catch {
            guard case .programRefused(let refusal) = error else { throw error }
            throw Refused(message: words(refusal).indonesian)
        }
    }

    private static func words(_ refusal: ProgramRefusal) -> Phrase {
        switch refusal {
        case .tokenUnknown: Phrase.Programs.tokenUnknown
        case .tokenRevoked: Phrase.Programs.tokenIsRevoked
        case .tokenOfAnother: Phrase.Programs.tokenOfAnother
        case .alreadyAgreed: Phrase.Programs.alreadyAgreed
        case .scopeMissing: Phrase.Programs.scopeMissing
        case .personUnknown(let person): Phrase.Programs.personGone(person.text)
        case .postNotHeld(let person, let post): Phrase.Programs.postNotHeld(person.text, post.text)
        case .webhookUnknown: Phrase.Programs.webhookUnknown
        case .webhookAsItIs: Phrase.Programs.webhookAsItIs
        case .topicMissing: Phrase.Programs.topicMissing
        case .addressUnusable(let fault): address(fault)
        case .operatorOnly: Phrase.Programs.operatorOnly
        case .nothingToRetry: Phrase.Programs.nothingToRetry
        case .secondFactorMissing(let person): Phrase.SecondFactor.notSetUp(person.text)
        case .accountMissing(let person): Phrase.Programs.accountMissing(person.text)
        }
    }

    private static func address(_ fault: WebhookAddress.Fault) -> Phrase {
        switch fault {
        case .unreadable: Phrase.Programs.addressUnreadable
        case .scheme: Phrase.Programs.addressScheme
        case .plain:
            Phrase(
                id:
                    "http biasa dapat dibaca di jalan; pakai https, atau --allow-private bagi jaringan sendiri",
                en: "plain http can be read on the way; use https, or --allow-private in one's own network")
        case .hostMissing: Phrase.Programs.addressHostMissing
        case .credentials: Phrase.Programs.addressCredentials
        case .ownNetwork, .ownMachine:
            Phrase(
                id: "alamat itu ada di jaringan sendiri atau di mesin ini; pakai --allow-private",
                en: "that address lies in one's own network or on this machine; use --allow-private")
        }
    }

    /// A moment by the office's own wall clock.
    static func text(_ instant: Instant?, in zone: Zone) -> String {
        guard let instant else { return "-" }
        return LocalTime(instant, in: zone).text(in: zone)
    }
}
