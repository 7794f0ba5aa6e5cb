import OfficeModel
import OfficeTime
import UseCases

/// The fields of the commands that change the office.
extension CommandName {
    var officeFields: [CommandField] {
        switch self {
        case .setProfile: Self.profileFields
        case .setHours: [Self.required("pattern", .choice(WeekPattern.words))] + Self.week + [Self.why]
        case .setSpecialHours:
            [
                Self.required("from", .date), Self.required("to", .date),
                Self.required("name", .text(limit: 200)),
            ] + Self.week + [Self.why]
        case .endSpecialHours: [Self.required("from", .date), Self.required("to", .date), Self.why]
        case .setDayOff:
            [
                Self.required("date", .date), Self.required("name", .text(limit: 200)),
                CommandField("kind", .choice(OfficeCalendar.DayOff.Kind.words)), Self.why,
            ]
        case .endDayOff: [Self.required("date", .date), Self.why]
        case .setPost, .setTeam: Self.groupFields(isPost: self == .setPost)
        case .setPerson: Self.personFields
        case .appointHolder:
            Self.holding + [Self.required("from", .date), CommandField("to", .date)]
        case .endHolding: Self.holding + [CommandField("from", .date), CommandField("last", .date)]
        case .releasePerson:
            [
                Self.required("person", .text(limit: 200)), CommandField("successor", .text(limit: 200)),
                CommandField("capacity", .choice(Capacity.words)), CommandField("to", .date),
            ]
        case .setUnit: Self.unitFields
        case .setContact:
            [
                Self.required("unit", .text(limit: 200)), CommandField("contact", .id),
                CommandField("name", .text(limit: 120)), CommandField("post", .text(limit: 120)),
                CommandField("number", .text(limit: 120)), CommandField("retired", .flag),
            ]
        case .setPlace:
            [
                CommandField("place", .text(limit: 200)), Self.required("name", .text(limit: 200)),
                CommandField("unit", .text(limit: 200)), CommandField("retired", .flag),
            ]
        case .setProvider:
            [
                CommandField("provider", .text(limit: 200)), Self.required("name", .text(limit: 200)),
                CommandField("phone", .text(limit: 60)), CommandField("retired", .flag),
            ]
        case .setRoutine: Self.routineFields
        case .enforceProcedures: [Self.required("procedures", .list)]
        case .bindColumns: [CommandField("columns", .map([]))]
        case .setSettings: Self.settingsFields
        case .importList:
            [
                Self.required("kind", .choice(ImportKind.words)),
                Self.required("text", .text(limit: CommandReading.pasteLimit)),
            ]
        case .undoOfficeChange: [Self.required("change", .number)]
        default: []
        }
    }

    private static func required(_ name: String, _ kind: CommandField.Kind) -> CommandField {
        CommandField(name, kind, required: true)
    }

    private static let why = CommandField("reason", .text(limit: 200))
    private static let week = Weekday.allCases.map { CommandField("week." + $0.key, .text(limit: 60)) }

    private static let profileFields =
        [
            required("government", .text(limit: CommandReading.officeNameLimit)),
            required("name", .text(limit: CommandReading.officeNameLimit)),
            required("zone", .choice(Zone.words)), CommandField("logo", .file),
            CommandField("remove_logo", .flag), CommandField("address", .text(limit: 200)),
            CommandField("phone", .text(limit: 60)),
        ]
        + ["short_name", "city"].map { CommandField($0, .text(limit: CommandReading.officeNameLimit)) }

    private static let personFields = [
        CommandField("person", .text(limit: 200)), required("name", .text(limit: 200)),
        CommandField("phone", .text(limit: 60)), CommandField("nip", .text(limit: 40)),
        CommandField("login", .text(limit: 40)), CommandField("roles", .list),
        CommandField("retired", .flag),
    ]

    private static let routineFields = [
        CommandField("routine", .text(limit: 200)), required("procedure", .text(limit: 200)),
        required("title", .text(limit: 200)), CommandField("unit", .text(limit: 200)),
        CommandField("place", .text(limit: 200)), required("first", .date), required("every", .number),
        required("rhythm", .choice(Routine.Rhythm.words)), CommandField("retired", .flag),
    ]

    private static let unitFields = [
        CommandField("unit", .text(limit: 200)), required("name", .text(limit: 200)),
        CommandField("responsible.name", .text(limit: 120)),
        CommandField("responsible.post", .text(limit: 120)),
        CommandField("responsible.contact", .text(limit: 120)), CommandField("retired", .flag),
    ]

    private static func groupFields(isPost: Bool) -> [CommandField] {
        let common = [
            required("name", .text(limit: 200)), CommandField("superior", .text(limit: 200)),
            CommandField("recorders", .list), CommandField("recorders_names", .list),
        ]
        return isPost
            ? [CommandField("post", .text(limit: 200))] + common
                + ["is_desk", "is_head", "retired"].map { CommandField($0, .flag) }
            : [
                CommandField("team", .text(limit: 200)), CommandField("members", .list),
                CommandField("members_names", .list), CommandField("round_the_clock", .flag),
                CommandField("retired", .flag),
            ] + common
    }

    private static let holding = [
        required("post", .text(limit: 200)), required("person", .text(limit: 200)),
        required("capacity", .choice(Capacity.words)),
    ]

    private static let settingsFields =
        ["confirm_after", "reopen_within", "escalate_after"].map { required($0, .number) }
        + ["instructions", "classifications", "patterns"].map { CommandField($0, .list) }
        + [CommandField("second_factor", .words(SecondFactorGroup.words))]
}
