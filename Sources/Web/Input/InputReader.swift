import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What is wrong with one value that was sent.
struct InputFault: Error, Sendable, Hashable {
    enum Reason: Sendable, Hashable {
        case missing
        case tooLong(limit: Int)
        case notAChoice([String])
        case unreadable(Kind)
        /// Neither a telephone number nor an e-mail address.
        case notAContact
        /// Neither a telephone number of so many digits nor an e-mail address.
        case notReachable(fewestDigits: Int)
        /// Not the 18 digits of a civil servant's number.
        case notAnEmployeeNumber
        /// Control characters that no text of a person holds.
        case controlCharacters
        /// A name with a line break.
        case severalLines
        case unknownUnit
        case unknownPlace
        case unknownPost
        case unknownPerson
        /// A name that was typed and is in no list.
        case unknownName(String, nearest: String?)
        /// Several have the name that was typed.
        case ambiguousName(String)
        case unknownProvider
        case tooManyFiles(limit: Int)
        case fileKind
        /// The disk has to be kept for words.
        case noRoom
        /// The id of a command from a program: none, no UUID, or two that differ.
        case idempotencyKey
        /// A picture of another kind, or of more kilobytes.
        case picture(kilobytes: Int)
        /// Fewer or more than make sense.
        case outside(Int, Int)
        /// A line of a list that lacks a part.
        case unreadableLine(String)
        /// A line of the list of a round's places.
        case visitLine(Int, VisitList.Fault)
        case unexpected
        /// A time that has not come yet.
        case inFuture
        /// A time before another that it follows.
        case before(Instant)
        /// More than this browser may send within so many minutes.
        case tooOften(minutes: Int)
        /// More than strangers may send for one unit within so many minutes.
    }

    enum Kind: Sendable, Hashable {
        case number, date, moment, id, flag, hours
    }

    /// The dotted path of the field; empty where it is about the command as a whole.
    var field: String
    var reason: Reason

    /// Nothing is wrong with the value; there were too many.
    var isFlood: Bool {
        switch reason {
        case .tooOften: true
        default: false
        }
    }
}

/// Reads values of a command, and collects every fault instead of stopping at the first.
struct InputReader {
    let values: InputValues
    let office: Office
    /// The files sent, kept already, by path.
    let kept: [String: [AttachmentReference]]
    /// What was said of outsiders, on its way into the table that keeps it apart.
    private(set) var personal: [PersonalEntry] = []
    private(set) var faults: [InputFault] = []

    init(_ values: InputValues, office: Office, kept: [String: [AttachmentReference]] = [:]) {
        self.values = values
        self.office = office
        self.kept = kept
    }

    /// A reader of what was sent below a path.
    func part(_ path: String) -> InputReader {
        let prefix = path + "."
        var below: [String: [AttachmentReference]] = [:]
        for (key, files) in kept where key.hasPrefix(prefix) {
            below[String(key.dropFirst(prefix.count))] = files
        }
        return InputReader(values.part(path), office: office, kept: below)
    }

    /// Takes over what a reader of a part found, with its faults at their whole paths.
    mutating func absorb(_ part: InputReader, at path: String) {
        personal += part.personal
        for found in part.faults {
            fault(found.field.isEmpty ? path : path + "." + found.field, found.reason)
        }
    }

    func files(_ path: String) -> [AttachmentReference] {
        values.note(path)
        return kept[path] ?? []
    }

    /// Sets a value of an outsider apart, under a random id and a salted hash.
    mutating func keepApart(_ value: String, as kind: PersonalEntry.Kind) -> PersonalReference {
        let entry = PersonalEntry.sealed(value, as: kind)
        personal.append(entry)
        return entry.reference
    }

    mutating func fault(_ field: String, _ reason: InputFault.Reason) {
        let fault = InputFault(field: field, reason: reason)
        if !faults.contains(fault) { faults.append(fault) }
    }

    // MARK: text

    /// A text of at most so many characters; nil where nothing was sent.
    mutating func text(_ path: String, upTo limit: Int = 200) -> String? {
        values.text(path).flatMap { checked($0, at: path, upTo: limit) }
    }

    /// Several short texts; at most a thousand.
    mutating func list(_ path: String, upTo limit: Int = 200) -> [String] {
        let texts = values.all(path)
        if texts.count > 1_000 {
            fault(path, .tooLong(limit: 1_000))
            return []
        }
        return texts.compactMap { checked($0, at: path, upTo: limit) }
    }

    /// Counts Unicode scalars: one letter may carry accents without end, and still be one character.
    private mutating func checked(_ text: String, at path: String, upTo limit: Int) -> String? {
        if text.utf8.count > limit, text.unicodeScalars.count > limit {
            fault(path, .tooLong(limit: limit))
            return nil
        }
        if !text.unicodeScalars.allSatisfy({ !Self.isControl($0) || $0 == "\n" || $0 == "\t" }) {
            fault(path, .controlCharacters)
            return nil
        }
        return text
    }

    /// C0, DEL and C1: nothing that a person writes, and terminals obey some of it.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 32 || (127...159).contains(scalar.value)
    }

    mutating func requiredText(_ path: String, upTo limit: Int = 200) -> String {
        let before = faults.count
        guard let text = text(path, upTo: limit) else {
            if faults.count == before { fault(path, .missing) }
            return ""
        }
        return text
    }

    /// A telephone number or e-mail address, or several; a leading 0 that a spreadsheet took is put back.
    mutating func contact(_ path: String, upTo limit: Int = 120) -> String? {
        guard let text = text(path, upTo: limit).map({ PhoneNumber.written($0) }) else { return nil }
        if !ContactAddress.isUsable(text) { fault(path, .notAContact) }
        return text
    }

    /// The 18 digits of a civil servant's number, without the blanks between.
    mutating func employeeNumber(_ path: String) -> String? {
        guard let text = text(path, upTo: 40) else { return nil }
        guard let number = EmployeeNumber.written(text) else {
            fault(path, .notAnEmployeeNumber)
            return nil
        }
        return number
    }

    // MARK: choices, numbers, ids

    mutating func choice<Choice>(_ path: String, _ type: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text = values.text(path) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            fault(path, .notAChoice(Choice.allCases.map(\.rawValue)))
            return nil
        }
        return choice
    }

    mutating func requiredChoice<Choice>(_ path: String, or fallback: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        if values.text(path) == nil { fault(path, .missing) }
        return choice(path) ?? fallback
    }

    mutating func number(_ path: String) -> Int? {
        guard let text = values.text(path) else { return nil }
        guard let number = Int(text), number.magnitude < 1_000_000_000 else {
            fault(path, .unreadable(.number))
            return nil
        }
        return number
    }

    mutating func requiredNumber(_ path: String) -> Int {
        if values.text(path) == nil { fault(path, .missing) }
        return number(path) ?? 0
    }

    /// `yes`, `on`, `true` and `ya` are true.
    mutating func flag(_ path: String) -> Bool {
        guard let text = values.text(path)?.lowercased() else { return false }
        if ["yes", "on", "true", "ya", "1"].contains(text) { return true }
        if !["no", "off", "false", "tidak", "0"].contains(text) { fault(path, .unreadable(.flag)) }
        return false
    }

    mutating func id<Kind>(_ path: String, _ type: Identifier<Kind>.Type = Identifier<Kind>.self)
        -> Identifier<Kind>?
    {
        guard let text = values.text(path) else { return nil }
        guard let id = Identifier<Kind>(text) else {
            fault(path, .unreadable(.id))
            return nil
        }
        return id
    }

    mutating func requiredID<Kind>(_ path: String, _ type: Identifier<Kind>.Type = Identifier<Kind>.self)
        -> Identifier<Kind>
    {
        if values.text(path) == nil { fault(path, .missing) }
        return id(path) ?? Identifier(high: 0, low: 0)
    }

    // MARK: times

    /// What an office writes about lies in these; reckoning over more could take for ever.
    private static let years = 1970...2200

    mutating func date(_ path: String) -> CivilDate? {
        guard let text = values.text(path) else { return nil }
        guard let date = CivilDate(text), Self.years.contains(date.year) else {
            fault(path, .unreadable(.date))
            return nil
        }
        return date
    }

    /// `2026-11-25T10:30` on the office's wall, or RFC 3339 with its offset.
    mutating func moment(_ path: String) -> Instant? {
        guard let text = values.text(path) else { return nil }
        if let instant = Instant(timestamp: text), Self.years.contains(instant.year) { return instant }
        let sides = text.split(separator: text.contains("T") ? "T" : " ", omittingEmptySubsequences: false)
        if sides.count == 2, let date = CivilDate(sides[0]), Self.years.contains(date.year) {
            let clock = sides[1].split(separator: ":", omittingEmptySubsequences: false)
            let numbers = clock.compactMap { $0.count == 2 ? Int($0) : nil }
            if (2...3).contains(clock.count), numbers.count == clock.count, (0...23).contains(numbers[0]),
                numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
            {
                return LocalTime(date: date, minute: numbers[0] * 60 + numbers[1]).instant(
                    in: office.profile.zone)
            }
        }
        fault(path, .unreadable(.moment))
        return nil
    }

    // MARK: the office

    mutating func unit(_ path: String) -> UnitID? {
        guard let text = values.text(path) else { return nil }
        guard office.units[UnitID(text)]?.isActive ?? false else {
            fault(path, .unknownUnit)
            return nil
        }
        return UnitID(text)
    }

    mutating func place(_ path: String) -> PlaceID? {
        guard let text = values.text(path) else { return nil }
        guard office.places[PlaceID(text)]?.isActive ?? false else {
            fault(path, .unknownPlace)
            return nil
        }
        return PlaceID(text)
    }

    mutating func post(_ path: String) -> PostID? {
        guard let text = values.text(path) else { return nil }
        guard office.posts[PostID(text)]?.isActive ?? false else {
            fault(path, .unknownPost)
            return nil
        }
        return PostID(text)
    }

    mutating func provider(_ path: String) -> ProviderID? {
        guard let text = values.text(path) else { return nil }
        guard office.providers[ProviderID(text)]?.isActive ?? false else {
            fault(path, .unknownProvider)
            return nil
        }
        return ProviderID(text)
    }

    mutating func person(_ path: String) -> PersonID? {
        guard let text = values.text(path) else { return nil }
        guard office.people[PersonID(text)]?.isActive ?? false else {
            fault(path, .unknownPerson)
            return nil
        }
        return PersonID(text)
    }
}

extension Instant {
    /// The year in UTC.
    fileprivate var year: Int { LocalTime(self, in: .wib).date.year }
}
