import Crypto
import OfficeTime
import Storage
import Testing

@Suite("The line of an event")
struct EventLineTests {
    private func envelope(_ draft: EventDraft) -> EventEnvelope {
        EventEnvelope(stream: .sample(1), sequence: 2, previous: SHA256.digest(of: "one"), draft: draft)
    }

    @Test("It is these very bytes, keys sorted, nothing between them")
    func bytes() throws {
        let draft = EventDraft(
            command: .sample(7), recorded: Instant(milliseconds: 2000),
            happened: Instant(milliseconds: -1000),
            actor: "u-7", post: "kabid \"A\"", capacity: "plt", kind: "stepCompleted", version: 3,
            data: Array(#" { "z" : [1, -2, true, null], "a":"é\n" } "#.utf8))
        let line = try EventLine(envelope(draft))
        #expect(
            line.text == #"{"by":"u-7","cap":"plt","cmd":"00000000000000000000000000000007","#
                + #""data":{"a":"é\n","z":[1,-2,true,null]},"hap":-1000,"kind":"stepCompleted","#
                + #""post":"kabid \"A\"","#
                + #""prev":"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed","#
                + #""rec":2000,"seq":2,"stream":"00000000000000000000000000000001","v":3}"#)
        #expect(line.digest == SHA256.digest(of: line.text))
    }

    @Test(
        "It reads back as what was written",
        arguments: [nil, "kasi", "kepala \\ \"bidang\"\n\t\u{1} ü 😀"], [nil, "plt"])
    func roundTrip(post: String?, capacity: String?) throws {
        var draft = EventDraft.sample(3)
        draft.post = post
        draft.capacity = capacity
        let written = envelope(draft)
        #expect(try EventLine(stored: EventLine(written).bytes).envelope() == written)
    }

    @Test(
        "Data that two machines could write differently is refused",
        arguments: [
            "", "{", "[1]", "1", "{\"a\":1.0}", "{\"a\":1e3}", "{\"a\":01}", "{\"a\":-0}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1}x", "{a:1}", "{\"a\":\"\u{1}\"}", "{\"a\":99999999999999999999}", "{\"a\":\"\\x\"}",
            "{\"a\":1,}", String(repeating: "{\"a\":", count: 70) + "1" + String(repeating: "}", count: 70),
        ])
    func refused(data: String) {
        #expect(throws: EventLineFault.self) { try EventLine(envelope(.sample(0, data: data))) }
    }

    @Test("Bytes that are no UTF-8 are refused")
    func invalidText() {
        var draft = EventDraft.sample(0)
        draft.data = Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)
        #expect(throws: EventLineFault.self) { try EventLine(envelope(draft)) }
    }

    @Test("Members are sorted at every depth and stay with their keys")
    func sorting() throws {
        let sorted = try CanonicalJSON.canonical(Array(#"{"b":{"y":1,"x":[{"d":2,"c":3}]},"a":{}}"#.utf8))
        #expect(String(decoding: sorted, as: UTF8.self) == #"{"a":{},"b":{"x":[{"c":3,"d":2}],"y":1}}"#)
        #expect(try CanonicalJSON.canonical(sorted) == sorted)
    }

    @Test(
        "A stored line that is not what writing would give is no event",
        arguments: ["{}", "", "{\"by\":\"u\"}", " ", "}"])
    func notAnEvent(addition: String) throws {
        let line = try EventLine(envelope(.sample(0)))
        #expect(throws: EventLineFault.self) {
            try EventLine(stored: line.bytes + Array(addition.utf8.isEmpty ? "\n".utf8 : addition.utf8))
                .envelope()
        }
        #expect(throws: EventLineFault.self) { try EventLine(stored: Array(addition.utf8)).envelope() }
    }

    private static let digits = SHA256.digest(of: "one").hex
    private static let command = String(repeating: "0", count: 31) + "a"

    /// What stands in the line, and the bytes that stand there instead.
    private static let spellings: [(written: String, other: [UInt8])] = [
        (#""by":"u-7""#, [UInt8](#""by":"u-\u0037""#.utf8)),
        (#""by":"u-7""#, [UInt8](#""by":"\/""#.utf8)),
        (#"u-7"#, [0xFF]),
        (#""a":"b""#, [UInt8](#""a":""#.utf8) + [0xC3, 0x28, 0x22]),
        (#""kind":"opened""#, [UInt8](#""kind":"\ud800""#.utf8)),
        (digits, [UInt8](digits.uppercased().utf8)),
        (command, [UInt8](command.uppercased().utf8)),
    ]

    /// Data that means something and is not in the form in which writing brings it.
    private static let otherData: [String] = [
        #"{ "a":"b"}"#, #"{"a":"b" }"#, #"{"a" :"b"}"#, #"{"a": "b"}"#, "{ }", #"{"a":[1, 2]}"#,
        #"{"a":[ ]}"#, #"{"b":1,"a":2}"#, #"{"a":1,"a":1}"#, #"{"a!":1,"a":2}"#, #"{"a":{"c":1,"b":2}}"#,
        #"{"a":1,}"#, #"{"a":[1,]}"#, #"{"a":[,1]}"#, #"{"a":[1 2]}"#, #"{"a" 1}"#, #"{"a":}"#,
        #"{"a":01}"#, #"{"a":-0}"#, #"{"a":-}"#, #"{"a":-01}"#, #"{"a":1.0}"#, #"{"a":1E3}"#,
        #"{"a":9223372036854775808}"#, #"{"a":-9223372036854775809}"#, #"{"a":36893488147419103233}"#,
        #"{"a":nul}"#, #"{"a":"\x"}"#, #"{"a":"b}"#, #"{"a":"b"}}"#, #"[{"a":"b"}]"#,
        String(repeating: #"{"a":"#, count: 64) + "1" + String(repeating: "}", count: 64),
    ]

    @Test(
        "Stored data in the form of writing reads back as it is",
        arguments: [
            "{}", #"{"a":[]}"#, #"{"":0,"a":{},"a!":[1,[2,{"b":null}]],"b":[true,false,"x\n\"\u0001 é"]}"#,
            #"{"a":9223372036854775807,"b":-9223372036854775808,"c":-10,"d":100}"#,
            String(repeating: #"{"a":"#, count: 63) + "1" + String(repeating: "}", count: 63),
        ])
    func storedData(data: String) throws {
        let line = try EventLine(envelope(.sample(0, data: data)))
        let read = try EventLine(stored: line.bytes).envelope().draft.data
        #expect(String(decoding: read, as: UTF8.self) == data)
    }

    /// A stored line in which other bytes stand for what was written.
    private func line(with other: [UInt8], for written: String) throws -> EventLine {
        let draft = EventDraft(
            command: .sample(10), recorded: Instant(milliseconds: 1), happened: Instant(milliseconds: 1),
            actor: "u-7", kind: "opened", version: 1, data: Array(#"{"a":"b"}"#.utf8))
        var line = try EventLine(envelope(draft)).bytes
        let text = [UInt8](written.utf8)
        let starts = line.indices.dropLast(text.count - 1)
        let start = try #require(starts.first { line[$0..<$0 + text.count].elementsEqual(text) })
        line.replaceSubrange(start..<start + text.count, with: other)
        return EventLine(stored: line)
    }

    @Test(
        "A stored line spelt in another way than writing spells it is no event", arguments: spellings.indices)
    func otherSpelling(number: Int) throws {
        let line = try line(with: Self.spellings[number].other, for: Self.spellings[number].written)
        #expect(throws: EventLineFault.self) { try line.envelope() }
    }

    @Test("A stored line whose data is not in the form of writing is no event", arguments: otherData)
    func otherForm(data: String) throws {
        let line = try line(with: Array(data.utf8), for: #"{"a":"b"}"#)
        #expect(throws: EventLineFault.self) { try line.envelope() }
    }
}
