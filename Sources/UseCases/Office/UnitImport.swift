import OfficeModel
import SOPModel

/// Lists of OPDs: a line names an OPD, places of it with semicolons between, and who answers for its network.
struct UnitImport {
    private let office: Office
    private let contacts: OfficeImport.Contacts
    private var slugs: Slugs
    private var placeSlugs: Slugs
    private var units: [String: UnitID] = [:]
    /// The units as the lines so far make them.
    private var known: [UnitID: OfficeUnit]
    /// The places there are already, by unit and folded name; one in use before one given up.
    private var places: [UnitID: [String: OfficeModel.Place]] = [:]
    /// The first line that says who answers for a unit.
    private var responsibleLines: [UnitID: (line: Int, details: ReporterDetails)] = [:]
    /// Who is named anew, by line.
    private(set) var responsible: [Int: ReporterDetails] = [:]

    init(_ office: Office, contacts: OfficeImport.Contacts) {
        self.office = office
        self.contacts = contacts
        known = office.units
        slugs = Slugs(office.units.keys.map(\.text))
        placeSlugs = Slugs(office.places.keys.map(\.text))
        for unit in office.units.values { units[unit.name.foldedName] = unit.id }
        for place in office.places.values.sorted(by: { $0.id < $1.id }) {
            guard let unit = place.unit else { continue }
            let name = place.name.foldedName
            if places[unit]?[name] == nil || place.isActive { places[unit, default: [:]][name] = place }
        }
    }

    static let columns: KeyValuePairs<String, [String]> = [
        "name": [
            "opd", "nama opd", "perangkat daerah", "nama perangkat daerah", "unit", "nama unit", "unit kerja",
            "nama unit kerja", "instansi", "nama instansi", "skpd", "nama skpd", "nama", "agency",
            "agency name", "office", "office name", "unit name", "name",
        ],
        "places": [
            "lokasi", "tempat", "ruang", "ruangan", "places", "place", "location", "locations", "room",
            "rooms",
        ],
        "responsible": [
            "penanggung jawab", "nama penanggung jawab", "pj", "nama pj", "pic", "nama pic", "narahubung",
            "nama narahubung", "kontak person", "penanggung jawab jaringan (pj)",
            "penanggung jawab jaringan", "contact person", "person responsible", "responsible",
            "answers for the network",
        ],
        "contact": [
            "kontak", "telepon", "telp", "no. hp", "no hp", "nomor hp", "hp", "wa", "whatsapp", "email",
            "e-mail", "surel", "telepon/surel", "telepon/email", "telepon/wa", "hp/email", "kontak pj",
            "telepon pj", "hp pj", "nomor pj", "contact", "phone", "telephone",
        ],
        "post": [
            "jabatan", "jabatan pj", "jabatan penanggung jawab", "jabatan narahubung", "post", "their post",
            "position",
        ],
    ]

    mutating func read(_ lines: [PastedTable.Line]) -> ([OfficeImport.Row], [OfficeEvent]) {
        var rows: [OfficeImport.Row] = []
        var events: [OfficeEvent] = []
        for line in lines {
            var row = OfficeImport.Row(
                line: line.number, cells: Self.columns.map { line[$0.key] }, effect: .same,
                faults: NameRule.faults(line, .units))
            let names = line["places"].split(separator: ";").map {
                String($0).split { $0.isWhitespace }.joined(separator: " ")
            }.filter { !$0.isEmpty }
            if names.contains(where: { $0.unicodeScalars.count > OfficeImport.nameLimit }) {
                row.faults.append(.tooLong(column: "places", limit: OfficeImport.nameLimit))
            }
            let details = details(line, &row)
            if row.faults.isEmpty {
                let made = self.events(line["name"], names, details, &row)
                row.effect = effect(made)
                events += made
            }
            rows.append(row)
        }
        return (rows, events)
    }

    private func effect(_ events: [OfficeEvent]) -> OfficeImport.Effect {
        guard let first = events.first else { return .same }
        if case .unitSet(let unit) = first, office.units[unit.id] == nil { return .new }
        return .changed
    }

    // MARK: the one who answers for the network

    private func details(
        _ line: PastedTable.Line, _ row: inout OfficeImport.Row
    ) -> ReporterDetails? {
        let contact = PhoneNumber.written(line["contact"])
        if !contact.isEmpty {
            row.cells[3] = contact
            if !ContactAddress.isUsable(contact) { row.faults.append(.contactUnusable(contact)) }
        }
        let details = ReporterDetails(name: line["responsible"], post: line["post"], contact: contact)
        if [details.name, details.post, contact].contains(where: {
            $0.unicodeScalars.count > OfficeImport.contactLimit
        }) {
            row.faults.append(.tooLong(column: "responsible", limit: OfficeImport.contactLimit))
        }
        if !details.name.isEmpty { return details }
        if !contact.isEmpty || !details.post.isEmpty { row.faults.append(.responsibleMissing) }
        return nil
    }

    /// What the unit's record points to from now on; nil where it stays as it is.
    private mutating func reference(
        _ details: ReporterDetails, of unit: UnitID, _ row: inout OfficeImport.Row
    ) -> UnitContact? {
        if let first = responsibleLines[unit] {
            if first.details != details { row.faults.append(.responsibleDiffers(line: first.line)) }
            return nil
        }
        responsibleLines[unit] = (row.line, details)
        switch contacts {
        case .sealed(let references): return references[row.line]
        case .known(let people):
            var new = details
            // A list that leaves number or post out takes neither away.
            if let old = people[unit], old.name.isSame(new.name) {
                if new.contact.isEmpty { new.contact = old.contact }
                if new.post.isEmpty { new.post = old.post }
                if new == old { return nil }
            }
            responsible[row.line] = new
            return UnitContact(id: PersonalID(high: 0, low: UInt64(row.line)), digest: "")
        }
    }

    private mutating func events(
        _ name: String, _ placeNames: [String], _ details: ReporterDetails?, _ row: inout OfficeImport.Row
    ) -> [OfficeEvent] {
        var events: [OfficeEvent] = []
        let id = units[name.foldedName] ?? UnitID(slugs.take(name, fallback: "opd"))
        units[name.foldedName] = id
        var unit = known[id] ?? OfficeUnit(id: id, name: name)
        unit.isActive = true
        if let details, let contact = reference(details, of: id, &row) { unit.responsible = contact }
        if known[id] != unit {
            known[id] = unit
            events.append(.unitSet(unit))
        }
        events += placeNames.compactMap { place($0, of: id) }
        return events
    }

    /// A new place, or one that was given up and is used again; nil where it is in use already.
    private mutating func place(_ name: String, of unit: UnitID) -> OfficeEvent? {
        var place: OfficeModel.Place
        if let known = places[unit]?[name.foldedName] {
            guard !known.isActive else { return nil }
            place = known
            place.isActive = true
        } else {
            let id = PlaceID(placeSlugs.take(unit.text + " " + name, fallback: "lokasi"))
            place = OfficeModel.Place(id: id, name: name, unit: unit)
        }
        places[unit, default: [:]][name.foldedName] = place
        return .placeSet(place)
    }
}
