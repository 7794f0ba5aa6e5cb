import TicketEngine
import UseCases

extension CommandReading {
    /// Who puts their name under a paper from outside: a code or link tells only for which office.
    ///
    /// Whoever is signed in, or has it recorded, is known without.
    mutating func signer() -> PersonalReference? {
        let name = reader.text("signer.name", upTo: 120)
        let post = reader.text("signer.post", upTo: 120) ?? ""
        guard reporter != nil || reader.values.text("link") != nil else { return nil }
        guard let name else {
            if reader.values.text("signer.name") == nil { reader.fault("signer.name", .missing) }
            return nil
        }
        return reader.keepApart(JSONText.of(ReporterDetails(name: name, post: post)), as: .onSite)
    }
}
