import OfficeModel
import OfficeTime
import SOPModel

/// Lists of people: name, post, telephone, login, NIP.
struct PersonImport {
    private let office: Office
    private let from: Instant
    private var slugs: Slugs
    private var logins: [String: PersonID]
    private let sender: PersonID?

    init(_ office: Office, at now: Instant, by sender: PersonID?) {
        self.office = office
        self.sender = sender
        let zone = office.profile.zone
        from = LocalTime(date: LocalTime(now, in: zone).date, minute: 0).instant(in: zone)
        slugs = Slugs(office.people.keys.map(\.text))
        logins = office.logins
    }

    static let columns: KeyValuePairs<String, [String]> = [
        "name": ["nama", "nama lengkap", "nama pegawai", "pegawai", "name", "full name", "person"],
        "post": ["jabatan", "nama jabatan", "post", "position"],
        "phone": [
            "telepon", "no. telepon", "no telepon", "nomor telepon", "no. hp", "no hp", "nomor hp", "hp",
            "wa", "no. wa", "no wa", "whatsapp", "telp", "no. telp", "no telp", "phone", "phone number",
            "telephone", "mobile",
        ],
        "login": ["akun", "login", "nama akun", "username", "account", "account name", "user name"],
        "nip": ["nip", "employee number"],
    ]

    mutating func read(_ lines: [PastedTable.Line]) -> ([OfficeImport.Row], [OfficeEvent]) {
        gather(lines)
        var firstLines: [String: Int] = [:]
        var rows: [OfficeImport.Row] = []
        var events: [OfficeEvent] = []
        for line in lines {
            var row = OfficeImport.Row(
                line: line.number, cells: Self.columns.map { line[$0.key] }, effect: .same, faults: [])
            row.faults = NameRule.faults(line, .people)
            if row.faults.isEmpty { events += take(line, &row, &firstLines) }
            rows.append(row)
        }
        return (rows, events)
    }

    /// - Parameter firstLines: where each person and post first stand.
    private mutating func take(
        _ line: PastedTable.Line, _ row: inout OfficeImport.Row, _ firstLines: inout [String: Int]
    ) -> [OfficeEvent] {
        let known: Person?
        switch match(line) {
        case .known(let id): known = people[id]
        case .nobody: known = nil
        case .unclear(let fault):
            row.faults.append(fault)
            return []
        }
        let (person, made) = events(line, known, &row)
        // The same person twice with another post holds both; the same line twice is a slip.
        let key = person.text + "\t" + line["post"].foldedName
        if let first = firstLines[key] { row.faults.append(.repeated(line: first)) }
        firstLines[key] = firstLines[key] ?? line.number
        row.effect = made.isEmpty ? .same : known == nil ? .new : .changed
        return made
    }

    /// Those there are, and those of the lines before.
    private lazy var people: [PersonID: Person] = office.people.filter { $0.value.isActive }
    /// The same by folded name: a list of a thousand is not walked for each of its lines.
    private lazy var byName: [String: [PersonID]] = people.values.sorted { $0.id < $1.id }.reduce(into: [:]) {
        $0[$1.name.foldedName, default: []].append($1.id)
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
    /// What the lines say of each name, by folded name.
    private var told: [String: Told] = [:]
    /// Every account that a line names: none is made up that another line asks for.
    private var typedLogins: Set<String> = []
    /// The accounts each person had before the list, and those that its lines named; none that was made up.
    private lazy var ownLogins: [PersonID: Set<String>] = office.logins.reduce(into: [:]) {
        $0[$1.value, default: []].insert($1.key)
    }

    private mutating func events(
        _ line: PastedTable.Line, _ known: Person?, _ row: inout OfficeImport.Row
    ) -> (person: PersonID, events: [OfficeEvent]) {
        let name = line["name"]
        var person = known ?? Person(id: PersonID(slugs.take(name, fallback: "pegawai")), name: name)
        var events: [OfficeEvent] = []
        let phone = line["phone"]
        if !phone.isEmpty {
            if !ContactAddress.isUsable(phone) { row.faults.append(.contactUnusable(phone)) }
            person.phone = PhoneNumber.written(phone)
            row.cells[2] = person.phone
            if saidPhones[person.id] == nil {
                saidPhones[person.id] = (PhoneNumber.dialled(phone), row.line)
            }
        }
        if !line["nip"].isEmpty {
            let number = EmployeeNumber.written(line["nip"])
            if number == nil { row.faults.append(.employeeNumberUnusable(line["nip"])) }
            person.nip = number
            row.cells[4] = number ?? line["nip"]
        }
        if person != known { events.append(.personSet(person)) }
        people[person.id] = person
        if known == nil { byName[person.name.foldedName, default: []].append(person.id) }
        if let typed = typedLogin(line) { ownLogins[person.id, default: []].insert(typed) }
        if let login = login(of: person, line["login"], &row) { events.append(login) }
        if let post = post(line["post"], &row),
            office.capacity(of: person.id, in: post, at: from.adding(minutes: 24 * 60)) == nil
        {
            if person.id == sender, !OwnPower(of: person.id, in: office).mayBeTaken {
                row.faults.append(.ownAppointment)
            }
            events.append(.holderAppointed(Holding(post: post, person: person.id, from: from)))
        }
        return (person.id, events)
    }

    private mutating func post(_ name: String, _ row: inout OfficeImport.Row) -> PostID? {
        if name.isEmpty || name == "-" { return nil }
        if let known = postsByName[name.foldedName] { return known }
        let names = office.posts.values.filter(\.isActive).map(\.name).sorted()
        row.faults.append(.postUnknown(name, nearest: Nearest.name(name, names)))
        return nil
    }

    /// Posts of a head that the list gives to somebody beside another definitive holder.
    mutating func sharedHeads(_ events: [OfficeEvent]) -> [OfficeImport.Hint] {
        let tomorrow = from.adding(minutes: 24 * 60)
        var holders: [PostID: [PersonID]] = [:]
        for event in events {
            guard case .holderAppointed(let holding) = event, office.posts[holding.post]?.isHead ?? false
            else { continue }
            let known = office.holders(of: holding.post, at: tomorrow)
                .filter { $0.capacity == .definitive }.map(\.person)
            let all = holders[holding.post] ?? known
            if !all.contains(holding.person) { holders[holding.post] = all + [holding.person] }
        }
        var hints: [OfficeImport.Hint] = []
        for (post, all) in holders.sorted(by: { $0.key < $1.key }) where all.count > 1 {
            var names: [String] = []
            for id in all { names.append(people[id]?.name ?? office.people[id]?.name ?? id.text) }
            hints.append(.headShared(post: office.posts[post]?.name ?? post.text, people: names))
        }
        return hints
    }

    /// The account name of a person and the line that says it.
    private var saidLogins: [PersonID: (login: String, line: Int)] = [:]

    /// The account to be given, in place of those the person has; nil where no other was typed.
    private mutating func login(
        of person: Person, _ typed: String, _ row: inout OfficeImport.Row
    ) -> OfficeEvent? {
        let has = (loginsByPerson[person.id] ?? []).sorted()
        if typed.isEmpty, let first = has.first {
            row.cells[3] = first
            return nil
        }
        let login = typed.isEmpty ? unused(for: person.name) : typed.lowercased()
        row.cells[3] = login
        if let said = saidLogins[person.id], said.login != login {
            row.faults.append(.otherLogin(line: said.line))
            return nil
        }
        if !typed.isEmpty, saidLogins[person.id] == nil { saidLogins[person.id] = (login, row.line) }
        if has.contains(login) { return nil }
        if !Login.isUsable(login) { row.faults.append(.loginUnusable(typed)) }
        if let owner = logins[login] {
            row.faults.append(.loginTaken(login, by: people[owner]?.name ?? office.people[owner]?.name ?? ""))
        }
        if person.id == sender, let own = has.first { row.faults.append(.ownLogin(own)) }
        // The old name stays taken until the list is stored: nobody else gets it by the same list.
        if logins[login] == nil {
            logins[login] = person.id
            loginsByPerson[person.id] = [login]
        }
        row.replaced = has
        return .loginGiven(person: person.id, login: login, replacing: has.isEmpty ? nil : has)
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
            if isFree(login) { return login }
        }
        if login.isEmpty { login = "pegawai" }
        var number = nextNumbers[login] ?? 2
        while !isFree(login + String(number)) { number += 1 }
        nextNumbers[login] = number
        return login + String(number)
    }

    private func isFree(_ login: String) -> Bool { logins[login] == nil && !typedLogins.contains(login) }

    // MARK: who is meant

    /// What the lines say of one name.
    private struct Told {
        var nips: Set<String> = []
        var logins: Set<String> = []

        /// Whether several people must bear the name.
        var areSeveral: Bool { nips.count > 1 || logins.count > 1 }
    }

    private enum Match {
        case known(PersonID)
        case nobody
        case unclear(OfficeImport.Fault)
    }

    /// Before any line is taken for somebody: the order of the lines must not decide who is who.
    private mutating func gather(_ lines: [PastedTable.Line]) {
        for line in lines {
            let name = line["name"].foldedName
            if let nip = typedNIP(line) { told[name, default: Told()].nips.insert(nip) }
            if let login = typedLogin(line) {
                told[name, default: Told()].logins.insert(login)
                typedLogins.insert(login)
            }
        }
    }

    /// Whom a line means: by account, by NIP, else by the name alone where nothing speaks against it.
    private mutating func match(_ line: PastedTable.Line) -> Match {
        let name = line["name"]
        let alike = byName[name.foldedName] ?? []
        let said = told[name.foldedName] ?? Told()
        let nip = typedNIP(line)
        let login = typedLogin(line)
        if nip == nil, login == nil {
            if alike.count > 1 || said.areSeveral {
                return byPhone(line, alike).map { .known($0) } ?? .unclear(.personUnclear(name))
            }
            guard let only = alike.first else { return .nobody }
            return otherPhone(only, line).map { .unclear(.sameName(line: $0)) } ?? .known(only)
        }
        if let login, let owner = logins[login], alike.contains(owner) {
            return differs(owner, nip) ? .unclear(difference(owner)) : .known(owner)
        }
        if let nip, let owner = alike.first(where: { people[$0]?.nip == nip }) { return .known(owner) }
        var possible: [PersonID] = []
        for id in alike where !differs(id, nip) && !hasOther(id, login) && otherPhone(id, line) == nil {
            // Of several, whom another line names is that line's.
            if !said.areSeveral || !isNamed(id, said) { possible.append(id) }
        }
        if possible.count > 1 || said.areSeveral && !possible.isEmpty {
            return .unclear(.personUnclear(name))
        }
        if let only = possible.first { return .known(only) }
        for id in alike
        where office.people[id] != nil && !isNamed(id, said) && otherPhone(id, line) == nil {
            return .unclear(difference(id))
        }
        return .nobody
    }

    private mutating func differs(_ id: PersonID, _ nip: String?) -> Bool {
        guard let nip, let own = people[id]?.nip else { return false }
        return own != nip
    }

    private mutating func hasOther(_ id: PersonID, _ login: String?) -> Bool {
        guard let login, let own = ownLogins[id], !own.isEmpty else { return false }
        return !own.contains(login)
    }

    /// The telephone that the lines so far give each person, and the line that says it.
    private var saidPhones: [PersonID: (number: String, line: Int)] = [:]

    /// The earlier line that gives somebody another telephone than this one: two people may bear the name.
    private func otherPhone(_ id: PersonID, _ line: PastedTable.Line) -> Int? {
        let number = PhoneNumber.dialled(line["phone"])
        guard !number.isEmpty, let said = saidPhones[id], said.number != number else { return nil }
        return said.line
    }

    /// Who of several has the telephone that a line names.
    private mutating func byPhone(_ line: PastedTable.Line, _ alike: [PersonID]) -> PersonID? {
        let number = PhoneNumber.dialled(line["phone"])
        guard !number.isEmpty else { return nil }
        var found: [PersonID] = []
        for id in alike where PhoneNumber.dialled(people[id]?.phone ?? "") == number { found.append(id) }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether a line says this person's account or NIP.
    private mutating func isNamed(_ id: PersonID, _ said: Told) -> Bool {
        if let nip = people[id]?.nip, said.nips.contains(nip) { return true }
        return !said.logins.isDisjoint(with: ownLogins[id] ?? [])
    }

    private mutating func difference(_ id: PersonID) -> OfficeImport.Fault {
        .personDiffers(
            people[id]?.name ?? "", login: (ownLogins[id] ?? []).min() ?? "", nip: people[id]?.nip ?? "")
    }

    private func typedNIP(_ line: PastedTable.Line) -> String? { EmployeeNumber.written(line["nip"]) }

    private func typedLogin(_ line: PastedTable.Line) -> String? {
        line["login"].isEmpty ? nil : line["login"].lowercased()
    }
}
