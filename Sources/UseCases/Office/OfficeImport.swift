package import OfficeModel
package import OfficeTime
import SOPModel

/// A pasted list, read against the office: what each line comes to, and the events that would make it so.
///
/// Reading stores nothing; pasting the same list again makes no events.
package struct OfficeImport: Sendable {
    /// One line of the list.
    package struct Row: Sendable, Hashable {
        /// As counted in the pasted text, from 1.
        package var line: Int
        /// What stands in it, as it was understood, in the order of the list's columns.
        package var cells: [String]
        package var effect: Effect
        package var faults: [Fault]
        /// Account names of the person that sign nobody in once the list is stored.
        package var replaced: [String] = []
    }

    package enum Effect: String, Sendable, Hashable {
        case new, changed, same
    }

    /// What is wrong with a line; each has a remedy.
    package enum Fault: Sendable, Hashable {
        case nameMissing
        /// The name is a bare number: the line is of another list, or its columns stand otherwise.
        case nameIsNumber
        /// It reads as part of a letter.
        case sentence
        case tooLong(column: String, limit: Int)
        case repeated(line: Int)
        case superiorUnknown(String, nearest: String?)
        case superiorLoop
        case recorderUnknown(String, nearest: String?)
        case markUnknown(String)
        case postUnknown(String, nearest: String?)
        case loginUnusable(String)
        case loginTaken(String, by: String)
        /// An earlier line gives the same person another account name.
        case otherLogin(line: Int)
        /// The account that would be replaced is that of whoever pastes the list.
        case ownLogin(String)
        /// The post would go to whoever pastes the list, and another administrator is there to give it.
        case ownAppointment
        /// Neither a telephone number nor an e-mail address.
        case contactUnusable(String)
        case employeeNumberUnusable(String)
        /// A number or post without the name it belongs to.
        case responsibleMissing
        /// An earlier line names somebody else for the same OPD.
        case responsibleDiffers(line: Int)
        case tooManyLines(limit: Int)
        /// Commas stand between the cells of the heading, as in a CSV file.
        case commasBetween
        /// Somebody of this name is in the office with another account or NIP.
        case personDiffers(String, login: String, nip: String)
        /// Several bear the name, and the line does not say which of them is meant.
        case personUnclear(String)
        /// An earlier line gives the name another telephone, and nothing says whether both mean one person.
        case sameName(line: Int)
    }

    /// What may be meant otherwise; the list can be stored all the same.
    package enum Hint: Sendable, Hashable {
        /// Every line is one cell, and commas stand in most of them.
        case commas
        /// Several people would hold the post of a head, and none of them for somebody else.
        case headShared(post: String, people: [String])
    }

    /// Who answers for the networks of OPDs: their names stand in no event, and are set apart beforehand.
    package enum Contacts: Sendable {
        /// Looking: what is known of each unit's person now.
        case known([UnitID: ReporterDetails])
        /// Storing: what was set apart, by line.
        case sealed([Int: UnitContact])
    }

    package static let lineLimit = 1_000
    static let nameLimit = 200
    static let contactLimit = 120

    package let kind: ImportKind
    package private(set) var rows: [Row] = []
    package private(set) var events: [OfficeEvent] = []
    /// Headings that mean nothing here, as they were pasted: those columns are passed over.
    package let unknown: [String]
    package private(set) var hints: [Hint] = []
    /// Who is to be set apart before the list is stored, by line.
    package private(set) var responsible: [Int: ReporterDetails] = [:]

    /// - Parameters:
    ///   - now: holders of posts begin with this moment's day.
    ///   - sender: who pastes it; nil for the program itself.
    package init(
        _ kind: ImportKind, text: String, into office: Office, at now: Instant,
        contacts: Contacts = .known([:]), by sender: PersonID? = nil
    ) {
        self.kind = kind
        let holdCommas = kind == .people
        let table = PastedTable.copied(text, columns: kind.columns, namesHoldCommas: holdCommas)
        unknown = table.unknown
        if table.mayLackSeparator { hints.append(.commas) }
        switch kind {
        case .posts:
            var list = PostImport(office)
            (rows, events) = list.read(table.lines)
        case .people:
            var list = PersonImport(office, at: now, by: sender)
            (rows, events) = list.read(table.lines)
            hints += list.sharedHeads(events)
        case .units:
            var list = UnitImport(office, contacts: contacts)
            (rows, events) = list.read(table.lines)
            responsible = list.responsible
        }
        if !rows.isEmpty,
            PastedTable.hasUnclearCommas(text, columns: kind.columns, namesHoldCommas: holdCommas)
        {
            rows[0].faults = [.commasBetween]
        }
        if rows.count > Self.lineLimit {
            rows[Self.lineLimit].faults.append(.tooManyLines(limit: Self.lineLimit))
        }
        if rows.contains(where: { !$0.faults.isEmpty }) { events = [] }
    }

    package var isUsable: Bool { !rows.isEmpty && rows.allSatisfy(\.faults.isEmpty) }

    /// Whether most of it reads as a letter; to name each line of one helps nobody.
    package var isLetter: Bool {
        let sentences = rows.count { row in
            row.faults.contains { fault in
                switch fault {
                case .sentence, .tooLong("name", _): true
                default: false
                }
            }
        }
        return sentences > 1 && sentences * 2 > rows.count && rows[0].faults != [.commasBetween]
    }

    /// How many posts, people or OPDs come to be or change.
    package var changedCount: Int {
        var touched: Set<String> = []
        for event in events {
            switch event {
            case .postSet(let post): touched.insert(post.id.text)
            case .personSet(let person): touched.insert(person.id.text)
            case .loginGiven(let person, _, _): touched.insert(person.text)
            case .holderAppointed(let holding): touched.insert(holding.person.text)
            case .unitSet(let unit): touched.insert(unit.id.text)
            case .placeSet(let place): touched.insert(place.unit?.text ?? "")
            default: break
            }
        }
        return touched.count
    }
}

extension ImportKind {
    fileprivate var columns: KeyValuePairs<String, [String]> {
        switch self {
        case .posts: PostImport.columns
        case .people: PersonImport.columns
        case .units: UnitImport.columns
        }
    }
}

/// Lists of posts: name, superior, marks, who may record.
struct PostImport {
    private let office: Office
    private var slugs: Slugs
    private var byName: [String: PostID] = [:]
    private var posts: [PostID: Post] = [:]

    init(_ office: Office) {
        self.office = office
        slugs = Slugs(office.posts.keys.map(\.text))
        for post in office.posts.values where post.isActive { byName[post.name.foldedName] = post.id }
        posts = office.posts
    }

    static let columns: KeyValuePairs<String, [String]> = [
        "name": ["jabatan", "nama jabatan", "post", "posts", "post name", "position", "name"],
        "superior": ["atasan", "atasan langsung", "nama atasan", "superior", "supervisor", "reports to"],
        "marks": ["tanda", "keterangan", "marks", "mark"],
        "recorders": [
            "boleh dicatatkan oleh", "dicatatkan oleh", "pencatat", "may be recorded by", "recorded by",
            "recorders", "recorder", "who may record",
        ],
    ]

    mutating func read(_ lines: [PastedTable.Line]) -> ([OfficeImport.Row], [OfficeEvent]) {
        var firstLines: [String: Int] = [:]
        var ids: [PostID?] = []
        var faults: [[OfficeImport.Fault]] = []
        // Names first: a superior may stand further down.
        for line in lines {
            let name = line["name"]
            var wrong = NameRule.faults(line, .posts)
            if let first = firstLines[name.foldedName], !name.isEmpty { wrong.append(.repeated(line: first)) }
            firstLines[name.foldedName] = firstLines[name.foldedName] ?? line.number
            faults.append(wrong)
            ids.append(wrong.isEmpty ? id(of: name) : nil)
        }
        var rows: [OfficeImport.Row] = []
        for (index, line) in lines.enumerated() {
            if let id = ids[index] { faults[index] += fill(id, from: line) }
            rows.append(
                .init(
                    line: line.number, cells: Self.columns.map { line[$0.key] }, effect: effect(ids[index]),
                    faults: faults[index]))
        }
        for (index, id) in ids.enumerated() {
            if let id, isInLoop(id) { rows[index].faults.append(.superiorLoop) }
        }
        return (rows, events(ids.compactMap(\.self)))
    }

    private mutating func id(of name: String) -> PostID {
        if let known = byName[name.foldedName] { return known }
        let id = PostID(slugs.take(name, fallback: "jabatan"))
        byName[name.foldedName] = id
        posts[id] = Post(id: id, name: name)
        return id
    }

    private mutating func fill(_ id: PostID, from line: PastedTable.Line) -> [OfficeImport.Fault] {
        guard var post = posts[id] else { return [] }
        var faults: [OfficeImport.Fault] = []
        let superior = line["superior"]
        if !superior.isEmpty, superior != "-" {
            post.superior = byName[superior.foldedName]
            if post.superior == nil {
                faults.append(.superiorUnknown(superior, nearest: nearest(superior, besides: id)))
            }
            if post.superior == id { faults.append(.superiorLoop) }
        }
        for mark in line["marks"].split(whereSeparator: { ",;".contains($0) }) {
            switch String(mark).foldedName {
            case "pimpinan", "kepala", "head", "head of the office": post.isHead = true
            case "meja layanan", "meja", "layanan", "desk", "service desk": post.isDesk = true
            case "", "-": break
            default: faults.append(.markUnknown(String(mark)))
            }
        }
        for name in line["recorders"].split(separator: ";").map({ String($0) }) where !name.foldedName.isEmpty
        {
            guard let recorder = byName[name.foldedName] else {
                faults.append(.recorderUnknown(name, nearest: nearest(name, besides: id)))
                continue
            }
            if !post.recorders.contains(recorder), recorder != id { post.recorders.append(recorder) }
        }
        posts[id] = post
        return faults
    }

    /// Never the post itself, nor one that is used no more: neither can be chosen.
    private func nearest(_ name: String, besides id: PostID) -> String? {
        let others = posts.values.filter { $0.isActive && $0.id != id }
        return Nearest.name(name, others.map(\.name).sorted())
    }

    private func effect(_ id: PostID?) -> OfficeImport.Effect {
        guard let id, let known = office.posts[id] else { return .new }
        return known == posts[id] ? .same : .changed
    }

    private func isInLoop(_ id: PostID) -> Bool {
        var seen: Set<PostID> = [id]
        var current = posts[id]?.superior
        while let next = current {
            if next == id { return true }
            guard seen.insert(next).inserted else { return false }
            current = posts[next]?.superior
        }
        return false
    }

    /// Superiors before those below them are not needed: the office is looked at after all of them.
    private func events(_ ids: [PostID]) -> [OfficeEvent] {
        var events: [OfficeEvent] = []
        for id in ids {
            guard let post = posts[id], office.posts[id] != post else { continue }
            events.append(.postSet(post))
        }
        return events
    }
}

/// Guesses which known name a mistyped one was meant to be.
package enum Nearest {
    /// nil where none is near.
    package static func name(_ typed: String, _ known: [String]) -> String? {
        let typed = Array(typed.foldedName.unicodeScalars)
        guard typed.count <= OfficeImport.nameLimit else { return nil }
        let ranked = known.prefix(500).map { ($0, distance(typed, Array($0.foldedName.unicodeScalars))) }
        guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }),
            best.1 <= max(2, typed.count / 3)
        else { return nil }
        return best.0
    }

    /// Insertions, deletions and replacements between the two (Levenshtein).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
