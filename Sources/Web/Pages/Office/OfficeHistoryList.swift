import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// What changed in the office, newest first, with before and after, and a way back.
struct OfficeHistoryList {
    let context: RequestContext
    private let entries: [OfficeHistoryEntry]
    private let hasMore: Bool
    /// What columns are called, by procedure code.
    private let columns: [String: [ColumnID: String]]

    private static let page = 50

    static func load(_ context: RequestContext) async throws -> OfficeHistoryList {
        let limit = context.request.query["sebelum"].flatMap { Int($0) }
        let found = try await context.site.reading.officeHistory(before: limit, limit: page + 1)
        let columns = try await context.columnNames(boundBy: found.map(\.event))
        return OfficeHistoryList(
            context: context, entries: Array(found.prefix(page)), hasMore: found.count > page,
            columns: columns)
    }

    var html: HTML {
        guard !entries.isEmpty else {
            return EmptyState.html(Phrase.OfficeHistory.none, context.language, icon: .clock)
        }
        let undo = context.mayAdminister
        var columns = [Phrase.OfficeHistory.what, Phrase.OfficeHistory.who, Phrase.OfficeHistory.when]
        if undo { columns.append(Phrase.Access.act) }
        let errors = context.refused?.command == .undoOfficeChange ? context.refused?.errors ?? [] : []
        let faults: [HTML] = errors.map { Notice(.bad, $0.text).html }
        let table = PlainTable(
            caption: context.text(Phrase.OfficeHistory.title), columns: columns.map(context.text),
            rows: entries.map { entry in
                let row: [HTML] = [
                    what(entry), HTML(text: who(entry.entry)),
                    HTML(text: context.language.stamp(context.parts(entry.entry.recorded))),
                ]
                return undo ? row + [OfficeWayBack(context: context, entry: entry).html] : row
            }
        ).html
        let next =
            hasMore ? entries.last.map { "\(Place.officePart("riwayat").path)?sebelum=\($0.sequence)" } : nil
        let older = next.map { Button.row([Button(context.text(Phrase.OfficeHistory.older)).link(to: $0)]) }
        return "\(faults)\(table)\(older)"
    }

    private func who(_ entry: OfficeEntry) -> String {
        entry.person.map(context.names.person) ?? context.text(Phrase.OfficeHistory.program)
    }

    private func what(_ entry: OfficeHistoryEntry) -> HTML {
        let told = OfficeEventWords(context: context, before: entry.officeBefore, columns: columns)
        let changes: [HTML] = told.changes(entry.event).map { "<small>\(context.text($0))</small>" }
        return "\(context.text(told.title(entry.event)))\(changes)"
    }
}

/// One change in words, against the office before it.
struct OfficeEventWords {
    let context: RequestContext
    let before: Office
    /// What columns are called, by procedure code; the id stands for one of which nothing is known.
    var columns: [String: [ColumnID: String]] = [:]

    private typealias Words = Phrase.OfficeHistory

    func title(_ event: OfficeEvent) -> Phrase {
        switch event {
        case .profileSet: Words.profile
        case .calendarSet(_, let reason): Words.calendar(reason)
        case .postSet(let post): Words.post(post.name)
        case .personSet(let person): Words.person(person.name)
        case .holderAppointed(let holding):
            Words.appointed(context.names.person(holding.person), context.title(of: holding))
        case .holderEnded(let post, let person, let capacity, let moment, _):
            Words.ended(
                context.names.person(person),
                context.title(of: Holding(post: post, person: person, capacity: capacity, from: moment)),
                context.language.stamp(context.parts(moment)))
        case .teamSet(let team): Words.team(team.name)
        case .unitSet(let unit): Words.unit(unit.name)
        case .placeSet(let place): Words.place(place.name)
        case .providerSet(let provider): Words.provider(provider.name)
        case .routineSet(let routine): Phrase.Routines.changed(routine.title)
        case .procedureEnforced(let procedure): Words.enforced(procedure.code, procedure.version)
        case .procedureDrafted(let draft): Words.drafted(draft.code, draft.version)
        case .procedureWithdrawn(let withdrawal): Words.withdrawn(withdrawal.code, withdrawal.version)
        case .retentionSet: Words.retention
        case .personalDataRemoved: Words.personalDataRemoved
        case .tokenSet, .webhookSet, .webhookRetried, .passwordLinkMade, .sessionsEnded,
            .secondFactorRemoved:
            program(event)
        case .columnsBound(let code, _): Words.bound(code)
        case .settingsSet: Words.settings
        case .loginGiven(let person, let login, let replaced):
            if let replaced, !replaced.isEmpty {
                Words.renamed(login, context.names.person(person), replaced.joined(separator: ", "))
            } else {
                Words.login(login, context.names.person(person))
            }
        }
    }

    private func program(_ event: OfficeEvent) -> Phrase {
        switch event {
        case .tokenSet(let token):
            let person = context.names.person(token.person)
            switch token.standing {
            case .waiting: return Phrase.Programs.tokenMade(token.name, person)
            case .agreed: return Phrase.Programs.tokenAgreed(token.name, person)
            case .revoked: return Phrase.Programs.tokenRevoked(token.name, person)
            }
        case .webhookSet(let webhook):
            switch webhook.standing {
            case .active: return Phrase.Programs.webhookActive(webhook.host)
            case .stopped: return Phrase.Programs.webhookStopped(webhook.host)
            case .removed: return Phrase.Programs.webhookRemoved(webhook.host)
            }
        case .passwordLinkMade(let person): return Phrase.Programs.passwordLink(context.names.person(person))
        case .sessionsEnded(let person):
            return Phrase.SecondFactor.sessionsEnded(context.names.person(person))
        case .secondFactorRemoved(let person):
            return Phrase.SecondFactor.removed(context.names.person(person))
        default: return Phrase.Programs.webhookRetried
        }
    }

    /// Each field that became another, as it was and as it became.
    func changes(_ event: OfficeEvent) -> [Phrase] {
        fields(event).filter { $1 != $2 }.map { Words.was($0, $1, $2) }
    }

    /// Every field of what an event sets, as it was and as it became.
    func fields(_ event: OfficeEvent) -> [(Phrase, String, String)] {
        switch event {
        case .profileSet(let profile): self.profile(profile)
        case .calendarSet(let calendar, _): self.calendar(calendar)
        case .postSet(let post): self.post(post)
        case .personSet(let person): self.person(person)
        case .teamSet(let team): self.team(team)
        case .unitSet(let unit): self.unit(unit)
        case .placeSet(let place): self.place(place)
        case .providerSet(let provider): self.provider(provider)
        case .routineSet(let routine): self.routine(routine)
        case .columnsBound(let code, let binding): self.binding(code, binding)
        case .settingsSet(let settings): self.settings(settings)
        case .retentionSet(let schedule): retention(schedule)
        case .holderAppointed, .holderEnded, .procedureDrafted, .procedureEnforced, .procedureWithdrawn,
            .personalDataRemoved, .loginGiven, .tokenSet, .webhookSet, .webhookRetried, .passwordLinkMade,
            .sessionsEnded, .secondFactorRemoved:
            []
        }
    }

    private func profile(_ new: OfficeProfile) -> [(Phrase, String, String)] {
        let old = before.profile
        return [
            (Phrase.OfficePages.government, old.government, new.government),
            (Phrase.OfficePages.name, old.name, new.name),
            (Phrase.OfficeForm.shortName, old.shortName, new.shortName),
            (Phrase.OfficePages.address, old.address, new.address),
            (Phrase.OfficePages.city, old.city, new.city), (Phrase.OfficePages.phone, old.phone, new.phone),
            (Phrase.OfficePages.zone, old.zone.abbreviation, new.zone.abbreviation),
            (Phrase.OfficeForm.logo, short(old.logo), short(new.logo)),
        ]
    }

    private func short(_ logo: OfficeLogo?) -> String { String(logo?.digest.prefix(8) ?? "") }

    private func calendar(_ new: OfficeCalendar) -> [(Phrase, String, String)] {
        let old = before.calendar?.calendar
        func hours(_ calendar: OfficeCalendar?) -> String {
            calendar.map { context.language.duration(minutes: $0.week.minutes, .office(minutesPerDay: .max)) }
                ?? ""
        }
        let added = new.daysOff.filter { day in !(old?.daysOff.contains(day) ?? false) }
        let gone = old?.daysOff.filter { !new.daysOff.contains($0) } ?? []
        // A whole year at once is counted, a single day named.
        func days(_ days: [OfficeCalendar.DayOff]) -> String {
            days.count > 3
                ? String(days.count) : days.map { "\($0.date) \($0.name)" }.joined(separator: "; ")
        }
        func special(_ calendar: OfficeCalendar?) -> String {
            calendar?.overrides.map(\.name).joined(separator: "; ") ?? ""
        }
        return [
            (Words.week, hours(old), hours(new)), (Words.daysOff, days(gone), days(added)),
            (Words.special, special(old), special(new)),
        ]
    }

    private func post(_ new: Post) -> [(Phrase, String, String)] {
        let old = before.posts[new.id]
        return [
            (Phrase.Label.name, old?.name ?? "", new.name),
            (
                Phrase.OfficeForm.superior, old?.superior.map(context.names.post) ?? "",
                new.superior.map(context.names.post) ?? ""
            ),
            (Phrase.OfficePages.recorders, posts(old?.recorders ?? []), posts(new.recorders)),
            (Phrase.OfficeForm.isDesk, word(old?.isDesk ?? false), word(new.isDesk)),
            (Phrase.OfficeForm.isHead, word(old?.isHead ?? false), word(new.isHead)),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    private func person(_ new: OfficeModel.Person) -> [(Phrase, String, String)] {
        let old = before.people[new.id]
        func roles(_ person: OfficeModel.Person?) -> String {
            person?.roles.map { role in
                context.text(role == .auditor ? Phrase.Post.auditor : Phrase.Post.administrator)
            }.joined(separator: ", ") ?? ""
        }
        return [
            (Phrase.Label.name, old?.name ?? "", new.name),
            (Phrase.OfficePages.phone, old?.phone ?? "", new.phone),
            (Phrase.OfficeForm.nip, old?.nip ?? "", new.nip ?? ""),
            (Phrase.OfficePages.roles, roles(old), roles(new)),
            (Words.active, word(old?.isActive ?? true), word(new.isActive)),
            (
                Phrase.OfficeForm.successor, old?.successor.map(context.names.person) ?? "",
                new.successor.map(context.names.person) ?? ""
            ),
        ]
    }

    private func team(_ new: Team) -> [(Phrase, String, String)] {
        let old = before.teams[new.id]
        func members(_ team: Team?) -> String {
            team?.members.map(context.names.person).joined(separator: ", ") ?? ""
        }
        return [
            (Phrase.Label.name, old?.name ?? "", new.name),
            (Phrase.OfficePages.members, members(old), members(new)),
            (
                Phrase.OfficePages.answersTo, old?.superior.map(context.names.post) ?? "",
                new.superior.map(context.names.post) ?? ""
            ),
            (Phrase.OfficePages.recorders, posts(old?.recorders ?? []), posts(new.recorders)),
            (
                Phrase.OfficePages.roundTheClock, word(old?.isRoundTheClock ?? false),
                word(new.isRoundTheClock)
            ),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    private func unit(_ new: OfficeUnit) -> [(Phrase, String, String)] {
        let old = before.units[new.id]
        let isSame = new.responsible == old?.responsible
        let contact =
            isSame ? "" : context.text(new.responsible == nil ? Words.removed : Words.contactSet)
        return [
            (Phrase.Label.name, old?.name ?? "", new.name), (Words.contact, "", contact),
            contacts(old?.contacts ?? [], new.contacts),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    /// How many there are; who they are is personal, and stands elsewhere.
    private func contacts(_ old: [UnitContact], _ new: [UnitContact]) -> (Phrase, String, String) {
        let count = { (all: [UnitContact]) in self.context.text(Phrase.UnitContacts.count(all.count)) }
        if old != new, old.count == new.count {
            return (Phrase.UnitContacts.title, "", context.text(Words.contactSet))
        }
        return (Phrase.UnitContacts.title, count(old), count(new))
    }

    private func place(_ new: OfficeModel.Place) -> [(Phrase, String, String)] {
        let old = before.places[new.id]
        return [
            (Phrase.Label.name, old?.name ?? "", new.name),
            (
                Phrase.OfficePages.unit, old?.unit.map(context.names.unit) ?? "",
                new.unit.map(context.names.unit) ?? ""
            ),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    private func provider(_ new: Provider) -> [(Phrase, String, String)] {
        let old = before.providers[new.id]
        return [
            (Phrase.Label.name, old?.name ?? "", new.name),
            (Phrase.OfficePages.phone, old?.phone ?? "", new.phone),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    private func routine(_ new: Routine) -> [(Phrase, String, String)] {
        let old = before.routines[new.id]
        func rhythm(_ routine: Routine?) -> String { routine.map { context.text($0.rhythmWords) } ?? "" }
        func date(_ routine: Routine?) -> String { routine?.first.description ?? "" }
        func unit(_ routine: Routine?) -> String { routine?.unit.map(context.names.unit) ?? "" }
        func place(_ routine: Routine?) -> String { routine?.place.map(context.names.place) ?? "" }
        return [
            (Phrase.Routines.what, old?.title ?? "", new.title),
            (Phrase.Begin.procedure, old?.procedure ?? "", new.procedure),
            (Phrase.Begin.unit, unit(old), unit(new)), (Phrase.Begin.place, place(old), place(new)),
            (Phrase.Routines.first, date(old), date(new)),
            (Phrase.Routines.rhythmTitle, rhythm(old), rhythm(new)),
            (Words.inUse, word(old?.isActive ?? true), word(new.isActive)),
        ]
    }

    private func binding(_ code: String, _ new: Binding) -> [(Phrase, String, String)] {
        let old = before.bindings[code]
        let bound = Set(new.columns.keys).union(old?.columns.keys.map(\.self) ?? [])
        return bound.sorted().map { column in
            (
                Phrase(both: columns[code]?[column] ?? column.text),
                context.names.assignees(old?.columns[column] ?? []),
                context.names.assignees(new.columns[column] ?? [])
            )
        }
    }

    private func settings(_ new: OfficeSettings) -> [(Phrase, String, String)] {
        let old = before.settings
        func lines(_ texts: [String]) -> String { texts.joined(separator: "; ") }
        return [
            (
                Phrase.OfficePages.confirmAfter, String(old.confirmAfterWorkingDays),
                String(new.confirmAfterWorkingDays)
            ),
            (
                Phrase.OfficePages.reopenWithin, String(old.reopenWithinWorkingDays),
                String(new.reopenWithinWorkingDays)
            ),
            (
                Phrase.OfficeForm.escalateAfter, String(old.escalateUntimedAfterWorkingDays),
                String(new.escalateUntimedAfterWorkingDays)
            ),
            (Phrase.OfficePages.instructions, lines(old.instructions), lines(new.instructions)),
            (
                Phrase.OfficeForm.classifications, lines(old.classifications.map(\.code)),
                lines(new.classifications.map(\.code))
            ),
            (
                Phrase.SecondFactor.groups,
                lines(old.secondFactorFor.map { context.text(Phrase.SecondFactor.group($0)) }),
                lines(new.secondFactorFor.map { context.text(Phrase.SecondFactor.group($0)) })
            ),
            (
                Phrase.OfficeForm.patterns, lines(old.numberPatterns.map { "\($0.kind): \($0.template)" }),
                lines(new.numberPatterns.map { "\($0.kind): \($0.template)" })
            ),
        ]
    }

    /// Only the classifications that became others.
    private func retention(_ new: RetentionSchedule) -> [(Phrase, String, String)] {
        let old = before.retention
        func rules(of schedule: RetentionSchedule, not other: RetentionSchedule) -> String {
            schedule.rules.filter { !other.rules.contains($0) }.map { rule in
                let years = Words.years(rule.activeYears, rule.inactiveYears)
                let fate = context.text(rule.isPermanent ? Phrase.Privacy.permanent : years)
                return "\(rule.code) \(rule.name) (\(fate))"
            }.joined(separator: "; ")
        }
        func procedures(_ schedule: RetentionSchedule) -> String {
            schedule.procedures.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
                .joined(separator: "; ")
        }
        return [
            (Phrase.Privacy.classification, rules(of: old, not: new), rules(of: new, not: old)),
            (Phrase.Privacy.everythingElse, old.standard, new.standard),
            (Phrase.Privacy.procedures, procedures(old), procedures(new)),
        ]
    }

    private func posts(_ posts: [PostID]) -> String { posts.map(context.names.post).joined(separator: ", ") }

    private func word(_ value: Bool) -> String { context.text(value ? Words.yes : Words.no) }
}

extension RequestContext {
    /// What the columns of procedures in force are called, of those that some events bind.
    func columnNames(boundBy events: [OfficeEvent]) async throws -> [String: [ColumnID: String]] {
        var names: [String: [ColumnID: String]] = [:]
        for case .columnsBound(let code, _) in events where names[code] == nil {
            let known = try await procedure(code)?.columns ?? []
            names[code] = known.reduce(into: [:]) { $0[$1.id] = $1.name }
        }
        return names
    }
}
