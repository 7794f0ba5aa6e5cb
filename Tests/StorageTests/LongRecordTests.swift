import Crypto
import Testing

@testable import Storage

@Suite("A record that is checked in many parts at once")
struct LongRecordTests {
    private static let tickets = 10
    private static let rounds = 130
    private static let events = tickets * rounds

    /// An event by its place in the whole record: the tickets' events were written in turns.
    private struct Place {
        var stream: TimeOrderedID
        var sequence: Int64

        init(_ position: Int) {
            stream = .sample(UInt8((position - 1) % LongRecordTests.tickets + 1))
            sequence = Int64((position - 1) / LongRecordTests.tickets + 1)
        }

        var changed: RecordFault { .changed(stream: stream, sequence: sequence) }
        var words: String { "Event \(sequence) of \(stream) was changed." }
    }

    /// Several parts of events, with seals that stand within parts.
    private func office() async throws -> ScratchOffice {
        let office = try ScratchOffice()
        try await office.write { transaction in
            var heads: [Int: StreamHead] = [:]
            for position in 1...Self.events {
                let ticket = (position - 1) % Self.tickets
                heads[ticket] = try EventStore.append(
                    [.sample(Int64(position))], to: Place(position).stream, kind: "ticket",
                    after: heads[ticket] ?? .none, in: transaction)
                if [300, 650, 1_024].contains(position) {
                    _ = try SealStore.seal(
                        day: "2026-01-\(10 + position / 100)", at: ScratchOffice.now, in: transaction)
                }
            }
        }
        return office
    }

    private func change(_ positions: [Int], in office: ScratchOffice) async throws {
        let changed = try await office.write { transaction in
            try transaction.run("DROP TRIGGER event_no_update")
            var changed = 0
            for place in positions.map(Place.init) {
                changed += try transaction.rewrite(place.stream, place.sequence) { line in
                    guard let range = line.firstRange(of: Array("u-7".utf8)) else { return }
                    line.replaceSubrange(range, with: Array("u-8".utf8))
                }
            }
            return changed
        }
        #expect(changed == positions.count)
    }

    private func report(_ office: ScratchOffice) async throws -> VerificationReport {
        try await office.read { try Verifier.verify($0) }
    }

    @Test("Untouched it is whole, and every event of it was counted")
    func whole() async throws {
        let report = try await report(try await office())
        #expect(report.findings == [])
        #expect((report.events, report.streams, report.seals) == (1_300, 10, 3))
        #expect((report.unsealedEvents, report.unsealedStreams) == (276, 10))
    }

    @Test(
        "One changed event is found wherever it lies, and named in the same words",
        arguments: [1, 255, 256, 257, 512, 513, 650, 777, 1_024, 1_280, 1_281, 1_299, 1_300])
    func changed(position: Int) async throws {
        let office = try await office()
        try await change([position], in: office)
        let report = try await report(office)
        #expect(report.findings.map(\.fault) == [Place(position).changed])
        #expect(report.fault?.description == Place(position).words)
        #expect(report.events == 1_300)
    }

    @Test("Of changes in several parts, the first of the record is named first, time after time")
    func severalChanged() async throws {
        let office = try await office()
        try await change([1_288, 3, 700, 258], in: office)
        for _ in 0..<5 {
            let report = try await report(office)
            #expect(report.findings.map(\.fault) == [3, 258, 700, 1_288].map { Place($0).changed })
        }
    }

    @Test("An event taken out of one part is missed", arguments: [5, 256, 900])
    func takenOut(position: Int) async throws {
        let office = try await office()
        let place = Place(position)
        let (stream, sequence) = (place.stream, place.sequence)
        try await office.write { transaction in
            try transaction.run("DROP TRIGGER event_no_delete")
            try transaction.run("DELETE FROM event WHERE stream = \(stream) AND seq = \(sequence)")
        }
        let faults = try await report(office).findings.map(\.fault)
        #expect(faults.contains(.missing(stream: stream, sequence: sequence)))
        #expect(faults.contains(.gap(position: Int64(position))))
    }

    @Test("Answers come in the order of the pieces and each once, however long a piece takes")
    func order() {
        var work = OrderedWork<Int, Int>(label: "sigap.test") { piece in
            // The first of each four takes longest.
            var sum = piece
            for number in 0..<(3 - piece % 4) * 1_000 { sum += number }
            for number in 0..<(3 - piece % 4) * 1_000 { sum -= number }
            return sum
        }
        var answers: [Int] = []
        for piece in 0..<1_000 {
            if let answer = work.begin(piece) { answers.append(answer) }
        }
        #expect(answers.count < 1_000, "some are still under way")
        while let answer = work.next() { answers.append(answer) }
        #expect(answers == Array(0..<1_000))
        let after = work.next()
        #expect(after == nil)
    }

    @Test("The hash of pieces is that of the whole, on a thread of its own or not", arguments: [true, false])
    func pieces(isAside: Bool) {
        let hash = PieceHash(isAside: isAside)
        var whole: [UInt8] = []
        for number in UInt8(0)..<60 {
            let piece = [UInt8](repeating: number, count: 500 * Int(number))
            hash.update(piece)
            whole += piece
        }
        let found = hash.finish()
        #expect(found == SHA256.digest(of: whole))
    }
}
