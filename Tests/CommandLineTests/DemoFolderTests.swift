import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases
import sigap

/// Where `sigap serve --demo` makes its office, and where it does not.
@Suite("The folder of a demo office")
struct DemoFolderTests {
    @Test("A folder that holds a real office is refused and left as it is")
    func real() async throws {
        let scratch = ScratchFolder()
        try await scratch.set(OfficeProfile())
        await #expect(throws: ServeRefusal.self) {
            try await DemoFolder.prepare(scratch.folder, clock: ScratchFolder.clock)
        }
        #expect(try await scratch.office().version == 1)
    }

    @Test("A folder that holds a demo office is left as it is")
    func demo() async throws {
        let scratch = ScratchFolder()
        var profile = OfficeProfile()
        profile.isDemo = true
        try await scratch.set(profile)
        try await DemoFolder.prepare(scratch.folder, clock: ScratchFolder.clock)
        #expect(try await scratch.office().version == 1)
    }

    @Test("In an empty folder the demo office is made, what a stop left half done is thrown away")
    func empty() async throws {
        let scratch = ScratchFolder()
        try scratch.folder.workshop.make()
        try Data("half".utf8).write(to: URL(filePath: scratch.folder.workshop.path + "/office.db"))
        try await DemoFolder.prepare(scratch.folder, clock: ScratchFolder.clock)
        let office = try await scratch.office()
        #expect(office.profile.isDemo)
        #expect(office.procedures.count == 7)
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.workshop.path))
    }
}

/// A folder of its own that goes away with the test.
private final class ScratchFolder: Sendable {
    struct StoppedClock: Clock {
        func now() -> Instant { Instant(timestamp: "2026-11-20T15:10+08:00") ?? .earliest }
    }

    static let clock = StoppedClock()
    let folder = DataFolder(
        FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8))

    deinit {
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    func set(_ profile: OfficeProfile) async throws {
        let house = try await Storehouse.open(folder: folder.path, clock: Self.clock)
        let id = TimeOrderedID.next(atMilliseconds: Self.clock.now().milliseconds)
        _ = try await house.ledger.submit(
            CommandEnvelope(
                id: CommandID(high: id.high, low: id.low), actor: .clock,
                command: .changeOffice(.profileSet(profile)),
                digest: SHA256.digest(of: id.bytes).bytes))
        await house.close()
    }

    func office() async throws -> Office {
        let house = try await Storehouse.open(folder: folder.path, clock: Self.clock)
        let office = try await house.reading.office()
        await house.close()
        return office
    }
}
