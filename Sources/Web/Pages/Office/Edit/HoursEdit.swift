import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The working calendar: its week, dated hours and days off, each change to be looked at beforehand.
struct HoursEdit {
    let context: RequestContext
    let place: Place

    var html: HTML {
        let back = Place.officePart("jam-kerja")
        let week = Page.section(
            context.text(Phrase.OfficePages.week),
            WeekForm(context: context, from: place, next: back, isFull: true).html)
        guard let calendar = context.office.calendar?.calendar else { return week }
        let newDay = Fold.html(
            context.text(Phrase.OfficeForm.dayOff), isOpen: isRefused(.setDayOff), dayOff)
        let days = Page.section(
            context.text(Phrase.OfficePages.holidays(String(year))), id: "libur",
            "\(known(calendar.daysOff))\(newDay)")
        let newHours = Fold.html(
            context.text(Phrase.OfficeForm.specialHours), isOpen: isRefused(.setSpecialHours), specialHours)
        let special = Page.section(
            context.text(Phrase.OfficePages.overrides), "\(known(calendar.overrides))\(newHours)")
        return "\(days)\(special)\(week)"
    }

    private var year: Int {
        context.request.query["tahun"].flatMap { Int($0) }
            ?? LocalTime(context.now, in: context.zone).date.year
    }

    private func isRefused(_ command: CommandName) -> Bool { context.refused?.command == command }

    private func buttons(_ command: CommandName) -> HTML {
        Button.row([
            Button(context.text(Phrase.OfficeForm.add)).submit(),
            Button(context.text(Phrase.OfficeForm.preview), icon: .eye).submit(
                name: "command", value: command.rawValue, formAction: Place.hoursPreview.path),
        ])
    }

    /// In a row of a list: no margins of their own.
    private func removal(_ command: CommandName) -> HTML {
        let remove = Button(context.text(Phrase.OfficeForm.remove), .quiet).submit()
        let look = Button(context.text(Phrase.OfficeForm.previewShort), .quiet).submit(
            name: "command", value: command.rawValue, formAction: Place.hoursPreview.path)
        return "\(remove)\(look)"
    }

    private func reason(_ answers: Answers) -> HTML {
        answers.line(
            "reason", Phrase.OfficeForm.reason, hint: Phrase.OfficeForm.reasonHint, isRequired: false,
            Field.Line(autocomplete: "off", maxLength: 200))
    }

    // MARK: days off

    private var dayOff: HTML {
        let answers = context.answers(.setDayOff, scope: "libur")
        let kinds: [(OfficeCalendar.DayOff.Kind, Phrase)] = [
            (.local, Phrase.OfficePages.local), (.national, Phrase.OfficePages.national),
            (.collectiveLeave, Phrase.OfficePages.collectiveLeave),
        ]
        let fields: [HTML] = [
            answers.line("date", Phrase.OfficePages.date, Field.Line(kind: .date, look: "short")),
            answers.line(
                "name", Phrase.OfficePages.occasion, Field.Line(autocomplete: "off", maxLength: 200)),
            answers.radios(
                "kind", Phrase.OfficePages.kind, or: OfficeCalendar.DayOff.Kind.local.rawValue,
                kinds.map { Field.Option(value: $0.rawValue, title: context.text($1)) }),
            reason(answers), buttons(.setDayOff),
        ]
        return "\(answers.summary)\(context.officeForm(.setDayOff, from: place).html(.join(fields)))"
    }

    private func known(_ days: [OfficeCalendar.DayOff]) -> HTML {
        let years = Set(days.map(\.date.year)).union([year]).sorted()
        let tabs = Tabs.html(
            years.map {
                .init(
                    title: String($0), address: "\(place.path)?tahun=\($0)#libur", isCurrent: $0 == year)
            }, label: context.text(Phrase.OfficePages.years))
        let rows = days.filter { $0.date.year == year }.sorted { $0.date < $1.date }.map { day -> [HTML] in
            let remove = context.officeForm(
                .endDayOff, from: place, key: day.date.description, hidden: [("date", day.date.description)]
            ).html(removal(.endDayOff))
            return [HTML(text: context.language.longDate(parts(day.date))), HTML(text: day.name), remove]
        }
        let table = PlainTable(
            caption: context.text(Phrase.OfficePages.days(rows.count)),
            columns: [Phrase.OfficePages.date, Phrase.OfficePages.occasion, Phrase.Access.act].map(
                context.text),
            rows: rows
        ).html
        let summary = context.refused?.command == .endDayOff ? context.refused?.errors ?? [] : []
        return "\(Form.errorSummary(summary, context.language))\(tabs)\(table)"
    }

    // MARK: dated hours

    private var specialHours: HTML {
        let answers = context.answers(.setSpecialHours, scope: "khusus")
        let date = Field.Line(kind: .date, look: "short")
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.OfficePages.occasion, Field.Line(autocomplete: "off", maxLength: 200)),
            answers.line("from", Phrase.OfficePages.from, date),
            answers.line("to", Phrase.OfficePages.until, date),
            WeekFields.html(answers, nil, context.language), reason(answers), buttons(.setSpecialHours),
        ]
        return "\(answers.summary)\(context.officeForm(.setSpecialHours, from: place).html(.join(fields)))"
    }

    private func known(_ overrides: [OfficeCalendar.Override]) -> HTML {
        guard !overrides.isEmpty else {
            return "<p class=\"soft\">\(context.text(Phrase.OfficePages.noOverrides))</p>"
        }
        let items: [HTML] = overrides.sorted { $0.from > $1.from }.map { override in
            let period = context.text(
                Phrase.OfficePages.period(
                    context.language.date(parts(override.from)), context.language.date(parts(override.to))))
            let key = override.from.description
            let remove = context.officeForm(
                .endSpecialHours, from: place, key: key,
                hidden: [("from", key), ("to", override.to.description)]
            ).html(removal(.endSpecialHours))
            return "<li><span class=\"row\"><span>\(override.name): \(period)</span>\(remove)</span></li>"
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func parts(_ date: CivilDate) -> DateParts {
        DateParts(year: date.year, month: date.month, day: date.day, weekday: date.weekday.rawValue + 1)
    }
}
