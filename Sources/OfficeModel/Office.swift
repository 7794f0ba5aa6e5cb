package import OfficeTime
package import SOPModel

extension SlugKind {
    package enum Post {}
    package enum Person {}
    package enum Team {}
    package enum Unit {}
    package enum Place {}
    package enum Provider {}
}

package typealias PostID = Slug<SlugKind.Post>
package typealias PersonID = Slug<SlugKind.Person>
package typealias TeamID = Slug<SlugKind.Team>
/// A regional government unit (*OPD*).
package typealias UnitID = Slug<SlugKind.Unit>
package typealias PlaceID = Slug<SlugKind.Place>
package typealias ProviderID = Slug<SlugKind.Provider>

/// The office as it stands after the events of its own stream: who sits where, who may act, by which hours.
package struct Office: Sendable {
    /// The number of events it is the sum of.
    package var version = 0
    package var profile = OfficeProfile()
    package var posts: [PostID: Post] = [:]
    package var people: [PersonID: Person] = [:]
    package var holdings: [Holding] = []
    package var teams: [TeamID: Team] = [:]
    package var units: [UnitID: OfficeUnit] = [:]
    package var places: [PlaceID: Place] = [:]
    package var providers: [ProviderID: Provider] = [:]
    package var routines: [RoutineID: Routine] = [:]
    /// Whom each name to sign in by belongs to; in lower case.
    package var logins: [String: PersonID] = [:]
    /// The calendar in force; its own `version` is what started steps name.
    package var calendar: CompiledCalendar? {
        didSet { roundTheClock = calendar?.roundTheClock }
    }
    /// Every minute of every day, under the version of the calendar in force.
    private(set) var roundTheClock: CompiledCalendar?
    /// What is in force, by procedure code: at the time the office was settled for, else by its last word.
    package var procedures: [String: ProcedureInForce] = [:]
    /// All versions, by procedure code.
    package internal(set) var shelves: [String: ProcedureShelf] = [:]
    var settledSpan: SettledSpan?
    /// By procedure code.
    package var bindings: [String: Binding] = [:]
    package var settings = OfficeSettings()
    package var retention = RetentionSchedule()

    package init() {}
}

/// How the office is called on screens and letterheads.
package struct OfficeProfile: Sendable, Hashable, Codable {
    /// "Pemerintah Kabupaten …".
    package var government = ""
    /// "Dinas Komunikasi dan Informatika".
    package var name = ""
    package var shortName = ""
    package var address = ""
    package var city = ""
    package var phone = ""
    package var zone = Zone.wib
    /// A demo office says so on its login page.
    package var isDemo = false
    /// Shown on public pages and letterheads; nil for the program's own sign.
    package var logo: OfficeLogo?

    package init() {}
}

/// The office's sign, a file kept by its content.
package struct OfficeLogo: Sendable, Hashable, Codable {
    package var digest: String
    /// `image/png` or `image/jpeg`.
    package var mediaType: String

    package init(digest: String, mediaType: String) {
        self.digest = digest
        self.mediaType = mediaType
    }
}

/// A post (*jabatan*): steps go to it, not to the person who holds it.
package struct Post: Sendable, Hashable, Codable {
    package var id: PostID
    package var name: String
    package var superior: PostID?
    /// The posts whose holders may record for this one (sekretaris, ajudan, TU).
    package var recorders: [PostID]
    /// Its holders run the inbox of reports.
    package var isDesk: Bool
    /// The head of the office.
    package var isHead: Bool
    /// Posts are abolished, never deleted: old tickets name them.
    package var isActive: Bool

    package init(
        id: PostID, name: String, superior: PostID? = nil, recorders: [PostID] = [], isDesk: Bool = false,
        isHead: Bool = false, isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.superior = superior
        self.recorders = recorders
        self.isDesk = isDesk
        self.isHead = isHead
        self.isActive = isActive
    }

    /// Lines of the record from before posts could be abolished have no `isActive`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(PostID.self, forKey: .id),
            name: try values.decode(String.self, forKey: .name),
            superior: try values.decodeIfPresent(PostID.self, forKey: .superior),
            recorders: try values.decode([PostID].self, forKey: .recorders),
            isDesk: try values.decode(Bool.self, forKey: .isDesk),
            isHead: try values.decode(Bool.self, forKey: .isHead),
            isActive: try values.decodeIfPresent(Bool.self, forKey: .isActive) ?? true)
    }
}

/// Someone of the office; never deleted, only deactivated.
package struct Person: Sendable, Hashable, Codable {
    package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// Runs the system; has no power over tickets.
        case administrator
        /// Reads all, changes nothing.
        case auditor
    }

    package var id: PersonID
    package var name: String
    package var phone: String
    package var roles: [Role]
    package var isActive: Bool
    /// The civil servant's number; nil for those who are none.
    package var nip: String?
    /// Who goes on with what was given to them by name, once they left.
    package var successor: PersonID?

    package init(
        id: PersonID, name: String, phone: String = "", roles: [Role] = [], isActive: Bool = true,
        nip: String? = nil, successor: PersonID? = nil
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.roles = roles
        self.isActive = isActive
        self.nip = nip
        self.successor = successor
    }
}

/// In which quality someone holds a post.
package enum Capacity: String, Sendable, Hashable, Codable, CaseIterable {
    case definitive = "definitif"
    /// *Pelaksana tugas*: the post is vacant.
    case acting = "plt"
    /// *Pelaksana harian*: the holder is absent.
    case daily = "plh"
}

/// Who holds a post from when to when.
package struct Holding: Sendable, Hashable, Codable {
    package var post: PostID
    package var person: PersonID
    package var capacity: Capacity
    package var from: Instant
    /// The first instant at which it no longer holds; nil while it lasts.
    package var to: Instant?

    package init(
        post: PostID, person: PersonID, capacity: Capacity = .definitive, from: Instant, to: Instant? = nil
    ) {
        self.post = post
        self.person = person
        self.capacity = capacity
        self.from = from
        self.to = to
    }

    package func holds(at moment: Instant) -> Bool {
        from <= moment && to.map { moment < $0 } ?? true
    }
}

/// A standing team; a team formed for one ticket belongs to the ticket.
package struct Team: Sendable, Hashable, Codable {
    package var id: TeamID
    package var name: String
    package var members: [PersonID]
    /// The post the team answers to: late steps show there.
    package var superior: PostID?
    package var recorders: [PostID]
    /// Works in shifts: the clocks of its rows run day and night, on holidays too.
    package var isRoundTheClock: Bool
    /// Teams are given up, never deleted: old tickets name them. One that is given up has no members.
    package var isActive: Bool

    package init(
        id: TeamID, name: String, members: [PersonID], superior: PostID? = nil, recorders: [PostID] = [],
        isRoundTheClock: Bool = false, isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.members = members
        self.superior = superior
        self.recorders = recorders
        self.isRoundTheClock = isRoundTheClock
        self.isActive = isActive
    }

    /// Lines of the record from before teams could work around the clock have no `isRoundTheClock`, those
    /// from before they could be given up no `isActive`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(TeamID.self, forKey: .id),
            name: try values.decode(String.self, forKey: .name),
            members: try values.decode([PersonID].self, forKey: .members),
            superior: try values.decodeIfPresent(PostID.self, forKey: .superior),
            recorders: try values.decode([PostID].self, forKey: .recorders),
            isRoundTheClock: try values.decodeIfPresent(Bool.self, forKey: .isRoundTheClock) ?? false,
            isActive: try values.decodeIfPresent(Bool.self, forKey: .isActive) ?? true)
    }
}

/// A regional government unit that reports and is visited (*OPD*).
package struct OfficeUnit: Sendable, Hashable, Codable {
    package var id: UnitID
    package var name: String
    package var isActive: Bool
    /// The one person who answers for its network (*penanggung jawab*); name, post and number are kept apart.
    package var responsible: UnitContact?
    /// Others of it who can be called, in the order in which they are offered.
    package var contacts: [UnitContact]

    package init(
        id: UnitID, name: String, isActive: Bool = true, responsible: UnitContact? = nil,
        contacts: [UnitContact] = []
    ) {
        self.id = id
        self.name = name
        self.isActive = isActive
        self.responsible = responsible
        self.contacts = contacts
    }

    /// Lines of the record from before a unit could have several contacts have none.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(UnitID.self, forKey: .id),
            name: try values.decode(String.self, forKey: .name),
            isActive: try values.decode(Bool.self, forKey: .isActive),
            responsible: try values.decodeIfPresent(UnitContact.self, forKey: .responsible),
            contacts: try values.decodeIfPresent([UnitContact].self, forKey: .contacts) ?? [])
    }

    /// The one who answers for its network first.
    package var allContacts: [UnitContact] { [responsible].compactMap(\.self) + contacts }
}

/// Points to an outsider's name and number in the table that keeps them apart.
package struct UnitContact: Sendable, Hashable, Codable {
    package var id: PersonalID
    /// SHA-256 of salt and value, in hexadecimal.
    package var digest: String

    package init(id: PersonalID, digest: String) {
        self.id = id
        self.digest = digest
    }
}

/// Where something can be broken.
package struct Place: Sendable, Hashable, Codable {
    package var id: PlaceID
    package var name: String
    package var unit: UnitID?
    /// Places are given up, never deleted.
    package var isActive: Bool

    package init(id: PlaceID, name: String, unit: UnitID? = nil, isActive: Bool = true) {
        self.id = id
        self.name = name
        self.unit = unit
        self.isActive = isActive
    }

    /// Lines of the record from before places could be given up have no `isActive`.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(PlaceID.self, forKey: .id),
            name: try values.decode(String.self, forKey: .name),
            unit: try values.decodeIfPresent(UnitID.self, forKey: .unit),
            isActive: try values.decodeIfPresent(Bool.self, forKey: .isActive) ?? true)
    }
}

/// Who sells the office its lines; pauses that wait for a provider name one.
package struct Provider: Sendable, Hashable, Codable {
    package var id: ProviderID
    package var name: String
    /// The number that takes complaints; may be empty.
    package var phone: String
    package var isActive: Bool

    package init(id: ProviderID, name: String, phone: String = "", isActive: Bool = true) {
        self.id = id
        self.name = name
        self.phone = phone
        self.isActive = isActive
    }
}

/// Who fills a column of a sheet.
package enum Assignee: Sendable, Hashable, Codable {
    case post(PostID)
    case team(TeamID)
    case person(PersonID)
    case reporter

    /// As one word in event lines: `post:kadis`, `team:…`, `person:…`, `reporter`.
    package var text: String {
        switch self {
        case .post(let id): "post:" + id.text
        case .team(let id): "team:" + id.text
        case .person(let id): "person:" + id.text
        case .reporter: "reporter"
        }
    }

    package init?(text: String) {
        if text == "reporter" {
            self = .reporter
            return
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let id = String(text[text.index(after: colon)...])
        guard !id.isEmpty else { return nil }
        switch text[..<colon] {
        case "post": self = .post(PostID(id))
        case "team": self = .team(TeamID(id))
        case "person": self = .person(PersonID(id))
        default: return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let assignee = Assignee(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an assignee")
        }
        self = assignee
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// What fills the columns of one procedure in this office.
package struct Binding: Sendable, Hashable, Codable {
    package var columns: [ColumnID: [Assignee]]
    /// Where one row is done by others than its column: keyed by row, then column.
    package var rows: [StepID: [ColumnID: [Assignee]]]

    package init(columns: [ColumnID: [Assignee]] = [:], rows: [StepID: [ColumnID: [Assignee]]] = [:]) {
        self.columns = columns
        self.rows = rows
    }
}

/// A procedure the office runs by.
package struct ProcedureInForce: Sendable, Hashable, Codable {
    package var code: String
    package var version: Int
    /// The file, whole: a ticket stays on the version it began with.
    package var file: String
    package var since: Instant
    /// The post that approved it; nil where nobody said.
    package var approvedBy: PostID?

    package init(
        code: String, version: Int, file: String, since: Instant, approvedBy: PostID? = nil
    ) {
        self.code = code
        self.version = version
        self.file = file
        self.since = since
        self.approvedBy = approvedBy
    }
}
