import Phrases
import Testing

@Suite struct `Dates in words` {
    private let moment = DateParts(
        year: 2026, month: 11, day: 25, weekday: 3, hour: 10, minute: 5, zone: .wita)

    @Test func `an exact stamp names day, date, time and zone`() {
        #expect(Language.indonesian.stamp(moment) == "Rabu 25 November 2026 10.05 WITA")
        #expect(Language.english.stamp(moment) == "Wednesday 25 November 2026 10:05 WITA")
    }

    @Test func `short forms leave out what the reader knows`() {
        #expect(Language.indonesian.stampThisYear(moment) == "Rabu 25 November 10.05 WITA")
        #expect(Language.indonesian.shortStamp(moment) == "25 Nov 10.05")
        #expect(Language.english.shortDate(moment, withYear: true) == "25 Nov 2026")
        #expect(Language.indonesian.letterDate(moment) == "Rabu, 25 November 2026")
        #expect(Language.indonesian.month(moment) == "November 2026")
    }

    @Test func `a stamp seen on its own day says today, in another year it names the year`() {
        var today = moment
        today.hour = 8
        #expect(Language.indonesian.stamp(moment, seenOn: today) == "hari ini 10.05 WITA")
        today.day = 24
        #expect(Language.indonesian.stamp(moment, seenOn: today) == "Rabu 25 November 10.05 WITA")
        today.year = 2027
        #expect(Language.indonesian.stamp(moment, seenOn: today) == "Rabu 25 November 2026 10.05 WITA")
    }

    @Test func `machines read ISO 8601 with the offset of the zone`() {
        #expect(moment.iso == "2026-11-25T10:05+08:00")
        #expect(moment.inputValue == "2026-11-25T10:05")
    }

    @Test(arguments: Language.allCases)
    func `every language has twelve months and seven days`(language: Language) {
        #expect(Set(language.months).count == 12)
        #expect(Set(language.shortMonths).count == 12)
        #expect(Set(language.weekdays).count == 7)
    }

    @Test func `a month that does not exist shows its number instead of stopping the page`() {
        let odd = DateParts(year: 2026, month: 13, day: 1, weekday: 0)
        #expect(Language.indonesian.longDate(odd) == "0 1 13 2026")
    }
}
