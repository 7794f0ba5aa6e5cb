import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel

/// The work of the office that comes back by itself, with the day it begins next.
struct RoutineList {
    let context: RequestContext
    /// What a schedule can begin, by code.
    let titles: [String: String]

    static func html(_ context: RequestContext) async throws -> HTML {
        let procedures = try await context.scheduledProcedures()
        let labels = ProcedureLabels(procedures)
        let titles = procedures.reduce(into: [:]) { $0[$1.code] = labels[$1.code] }
        return RoutineList(context: context, titles: titles).html
    }

    private var html: HTML {
        let routines = context.office.routines.values.sortedByName { ($0.title, $0.id.text) }
        guard !routines.isEmpty else {
            return EmptyState.html(Phrase.Routines.none, context.language, icon: .clock)
        }
        return PlainTable(
            caption: context.text(Phrase.Routines.title),
            columns: [
                Phrase.Label.name, Phrase.Begin.procedure, Phrase.Routines.rhythmTitle, Phrase.Routines.next,
            ].map(context.text),
            rows: routines.map(row)
        ).html
    }

    private func row(_ routine: Routine) -> [HTML] {
        let inactive: HTML? =
            routine.isActive ? nil : "<small>\(context.text(Phrase.OfficeForm.retired))</small>"
        return [
            "\(context.editable(routine.title, "jadwal", routine.id.text))\(inactive)",
            HTML(text: titles[routine.procedure] ?? routine.procedure),
            HTML(text: context.text(routine.rhythmWords)), HTML(text: next(of: routine)),
        ]
    }

    private func next(of routine: Routine) -> String {
        guard titles[routine.procedure] != nil,
            let next = context.office.nextDay(of: routine, at: context.now)
        else { return "–" }
        return context.language.stamp(context.parts(next.begins))
    }
}

/// One routine.
struct RoutineEdit {
    let context: RequestContext
    let place: Web.Place
    let procedures: [Procedure]
    private let routine: Routine?

    static func load(_ context: RequestContext, id: String, place: Web.Place) async throws -> RoutineEdit {
        try RoutineEdit(
            context: context, id: id, place: place, procedures: try await context.scheduledProcedures())
    }

    private init(
        context: RequestContext, id: String, place: Web.Place, procedures: [Procedure]
    ) throws {
        self.context = context
        self.place = place
        self.procedures = procedures
        routine = context.office.routines[RoutineID(id)]
        if routine == nil, id != OfficeItemPage.new { throw WebFailure.notFound }
    }

    var content: OfficeItemPage.Content {
        OfficeItemPage.Content(
            title: routine == nil ? Phrase.Routines.new : Phrase.Routines.routine,
            name: routine?.title ?? "", back: .officePart("jadwal"), body: body)
    }

    private var body: HTML {
        guard routine != nil || !procedures.isEmpty else {
            return Notice(.warn, context.text(Phrase.Routines.noProcedure)).html
        }
        let answers = context.answers(.setRoutine)
        let form = context.officeForm(
            .setRoutine, from: place, next: .officePart("jadwal"),
            hidden: routine.map { [("routine", $0.id.text)] } ?? [])
        return "\(answers.summary)\(form.html("\(what(answers))\(when(answers))\(context.saveButton())"))"
    }

    private func what(_ answers: Answers) -> [HTML] {
        let office = context.office
        let labels = ProcedureLabels(procedures)
        var codes = procedures.map { Field.Option(value: $0.code, title: labels[$0.code]) }
        if let routine, !codes.contains(where: { $0.value == routine.procedure }) {
            codes.append(Field.Option(value: routine.procedure, title: routine.procedure))
        }
        let units = office.units.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        let places = office.places.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        return [
            answers.radios(
                "procedure", Phrase.Begin.procedure,
                or: routine?.procedure ?? (codes.count == 1 ? codes[0].value : ""), codes),
            answers.line(
                "title", Phrase.Routines.what, or: routine?.title ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.select(
                "unit", Phrase.Begin.unit, isRequired: false, or: routine?.unit?.text ?? "",
                units.map { .init(value: $0.id.text, title: $0.name) }),
            places.isEmpty
                ? .empty
                : answers.select(
                    "place", Phrase.Begin.place, isRequired: false, or: routine?.place?.text ?? "",
                    places.map { place in
                        let unit = place.unit.map { " — " + context.names.unit($0) } ?? ""
                        return .init(value: place.id.text, title: place.name + unit)
                    }),
        ]
    }

    private func when(_ answers: Answers) -> [HTML] {
        let today = LocalTime(context.now, in: context.zone).date
        return [
            answers.line(
                "first", Phrase.Routines.first, hint: Phrase.Routines.firstHint,
                or: (routine?.first ?? today.adding(days: 1)).description,
                Field.Line(kind: .date, autocomplete: "off", look: "short")),
            answers.line(
                "every", Phrase.Routines.every, or: String(routine?.every ?? 1),
                Field.Line(kind: .number, autocomplete: "off", inputMode: "numeric", look: "short")),
            answers.radios(
                "rhythm", Phrase.Routines.rhythm, or: (routine?.rhythm ?? .months).rawValue,
                [
                    .init(value: Routine.Rhythm.months.rawValue, title: context.text(Phrase.Routines.months)),
                    .init(value: Routine.Rhythm.weeks.rawValue, title: context.text(Phrase.Routines.weeks)),
                ], twoColumns: true),
            routine.map { routine in
                answers.flag(
                    "retired", Phrase.OfficeForm.retired, hint: Phrase.Routines.retiredHint,
                    isOn: !routine.isActive)
            } ?? .empty,
        ]
    }
}

extension Routine {
    /// How often it comes back.
    var rhythmWords: Phrase {
        switch rhythm {
        case .weeks: Phrase.Routines.everyWeeks(every)
        case .months: Phrase.Routines.everyMonths(every)
        }
    }
}

extension RequestContext {
    /// The procedures in force that a schedule begins, by title.
    func scheduledProcedures() async throws -> [Procedure] {
        try await proceduresInForce(begunBy: .schedule).sortedByName { ($0.title, $0.code) }
    }
}
