import OfficeModel
import OfficeTime
import SOPModel

/// Turns a change into the events that make it, against the office as it stands.
struct OfficeReshaping {
    let office: Office
    let now: Instant
    /// Who asks for it; nil for the program itself.
    var sender: PersonID?

    func events(for change: OfficeChange, history: () throws -> [OfficeEntry]) throws -> [OfficeEvent] {
        switch change {
        case .found(let name, let login): try found(name, login)
        case .profile(let profile, let removesLogo): try set(profile, removesLogo: removesLogo)
        case .hours(let hours, let reason): [try set(hours, reason)]
        case .specialHours(let override, let reason): [try add(override, reason)]
        case .noSpecialHours(let from, let to, let reason): [try remove(from, to, reason)]
        case .dayOff(let day, let reason): [try add(day, reason)]
        case .noDayOff(let date, let reason): [try remove(date, reason)]
        case .post(let post): [try set(post)]
        case .person(let person, let login): try set(person, login)
        case .appoint(let holding): [try appoint(holding)]
        case .endHolding(let post, let person, let capacity, let moment, let day):
            [try end(post, person, capacity, moment, since: day)]
        case .release(let person, let moment, let succession): try release(person, moment, succession)
        case .team(let team): [try set(team)]
        case .unit(let unit, let clears): [try set(unit, clearsResponsible: clears)]
        case .contact(let unit, let old, let new): [try set(new, replacing: old, of: unit)]
        case .place(let place): [try set(place)]
        case .provider(let provider): [try set(provider)]
        case .routine(let routine): [try set(routine)]
        case .enforce(let files): enforce(files)
        case .bind(let bindings): try bind(bindings)
        case .settings(let settings): [try set(settings)]
        case .importList(let kind, let text, let contacts): try importList(kind, text, contacts)
        case .undo(let sequence):
            try OfficeUndo(office: office, entries: try history(), now: now).events(sequence)
        }
    }

    // MARK: beginning

    private func found(_ name: String, _ login: String) throws -> [OfficeEvent] {
        guard !office.people.values.contains(where: { $0.isActive && $0.roles.contains(.administrator) })
        else { throw OfficeRefusal.alreadyFounded }
        let id = PersonID(Slugs(office.people.keys.map(\.text)).make(name, fallback: "pengelola"))
        return [
            .personSet(Person(id: id, name: name, roles: [.administrator])),
            .loginGiven(person: id, login: login.lowercased()),
        ]
    }

    private func set(_ profile: OfficeProfile, removesLogo: Bool) throws -> [OfficeEvent] {
        var profile = profile
        profile.isDemo = office.profile.isDemo
        if profile.logo == nil, !removesLogo { profile.logo = office.profile.logo }
        var events: [OfficeEvent] = [.profileSet(profile)]
        // The calendar counts in the office's zone: both move together.
        if let calendar = office.calendar?.calendar, calendar.zone != profile.zone {
            events.append(
                .calendarSet(try calendar.with(zone: profile.zone), reason: "Zona waktu kantor diubah"))
        }
        return events
    }

    private func enforce(_ files: [ShippedProcedure]) -> [OfficeEvent] {
        files.filter { (office.procedures[$0.code]?.version ?? 0) < $0.version }.map {
            .procedureEnforced(
                ProcedureInForce(code: $0.code, version: $0.version, file: $0.file, since: now))
        }
    }

    private func bind(_ bindings: [String: [ColumnID: [Assignee]]]) throws -> [OfficeEvent] {
        try bindings.sorted { $0.key < $1.key }.map { code, columns in
            guard let inForce = office.procedures[code] else { throw OfficeRefusal.procedureUnknown(code) }
            let procedure = Procedure.kept(yaml: Array(inForce.file.utf8), file: code)
            var binding = office.bindings[code] ?? Binding()
            for (column, assignees) in columns {
                guard procedure?.columns.contains(where: { $0.id == column }) ?? false else {
                    throw OfficeRefusal.columnUnknown(procedure: code, column: column)
                }
                binding.columns[column] = assignees
            }
            return .columnsBound(code: code, binding: binding)
        }
    }

    private func importList(
        _ kind: ImportKind, _ text: String, _ contacts: [Int: UnitContact]
    ) throws -> [OfficeEvent] {
        let list = OfficeImport(
            kind, text: text, into: office, at: now, contacts: .sealed(contacts), by: sender)
        if list.rows.isEmpty { throw OfficeRefusal.importEmpty }
        let faulty = list.rows.count { !$0.faults.isEmpty }
        if faulty > 0 { throw OfficeRefusal.importFaulty(faulty) }
        return list.events
    }

    // MARK: posts, people, units

    private func set(_ post: Post) throws -> OfficeEvent {
        var post = post
        if post.id.text.isEmpty {
            post.id = PostID(Slugs(office.posts.keys.map(\.text)).make(post.name, fallback: "jabatan"))
        } else if office.posts[post.id] == nil {
            throw OfficeRefusal.postUnknown(post.id)
        }
        if office.posts.values.contains(where: {
            $0.id != post.id && $0.isActive && $0.name.isSame(post.name)
        }) {
            throw OfficeRefusal.nameTaken(post.name)
        }
        return .postSet(post)
    }

    private func set(_ person: Person, _ login: String?) throws -> [OfficeEvent] {
        var person = person
        if person.id.text.isEmpty {
            person.id = PersonID(Slugs(office.people.keys.map(\.text)).make(person.name, fallback: "pegawai"))
        } else if office.people[person.id] == nil {
            throw OfficeRefusal.personUnknown(person.id)
        }
        // Who came back has their own work again.
        person.successor = person.isActive ? nil : office.people[person.id]?.successor
        var events: [OfficeEvent] = [.personSet(person)]
        if let login = login?.lowercased(), !login.isEmpty, office.logins[login] != person.id {
            let old = office.logins.filter { $0.value == person.id }.keys.sorted()
            events.append(
                .loginGiven(person: person.id, login: login, replacing: old.isEmpty ? nil : old))
        }
        return events
    }

    private func set(_ team: Team) throws -> OfficeEvent {
        var team = team
        if team.id.text.isEmpty {
            team.id = TeamID(Slugs(office.teams.keys.map(\.text)).make(team.name, fallback: "tim"))
        } else if office.teams[team.id] == nil {
            throw OfficeRefusal.teamUnknown(team.id)
        }
        guard team.isActive else {
            team.members = []
            return .teamSet(team)
        }
        if office.teams.values.contains(where: {
            $0.id != team.id && $0.isActive && $0.name.isSame(team.name)
        }) {
            throw OfficeRefusal.nameTaken(team.name)
        }
        return .teamSet(team)
    }

    private func set(_ unit: OfficeUnit, clearsResponsible: Bool) throws -> OfficeEvent {
        var unit = unit
        if unit.id.text.isEmpty {
            unit.id = UnitID(Slugs(office.units.keys.map(\.text)).make(unit.name, fallback: "opd"))
        } else if let known = office.units[unit.id] {
            if unit.responsible == nil, !clearsResponsible { unit.responsible = known.responsible }
            unit.contacts = known.contacts
        } else {
            throw OfficeRefusal.unitUnknown(unit.id)
        }
        if office.units.values.contains(where: {
            $0.id != unit.id && $0.isActive && $0.name.isSame(unit.name)
        }) {
            throw OfficeRefusal.nameTaken(unit.name)
        }
        return .unitSet(unit)
    }

    private func set(_ place: OfficeModel.Place) throws -> OfficeEvent {
        var place = place
        if place.id.text.isEmpty {
            place.id = PlaceID(Slugs(office.places.keys.map(\.text)).make(place.name, fallback: "lokasi"))
        } else if office.places[place.id] == nil {
            throw OfficeRefusal.placeUnknown(place.id)
        }
        let isTaken = office.places.values.contains {
            $0.id != place.id && $0.isActive && $0.unit == place.unit && $0.name.isSame(place.name)
        }
        if place.isActive, isTaken { throw OfficeRefusal.nameTaken(place.name) }
        return .placeSet(place)
    }

    private func set(_ provider: Provider) throws -> OfficeEvent {
        var provider = provider
        if provider.id.text.isEmpty {
            provider.id = ProviderID(
                Slugs(office.providers.keys.map(\.text)).make(provider.name, fallback: "penyedia"))
        } else if office.providers[provider.id] == nil {
            throw OfficeRefusal.providerUnknown(provider.id)
        }
        return .providerSet(provider)
    }

    private func set(_ settings: OfficeSettings) throws -> OfficeEvent {
        for pattern in settings.numberPatterns {
            if let unknown = pattern.unknownNames.first { throw OfficeRefusal.patternUnknownName(unknown) }
            if !pattern.counts { throw OfficeRefusal.patternWithoutOrder(pattern.kind) }
        }
        return .settingsSet(settings)
    }

    // MARK: holders

    private func appoint(_ holding: Holding) throws -> OfficeEvent {
        if let to = holding.to, to <= holding.from { throw OfficeRefusal.periodBackward }
        if office.holdings.contains(where: { $0.overlaps(holding) }) { throw OfficeRefusal.alreadyHolds }
        return .holderAppointed(holding)
    }

    /// - Parameter day: the first day of the holding that is meant; nil where nobody said.
    private func end(
        _ post: PostID, _ person: PersonID, _ capacity: Capacity, _ moment: Instant, since day: CivilDate?
    ) throws -> OfficeEvent {
        let zone = office.profile.zone
        let same = office.holdings.filter { known in
            known.post == post && known.person == person && known.capacity == capacity
                && known.from < known.to ?? .latest
        }.filter { known in day.map { LocalTime(known.from, in: zone).date == $0 } ?? true }
        let open = same.filter { $0.to ?? .latest > moment }
        var found = open.last { $0.from < moment } ?? open.first { $0.holds(at: now) }
        // Who holds the post now, and no longer than that, keeps what is planned for later.
        if found == nil, day != nil || !same.contains(where: { $0.holds(at: now) }) {
            found = open.min { $0.from < $1.from }
        }
        guard let ended = found else { throw OfficeRefusal.notHeld }
        return .holderEnded(
            post: post, person: person, capacity: capacity, at: max(ended.from, moment), from: ended.from)
    }

    private func release(
        _ leaver: PersonID, _ moment: Instant, _ succession: Succession?
    ) throws -> [OfficeEvent] {
        let successor = succession?.person
        guard var person = office.people[leaver], person.isActive else {
            throw OfficeRefusal.personUnknown(leaver)
        }
        if leaver == successor { throw OfficeRefusal.successorSelf }
        if let until = succession?.until, until <= moment { throw OfficeRefusal.periodBackward }
        var events: [OfficeEvent] = []
        for holding in office.holdings
        where holding.person == leaver && holding.from < holding.to ?? .latest
            && holding.to ?? .latest > moment
        {
            events.append(
                .holderEnded(
                    post: holding.post, person: leaver, capacity: holding.capacity,
                    at: max(holding.from, moment), from: holding.from))
            let isHeld =
                successor.map { office.capacity(of: $0, in: holding.post, at: moment) != nil } ?? true
            if let succession, !isHeld, let next = succession.holding(after: holding, at: moment) {
                events.append(.holderAppointed(next))
            }
        }
        for var team in office.teams.values.sorted(by: { $0.id < $1.id }) where team.members.contains(leaver)
        {
            team.members.removeAll { $0 == leaver }
            if let successor, !team.members.contains(successor) { team.members.append(successor) }
            events.append(.teamSet(team))
        }
        events += rebound(from: leaver, to: successor)
        person.isActive = false
        person.successor = successor
        return events + [.personSet(person)]
    }

    /// Columns that a person fills by name.
    private func rebound(from leaver: PersonID, to successor: PersonID?) -> [OfficeEvent] {
        func replaced(_ assignees: [Assignee]) -> [Assignee] {
            assignees.compactMap { $0 == .person(leaver) ? successor.map { .person($0) } : $0 }
        }
        return office.bindings.sorted { $0.key < $1.key }.compactMap { code, binding in
            var after = binding
            after.columns = binding.columns.mapValues(replaced)
            after.rows = binding.rows.mapValues { $0.mapValues(replaced) }
            return after == binding ? nil : .columnsBound(code: code, binding: after)
        }
    }
}

extension Succession {
    /// nil where the post falls to the leaver only after the successor's own time.
    fileprivate func holding(after left: Holding, at moment: Instant) -> Holding? {
        let from = max(left.from, moment)
        let end = min(left.to ?? .latest, until ?? .latest)
        guard from < end else { return nil }
        return Holding(
            post: left.post, person: person,
            capacity: left.capacity == .definitive ? capacity : left.capacity, from: from,
            to: end == .latest ? nil : end)
    }
}

extension Holding {
    /// Whether both are the same post, held by the same person in the same capacity at some one time.
    func overlaps(_ other: Holding) -> Bool {
        post == other.post && person == other.person && capacity == other.capacity
            && from < to ?? .latest && from < other.to ?? .latest && other.from < to ?? .latest
    }
}

extension Instant {
    static let latest = Instant(milliseconds: .max)
}

extension String {
    /// For comparing names: lower case, one blank between words.
    package var foldedName: String {
        lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }

    func isSame(_ other: String) -> Bool { foldedName == other.foldedName }
}

/// Makes short ids of names, each another than those taken.
struct Slugs {
    private var taken: Set<String>
    private static let longest = 40
    /// The pages show something else at these addresses: a form for a new thing, or what is there only once.
    private static let reserved: Set = ["baru", "ubah"]

    init(_ taken: some Sequence<String>) {
        self.taken = Self.reserved.union(taken)
    }

    /// Letters and digits of the name, in lower case, with hyphens between; counted where it is taken.
    func make(_ name: String, fallback: String) -> String {
        let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < Self.longest {
            slug += slug.isEmpty ? word : "-" + word
        }
        if slug.isEmpty { slug = fallback }
        var number = 1
        var candidate = slug
        while taken.contains(candidate) {
            number += 1
            candidate = "\(slug)-\(number)"
        }
        return candidate
    }

    /// The same, and the id counts as taken from now on.
    mutating func take(_ name: String, fallback: String) -> String {
        let slug = make(name, fallback: fallback)
        taken.insert(slug)
        return slug
    }
}
