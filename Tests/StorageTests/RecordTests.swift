import Crypto
import OfficeTime
import Storage
import Testing

@Suite("The record and its verifier")
struct RecordTests {
    /// Three tickets with four events each, written in turns; sealed after the second round.
    private func office(sealed: Bool = true) async throws -> (ScratchOffice, Seal?) {
        let office = try ScratchOffice()
        let seal = try await office.write { transaction -> Seal? in
            var heads: [UInt8: StreamHead] = [:]
            var seal: Seal?
            for round in 1...4 {
                for ticket in UInt8(1)...3 {
                    heads[ticket] = try EventStore.append(
                        [.sample(Int64(round))], to: .sample(ticket), kind: "ticket",
                        after: heads[ticket] ?? .none, in: transaction)
                }
                if round == 2 && sealed {
                    seal = try SealStore.seal(day: "2026-01-01", at: ScratchOffice.now, in: transaction)
                }
            }
            return seal
        }
        return (office, seal)
    }

    private func verify(_ office: ScratchOffice, expecting: Digest? = nil) async throws -> VerificationReport
    {
        try await office.read { try Verifier.verify($0, expecting: expecting) }
    }

    @Test("An untouched record is whole, and says what is not yet sealed")
    func whole() async throws {
        let (office, seal) = try await office()
        let report = try await verify(office, expecting: seal?.digest)
        #expect(report.fault == nil)
        #expect((report.events, report.streams, report.seals) == (12, 3, 1))
        #expect((report.unsealedEvents, report.unsealedStreams) == (6, 3))
        #expect(report.confirmedSeal == seal)
    }

    @Test("An empty record is whole")
    func empty() async throws {
        let report = try await verify(try ScratchOffice())
        #expect(report.fault == nil)
        #expect(report.events == 0)
    }

    @Test("A later seal covers what came since, and an old hash is still confirmed")
    func laterSeal() async throws {
        let (office, seal) = try await office()
        let later = try await office.write { transaction in
            _ = try SealStore.seal(day: "2026-01-02", at: ScratchOffice.now, in: transaction)
            return try SealStore.seal(day: "2026-01-03", at: ScratchOffice.now, in: transaction)
        }
        #expect((later.events, later.streams, later.number) == (12, 3, 3))
        let report = try await verify(office, expecting: seal?.digest)
        #expect(report.fault == nil)
        #expect(report.unsealedEvents == 0)
        #expect(report.newestSeal == later)
    }

    @Test(
        "Neither an event nor a seal can be changed, deleted or replaced",
        arguments: [
            "UPDATE event SET line = line", "DELETE FROM event", "UPDATE seal SET day = day",
            "DELETE FROM seal",
            "UPDATE seal_head SET seq = seq", "DELETE FROM seal_head",
            "INSERT OR REPLACE INTO event (id, stream, seq, line) VALUES (1, x'00', 1, x'00')",
            "INSERT OR REPLACE INTO event (stream, seq, line) SELECT stream, seq, x'00' FROM event",
        ] as [SQL])
    func written(change: SQL) async throws {
        let (office, _) = try await office()
        let error = await #expect(throws: DatabaseError.self) {
            try await office.write { try $0.run(change) }
        }
        #expect(error?.reason == .refusedByTrigger)
        #expect(try await verify(office).fault == nil)
    }

    /// What a hand in the file can do once it has removed the triggers.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Makes the change, and says how many rows it changed.
        let change: @Sendable (WriterTransaction) throws -> Int
        let fault: RecordFault

        init(_ description: String, _ change: SQL, _ fault: RecordFault) {
            testDescription = description
            self.change = { try $0.run(change) }
            self.fault = fault
        }

        /// One piece of one line is another, and the line is packed again as the program would pack it.
        init(_ description: String, _ ticket: UInt8, _ sequence: Int, _ old: String, _ new: String) {
            testDescription = description
            change = { transaction in
                try transaction.rewrite(.sample(ticket), Int64(sequence)) { line in
                    guard let range = line.firstRange(of: Array(old.utf8)) else { return }
                    line.replaceSubrange(range, with: Array(new.utf8))
                }
            }
            fault = .changed(stream: .sample(ticket), sequence: Int64(sequence))
        }
    }

    private static func at(_ ticket: UInt8, _ sequence: Int) -> SQL {
        "WHERE stream = \(TimeOrderedID.sample(ticket)) AND seq = \(sequence)"
    }

    static let tamperings: [Tampering] = [
        Tampering("a byte in the middle", 2, 2, "u-7", "u-8"),
        Tampering("the first event", 3, 1, "u-7", "u-8"),
        Tampering("the newest event", 1, 4, "u-7", "u-8"),
        Tampering("the link itself", 1, 3, "\"prev\":\"", "\"prev\":\"0"),
        Tampering("white space", 2, 3, "\"v\":1}", "\"v\":1} "),
        Tampering(
            "a line that is no JSON", "UPDATE event SET line = x'0078' \(at(2, 3))",
            .changed(stream: .sample(2), sequence: 3)),
        Tampering(
            "bytes that nothing unpacks", "UPDATE event SET line = x'01FFFFFFFF' \(at(2, 3))",
            .changed(stream: .sample(2), sequence: 3)),
        Tampering(
            "a packed line cut short", "UPDATE event SET line = substr(line, 1, length(line) - 1) \(at(2, 3))",
            .changed(stream: .sample(2), sequence: 3)),
        Tampering(
            "a row taken out", "DELETE FROM event \(at(2, 2))", .missing(stream: .sample(2), sequence: 2)),
        Tampering(
            "the newest row taken out", "DELETE FROM event \(at(3, 4))",
            .missing(stream: .sample(3), sequence: 4)),
        Tampering(
            "a whole stream taken out of the index of streams",
            "DELETE FROM stream WHERE id = \(TimeOrderedID.sample(2))", .streamMismatch(stream: .sample(2))),
        Tampering("a seal's number of events", "UPDATE seal SET events = 5", .sealChanged(number: 1)),
        Tampering(
            "a sealed head", "UPDATE seal_head SET seq = 1 WHERE stream = \(TimeOrderedID.sample(1))",
            .sealChanged(number: 1)),
        Tampering(
            "a sealed head taken out", "DELETE FROM seal_head WHERE stream = \(TimeOrderedID.sample(1))",
            .sealChanged(number: 1)),
    ]

    @Test("Tampering is found, and the first bad event named", arguments: tamperings)
    func tampered(_ tampering: Tampering) async throws {
        let (office, _) = try await office()
        let changed = try await office.write { transaction in
            for table in ["event", "seal", "seal_head"] {
                try transaction.run("DROP TRIGGER \(raw: table)_no_update")
                try transaction.run("DROP TRIGGER \(raw: table)_no_delete")
            }
            return try tampering.change(transaction)
        }
        #expect(changed == 1)
        #expect(try await verify(office).fault == tampering.fault)
    }

    @Test("A record written anew from the first event is found by a seal that left the machine")
    func rewritten() async throws {
        let (office, seal) = try await office()
        let rewritten = try ScratchOffice()
        let other = try await rewritten.write { transaction in
            try EventStore.append(
                [.sample(5)], to: .sample(1), kind: "ticket", after: .none, in: transaction)
            return try SealStore.seal(day: "2026-01-01", at: ScratchOffice.now, in: transaction)
        }
        #expect(try await verify(rewritten).fault == nil)
        let known = try #require(seal?.digest)
        #expect(try await verify(rewritten, expecting: known).fault == .sealUnknown(known))
        #expect(try await verify(office, expecting: other.digest).fault == .sealUnknown(other.digest))
    }

    @Test("A whole sealed stream that vanished with its entry is found")
    func vanished() async throws {
        let (office, _) = try await office()
        try await office.write { transaction in
            try transaction.run("DROP TRIGGER event_no_delete")
            try transaction.run("DELETE FROM event WHERE stream = \(TimeOrderedID.sample(2))")
            try transaction.run("DELETE FROM stream WHERE id = \(TimeOrderedID.sample(2))")
        }
        let report = try await verify(office)
        #expect(report.fault == .gap(position: 2))
        #expect(report.findings.contains { $0.fault == .streamMismatch(stream: .sample(2)) })
        #expect(report.findings.contains { $0.fault == .sealChanged(number: 1) })
    }

    @Test("Events are added only after the head that was decided on")
    func staleHead() async throws {
        let (office, _) = try await office()
        let head = try await office.read { try EventStore.head(of: .sample(1), in: $0) }
        #expect(head?.sequence == 4)
        for stale in [
            StreamHead.none, StreamHead(sequence: 3, digest: .zero), StreamHead(sequence: 4, digest: .zero),
        ] {
            let error = await #expect(throws: DatabaseError.self) {
                try await office.write {
                    try EventStore.append([.sample(9)], to: .sample(1), kind: "ticket", after: stale, in: $0)
                }
            }
            #expect(error?.reason == .duplicate)
        }
        #expect(try await verify(office).fault == nil)
    }

    @Test("A stream's lines come in order and can be read on from any event")
    func lines() async throws {
        let (office, _) = try await office()
        let sequences = try await office.read { connection in
            try EventStore.lines(of: .sample(2), after: 1, in: connection).map { try $0.envelope().sequence }
        }
        #expect(sequences == [2, 3, 4])
    }
}
