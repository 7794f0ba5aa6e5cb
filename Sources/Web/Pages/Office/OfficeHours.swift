import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases

/// When the office works: the week, special hours, and the holidays of a year.
struct OfficeHours {
    let context: RequestContext

    private var language: Language { context.language }

    var html: HTML {
        guard let calendar = context.office.calendar?.calendar else {
            return EmptyState.html(Phrase.OfficePages.noHours, language, icon: .clock)
        }
        return
            "\(week(calendar.week, title: Phrase.OfficePages.week))\(overrides(calendar))\(holidays(calendar))"
    }

    private func week(_ week: WorkWeek, title: Phrase) -> HTML {
        Page.section(language[title], weekTable(week, caption: language[title]))
    }

    private func weekTable(_ week: WorkWeek, caption: String) -> HTML {
        let total = language[Phrase.OfficePages.weekTotal(language.duration(minutes: week.minutes, .hours))]
        return PlainTable(
            caption: "\(caption): \(total)",
            columns: [language[Phrase.OfficePages.day], language[Phrase.OfficePages.openHours]],
            rows: Weekday.allCases.map { day in
                let stretches = week[day].map(words).joined(separator: ", ")
                return [
                    HTML(text: language.weekdays[day.rawValue]),
                    HTML(text: stretches.isEmpty ? language[Phrase.OfficePages.closed] : stretches),
                ]
            }
        ).html
    }

    /// `07.30–12.00`, as the language writes the clock.
    private func words(_ interval: WorkInterval) -> String {
        "\(clock(interval.from))–\(clock(interval.to))"
    }

    private func clock(_ minute: Int) -> String {
        language.time(
            DateParts(year: 1970, month: 1, day: 1, weekday: 4, hour: minute / 60, minute: minute % 60))
    }

    // MARK: special hours

    private func overrides(_ calendar: OfficeCalendar) -> HTML {
        let title = language[Phrase.OfficePages.overrides]
        guard !calendar.overrides.isEmpty else {
            return Page.section(title, "<p class=\"soft\">\(language[Phrase.OfficePages.noOverrides])</p>")
        }
        let folds: [HTML] = calendar.overrides.sorted { $0.from > $1.from }.map { override in
            let period = language[
                Phrase.OfficePages.period(
                    language.date(parts(override.from)), language.date(parts(override.to)))]
            let name = override.name.isEmpty ? title : override.name
            return Fold.html("\(name): \(period)", weekTable(override.week, caption: name))
        }
        return Page.section(title, .join(folds))
    }

    // MARK: holidays

    private func holidays(_ calendar: OfficeCalendar) -> HTML {
        let thisYear = LocalTime(context.now, in: calendar.zone).date.year
        let year = context.request.query["tahun"].flatMap { Int($0) } ?? thisYear
        let years = Set(calendar.daysOff.map(\.date.year)).union([thisYear]).sorted()
        let tabs = Tabs.html(
            years.map {
                .init(
                    title: String($0), address: "\(Place.officePart("jam-kerja").path)?tahun=\($0)#libur",
                    isCurrent: $0 == year)
            }, label: language[Phrase.OfficePages.years])
        let title = language[Phrase.OfficePages.holidays(String(year))]
        let days = calendar.daysOff.filter { $0.date.year == year }.sorted { $0.date < $1.date }
        let list =
            days.isEmpty
            ? EmptyState.html(Phrase.OfficePages.noHolidays(String(year)), language, icon: .calendar)
            : PlainTable(
                caption: language[Phrase.OfficePages.days(days.count)],
                columns: [
                    Phrase.OfficePages.date, Phrase.OfficePages.occasion, Phrase.OfficePages.kind,
                ].map { language[$0] },
                rows: days.map { day in
                    [
                        HTML(text: language.longDate(parts(day.date))), HTML(text: day.name),
                        HTML(text: language[words(day.kind)]),
                    ]
                }
            ).html
        return Page.section(title, id: "libur", "\(tabs)\(list)")
    }

    private func words(_ kind: OfficeCalendar.DayOff.Kind) -> Phrase {
        switch kind {
        case .national: Phrase.OfficePages.national
        case .collectiveLeave: Phrase.OfficePages.collectiveLeave
        case .local: Phrase.OfficePages.local
        }
    }

    private func parts(_ date: CivilDate) -> DateParts {
        DateParts(
            year: date.year, month: date.month, day: date.day, weekday: date.weekday.rawValue + 1)
    }
}

extension DurationCount {
    /// Hours that never add up to days: "37 jam 30 menit" for a week.
    fileprivate static let hours = DurationCount.office(minutesPerDay: .max)
}
