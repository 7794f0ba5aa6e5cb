import OfficeTime
import Testing

/// Dates, times and their texts.
@Suite struct CivilTimeTests {
    @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
        var date = try #require(CivilDate(year: 1899, month: 12, day: 31))
        for number in date.dayNumber + 1...date.dayNumber + 146_097 {
            let next = CivilDate(dayNumber: number)
            #expect(next.dayNumber == number)
            let isNextDay = next.day == date.day + 1 && next.month == date.month && next.year == date.year
            let isNewMonth =
                next.day == 1 && date.day == CivilDate.length(ofMonth: date.month, year: date.year)
            #expect(isNextDay || isNewMonth)
            date = next
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday),
        ("2026-11-20", 20_777, .friday),
        ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday), ("1969-12-31", -1, .wednesday),
    ])
    func aDateHasItsNumberAndWeekday(_ text: String, _ number: Int, _ weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01", "1900-02-29",
        "2026-1-1",
        "20260101", "2026-01-01 ", "２026-01-01", "-001-01-01", "2026-01-01-01", "",
    ])
    func aDateThatDoesNotExistIsRefused(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(
        arguments: [
            ("2026-11-20T03:00:00Z", 1_795_143_600_000), ("2026-11-20T11:00:00+08:00", 1_795_143_600_000),
            ("2026-11-20T11:00+0800", 1_795_143_600_000), ("2026-11-20T11:00+08", 1_795_143_600_000),
            ("2026-11-19T22:30:00-04:30", 1_795_143_600_000), ("2026-11-20t03:00:00z", 1_795_143_600_000),
            ("2026-11-20T03:00:00.25Z", 1_795_143_600_250),
            ("2026-11-20T03:00:00.123456789Z", 1_795_143_600_123),
            ("1969-12-31T23:59:59.999Z", -1),
        ] as [(String, Int64)])
    func aTimestampIsUnderstood(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(timestamp: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-11-20T03:00:00", "2026-11-20", "2026-11-20 03:00:00Z", "2026-11-20T24:00:00Z",
        "2026-11-20T03:60:00Z",
        "2026-11-20T03:00:60Z", "2026-11-20T3:00Z", "2026-11-20T03:00:00.Z", "2026-11-20T03:00:00,5Z",
        "2026-11-20T03:00:00+8", "2026-11-20T03:00:00+24:00", "2026-11-20T03:00:00+08:::",
        "2026-02-30T03:00:00Z",
        "0001-01-01T00:00+08:00", "9999-12-31T23:59-08:00", "2026-11-20T03:00:00ZZ", "T", "", "Z",
    ])
    func aTimestampThatIsNoneIsRefused(_ text: String) {
        #expect(Instant(timestamp: text) == nil)
    }

    @Test(arguments: [0, -1, 1_795_143_600_000, 1_795_143_600_250, 1_795_143_659_000] as [Int64])
    func anInstantSurvivesItsText(_ milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        #expect(Instant(timestamp: instant.timestamp) == instant)
    }

    @Test(arguments: [
        ("Asia/Jakarta", Zone.wib), ("Asia/Pontianak", .wib), ("Asia/Makassar", .wita),
        ("Asia/Jayapura", .wit),
        ("WIB", .wib), ("wita", .wita), ("+09:00", .wit), ("UTC+8", .wita),
    ])
    func theThreeZonesHaveManyNames(_ name: String, _ zone: Zone) {
        #expect(Zone(name: name) == zone)
    }

    @Test(arguments: ["UTC", "Asia/Singapore", "+05:30", "", "Asia/", "WIBB"])
    func everyOtherZoneIsRefused(_ name: String) {
        #expect(Zone(name: name) == nil)
    }

    @Test func aWallShowsTheTimeOfItsZone() {
        let local = LocalTime(Sample.at("2026-11-20 23:30", .wib), in: .wit)
        #expect(local.text(in: .wit) == "2026-11-21T01:30+09:00")
        #expect(local.instant(in: .wit) == Sample.at("2026-11-20 23:30", .wib))
    }
}
