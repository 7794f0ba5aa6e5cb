import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

extension Answers {
    /// Rows to tick.
    func checks(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, chosen: Set<String>, _ options: [Field.Option]
    ) -> HTML {
        let typed = refused.map { form in
            Set(form.values.pairs.filter { $0.name == name }.map(\.value))
        }
        let options = options.map { option in
            var option = option
            option.isChosen = (typed ?? chosen).contains(option.value)
            return option
        }
        return Field(
            name: name, label: language[label], hint: hint.map { language[$0] } ?? "",
            error: refused?.error(name), isRequired: false, saysOptional: false, control: .checks(options),
            scope: scope
        ).html(language)
    }

    /// Some of many: rows to tick as long as they can be overlooked; of more only those that are chosen, and
    /// a field for the names of others.
    func some(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, chosen: Set<String>,
        _ options: [Field.Option], more: (label: Phrase, hint: Phrase)
    ) -> HTML {
        guard options.count > Self.overlooked else {
            return checks(name, label, hint: hint, chosen: chosen, options)
        }
        let typed = refused.map { form in
            Set(form.values.pairs.filter { $0.name == name }.map(\.value))
        }
        let shown = options.filter { chosen.contains($0.value) || typed?.contains($0.value) ?? false }
        let ticked: HTML? = shown.isEmpty ? nil : checks(name, label, chosen: chosen, shown)
        let names = paragraph(
            name + CommandReading.names, more.label, hint: more.hint, isRequired: false, rows: 4)
        return "\(ticked)\(names)"
    }

    /// So many rows can be looked through.
    private static let overlooked = 60

    /// One row to tick.
    func flag(_ name: String, _ label: Phrase, hint: Phrase? = nil, isOn: Bool) -> HTML {
        let option = Field.Option(
            value: "yes", title: language[label], hint: hint.map { language[$0] } ?? "",
            isChosen: refused.map { $0.value(name) != nil } ?? isOn)
        let error: HTML? = refused?.error(name).map {
            "<p class=\"error\">\(Icon.alert.html)<span>\($0)</span></p>"
        }
        let box = Field(name: name, label: "", control: .checks([option]), scope: scope)
        return """
            <div class="field\(error == nil ? "" : " wrong")" id="\(box.id)">\(error)\
            \(box.drawn(language))</div>
            """
    }
}

extension RequestContext {
    /// Which office a form was made from: what others changed since is not written over unseen.
    static let seenField = "expected_version"

    var seenVersion: (name: String, value: String) { (Self.seenField, String(office.version)) }

    /// A form of the office's administration; `next` is the page after it.
    func officeForm(
        _ command: CommandName, from place: Place, next: Place? = nil, key: String? = nil,
        multipart: Bool = false, hidden: [(String, String)] = []
    ) -> Form {
        var form = form(command, from: place, multipart: multipart, key: key)
        form.hidden += hidden.map { (name: $0.0, value: $0.1) }
        if !form.hidden.contains(where: { $0.name == Self.seenField }) { form.hidden.append(seenVersion) }
        if let next {
            let path = next.path + (next.isOfSetup ? "" : "?sudah=" + command.rawValue)
            form.hidden.append((CommandForm.next, path))
        }
        return form
    }
}

extension Place {
    fileprivate var isOfSetup: Bool {
        switch self {
        case .setup, .setupStep: true
        default: false
        }
    }
}

/// How the office is called.
struct ProfileForm {
    let context: RequestContext
    let from: Place
    let next: Place
    /// Whether the zone has a form of its own beside this one.
    var hasOwnZone = false

    var html: HTML {
        let answers = context.answers(.setProfile)
        let profile = context.office.profile
        let line = Field.Line(autocomplete: "off", maxLength: 200)
        let isNew = profile.name.isEmpty
        let fields: [HTML] = [
            answers.line(
                "government", Phrase.OfficePages.government, hint: Phrase.Setup.governmentHint,
                or: profile.government, line),
            answers.line(
                "name", Phrase.OfficePages.name, hint: Phrase.Setup.nameHint, or: profile.name, line),
            answers.line(
                "short_name", Phrase.OfficeForm.shortName, isRequired: false, or: profile.shortName, line),
            answers.line("address", Phrase.OfficePages.address, isRequired: false, or: profile.address, line),
            answers.line(
                "city", Phrase.OfficePages.city, hint: Phrase.OfficeForm.cityHint, isRequired: false,
                or: profile.city, line),
            answers.line(
                "phone", Phrase.OfficePages.phone, hint: Phrase.OfficeForm.phoneHint, isRequired: false,
                or: profile.phone, Field.Line(kind: .tel, look: "short", maxLength: 60)),
            hasOwnZone ? .empty : answers.zones(or: isNew ? "" : profile.zone.rawValue),
            answers.files(
                "logo", Phrase.OfficeForm.logo, hint: Phrase.OfficeForm.logoHint,
                accept: ".png,.jpg,.jpeg", isMultiple: false),
        ]
        let save = Button(context.text(isNew ? Phrase.Setup.goOn : Phrase.OfficeForm.save), .primary).submit()
        let form = context.officeForm(
            .setProfile, from: from, next: next, multipart: true,
            hidden: hasOwnZone ? [("zone", profile.zone.rawValue)] : [])
        return "\(answers.summary)\(form.html("\(fields)\(Button.row([save]))"))"
    }
}

/// The zone by itself, in an office that works already: what it moves can be looked at first.
struct ZoneForm {
    let context: RequestContext
    let from: Place
    let next: Place

    private static let key = "zona"

    var html: HTML {
        let answers = context.answers(.setProfile, key: Self.key, scope: Self.key)
        let profile = context.office.profile
        // The command sets all of it.
        let rest = [
            ("government", profile.government), ("name", profile.name), ("short_name", profile.shortName),
            ("address", profile.address), ("city", profile.city), ("phone", profile.phone),
        ]
        let buttons = Button.row([
            Button(context.text(Phrase.OfficeForm.save)).submit(),
            Button(context.text(Phrase.OfficeForm.preview), icon: .eye).submit(
                name: "command", value: CommandName.setProfile.rawValue, formAction: Place.hoursPreview.path),
        ])
        let form = context.officeForm(.setProfile, from: from, next: next, key: Self.key, hidden: rest)
        return Fold.html(
            context.text(Phrase.OfficeForm.changeZone), isOpen: answers.refused != nil,
            "\(answers.summary)\(form.html("\(answers.zones(or: profile.zone.rawValue))\(buttons)"))")
    }
}

extension Answers {
    fileprivate func zones(or chosen: String) -> HTML {
        radios(
            "zone", Phrase.OfficePages.zone, hint: Phrase.OfficeForm.zoneHint, or: chosen,
            Zone.allCases.map {
                Field.Option(value: $0.rawValue, title: $0.abbreviation, hint: $0.identifier)
            })
    }
}

/// The working week: a standard one, or the office's own.
struct WeekForm {
    let context: RequestContext
    let from: Place
    let next: Place
    /// Whether hours may be typed, and what they move be looked at first.
    var isFull = false

    var html: HTML {
        let answers = context.answers(.setHours)
        let known = context.office.calendar?.calendar
        let options = WeekPattern.allCases.filter { isFull || $0 != .own }.map { pattern in
            Field.Option(
                value: pattern.rawValue, title: context.text(title(pattern)),
                hint: context.text(hint(pattern)))
        }
        let chosen = known.map { pattern(of: $0.week) } ?? .fiveDays
        let fields: HTML = """
            \(answers.radios("pattern", Phrase.OfficeForm.pattern, or: chosen.rawValue, options))\
            \(isFull ? days(answers, known?.week) : nil)\(isFull ? reason(answers) : nil)
            """
        let save = Button(context.text(isFull ? Phrase.OfficeForm.save : Phrase.Setup.goOn), .primary)
            .submit()
        let look =
            isFull
            ? Button(context.text(Phrase.OfficeForm.preview), icon: .eye).submit(
                name: "command", value: CommandName.setHours.rawValue, formAction: Place.hoursPreview.path)
            : nil
        let form = context.officeForm(.setHours, from: from, next: next)
        return "\(answers.summary)\(form.html("\(fields)\(Button.row([save, look].compactMap(\.self)))"))"
    }

    /// Filled in with the hours in force, so that a change begins from them; hours around the clock are none
    /// to begin from.
    private func days(_ answers: Answers, _ week: WorkWeek?) -> HTML {
        let known = week.flatMap { $0 == .roundTheClock ? nil : $0 }
        return WeekFields.html(answers, known, context.language)
    }

    private func reason(_ answers: Answers) -> HTML {
        answers.line(
            "reason", Phrase.OfficeForm.reason, hint: Phrase.OfficeForm.reasonHint, isRequired: false,
            Field.Line(autocomplete: "off", maxLength: 200))
    }

    private func pattern(of week: WorkWeek) -> WeekPattern {
        let zone = context.office.profile.zone
        if week == OfficeCalendar.standard(zone: zone).week { return .fiveDays }
        if week == OfficeCalendar.sixDays(zone: zone).week { return .sixDays }
        return week == .roundTheClock ? .roundTheClock : .own
    }

    private func title(_ pattern: WeekPattern) -> Phrase {
        switch pattern {
        case .fiveDays: Phrase.OfficeForm.fiveDays
        case .sixDays: Phrase.OfficeForm.sixDays
        case .roundTheClock: Phrase.OfficeForm.roundTheClock
        case .own: Phrase.OfficeForm.own
        }
    }

    private func hint(_ pattern: WeekPattern) -> Phrase {
        switch pattern {
        case .fiveDays: Phrase.OfficeForm.fiveDaysHint
        case .sixDays: Phrase.OfficeForm.sixDaysHint
        case .roundTheClock: Phrase.OfficeForm.roundTheClockHint
        case .own: Phrase.OfficeForm.ownHint
        }
    }
}

/// A field for the hours of each day.
enum WeekFields {
    static func html(_ answers: Answers, _ week: WorkWeek?, _ language: Language) -> HTML {
        let days: [HTML] = Weekday.allCases.map { day in
            let name = Phrase(
                id: Language.indonesian.weekdays[day.rawValue], en: Language.english.weekdays[day.rawValue])
            return answers.line(
                "week." + day.key, name, hint: day == .monday ? Phrase.OfficeForm.dayHint : nil,
                isRequired: false, or: week.map { WeekText.text($0[day]) } ?? "",
                Field.Line(autocomplete: "off", look: "short", maxLength: 60))
        }
        return .join(days)
    }
}

/// The procedures that the program carries.
struct ShippedForm {
    let context: RequestContext
    let from: Place
    let next: Place

    var html: HTML {
        let answers = context.answers(.enforceProcedures)
        let options = ShippedProcedures.all.map { shipped in
            Field.Option(
                value: shipped.file.code, title: shipped.procedure.title,
                hint: [
                    shipped.procedure.agency, beginning(shipped.procedure),
                    "\(shipped.procedure.steps.count) \(context.text(Phrase.Setup.rows))", shipped.file.code,
                ].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let checks = answers.checks(
            "procedures", Phrase.OfficeForm.procedures, chosen: Set(context.office.procedures.keys), options)
        let save = Button(context.text(Phrase.Setup.goOn), .primary).submit()
        let form = context.officeForm(.enforceProcedures, from: from, next: next)
        let note: HTML = "<p class=\"soft\">\(context.text(approval))</p>"
        return "\(answers.summary)\(form.html("\(checks)\(sheets)\(note)\(Button.row([save]))"))"
    }

    /// What begins it, and with which words: by these two sheets of the same title are told apart.
    private func beginning(_ procedure: Procedure) -> String {
        guard let first = procedure.triggers.first else { return "" }
        var sources: [String] = []
        for trigger in procedure.triggers {
            let source = context.text(trigger.source.words).lowercased()
            if !sources.contains(source) { sources.append(source) }
        }
        let words = procedure.step(first.entry)?.text ?? ""
        return context.text(Phrase.Setup.begins(sources.joined(separator: ", "), words))
    }

    /// Each to be looked at, and its file taken away.
    private var sheets: HTML {
        let items: [HTML] = ShippedProcedures.all.map { shipped in
            """
            <li><a href="\(Place.procedure(code: shipped.file.code).path)">\(shipped.procedure.title)</a> \
            <small>\(shipped.procedure.agency) · \(shipped.file.code)</small></li>
            """
        }
        return Fold.html(context.text(Phrase.Setup.seeSheets), "<ul class=\"rows\">\(items)</ul>")
    }

    private var approval: Phrase {
        context.office.approvingPost.map { Phrase.Setup.approved(context.names.post($0)) }
            ?? Phrase.Setup.approvedByNobody
    }
}
