import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// The pages that set an office up, in their order.
enum SetupStep: String, Sendable, CaseIterable {
    case identity = "identitas"
    case hours = "jam-kerja"
    case posts = "jabatan"
    case people = "pegawai"
    case units = "opd"
    case procedures = "sop"
    case columns = "pelaksana"
    case invite = "undang"

    var title: Phrase {
        switch self {
        case .identity: Phrase.Setup.identity
        case .hours: Phrase.Setup.hours
        case .posts: Phrase.Setup.posts
        case .people: Phrase.Setup.people
        case .units: Phrase.Setup.units
        case .procedures: Phrase.Setup.procedures
        case .columns: Phrase.Setup.columns
        case .invite: Phrase.Setup.invite
        }
    }

    var lede: Phrase {
        switch self {
        case .identity: Phrase.Setup.identityLede
        case .hours: Phrase.Setup.hoursLede
        case .posts: Phrase.Setup.postsLede
        case .people: Phrase.Setup.peopleLede
        case .units: Phrase.Setup.unitsLede
        case .procedures: Phrase.Setup.proceduresLede
        case .columns: Phrase.Setup.columnsLede
        case .invite: Phrase.Setup.inviteLede
        }
    }

    /// The list that is pasted on it.
    var list: ImportKind? {
        switch self {
        case .posts: .posts
        case .people: .people
        case .units: .units
        default: nil
        }
    }

    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    /// Where it leads: the next page, and after the last one the summary.
    var next: Place {
        Self.allCases.dropFirst(number).first.map { .setupStep($0) } ?? .setup
    }

    /// What has been done already.
    static func done(_ context: RequestContext) async throws -> Set<SetupStep> {
        let office = context.office
        var done: Set<SetupStep> = []
        if !office.profile.name.isEmpty { done.insert(.identity) }
        if office.calendar != nil { done.insert(.hours) }
        if office.posts.values.contains(where: \.isActive) { done.insert(.posts) }
        if office.holdings.contains(where: { $0.holds(at: context.now) }) { done.insert(.people) }
        if office.units.values.contains(where: \.isActive) { done.insert(.units) }
        if !office.procedures.isEmpty { done.insert(.procedures) }
        let columns = try await OfficeGaps.columns(in: context)
        if !columns.isEmpty, columns.allSatisfy(\.unbound.isEmpty) { done.insert(.columns) }
        let people = try await Invitation.people(context)
        // An office that only its first administrator is in has invited nobody.
        if done.contains(.people), people.allSatisfy({ !$0.isUninvited }) { done.insert(.invite) }
        return done
    }
}
