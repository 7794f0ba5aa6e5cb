import Crypto
import OfficeTime
import Storage
import Testing

@Suite("Numbers, outcomes and personal data")
struct OfficeStoreTests {
    private struct Refusal: Error {}

    @Test("Numbers count by series and period, and a paper number can be skipped past but never back")
    func numbers() async throws {
        let office = try ScratchOffice()
        let numbers = try await office.write { transaction in
            var taken = [try NumberSeries.next("surat", period: "2026", in: transaction)]
            taken.append(try NumberSeries.next("surat", period: "2027", in: transaction))
            try NumberSeries.skip("surat", period: "2026", to: 40, in: transaction)
            try NumberSeries.skip("surat", period: "2026", to: 12, in: transaction)
            taken.append(try NumberSeries.next("surat", period: "2026", in: transaction))
            return taken
        }
        #expect(numbers == [1, 1, 41])
    }

    @Test("The same command by the same actor gets its first answer")
    func idempotency() async throws {
        let office = try ScratchOffice()
        let content = SHA256.digest(of: "selesaikan langkah 3")
        let writer = try office.writer()
        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for attempt in 0..<8 {
                group.addTask {
                    try await writer.submit { transaction, _ in
                        if let kept = try CommandOutcomes.find(
                            .sample(1), .init(by: "u-7", content: content), in: transaction.connection)
                        {
                            return String(decoding: kept, as: UTF8.self)
                        }
                        let outcome = "attempt \(attempt)"
                        try CommandOutcomes.keep(
                            Array(outcome.utf8), of: .sample(1), .init(by: "u-7", content: content),
                            at: ScratchOffice.now, in: transaction)
                        return outcome
                    }
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(answers.count == 1)
        await writer.close()
        try await office.read { connection throws in
            #expect(throws: CommandIDReused()) {
                try CommandOutcomes.find(.sample(1), .init(by: "u-7", content: .zero), in: connection)
            }
            #expect(
                try CommandOutcomes.find(.sample(1), .init(by: "u-8", content: .zero), in: connection) == nil)
        }
    }

    @Test("A refused command leaves its id free")
    func refusedID() async throws {
        let office = try ScratchOffice()
        await #expect(throws: Refusal.self) {
            try await office.write { transaction in
                try CommandOutcomes.keep(
                    [1], of: .sample(1), .init(by: "u-7", content: .zero), at: ScratchOffice.now,
                    in: transaction)
                throw Refusal()
            }
        }
        let kept = try await office.read {
            try CommandOutcomes.find(.sample(1), .init(by: "u-7", content: SHA256.digest(of: "lain")), in: $0)
        }
        #expect(kept == nil)
    }

    @Test("Old answers are forgotten, young ones are kept")
    func forgetting() async throws {
        let office = try ScratchOffice()
        let forgotten = try await office.write { transaction in
            // Ids of its own: those of the process go on from the newest that any other test asked for.
            var ids = TimeOrderedIDGenerator()
            for day in Int64(0)..<4 {
                let time = ScratchOffice.now.adding(minutes: day * 1440)
                try CommandOutcomes.keep(
                    [], of: ids.next(atMilliseconds: time.milliseconds), .init(by: "u-7", content: .zero),
                    at: time,
                    in: transaction)
            }
            return try CommandOutcomes.forget(
                before: ScratchOffice.now.adding(minutes: 2 * 1440), in: transaction)
        }
        #expect(forgotten == 2)
    }

    @Test("Removed personal data is gone with its salt, and what stays proves nothing about it")
    func removal() async throws {
        let office = try ScratchOffice()
        let name = "Warga Contoh 4711" + String(repeating: ", di seberang pasar lama", count: 10)
        let reference = try await office.write { transaction in
            let before = try PersonalDataStore.keep(
                name, kind: "name", at: ScratchOffice.now, in: transaction)
            for neighbour in 0..<5 {
                _ = try PersonalDataStore.keep(
                    "Tetangga \(neighbour)", kind: "name", at: ScratchOffice.now, in: transaction)
            }
            return before
        }
        #expect(reference.proof != SHA256.digest(of: name))
        try await office.read { connection throws in
            #expect(try PersonalDataStore.value(of: reference.id, in: connection) == name)
            #expect(try PersonalDataStore.values(of: [reference.id], in: connection) == [reference.id: name])
            #expect(try PersonalDataStore.matches(reference, in: connection) == true)
            let wrong = PersonalDataReference(id: reference.id, proof: .zero)
            #expect(try PersonalDataStore.matches(wrong, in: connection) == false)
        }
        let removed = try await office.write { transaction in
            [
                try PersonalDataStore.remove(reference.id, at: ScratchOffice.now, in: transaction),
                try PersonalDataStore.remove(reference.id, at: ScratchOffice.now, in: transaction),
            ]
        }
        #expect(removed == [true, false])
        try await office.read { connection throws in
            #expect(try PersonalDataStore.value(of: reference.id, in: connection) == nil)
            #expect(try PersonalDataStore.matches(reference, in: connection) == nil)
            let salts = try connection.all("SELECT salt FROM personal WHERE removed IS NOT NULL") { row in
                try row.bytesIfPresent(0)
            }
            #expect(salts == [nil])
        }
        #expect(try !office.databaseHolds("Warga Contoh 4711"), "not even in free space of the file")
    }
}
