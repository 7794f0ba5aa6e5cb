import OfficeModel
import SOPModel

/// Lists of OPDs and their places: a line names an OPD, and places of it with semicolons between.
struct UnitImport {
    private let office: Office
    private var slugs: Slugs
    private var placeSlugs: Slugs
    private var units: [String: UnitID] = [:]
    /// The names of places there are already, by unit.
    private var places: [UnitID: Set<String>] = [:]

    init(_ office: Office) {
        self.office = office
        slugs = Slugs(office.units.keys.map(\.text))
        placeSlugs = Slugs(office.places.keys.map(\.text))
        for unit in office.units.values { units[unit.name.foldedName] = unit.id }
        for place in office.places.values {
            if let unit = place.unit { places[unit, default: []].insert(place.name.foldedName) }
        }
    }

    static let columns: KeyValuePairs<String, [String]> = [
        "name": [
            "opd", "nama opd", "perangkat daerah", "nama perangkat daerah", "unit", "unit kerja", "instansi",
            "nama",
        ],
        "places": ["lokasi", "tempat", "ruang", "ruangan", "places"],
    ]

    mutating func read(_ text: String) -> ([OfficeImport.Row], [OfficeEvent]) {
        var rows: [OfficeImport.Row] = []
        var events: [OfficeEvent] = []
        for line in PastedTable(text, columns: Self.columns).lines {
            var row = OfficeImport.Row(
                line: line.number, cells: Self.columns.map { line[$0.key] }, effect: .same,
                faults: NameRule.faults(line["name"], column: "name"))
            let names = line["places"].split(separator: ";").map {
                String($0).split { $0.isWhitespace }.joined(separator: " ")
            }.filter { !$0.isEmpty }
            if names.contains(where: { $0.unicodeScalars.count > OfficeImport.nameLimit }) {
                row.faults.append(.tooLong(column: "places", limit: OfficeImport.nameLimit))
            }
            if row.faults.isEmpty {
                let made = self.events(line["name"], names)
                row.effect = effect(made)
                events += made
            }
            rows.append(row)
        }
        return (rows, events)
    }

    private func effect(_ events: [OfficeEvent]) -> OfficeImport.Effect {
        guard let first = events.first else { return .same }
        if case .unitSet = first { return .new }
        return .changed
    }

    private mutating func events(_ name: String, _ placeNames: [String]) -> [OfficeEvent] {
        var events: [OfficeEvent] = []
        let unit: UnitID
        if let known = units[name.foldedName] {
            unit = known
            if var old = office.units[known], !old.isActive {
                old.isActive = true
                events.append(.unitSet(old))
            }
        } else {
            unit = UnitID(slugs.take(name, fallback: "opd"))
            units[name.foldedName] = unit
            events.append(.unitSet(OfficeUnit(id: unit, name: name)))
        }
        for placeName in placeNames where places[unit, default: []].insert(placeName.foldedName).inserted {
            let id = PlaceID(placeSlugs.take(unit.text + " " + placeName, fallback: "lokasi"))
            events.append(.placeSet(OfficeModel.Place(id: id, name: placeName, unit: unit)))
        }
        return events
    }
}
