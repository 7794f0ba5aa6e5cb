import Testing

@testable import Web

/// A key that stands twice in one object of JSON.
@Suite struct RepeatedKeyTests {
    @Test(arguments: [
        (#"{"a":1,"a":2}"#, "", "a"),
        (#"{"a":1,"b":2,"a":1}"#, "", "a"),
        (#" { "a" : "}" , "a" : "]" } "#, "", "a"),
        (#"{"a":{"b":{"c":{}}},"a":0}"#, "", "a"),
        (#"{"a":1,"b":{"c":1,"c":1}}"#, "b", "c"),
        (#"{"a":[{"x":1},{"x":[1,2],"y":2,"x":3}]}"#, "a[1]", "x"),
        (#"{"a":{"b":{}},"c":[0,[{"d":[],"d":{}}]]}"#, "c[1][0]", "d"),
        (#"[{"a":1},{"a":1,"a":2}]"#, "[1]", "a"),
        (#"{"a":1,"\u0061":2}"#, "", "a"),
        (#"{"\u0061b":1,"a\u0062":2}"#, "", "ab"),
        (#"{"\ud83d\ude00":1,"😀":2}"#, "", "😀"),
        (#"{"a\/b":1,"a/b":2}"#, "", "a/b"),
        (#"{"\"":1,"\u0022":2}"#, "", "\""),
        (#"{"\\":1,"\u005c":2}"#, "", "\\"),
        (#"{"":1,"":2}"#, "", ""),
        ("\u{FEFF}{\"a\":1,\"a\":2}", "", "a"),
    ])
    func itIsFoundByWhatItMeans(_ line: String, _ place: String, _ key: String) {
        let found = RepeatedKey.first(in: line.utf8)
        #expect(found?.place == place)
        #expect(found?.key == key)
    }

    @Test(arguments: [
        "", "{}", "[]", #""a""#, #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":2}]"#, #"{"a":"a","b":"a"}"#,
        #"{"a":1,"A":2,"a ":3}"#, #"{"a":["a","a"]}"#, #"{"a":"\"a\":1,\"a\":2"}"#,
        #"{"\\u0061":1,"u0061":2,"a":3}"#, #"{"a":{"x":1},"b":{"x":1}}"#, #"{"a":[{}],"b":[{}]}"#,
        #"{"a":1,"a"#, "{", "}{", "]", ",", #"{"a":1,"\u00"#, "\"\\",
    ])
    func otherwiseThereIsNone(_ line: String) {
        #expect(RepeatedKey.first(in: line.utf8) == nil)
    }

    @Test func whatLiesTooDeepForTheDecoderIsLeftToIt() {
        let line = String(repeating: "{\"a\":", count: 100_000)
        #expect(RepeatedKey.first(in: line.utf8) == nil)
    }

    @Test func itIsToldWithItsPathAndInBounds() throws {
        let found = try #require(RepeatedKey.first(in: #"{"steps":[{},{"given":{"a":1,"a":2}}]}"#.utf8))
        #expect(found.place == "steps[1].given")
        #expect(found.path == "steps.1.given.a")
        let long = String(repeating: "x", count: 5_000)
        let longest = try #require(RepeatedKey.first(in: "{\"\(long)\":{\"\(long)\":1,\"\(long)\":2}}".utf8))
        #expect(longest.path.count < 100)
    }
}
