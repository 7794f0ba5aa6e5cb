import Crypto
import FoundationEssentials
import OfficeTime
import SQLiteDriver
import Storage

/// The only ticket state these tests keep in the writer's memory.
typealias CountingWriter = GroupWriter<Int>

/// A database with the schema, in a folder of its own that goes away with it.
final class ScratchOffice: Sendable {
    let folder: String
    let driver: SQLiteFile

    static let now = Instant(milliseconds: 1_767_225_600_000)

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        driver = SQLiteFile(path: folder + "/office.db")
        try Migrator.migrate(driver, at: ScratchOffice.now)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Whether these bytes stand anywhere in the database's file.
    func databaseHolds(_ text: String) throws -> Bool {
        try [UInt8](Data(contentsOf: URL(filePath: driver.path))).contains(Array(text.utf8))
    }

    func writer(groupSize: Int = 256, notices: GroupWriterNotices = .init()) throws -> CountingWriter {
        try GroupWriter(driver: driver, groupSize: groupSize, notices: notices) { 0 }
    }

    /// Runs one job with a writer of its own.
    func write<Answer: Sendable>(
        _ job: @escaping @Sendable (WriterTransaction) throws -> Answer
    ) async throws -> Answer {
        let writer = try writer()
        do {
            let answer = try await writer.submit { transaction, _ in try job(transaction) }
            await writer.close()
            return answer
        } catch {
            await writer.close()
            throw error
        }
    }

    /// Runs queries with a reader of its own.
    func read<Answer: Sendable>(
        _ query: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        let pool = try ReadPool(driver: driver, count: 1)
        let answer = try await pool.read(query)
        await pool.close()
        return answer
    }
}

extension WriterTransaction {
    /// What a hand in the file can do: another line in an event's place, packed as the program packs.
    /// - Returns: how many rows were changed; 0 where the line stayed the same.
    func rewrite(
        _ stream: TimeOrderedID, _ sequence: Int64, _ change: (inout [UInt8]) -> Void
    ) throws -> Int {
        let lines = try EventStore.lines(of: stream, after: sequence - 1, in: connection)
        guard var line = lines.first?.bytes else { return 0 }
        change(&line)
        guard line != lines.first?.bytes else { return 0 }
        let packed = PackedLine.Packer().packed(line)
        return try run("UPDATE event SET line = \(packed) WHERE stream = \(stream) AND seq = \(sequence)")
    }
}

extension EventDraft {
    /// A step completed at the `minute`-th minute of the day.
    static func sample(_ minute: Int64, data: String = #"{"langkah":"1"}"#) -> EventDraft {
        let time = ScratchOffice.now.adding(minutes: minute)
        return EventDraft(
            command: TimeOrderedID.next(atMilliseconds: time.milliseconds),
            recorded: time,
            happened: time,
            actor: "u-7",
            post: "kasi-infrastruktur",
            capacity: "definitif",
            kind: "stepCompleted",
            data: Array(data.utf8))
    }
}

extension TimeOrderedID {
    /// The `number`-th ticket of these tests; they sort by number.
    static func sample(_ number: UInt8) -> TimeOrderedID {
        TimeOrderedID(bytes: [UInt8](repeating: 0, count: 15) + [number])
            ?? .lowest(atMilliseconds: 0)
    }
}
