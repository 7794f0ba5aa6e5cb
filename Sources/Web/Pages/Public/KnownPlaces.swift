import OfficeModel
import SOPModel

/// The places of the office where a report is made: offered by name, so that the same place is always the
/// same.
extension RequestContext {
    /// No longer list than a thin line bears, and a thumb scrolls.
    private static var mostPlaces: Int { 100 }

    /// Names to offer while somebody types: those of the unit and those of nobody's, or all of them where no
    /// unit is chosen yet.
    func placeSuggestions(of unit: UnitID? = nil) -> [String] {
        let known = office.places.values.filter { place in
            place.isActive && (place.unit == nil || unit == nil || place.unit == unit)
        }
        return Array(Set(known.map(\.name))).sortedByName { ($0, "") }.prefix(Self.mostPlaces).map(\.self)
    }

    /// All places as a choice for the desk, each after its unit; none where they are too many to look
    /// through, as names are then offered while typing.
    var placeOptions: [Field.Option] {
        let known = office.places.values.filter(\.isActive)
        guard known.count <= Self.mostPlaces else { return [] }
        return known.map { place in
            let words = [unitName(place.unit), place.name].filter { !$0.isEmpty }
            return Field.Option(value: place.id.text, title: words.joined(separator: " · "))
        }.sortedByName { ($0.title, $0.value) }
    }
}
