import Testing
import sigap

/// What `sigap clock` answers to a line, as a program outside reads it.
@Suite struct ClockAnswerTests {
    private static let week =
        #""week":{"mon":[["07:30","12:00"],["13:00","16:00"]],"fri":[["07:30","11:30"],["13:00","16:30"]]}"#

    /// A line with the hours of the example and other keys after the calendar.
    private static func line(_ rest: String, calendar more: String = "") -> String {
        #"{"calendar":{"zone":"Asia/Makassar",\#(week)\#(more)},\#(rest)}"#
    }

    private static func answer(_ line: String) -> String {
        String(decoding: ClockAnswer(to: Array(line.utf8)).line, as: UTF8.self)
    }

    @Test func aLengthIsAnsweredWithItsDeadlineAndTheReasons() {
        let answer = Self.answer(Self.line(#""start":"2026-11-20T03:00:00Z","duration":"60 menit""#))
        #expect(
            answer == #"{"because":["mulai Jumat 20 November 2026 11.00 WITA","#
                + #""60 menit: hanya menit kerja yang dihitung","Jumat 20 November 11.30–13.00 di luar jam kerja","#
                + #""batas Jumat 20 November 2026 13.30 WITA"],"deadline":"2026-11-20T05:30:00Z"}"# + "\n")
    }

    @Test(arguments: [
        (#""start":"2026-11-20T03:00:00Z","end":"2026-11-20T06:00:00Z""#, 90),
        (#""start":"2026-11-20T03:00Z","end":"2026-11-20T14:00+08:00","pauses":[]"#, 90),
        (
            #""start":"2026-11-20T03:00Z","end":"2026-11-20T06:00Z","pauses":[{"from":"2026-11-20T03:10Z","to":"2026-11-20T03:20Z"},{"from":"2026-11-20T03:15Z","to":"2026-11-20T03:25Z"}]"#,
            75
        ),
        (
            #""start":"2026-11-20T03:00Z","end":"2026-11-20T06:00Z","pauses":[{"from":"2026-11-20T03:10Z"}]"#,
            10
        ),
        (#""start":"2026-11-20T03:00:59Z","end":"2026-11-20T03:00:59Z""#, 0),
    ])
    func anEndIsAnsweredWithTheMinutes(_ rest: String, _ minutes: Int) {
        #expect(Self.answer(Self.line(rest)) == "{\"minutes\":\(minutes)}\n")
    }

    @Test(arguments: [
        (#""duration":"kondisional""#, "null"), (#""duration":"-""#, "null"),
        (#""duration":"2 jam","pauses":[{"from":"2026-11-20T03:10Z"}]"#, "null"),
        (#""duration":"2 jam","pauses":[{"from":"2026-11-20T03:10Z","to":null}]"#, "null"),
        (
            #""duration":"10 menit","pauses":[{"from":"2026-11-20T03:05Z","to":"2026-11-20T05:00Z"}]"#,
            "\"2026-11-20T05:05:00Z\""
        ),
        (#""duration":"1 x 24 jam""#, "\"2026-11-21T03:00:00Z\""),
        (#""duration":"1-2 hari kerja""#, "\"2026-11-27T03:00:00Z\""),
    ])
    func aDeadlineMayBeMissing(_ rest: String, _ deadline: String) {
        let answer = Self.answer(Self.line(#""start":"2026-11-20T03:00:00Z","# + rest))
        #expect(answer.hasSuffix("\"deadline\":\(deadline)}\n"))
    }

    @Test(arguments: [
        ("", "JSON"), ("nonsense", "JSON"), ("[]", "objek"), ("5", "objek"), ("{}", "calendar"),
        ("{\"a\":1}", "\\\"a\\\""),
        (line(#""start":"2026-11-20T03:00:00Z""#), "duration"),
        (
            line(#""start":"2026-11-20T03:00:00Z","end":"2026-11-20T03:00:00Z","duration":"1 jam""#),
            "salah satu"
        ),
        (line(#""start":"2026-11-20T03:00:00Z","end":"2026-11-20T02:59:00Z""#), "end"),
        (line(#""start":"2026-11-20T03:00:00","duration":"1 jam""#), "start"),
        (line(#""start":5,"duration":"1 jam""#), "start"),
        (line(#""start":"2026-11-20T03:00:00Z","duration":60"#), "duration"),
        (line(#""start":"2026-11-20T03:00:00Z","duration":"10 m""#), "60 menit"),
        (line(#""start":"2026-11-20T03:00:00Z","duration":"0 menit""#), "60 menit"),
        (line(#""start":"2026-11-20T03:00:00Z","duration":"999999 bulan""#), "sepuluh tahun"),
        (line(#""start":"9999-12-31T03:00:00Z","duration":"9 bulan""#), "tahun"),
        (
            line(
                #""start":"2026-11-20T03:00:00Z","duration":"1 jam","pauses":[{"to":"2026-11-20T03:00:00Z"}]"#
            ), "pauses[0].from"
        ),
        (line(#""start":"2026-11-20T03:00:00Z","duration":"1 jam","extra":1"#), "extra"),
        (
            line(#""start":"2026-11-20T03:00:00Z","duration":"1 jam""#, calendar: #","off":["2026-02-30"]"#),
            "calendar.off[0]"
        ),
        (line(#""start":"2026-11-20T03:00:00Z","duration":"1 jam""#, calendar: #","version":1e99"#), "JSON"),
        (String(repeating: "[", count: 100_000), "JSON"),
        (
            line(#""start":"2026-11-20T03:00:00Z","duration":"1 jam","duration":"2 jam""#),
            "kunci \\\"duration\\\""
        ),
        (
            line(#""start":"2026-11-20T03:00:00Z","st\u0061rt":"2026-11-20T03:00:00Z","duration":"1 jam""#),
            "kunci \\\"start\\\""
        ),
        (
            line(#""start":"2026-11-20T03:00:00Z","duration":"1 jam""#, calendar: #","week":{}"#),
            "calendar: kunci \\\"week\\\""
        ),
        (
            line(
                #""start":"2026-11-20T03:00:00Z","duration":"1 jam","pauses":[{"from":"2026-11-20T03:10Z","from":"2026-11-20T03:20Z"}]"#
            ), "pauses[0]: kunci \\\"from\\\""
        ),
    ])
    func aLineThatCannotBeUsedIsAnsweredWithWhatToDo(_ line: String, _ hint: String) {
        let answer = Self.answer(line)
        #expect(answer.hasPrefix("{\"error\":\""))
        #expect(answer.contains(hint), "\(answer)")
        #expect(answer.count { $0 == "\n" } == 1)
    }

    @Test func onlyUTF8IsRead() {
        let line = Self.line(#""start":"2026-11-20T03:00:00Z","duration":"60 menit""#)
        let bytes = line.utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        #expect(String(decoding: ClockAnswer(to: bytes).line, as: UTF8.self).contains("UTF-8"))
    }

    @Test func anyBytesGetOneLine() {
        let good = Array(Self.line(#""start":"2026-11-20T03:00:00Z","duration":"60 menit""#).utf8)
        for place in good.indices {
            for byte: UInt8 in [0, 0x22, 0x2D, 0x39, 0x7B, 0xFF] {
                var bytes = good
                bytes[place] = byte
                #expect(ClockAnswer(to: bytes).line.last == UInt8(ascii: "\n"))
            }
        }
        #expect(Self.answer(String(repeating: "x", count: ClockAnswer.longestLine + 1)).contains("MiB"))
    }
}
