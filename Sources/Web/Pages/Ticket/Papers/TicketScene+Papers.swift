import OfficeTime
import SOPModel
import TicketEngine

/// One output of one attempt, with its address.
struct MadeProduct: Sendable {
    var product: Product
    var step: StepID
    /// Place among the ticket's finished steps and among the products of that step; nil while the row is
    /// open.
    var place: (record: Int, product: Int)?
    var address: String?
    var made: Instant?

    var disposition: Disposition? {
        if case .disposition(let disposition) = product.content { disposition } else { nil }
    }
}

extension TicketScene {
    /// What `products` is made of.
    static func products(of state: TicketState) -> [MadeProduct] {
        var all: [MadeProduct] = []
        for (index, record) in state.records.enumerated() {
            for (place, product) in record.products.enumerated() {
                let address = Place.paper(state.id, record: index, product: place).path
                all.append(
                    MadeProduct(
                        product: product, step: record.step, place: (index, place), address: address,
                        made: record.end))
            }
        }
        for position in state.positions {
            all += position.products.map { MadeProduct(product: $0, step: position.step) }
        }
        return all
    }

    /// Only the papers.
    var papers: [MadeProduct] {
        products.filter { $0.product.kind == .document && $0.product.isOnPaper }
    }
}

extension Product {
    /// Whether there is something to read: a report that completes a row stands elsewhere.
    var isOnPaper: Bool {
        if case .report = content { false } else { !isMissing }
    }
}
