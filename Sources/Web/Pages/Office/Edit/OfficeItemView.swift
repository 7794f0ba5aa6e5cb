import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One thing of the office, for who may read all of it and change none.
struct OfficeItemView {
    let context: RequestContext
    let part: String
    let id: String

    private var office: Office { context.office }

    func content() async throws -> OfficeItemPage.Content {
        switch part {
        case "jabatan":
            let post = try known(office.posts[PostID(id)])
            return content(
                Phrase.Label.post, post.name, .officePart(part), .postSet(post), holders(of: post))
        case "pegawai":
            let person = try known(office.people[PersonID(id)])
            return content(
                Phrase.OfficeForm.person, person.name, .officePart(part), .personSet(person),
                posts(of: person)
            )
        case "opd":
            let unit = try known(office.units[UnitID(id)])
            return content(
                Phrase.OfficePages.unit, unit.name, .officePart(part), nil, try await contacts(of: unit))
        case "lokasi":
            let place = try known(office.places[PlaceID(id)])
            return content(
                Phrase.Label.place, place.name,
                place.unit.map { .officeItem("opd", $0.text) } ?? .officePart("opd"), .placeSet(place))
        case "tim":
            let team = try known(office.teams[TeamID(id)])
            return content(Phrase.OfficePages.team, team.name, .officePart(part), .teamSet(team))
        case "jadwal":
            let routine = try known(office.routines[RoutineID(id)])
            return content(
                Phrase.Routines.routine, routine.title, .officePart(part), .routineSet(routine))
        case "penyedia":
            let provider = try known(office.providers[ProviderID(id)])
            return content(
                Phrase.OfficeForm.provider, provider.name, .officePart(part), .providerSet(provider))
        default: throw WebFailure.notFound
        }
    }

    private func known<Item>(_ item: Item?) throws -> Item {
        guard let item else { throw WebFailure.notFound }
        return item
    }

    /// - Parameter event: what would set it as it stands; its fields are shown.
    private func content(
        _ title: Phrase, _ name: String, _ back: Web.Place, _ event: OfficeEvent?, _ more: HTML? = nil
    ) -> OfficeItemPage.Content {
        let fields = event.map { OfficeEventWords(context: context, before: Office()).fields($0) } ?? []
        let lines = fields.map { (context.text($0), HTML(text: $2.isEmpty ? "–" : $2)) }
        let facts: HTML? = lines.isEmpty ? nil : KeyValues.html(lines)
        return OfficeItemPage.Content(title: title, name: name, back: back, body: "\(facts)\(more)")
    }

    // MARK: what hangs on it

    private func holders(of post: Post) -> HTML {
        held(office.holdings.filter { $0.post == post.id }, Phrase.OfficeForm.holders) {
            context.names.person($0.person)
        }
    }

    private func posts(of person: OfficeModel.Person) -> HTML {
        held(office.holdings.filter { $0.person == person.id }, Phrase.OfficePages.postsHeld) {
            context.names.post($0.post)
        }
    }

    /// Newest first, and what has ended below what has not; what was taken back as if it had never been is
    /// left out.
    private func held(_ holdings: [Holding], _ title: Phrase, name: (Holding) -> String) -> HTML {
        let lasting = holdings.filter { $0.from < $0.to ?? Instant(milliseconds: .max) }
            .sorted { $0.from > $1.from }
        func list(_ some: [Holding]) -> HTML? {
            let items: [HTML] = some.map {
                "<li>\(HoldingWords(context: context).line($0, name: name($0)))</li>"
            }
            return items.isEmpty ? nil : "<ul class=\"rows\">\(items)</ul>"
        }
        let (present, former) = (lasting.filter { !hasEnded($0) }, lasting.filter(hasEnded))
        let now = list(present) ?? "<p class=\"soft\">\(context.text(Phrase.OfficeForm.noHolders))</p>"
        let before = list(former).map {
            "<h3>\(context.text(Phrase.OfficeForm.formerly))</h3>\($0)" as HTML
        }
        return Page.section(context.text(title), "\(now)\(before)")
    }

    private func hasEnded(_ holding: Holding) -> Bool { holding.to.map { $0 <= context.now } ?? false }

    /// Whoever looks at the numbers of outsiders is written down, here as elsewhere.
    private func contacts(of unit: OfficeUnit) async throws -> HTML {
        var known: [PersonalID: ReporterDetails] = [:]
        if !unit.allContacts.isEmpty {
            await context.noteAccess(.unit(unit.id))
            known = try await context.site.reading.personal(unit.allContacts.map(\.id)).compactMapValues {
                JSONText.read($0, as: ReporterDetails.self)
            }
        }
        func line(_ contact: UnitContact) -> HTML {
            guard let details = known[contact.id] else {
                return HTML(text: context.text(Phrase.UnitContacts.gone))
            }
            let words = [details.name, details.post, details.contact].filter { !$0.isEmpty }
            return HTML(text: words.joined(separator: " · "))
        }
        let places = office.places.values.filter { $0.unit == unit.id && $0.isActive }.map(\.name)
            .sortedByName { ($0, "") }
        return KeyValues.html([
            (context.text(Phrase.OfficeForm.responsible), unit.responsible.map(line) ?? "–"),
            (
                context.text(Phrase.UnitContacts.title),
                unit.contacts.isEmpty ? "–" : .join(unit.contacts.map(line), separator: "<br>")
            ),
            (
                context.text(Phrase.OfficePages.place),
                places.isEmpty ? "–" : .join(places.map { HTML(text: $0) }, separator: "<br>")
            ),
            (
                context.text(Phrase.OfficeHistory.inUse),
                HTML(text: context.text(unit.isActive ? Phrase.OfficeHistory.yes : Phrase.OfficeHistory.no))
            ),
        ])
    }
}
