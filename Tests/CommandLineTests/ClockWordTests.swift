import OfficeTime
import Testing

@testable import sigap

@Suite("The operator's word about the clock")
struct ClockWordTests {
    private static let now = Instant(timestamp: "2026-11-24T08:00+08:00") ?? .earliest

    private func refusal(minutes: Int64) -> String? {
        ClockOKCommand.refusal(
            now: Self.now, last: Self.now.adding(minutes: minutes), zone: .wita, folder: "/srv/sigap")
    }

    @Test("A record of hours ahead is waited for; one of years takes a backup, with the commands for it")
    func refused() throws {
        for minutes: Int64 in [-31 * 1_440, 0, 8 * 60, 2 * 1_440] {
            #expect(refusal(minutes: minutes) == nil)
        }
        let text = try #require(refusal(minutes: 3_652 * 1_440))
        #expect(text.contains("sigap restore BERKAS --data /srv/sigap --replace"))
        #expect(text.contains("2026"))
    }

    @Test("What the word does is told")
    func told() {
        let later = ClockOKCommand.told(now: Self.now, last: Self.now.adding(minutes: 480), zone: .wita)
        #expect(later.contains("dicatat kemudian"))
        let good = ClockOKCommand.told(now: Self.now, last: Self.now, zone: .wita)
        #expect(good.contains("dinyatakan benar") && !good.contains("dicatat kemudian"))
    }
}
