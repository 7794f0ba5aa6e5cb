extension Phrase {
    /// What is said to somebody who answers for the network of an OPD (*penanggung jawab*).
    package enum Answering {
        package static let tickets = Phrase(id: "Tiket OPD saya", en: "Tickets of my office")
        package static let noTickets = Phrase(
            id: "Tidak ada gangguan yang sedang ditangani di OPD Anda.",
            en: "Nothing is being handled at your office now.")
        package static func report(in unit: String) -> Phrase {
            Phrase(id: "Laporkan gangguan di \(unit)", en: "Report a problem at \(unit)")
        }
        package static func reportingAs(_ units: String) -> Phrase {
            Phrase(
                id: "Anda melapor sebagai penanggung jawab \(units).",
                en: "You report as the one who answers for the network of \(units).")
        }
    }
}
