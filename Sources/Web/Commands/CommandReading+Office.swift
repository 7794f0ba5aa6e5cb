import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Reads the commands that change the office.
extension CommandReading {
    /// The longest list that may be pasted, in characters.
    static let pasteLimit = 200_000
    /// The longest name of an office, in characters; a browser cuts what it takes at more.
    static let officeNameLimit = 160
    /// The largest logo, in kilobytes.
    static let logoLimit = 300

    mutating func officeChange(_ name: CommandName) -> OfficeChange {
        switch name {
        case .setProfile: profile()
        case .setHours, .setSpecialHours, .endSpecialHours, .setDayOff, .endDayOff: calendarChange(name)
        case .setPost: post()
        case .setPerson: person()
        case .appointHolder: appointment()
        case .endHolding:
            .endHolding(
                post: requiredPost("post"), person: requiredPerson("person"),
                capacity: reader.requiredChoice("capacity", or: .definitive),
                at: reader.date("last").map { midnight($0.adding(days: 1)) } ?? now,
                from: reader.date("from"))
        case .releasePerson: .release(person: leaver(), at: now, to: succession())
        case .setTeam: team()
        case .setUnit: unit()
        case .setContact: contact()
        case .setPlace:
            .place(
                OfficeModel.Place(
                    id: PlaceID(reader.text("place") ?? ""), name: reader.requiredText("name"),
                    unit: reader.unit("unit"), isActive: !reader.flag("retired")))
        case .setProvider:
            .provider(
                Provider(
                    id: ProviderID(reader.text("provider") ?? ""), name: reader.requiredText("name"),
                    phone: reader.contact("phone", upTo: 60) ?? "", isActive: !reader.flag("retired")))
        case .setRoutine: routine()
        case .enforceProcedures: enforcement()
        case .bindColumns: binding()
        case .setSettings: settings()
        case .importList: importList()
        default: .undo(sequence: reader.requiredNumber("change"))
        }
    }

    // MARK: the office itself

    private mutating func profile() -> OfficeChange {
        let known = reader.office.profile
        var profile = OfficeProfile()
        profile.government = officeName("government", known: known.government, isRequired: true)
        profile.name = officeName("name", known: known.name, isRequired: true)
        profile.shortName = officeName("short_name", known: known.shortName)
        profile.address = reader.text("address") ?? ""
        profile.city = officeName("city", known: known.city)
        // What it has already stays as it is: the form of the time zone sends it along unseen.
        profile.phone =
            reader.values.text("phone") == known.phone
            ? known.phone : reader.contact("phone", upTo: 60) ?? ""
        profile.zone = reader.requiredChoice("zone", or: .wib)
        // Placeholders of the first reading have no digest.
        if let logo = reader.files("logo").first, !logo.digest.isEmpty {
            let isPicture = ["image/png", "image/jpeg"].contains(logo.mediaType)
            if !isPicture || logo.size > Self.logoLimit * 1_024 {
                reader.fault("logo", .picture(kilobytes: Self.logoLimit))
            }
            profile.logo = OfficeLogo(digest: logo.digest, mediaType: logo.mediaType)
        }
        return .profile(profile, removesLogo: reader.flag("remove_logo"))
    }

    /// One line, and no longer than names are: a letter pasted there is none.
    private mutating func officeName(_ field: String, known: String, isRequired: Bool = false) -> String {
        if let sent = reader.values.text(field), sent == known { return known }
        let name =
            isRequired
            ? reader.requiredText(field, upTo: Self.officeNameLimit)
            : reader.text(field, upTo: Self.officeNameLimit) ?? ""
        if name.contains(where: \.isNewline) { reader.fault(field, .severalLines) }
        return name
    }

    private mutating func settings() -> OfficeChange {
        var settings = reader.office.settings
        settings.confirmAfterWorkingDays = days("confirm_after", from: 1)
        settings.reopenWithinWorkingDays = days("reopen_within", from: 0)
        settings.escalateUntimedAfterWorkingDays = days("escalate_after", from: 0)
        settings.instructions = lines("instructions")
        settings.classifications = lines("classifications").compactMap { line in
            let parts = line.split(maxSplits: 1) { $0.isWhitespace }
            guard parts.count == 2 else {
                reader.fault("classifications", .unreadableLine(line))
                return nil
            }
            return Classification(code: String(parts[0]), name: String(parts[1]))
        }
        settings.numberPatterns = lines("patterns").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmingWhitespace }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                reader.fault("patterns", .unreadableLine(line))
                return nil
            }
            return NumberPattern(kind: parts[0], template: parts[1])
        }
        let groups = reader.list("second_factor")
        // Left out altogether it stays: a program that knows nothing of it must not take it away.
        if reader.values.texts["second_factor"] != nil {
            settings.secondFactorFor = SecondFactorGroup.allCases.filter { groups.contains($0.rawValue) }
        }
        if groups.contains(where: { SecondFactorGroup(rawValue: $0) == nil }) {
            reader.fault("second_factor", .notAChoice(SecondFactorGroup.words))
        }
        return .settings(settings)
    }

    private mutating func routine() -> OfficeChange {
        let every = reader.requiredNumber("every")
        if !(1...Routine.farthest).contains(every), reader.values.text("every") != nil {
            reader.fault("every", .outside(1, Routine.farthest))
        }
        return .routine(
            Routine(
                id: RoutineID(reader.text("routine") ?? ""), procedure: reader.requiredText("procedure"),
                title: reader.requiredText("title"), unit: reader.unit("unit"),
                place: reader.place("place"), first: requiredDate("first"), every: every,
                rhythm: reader.requiredChoice("rhythm", or: .months), isActive: !reader.flag("retired"),
                since: LocalTime(now, in: reader.office.profile.zone).date))
    }

    private mutating func days(_ field: String, from least: Int) -> Int {
        let number = reader.requiredNumber(field)
        if !(least...365).contains(number), reader.values.text(field) != nil {
            reader.fault(field, .outside(least, 365))
        }
        return number
    }

    /// A list whose items may also come as the lines of one text.
    mutating func lines(_ field: String) -> [String] {
        reader.list(field, upTo: 4_000).flatMap { $0.split(whereSeparator: \.isNewline) }
            .map { String($0).trimmingWhitespace }.filter { !$0.isEmpty }
    }

    // MARK: the calendar

    private mutating func calendarChange(_ name: CommandName) -> OfficeChange {
        let reason = reader.text("reason") ?? ""
        switch name {
        case .setHours:
            let pattern: WeekPattern = reader.requiredChoice("pattern", or: .fiveDays)
            let week = week()
            let why = reason.isEmpty ? "Jam kerja kantor diatur" : reason
            return .hours(pattern.standard.map { .standard($0) } ?? .own(week), reason: why)
        case .setSpecialHours:
            let name = reader.requiredText("name")
            let override = OfficeCalendar.Override(
                from: requiredDate("from"), to: requiredDate("to"), week: week(), name: name)
            return .specialHours(override, reason: reason.isEmpty ? "Jam kerja khusus: " + name : reason)
        case .endSpecialHours:
            return .noSpecialHours(
                from: requiredDate("from"), to: requiredDate("to"),
                reason: reason.isEmpty ? "Jam kerja khusus dihapus" : reason)
        case .setDayOff:
            let day = OfficeCalendar.DayOff(
                date: requiredDate("date"), name: reader.requiredText("name"),
                kind: reader.choice("kind") ?? .local)
            return .dayOff(day, reason: reason.isEmpty ? "Hari libur: " + day.name : reason)
        default:
            return .noDayOff(
                requiredDate("date"), reason: reason.isEmpty ? "Hari libur dihapus" : reason)
        }
    }

    private mutating func week() -> WorkWeek {
        var hours: [Weekday: [WorkInterval]] = [:]
        for day in Weekday.allCases {
            guard let text = reader.text("week." + day.key, upTo: 60) else { continue }
            guard let intervals = WeekText.intervals(text) else {
                reader.fault("week." + day.key, .unreadable(.hours))
                continue
            }
            hours[day] = intervals
        }
        return (try? WorkWeek(hours)) ?? .closed
    }

    private mutating func requiredDate(_ field: String) -> CivilDate {
        if reader.values.text(field) == nil { reader.fault(field, .missing) }
        return reader.date(field) ?? CivilDate(dayNumber: 0)
    }

    private func midnight(_ date: CivilDate) -> Instant {
        LocalTime(date: date, minute: 0).instant(in: reader.office.profile.zone)
    }

    // MARK: posts and people

    private mutating func post() -> OfficeChange {
        .post(
            Post(
                id: PostID(reader.text("post") ?? ""), name: reader.requiredText("name"),
                superior: reader.post("superior"), recorders: posts("recorders"),
                isDesk: reader.flag("is_desk"), isHead: reader.flag("is_head"),
                isActive: !reader.flag("retired")))
    }

    private mutating func person() -> OfficeChange {
        let roles = reader.list("roles").compactMap { word in
            let role = OfficeModel.Person.Role(rawValue: word)
            if role == nil { reader.fault("roles", .notAChoice(OfficeModel.Person.Role.words)) }
            return role
        }
        let login = reader.text("login", upTo: Login.longest)?.lowercased()
        return .person(
            OfficeModel.Person(
                id: PersonID(reader.text("person") ?? ""), name: reader.requiredText("name"),
                phone: reader.contact("phone", upTo: 60) ?? "", roles: roles,
                isActive: !reader.flag("retired"), nip: reader.employeeNumber("nip")), login: login)
    }

    private mutating func appointment() -> OfficeChange {
        let from = requiredDate("from")
        let to = reader.date("to").map { midnight($0.adding(days: 1)) }
        let capacity: Capacity = reader.requiredChoice("capacity", or: .definitive)
        // Who only stands in for an absent holder does so until a day.
        if capacity == .daily, reader.values.text("to") == nil { reader.fault("to", .missing) }
        return .appoint(
            Holding(
                post: requiredPost("post"), person: requiredPerson("person"), capacity: capacity,
                from: midnight(from), to: to))
    }

    private mutating func requiredPost(_ field: String) -> PostID {
        if reader.values.text(field) == nil { reader.fault(field, .missing) }
        return reader.post(field) ?? PostID("")
    }

    /// Whoever leaves, gone or not: the same command sent again names somebody who is gone by then.
    private mutating func leaver() -> PersonID {
        let id = PersonID(reader.requiredText("person"))
        if !id.text.isEmpty, reader.office.people[id] == nil { reader.fault("person", .unknownPerson) }
        return id
    }

    /// Whoever stands in for a while does so until a day that is named.
    private mutating func succession() -> Succession? {
        let capacity: Capacity = reader.choice("capacity") ?? .definitive
        let last = reader.date("to")
        guard let person = reader.person("successor") else { return nil }
        if capacity == .daily, reader.values.text("to") == nil { reader.fault("to", .missing) }
        return Succession(person, as: capacity, until: last.map { midnight($0.adding(days: 1)) })
    }

    private mutating func requiredPerson(_ field: String) -> PersonID {
        if reader.values.text(field) == nil { reader.fault(field, .missing) }
        return reader.person(field) ?? PersonID("")
    }

    private mutating func team() -> OfficeChange {
        .team(
            Team(
                id: TeamID(reader.text("team") ?? ""), name: reader.requiredText("name"),
                members: people("members"), superior: reader.post("superior"),
                recorders: posts("recorders"), isRoundTheClock: reader.flag("round_the_clock"),
                isActive: !reader.flag("retired")))
    }

    // MARK: OPDs

    /// One contact of a unit besides the one who answers for its network.
    private mutating func contact() -> OfficeChange {
        if reader.values.text("unit") == nil { reader.fault("unit", .missing) }
        let unit = UnitID(reader.text("unit") ?? "")
        let known = reader.id("contact", PersonalID.self)
        let isGone = reader.flag("retired")
        let details = ReporterDetails(
            name: reader.text("name", upTo: 120) ?? "", post: reader.text("post", upTo: 120) ?? "",
            contact: (isGone ? reader.text("number", upTo: 120) : reader.contact("number")) ?? "")
        if isGone {
            if known == nil, reader.values.text("contact") == nil { reader.fault("contact", .missing) }
            return .contact(unit, replacing: known, with: nil)
        }
        if details.name.isEmpty, reader.values.text("name") == nil { reader.fault("name", .missing) }
        if details.contact.isEmpty, reader.values.text("number") == nil { reader.fault("number", .missing) }
        let kept = reader.keepApart(JSONText.of(details), as: .contact)
        return .contact(unit, replacing: known, with: UnitContact(id: kept.id, digest: kept.digest))
    }

    private mutating func unit() -> OfficeChange {
        var unit = OfficeUnit(
            id: UnitID(reader.text("unit") ?? ""), name: reader.requiredText("name"),
            isActive: !reader.flag("retired"))
        let name = reader.text("responsible.name", upTo: 120)
        let details = ReporterDetails(
            name: name ?? "", post: reader.text("responsible.post", upTo: 120) ?? "",
            contact: reader.contact("responsible.contact") ?? "")
        if name == nil, !details.post.isEmpty || !details.contact.isEmpty {
            reader.fault("responsible.name", .missing)
        }
        if name != nil {
            let kept = reader.keepApart(JSONText.of(details), as: .contact)
            unit.responsible = UnitContact(id: kept.id, digest: kept.digest)
        }
        // Left out altogether they stay: a program that knows nothing of them must not take them away.
        let isEmptied = reader.values.texts["responsible.name"] != nil && details == ReporterDetails(name: "")
        return .unit(unit, clearsResponsible: isEmptied)
    }

    /// Whoever a list names for OPDs is set apart, by line; what is known already stays.
    private mutating func importList() -> OfficeChange {
        let kind: ImportKind = reader.requiredChoice("kind", or: .posts)
        let text = reader.requiredText("text", upTo: Self.pasteLimit)
        guard kind == .units else { return .importList(kind, text: text) }
        let list = OfficeImport(
            kind, text: text, into: reader.office, at: now, contacts: .known(knownContacts))
        var contacts: [Int: UnitContact] = [:]
        for (line, details) in list.responsible.sorted(by: { $0.key < $1.key }) {
            let kept = reader.keepApart(JSONText.of(details), as: .contact)
            contacts[line] = UnitContact(id: kept.id, digest: kept.digest)
        }
        return .importList(kind, text: text, contacts: contacts)
    }

    // MARK: SOPs

    private mutating func enforcement() -> OfficeChange {
        let codes = reader.list("procedures")
        if codes.isEmpty { reader.fault("procedures", .missing) }
        let known = ShippedProcedures.all.map(\.file)
        if codes.contains(where: { code in !known.contains { $0.code == code } }) {
            reader.fault("procedures", .notAChoice(known.map(\.code)))
        }
        return .enforce(known.filter { codes.contains($0.code) })
    }

    /// `columns.<procedure>:<column>`, each with what fills it; nothing empties the column.
    private mutating func binding() -> OfficeChange {
        var bindings: [String: [ColumnID: [Assignee]]] = [:]
        for name in reader.values.names(below: "columns") {
            let field = "columns." + name
            let words = reader.list(field)
            let sides = name.split(separator: ":", maxSplits: 1)
            let assignees = words.compactMap { Assignee(text: $0) }
            guard sides.count == 2, assignees.count == words.count else {
                reader.fault(field, .unreadable(.id))
                continue
            }
            // Chosen in two fields, it still fills the column once.
            let once = assignees.enumerated().filter { !assignees.prefix($0.offset).contains($0.element) }
            bindings[String(sides[0]), default: [:]][ColumnID(String(sides[1]))] = once.map(\.element)
        }
        if bindings.isEmpty { reader.fault("columns", .missing) }
        return .bind(bindings)
    }
}
