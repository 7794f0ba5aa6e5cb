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

    @Test(
        "A stored line whose texts are spelt in another way than writing spells them is no event",
        arguments: [
            (#""by":"u-7""#, Array(#""by":"u-\u0037""#.utf8)), (#""by":"u-7""#, Array(#""by":"\/""#.utf8)),
            (#""by":"u-7""#, Array(#""by":""#.utf8) + [0xFF, 0x22]),
            (#"{"a":"b"}"#, Array(#"{"a":""#.utf8) + [0xC3, 0x28, 0x22, 0x7D]),
            (#""kind":"opened""#, Array(#""kind":"\ud800""#.utf8)),
            (SHA256.digest(of: "one").hex, Array(SHA256.digest(of: "one").hex.uppercased().utf8)),
            (String(repeating: "0", count: 31) + "a", Array((String(repeating: "0", count: 31) + "A").utf8)),
        ])
    func otherSpelling(written: String, other: [UInt8]) throws {
        let draft = EventDraft(
            command: .sample(10), recorded: Instant(milliseconds: 1), happened: Instant(milliseconds: 1),
            actor: "u-7", kind: "opened", version: 1, data: Array(#"{"a":"b"}"#.utf8))
        let line = try EventLine(envelope(draft)).bytes
        let place = try #require(line.firstRange(of: Array(written.utf8)))
        var changed = line
        changed.replaceSubrange(place, with: other)
        #expect(throws: EventLineFault.self) { try EventLine(stored: changed).envelope() }
    }
}
