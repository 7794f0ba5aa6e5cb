import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Whom somebody who has the ticket can call at the reporter's office.
extension TicketScene {
    /// The office's contacts whose values are still kept; for those who handle the ticket alone.
    var unitContacts: [(details: ReporterDetails, isResponsible: Bool)] {
        guard isHandling, let unit = state.unit.flatMap({ office.units[$0] }) else { return [] }
        return unit.allContacts.compactMap { contact in
            let kept = personal[contact.id].flatMap { JSONText.read($0, as: ReporterDetails.self) }
            return kept.map { ($0, contact == unit.responsible) }
        }
    }
}
