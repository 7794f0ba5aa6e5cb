package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// The list of a finished round as an office keeps it: a line for each place, copied from a spreadsheet or
/// typed with semicolons between the cells.
///
/// A line that names a place and says nothing of it stands for a place that was not visited.
package struct VisitList: Sendable {
    /// One place, with the line it stands in.
    package struct Visit: Sendable, Hashable {
        package var line: Int
        package var place: String
        /// nil where nobody got there.
        package var started: Instant?
        package var finished: Instant
        package var outcome: PlaceResult.Outcome
        package var checked: [String]
        package var note: String
        /// Who of the place acknowledged it; to be kept apart before anything is stored.
        package var acknowledged: ReporterDetails?
    }

    /// What is wrong with a line.
    package enum Fault: Sendable, Hashable {
        /// A heading, as it was written.
        case columnUnknown(String)
        /// It stands behind the last column.
        case cellTooMany(String)
        case placeMissing
        case placeUnknown(String, nearest: String?)
        /// Several places bear the name.
        case placeAmbiguous(String, [String])
        case repeated(line: Int)
        case dateUnreadable(String)
        /// The begin or the end, as written; empty where it is missing.
        case timeUnreadable(String, isEnd: Bool)
        case endsBeforeItBegins
        case inFuture
        /// As written; empty where it is missing.
        case outcomeUnknown(String)
        /// What was repaired, or why nobody got there.
        case wordsMissing
        case deviceMissing
        case checkUnknown(String, most: Int)
        case tooLong(limit: Int)
    }

    package struct Problem: Sendable, Hashable {
        package var line: Int
        package var fault: Fault
    }

    package private(set) var visits: [Visit] = []
    package private(set) var problems: [Problem] = []

    private let round: Round
    private let names: RoundPlaceNames
    private let zone: Zone
    private let now: Instant

    static let columns: KeyValuePairs<String, [String]> = [
        "place": [
            "opd", "nama opd", "perangkat daerah", "tempat", "lokasi", "unit kerja", "nama", "office",
            "place",
        ],
        "date": ["tanggal", "tgl", "date"],
        "started": ["mulai", "jam mulai", "begun"],
        "finished": ["selesai", "jam selesai", "done"],
        "outcome": ["hasil", "kondisi", "result"],
        "words": ["keterangan", "catatan", "uraian", "note"],
        "acknowledged": ["diketahui oleh", "diketahui", "mengetahui", "acknowledged by"],
        "post": ["jabatan", "post"],
        "out": ["perangkat lama", "dilepas", "old device"],
        "into": ["perangkat baru", "dipasang", "new device"],
        "checked": ["yang baik", "daftar periksa", "in order"],
    ]

    /// - Parameter now: nothing can have happened later.
    package init(_ text: String, of round: Round, in office: Office, now: Instant) {
        let table = PastedTable(text, columns: Self.columns, typed: ";")
        self.round = round
        self.now = now
        names = RoundPlaceNames(of: round, in: office)
        zone = office.profile.zone
        // What stands below would be lost without a word.
        problems = table.unknown.map { Problem(line: 1, fault: .columnUnknown($0)) }
        var first: [String: Int] = [:]
        for line in table.lines {
            guard problems.count < Self.mostProblems else { break }
            guard let visit = read(line) else { continue }
            if let earlier = first[visit.place] {
                problems.append(Problem(line: line.number, fault: .repeated(line: earlier)))
            } else {
                first[visit.place] = line.number
                visits.append(visit)
            }
        }
    }

    // MARK: one line

    private mutating func read(_ line: PastedTable.Line) -> Visit? {
        let before = problems.count
        func note(_ fault: Fault) { problems.append(Problem(line: line.number, fault: fault)) }
        if line.cells.values.contains(where: { $0.unicodeScalars.count > Self.cellLimit }) {
            note(.tooLong(limit: Self.cellLimit))
            return nil
        }
        if let cell = line.surplus.first { note(.cellTooMany(cell)) }
        var place = ""
        switch names.find(line["place"]) {
        case .success(let id): place = id
        case .failure(let fault): note(fault)
        }
        // It was not visited.
        if line.cells.keys.allSatisfy({ $0 == "place" }) { return nil }
        let (outcome, fault) = outcome(line)
        if let fault { note(fault) }
        let times = times(line, mayBeUnstarted: line["outcome"].isUnreachable)
        for fault in times.faults { note(fault) }
        let (checked, unknown) = checked(line["checked"])
        if let unknown { note(.checkUnknown(unknown, most: round.checklist.count)) }
        guard problems.count == before, let finished = times.finished, let outcome else { return nil }
        // What was repaired and why nobody came are said with the outcome.
        let isSaid: Bool =
            switch outcome {
            case .repaired, .unreachable: true
            case .good, .replaced, .ownTicket: false
            }
        let name = line["acknowledged"]
        return Visit(
            line: line.number, place: place, started: times.started, finished: finished, outcome: outcome,
            checked: checked, note: isSaid ? "" : line["words"],
            acknowledged: name.isEmpty ? nil : ReporterDetails(name: name, post: line["post"]))
    }

    /// Whoever pasted something else is told soon.
    private static let mostProblems = 20

    /// Letters of a cell: as many as a note may have.
    private static let cellLimit = 4_000

    private func outcome(_ line: PastedTable.Line) -> (PlaceResult.Outcome?, Fault?) {
        let words = line["words"]
        switch line["outcome"].foldedName {
        case "baik", "good": return (.good, nil)
        case "diperbaiki", "diperbaiki di tempat", "repaired", "repaired on the spot":
            return words.isEmpty ? (nil, .wordsMissing) : (.repaired(words), nil)
        case "diganti", "perangkat diganti", "replaced", "device replaced":
            guard !line["out"].isEmpty, !line["into"].isEmpty else { return (nil, .deviceMissing) }
            return (
                .replaced([
                    DeviceChange(direction: .out, kind: line["out"]),
                    DeviceChange(direction: .into, kind: line["into"]),
                ]), nil
            )
        case _ where line["outcome"].isUnreachable:
            return words.isEmpty ? (nil, .wordsMissing) : (.unreachable(reason: words), nil)
        default: return (nil, .outcomeUnknown(line["outcome"]))
        }
    }

    private func times(
        _ line: PastedTable.Line, mayBeUnstarted: Bool
    ) -> (started: Instant?, finished: Instant?, faults: [Fault]) {
        var faults: [Fault] = []
        let date = CivilDate(written: line["date"])
        if date == nil { faults.append(.dateUnreadable(line["date"])) }
        let start = ClockTime.minute(written: line["started"])
        if start == nil, !(mayBeUnstarted && line["started"].isEmpty) {
            faults.append(.timeUnreadable(line["started"], isEnd: false))
        }
        let end = ClockTime.minute(written: line["finished"])
        if end == nil { faults.append(.timeUnreadable(line["finished"], isEnd: true)) }
        guard faults.isEmpty, let date, let end else { return (nil, nil, faults) }
        let finished = LocalTime(date: date, minute: end).instant(in: zone)
        let started = start.map { LocalTime(date: date, minute: $0).instant(in: zone) }
        if let started, finished < started { faults.append(.endsBeforeItBegins) }
        if finished > now { faults.append(.inFuture) }
        return (started, finished, faults)
    }

    /// By number or by their words, with commas between; "semua" for the whole list.
    private func checked(_ cell: String) -> (items: [String], unknown: String?) {
        if ["semua", "all"].contains(cell.foldedName) { return (round.checklist, nil) }
        var items: [String] = []
        if let whole = round.checklist.first(where: { $0.foldedName == cell.foldedName }) {
            return ([whole], nil)
        }
        for word in cell.split(whereSeparator: { $0 == "," || $0 == " " }) {
            guard let number = Int(word), round.checklist.indices.contains(number - 1) else {
                return ([], String(word))
            }
            if !items.contains(round.checklist[number - 1]) { items.append(round.checklist[number - 1]) }
        }
        return (items, nil)
    }
}

/// The names by which the places of a round are found in a list.
package struct RoundPlaceNames: Sendable {
    /// By id, as a list that is handed out names them: alone where that says enough, else with their office.
    package let labels: [(id: String, label: String, isActive: Bool)]
    private let byName: [String: [String]]

    package init(of round: Round, in office: Office) {
        var known: [(id: String, name: String, label: String, isActive: Bool)] = []
        if round.places != Round.allUnits {
            for place in office.places.values {
                let unit = place.unit.flatMap { office.units[$0]?.name }
                known.append(
                    (
                        place.id.text, place.name, place.name + (unit.map { " — " + $0 } ?? ""),
                        place.isActive
                    ))
            }
        }
        // Rounds over places may pass whole offices too, where the office has entered no places.
        if known.isEmpty {
            known = office.units.values.map { ($0.id.text, $0.name, $0.name, $0.isActive) }
        }
        known.sort { NameOrder($0.label, $0.id) < NameOrder($1.label, $1.id) }
        var byName: [String: [String]] = [:]
        for one in known {
            for name in Set([one.name.foldedName, one.label.foldedName, one.id.foldedName]) {
                byName[name, default: []].append(one.id)
            }
        }
        self.byName = byName
        labels = known.map { one in
            (one.id, byName[one.name.foldedName]?.count == 1 ? one.name : one.label, one.isActive)
        }
    }

    func find(_ written: String) -> Result<String, VisitList.Fault> {
        if written.isEmpty { return .failure(.placeMissing) }
        let found = byName[written.foldedName] ?? []
        if found.count == 1 { return .success(found[0]) }
        if found.isEmpty {
            return .failure(
                .placeUnknown(written, nearest: Nearest.name(written, labels.map(\.label))))
        }
        return .failure(
            .placeAmbiguous(written, labels.filter { found.contains($0.id) }.prefix(3).map(\.label)))
    }
}

extension VisitList.Fault: Error {}

extension String {
    fileprivate var isUnreachable: Bool {
        ["tidak terjangkau", "tak terjangkau", "not reachable", "unreachable"].contains(foldedName)
    }
}
