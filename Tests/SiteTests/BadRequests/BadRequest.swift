import OfficeModel

@testable import Web

/// A command in which one thing is wrong.
struct BadRequest: Sendable {
    /// The field at fault, dotted as in forms.
    var field: String
    /// "too long"
    var fault: String
    var fields: Sample.Fields

    var what: String { "\(field): \(fault)" }

    /// Every field of a command with every fault its kind can have.
    static func all(_ sample: Sample) -> [BadRequest] {
        fields(of: sample.name).flatMap { field -> [BadRequest] in
            guard !isUnread(field.name, sample.name) else { return [] }
            var requests = (faults(of: field) + faults(of: field.name, in: sample.name)).map { fault in
                BadRequest(
                    field: field.name, fault: fault.name, fields: sample.with(field.name, fault.value))
            }
            if field.isRequired {
                requests.append(
                    BadRequest(field: field.name, fault: "missing", fields: sample.without(field.name)))
                requests.append(
                    BadRequest(field: field.name, fault: "blank", fields: sample.with(field.name, " \n ")))
            }
            return requests
        }
    }

    /// The described fields, with the outputs and fields of the row that the sample completes.
    private static func fields(of name: CommandName) -> [CommandField] {
        name.allFields.flatMap { field -> [CommandField] in
            guard case .map(let inner) = field.kind else { return [field] }
            return inner.map { part in
                var part = part
                part.name = "\(field.name).0.\(part.name)"
                part.isRequired = false
                return part
            }
        }
    }

    /// Fields that are looked at only beside another answer than the sample's.
    private static func isUnread(_ field: String, _ name: CommandName) -> Bool {
        if field == "pin" || field.hasPrefix("given.") { return true }
        switch name {
        case .completeStep:
            let row = ["target", "instructions", "urgency", "text", "missing"].map { "outputs.0." + $0 }
            return field.hasPrefix("outputs.") && !row.contains(field) || field.hasPrefix("parking.")
        case .recordLater:
            return [".given.", ".parking."].contains { field.contains($0) } || field == "happened"
        case .recordCase:
            return [".given.", ".parking."].contains { field.contains($0) }
        case .finishPlace: return field == "what" || field.hasPrefix("devices.")
        default: return false
        }
    }

    /// What a field that looks back may not say, though its kind may.
    private static func faults(
        of field: String, in name: CommandName
    ) -> [(name: String, value: String)] {
        switch (name, field) {
        case (_, "agenda.letter_date"): [("dated tomorrow", "2026-08-04"), ("before 2000", "1999-12-31")]
        case (.receiveReport, "since"), (.recordCase, "since"):
            [("a day ahead", "2026-08-04T10:00"), ("before 2000", "1999-12-31T10:00")]
        default: []
        }
    }

    private static func faults(of field: CommandField) -> [(name: String, value: String)] {
        if field.name == "command_id" { return [("not an id", "bukan-id")] }
        if field.name == "code" { return [("unknown", "XXXXXXXXXX")] }
        switch field.kind {
        case .text(let limit):
            return [
                ("too long", String(repeating: "x", count: limit + 1)),
                ("one letter with accents without end", "e" + String(repeating: "\u{301}", count: limit + 1)),
                ("bell", "a\u{7}b"), ("escape", "a\u{1B}[2Jb"), ("C1 control", "a\u{85}\u{9B}b"),
            ]
        case .choice, .words: return [("no choice", "bukan-pilihan"), ("other case", "MATI")]
        case .number:
            return [
                ("words", "tiga"), ("too large", "99999999999"), ("smallest", "-9223372036854775808"),
                ("fraction", "1.5"), ("hexadecimal", "0x1"), ("none such", "987654"),
            ]
        case .flag: return [("neither", "mungkin")]
        case .id: return [("not an id", "bukan-id"), ("of nothing", "019f00000000700080000000000000ff")]
        case .date: return [("words", "kemarin"), ("no such day", "2026-02-30"), ("year 1", "0001-01-01")]
        case .moment:
            return [
                ("words", "kemarin"), ("no such day", "2026-02-30T10:00"),
                ("no such hour", "2026-08-03T25:00"),
                ("no such second", "2026-08-03T07:00:99"), ("in future", "2027-08-03T10:00"),
                ("before all time", "0001-01-01T00:00:00Z"),
            ]
        case .list:
            return [("bell in an item", "a\u{7}b"), ("giant item", String(repeating: "x", count: 30_000))]
        case .file, .files, .map: return []
        }
    }
}

extension Sample {
    func with(_ name: String, _ value: String) -> Fields { without(name) + [(name, value)] }

    func without(_ name: String) -> Fields { fields.filter { $0.name != name } }
}
