import OfficeModel
import OfficeTime
import SOPModel

/// Lists of people: name, post, telephone, login, NIP.
struct PersonImport {
    private let office: Office
    private let from: Instant
    private var slugs: Slugs
    private var logins: [String: PersonID]

    init(_ office: Office, at now: Instant) {
        self.office = office
        let zone = office.profile.zone
        from = LocalTime(date: LocalTime(now, in: zone).date, minute: 0).instant(in: zone)
        slugs = Slugs(office.people.keys.map(\.text))
        logins = office.logins
    }

    static let columns: KeyValuePairs<String, [String]> = [
        "name": ["nama", "nama lengkap", "nama pegawai", "name"],
        "post": ["jabatan", "nama jabatan", "post"],
        "phone": ["telepon", "no. hp", "no hp", "nomor hp", "hp", "wa", "whatsapp", "telp", "phone"],
        "login": ["akun", "login", "nama akun", "username"],
        "nip": ["nip"],
    ]

    mutating func read(_ text: String) -> ([OfficeImport.Row], [OfficeEvent]) {
        let lines = PastedTable(text, columns: Self.columns).lines
        var firstLines: [String: Int] = [:]
        var rows: [OfficeImport.Row] = []
        var events: [OfficeEvent] = []
        for line in lines {
            var row = OfficeImport.Row(
                line: line.number, cells: Self.columns.map { line[$0.key] }, effect: .same, faults: [])
            row.faults = NameRule.faults(line["name"], column: "name")
            // The same person twice with another post holds both; the same line twice is a slip.
            let key = line["name"].foldedName + "\t" + line["post"].foldedName
            if let first = firstLines[key], row.faults.isEmpty { row.faults.append(.repeated(line: first)) }
            firstLines[key] = firstLines[key] ?? line.number
            if row.faults.isEmpty {
                let known = byName[line["name"].foldedName].flatMap { people[$0] }
                let made = self.events(line, known, &row)
                row.effect = made.isEmpty ? .same : known == nil ? .new : .changed
                events += made
            }
            rows.append(row)
        }
        return (rows, events)
    }

    /// Those there are, and those of the lines before.
    private lazy var people: [PersonID: Person] = office.people.filter { $0.value.isActive }
    /// The same by folded name: a list of a thousand is not walked for each of its lines.
    private lazy var byName: [String: PersonID] = people.values.reduce(into: [:]) { found, person in
        found[person.name.foldedName] = min(found[person.name.foldedName] ?? person.id, person.id)
    }
    private lazy var loginsByPerson: [PersonID: [String]] = logins.reduce(into: [:]) {
        $0[$1.value, default: []].append($1.key)
    }
    private lazy var postsByName: [String: PostID] = office.posts.values.filter(\.isActive).reduce(into: [:])
    {
        $0[$1.name.foldedName] = $1.id
    }
    /// The next number behind a login that many would have.
    private var nextNumbers: [String: Int] = [:]

    private mutating func events(
        _ line: PastedTable.Line, _ known: Person?, _ row: inout OfficeImport.Row
    ) -> [OfficeEvent] {
        let name = line["name"]
        var person = known ?? Person(id: PersonID(slugs.take(name, fallback: "pegawai")), name: name)
        var events: [OfficeEvent] = []
        let phone = line["phone"]
        if !phone.isEmpty {
            if !ContactAddress.isUsable(phone) { row.faults.append(.contactUnusable(phone)) }
            person.phone = PhoneNumber.written(phone)
            row.cells[2] = person.phone
        }
        if !line["nip"].isEmpty {
            let number = EmployeeNumber.written(line["nip"])
            if number == nil { row.faults.append(.employeeNumberUnusable(line["nip"])) }
            person.nip = number
            row.cells[4] = number ?? line["nip"]
        }
        if person != known { events.append(.personSet(person)) }
        people[person.id] = person
        byName[person.name.foldedName] = person.id
        if let login = login(of: person, line["login"], &row) {
            events.append(.loginGiven(person: person.id, login: login))
        }
        if let post = post(line["post"], &row),
            office.capacity(of: person.id, in: post, at: from.adding(minutes: 24 * 60)) == nil
        {
            events.append(.holderAppointed(Holding(post: post, person: person.id, from: from)))
        }
        return events
    }

    private mutating func post(_ name: String, _ row: inout OfficeImport.Row) -> PostID? {
        if name.isEmpty || name == "-" { return nil }
        if let known = postsByName[name.foldedName] { return known }
        let names = office.posts.values.filter(\.isActive).map(\.name).sorted()
        row.faults.append(.postUnknown(name, nearest: Nearest.name(name, names)))
        return nil
    }

    /// The login to be given; nil where the person has one and no other was typed.
    private mutating func login(
        of person: Person, _ typed: String, _ row: inout OfficeImport.Row
    ) -> String? {
        let has = (loginsByPerson[person.id] ?? []).sorted()
        if typed.isEmpty, let first = has.first {
            row.cells[3] = first
            return nil
        }
        let login = typed.isEmpty ? unused(for: person.name) : typed.lowercased()
        row.cells[3] = login
        if has.contains(login) { return nil }
        if !Login.isUsable(login) { row.faults.append(.loginUnusable(typed)) }
        if let owner = logins[login] {
            row.faults.append(.loginTaken(login, by: people[owner]?.name ?? office.people[owner]?.name ?? ""))
        }
        if logins[login] == nil {
            logins[login] = person.id
            loginsByPerson[person.id, default: []].append(login)
        }
        return login
    }

    /// The first word of the name that is no title, then more of them, then counted.
    private mutating func unused(for name: String) -> String {
        let plain = name.prefix { $0 != "," }
        let words = plain.split { $0.isWhitespace }.filter { !$0.hasSuffix(".") }.map { word in
            String(word.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
        }.filter { $0.utf8.count > 1 }
        var login = ""
        for word in words where login.utf8.count + word.utf8.count < Login.longest {
            login += login.isEmpty ? word : "." + word
            if logins[login] == nil { return login }
        }
        if login.isEmpty { login = "pegawai" }
        var number = nextNumbers[login] ?? 2
        while logins[login + String(number)] != nil { number += 1 }
        nextNumbers[login] = number
        return login + String(number)
    }
}
