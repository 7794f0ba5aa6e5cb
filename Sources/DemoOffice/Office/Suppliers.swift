import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// Who sells the invented office its lines, how it numbers its papers, and whom it calls at some OPDs.
enum Suppliers {
    static let fibre: ProviderID = "serat-teluk"

    static let events: [OfficeEvent] = [
        .providerSet(Provider(id: fibre, name: "Serat Teluk Nusantara", phone: Contact.phone(900))),
        .providerSet(Provider(id: "satelit-karang", name: "Satelit Karang", phone: Contact.phone(901))),
        .settingsSet(settings),
    ]

    private static var settings: OfficeSettings {
        var settings = OfficeSettings()
        settings.classifications = [
            Classification(code: "500.12.15.1", name: "Infrastruktur informatika: jaringan"),
            Classification(code: "000.5", name: "Informatika"),
        ]
        settings.numberPatterns = [
            NumberPattern(kind: "Nota dinas", template: "{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}"),
            NumberPattern(kind: "Berita acara", template: "BA-{urut}/{unit}/{bulan_romawi}/{tahun}"),
            NumberPattern(kind: "Surat perintah", template: "{kode}/{urut}/{unit}/{tahun}"),
            NumberPattern(kind: "Surat", template: "{kode}/{urut}/{unit}/{tahun}"),
        ]
        return settings
    }

    /// The contacts of an OPD whose places are often visited.
    static func contacts(of unit: UnitID) -> (event: OfficeEvent, personal: [PersonalEntry]) {
        let people = [
            ReporterDetails(name: "Yuniarti Lasut", post: "Pranata Komputer", contact: Contact.phone(910)),
            ReporterDetails(name: "Markus", post: "Satpam", contact: Contact.phone(911)),
        ]
        let entries = people.map { PersonalEntry.sealed(Reporters.json($0), as: .contact) }
        let contacts = entries.map { UnitContact(id: $0.reference.id, digest: $0.reference.digest) }
        let unit = OfficeUnit(
            id: unit, name: Units.name(unit), responsible: contacts.first,
            contacts: Array(contacts.dropFirst()))
        return (.unitSet(unit), entries)
    }
}
