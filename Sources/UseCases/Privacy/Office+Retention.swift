package import OfficeModel

extension Office {
    /// The codes of all procedures that were ever put in force, in order.
    ///
    /// What a withdrawn one left behind is kept and destroyed by the same schedule as everything else.
    package var proceduresEverInForce: [String] {
        let settled = shelves.filter { _, shelf in shelf.versions.contains(where: shelf.isSettled) }
        return Set(procedures.keys).union(settled.keys).sorted()
    }
}
