import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Testing

@testable import Storage
@testable import TicketEngine

@Suite("Lines as the table holds them")
struct PackedLineTests {
    private let packer = PackedLine.Packer()
    private let unpacker = PackedLine.Unpacker()

    @Test(
        "Whatever the bytes, they come back as they were",
        arguments: [
            "", "{}", "0123456789abcdef", "0123456789abcde", "0123456789abcdef0", "ABCDEF0123456789ABCDEF",
            String(repeating: "a", count: 1_021), "x" + String(repeating: "0", count: 510) + "y",
            "{\"a\":\"\u{1}\u{10}\"}", "\u{1}", String(repeating: "é🙂 baris\n", count: 3_000),
            #"{"by":"person:ratna","prev":"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"}"#,
        ])
    func roundTrip(text: String) {
        let line = Array(text.utf8)
        #expect(unpacker.line(packer.packed(line)) == line)
    }

    @Test("A line takes less than half of its length, and hashes half of theirs")
    func size() throws {
        let draft = EventDraft.sample(3, data: #"{"assignees":["post:kadis"],"step":"laporan-masuk"}"#)
        let line = try EventLine(
            EventEnvelope(
                stream: .sample(1), sequence: 2, previous: SHA256.digest(of: "one"), draft: draft))
        #expect(packer.packed(line.bytes).count * 2 < line.bytes.count)
        let digits = Array(SHA256.digest(of: "one").hex.utf8)
        #expect(packer.packed(Array("\"".utf8) + digits + Array("\",\"cap\":\"definitif\"".utf8)).count < 64)
    }

    @Test("Bytes that no packer wrote are no line, however long they claim to be")
    func foreign() throws {
        let packed = packer.packed(Array(#"{"by":"person:ratna","cap":"definitif"}"#.utf8))
        #expect(packed.first == 1)
        let wrong: [[UInt8]] = [
            [], [2], [9, 9], [1], [1, 5], [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0], Array(packed.dropLast()),
            packed + [0], [1, packed[1], packed[2] + 1] + packed.dropFirst(3),
        ]
        for bytes in wrong { #expect(unpacker.line(bytes) == nil, "\(bytes)") }
    }

    /// One of each way in which the events written by hand differ.
    static let events: [TicketEvent] = {
        let file = TicketEngine.AttachmentReference(
            digest: String(repeating: "a", count: 64), name: "f \"1\".jpg", mediaType: "image/jpeg", size: 9)
        let outsider = PersonalReference(id: PersonalID(high: 1, low: 2), digest: file.digest)
        let products: [Product.Content] = [
            .paper(text: "isi\n\t\u{1} \\ é", files: [file, file]), .paper(text: "", files: []),
            .disposition(Disposition(target: .step("x"), instructions: ["a", "b"], urgency: .urgent, note: "n")),
            .condition(Evidence(test: "ping", photos: [file], reporterConfirmed: true)), .condition(Evidence()),
            .register(text: "r"), .order(Order(words: "w", by: "kadis")), .team(["a"]), .team([]),
            .recap(period: "2026", text: ""), .devices([DeviceChange(direction: .out, kind: "router")]),
            .report(ReportID(high: 3, low: 4)), .missing(reason: "habis"),
        ]
        let supplies: [RequirementRecord.Supply] = [
            .ticked, .found(step: "s"), .report, .uploaded([file]), .missing(reason: ""),
        ]
        var completed = StepCompleted(
            position: -3, step: "periksa", stage: 0, given: .own,
            requirements: supplies.map { RequirementRecord(name: "syarat", supply: $0) },
            fields: [FieldRecord(name: "a", value: "b"), FieldRecord(name: "", value: "")],
            products: products.map { Product(name: "naskah", kind: .document, content: $0, number: "1/2026") },
            answer: "Ya", note: "catatan",
            turn: Turn(from: Instant(milliseconds: -5), minutes: 7, inTime: .notJudged),
            verdict: Verdict(requirements: .yes, inTime: .no, output: .notJudged), minutes: 1_000_000)
        var events: [TicketEvent] = [.stepCompleted(completed)]
        for given: Given in [
            .recorded(.init(orderedBy: "ratna", medium: .paper, scan: file)), .link(LinkID(high: 5, low: 6)),
            .onSite(.init(who: outsider, signature: file)),
        ] {
            completed.given = given
            completed.answer = nil
            completed.fields = []
            events.append(.stepCompleted(completed))
        }
        for deadline in [nil, Instant(milliseconds: 1_794_758_471_000)] {
            events.append(
                .stepStarted(
                    StepStarted(
                        position: 1, step: "s", attempt: 2, stage: 0, assignees: [.reporter, .person("a")],
                        start: Instant(milliseconds: 0), deadline: deadline, calendar: 3, places: ["x", "y"])))
        }
        events.append(.informed(Informed(step: "s", assignees: [.post("kadis"), .team("tim")])))
        events.append(.informed(Informed(step: "s", assignees: [])))
        return events
    }()

    @Test("What is written by hand is what the encoder writes", arguments: events)
    func byHand(event: TicketEvent) throws {
        let written = try #require(try EventDataLine.bytes(event))
        #expect(String(decoding: written, as: UTF8.self)
            == String(decoding: try CanonicalEncoder.encode(event.data), as: UTF8.self))
        #expect(try CanonicalJSON.canonical(written) == written)
    }

    @Test("NUL in a text is refused in both ways of writing")
    func holdsNUL() {
        let event = TicketEvent.informed(Informed(step: "a\0b", assignees: []))
        #expect(throws: EncodingError.self) { try EventDataLine.bytes(event) }
        #expect(throws: EncodingError.self) { try CanonicalEncoder.encode(event.data) }
    }

    @Test("Numbers are written as they are read", arguments: [0, 9, 10, -1, -120, Int64.max, Int64.min])
    func numbers(number: Int64) {
        var bytes = Array("x".utf8)
        CanonicalJSON.append(number, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x\(number)")
    }
}
