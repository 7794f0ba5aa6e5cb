import OfficeTime
import SOPModel
import TicketEngine

/// One output of one attempt, with its address.
struct MadeProduct: Sendable {
    var product: Product
    var step: StepID
    /// Place among the ticket's finished steps and among the products of that step; nil while the row is
    /// open, when only the address tells it.
    var place: (record: Int, product: Int)?
    var address: String?
    var made: Instant?

    var disposition: Disposition? {
        if case .disposition(let disposition) = product.content { disposition } else { nil }
    }
}

extension TicketScene {
    /// What `products` is made of: also what earlier performers of an open row made.
    static func products(of state: TicketState, in procedure: Procedure) -> [MadeProduct] {
        var all: [MadeProduct] = []
        for (index, record) in state.records.enumerated() {
            let source = PaperSource(record)
            for (place, product) in record.products.enumerated() {
                let address = Place.paper(state.id, record: index, product: place).path
                all.append(
                    MadeProduct(
                        product: product, step: record.step, place: (index, place), address: address,
                        made: source.turn(of: product, in: procedure)?.end ?? record.end))
            }
        }
        for position in state.positions {
            let source = PaperSource(position)
            for (place, product) in position.products.enumerated() {
                let address = Place.openPaper(state.id, position: position.number, product: place).path
                all.append(
                    MadeProduct(
                        product: product, step: position.step, address: address,
                        made: source.turn(of: product, in: procedure)?.end))
            }
        }
        return all
    }

    /// Only the papers.
    var papers: [MadeProduct] {
        products.filter { $0.product.kind == .document && $0.product.isOnPaper }
    }
}

/// Why a paper counts no longer.
enum PaperStanding: Sendable, Hashable {
    /// A countersigner would not sign it.
    case refused(reason: String)
    /// A later attempt made it anew.
    case superseded
}

extension TicketScene {
    /// Nil for a paper that stands.
    func standing(of made: MadeProduct) -> PaperStanding? {
        guard let place = made.place else { return nil }
        let record = state.records[place.record]
        let name = made.product.name
        let asked = state.countersigns.last {
            $0.step == made.step && $0.papers.contains(name) && $0.since >= record.start
                && $0.since <= record.end ?? .latest
        }
        if case .refused(_, let reason, _) = asked?.standing { return .refused(reason: reason) }
        let isMadeAnew = state.records[(place.record + 1)...].contains { later in
            later.step == made.step && later.products.contains { $0.name == name && !$0.isMissing }
        }
        return isMadeAnew ? .superseded : nil
    }
}

extension Product {
    /// Whether there is something to read.
    var isOnPaper: Bool { !isMissing }
}
