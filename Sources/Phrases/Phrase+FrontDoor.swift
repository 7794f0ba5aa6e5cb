extension Phrase {
    /// The front door, and the menu behind a phone's "Lainnya".
    package enum FrontDoor {
        package static let title = Phrase(
            id: "Jaringan terganggu? Laporkan di sini.", en: "Network trouble? Report it here.")
        package static let lede = Phrase(
            id: "Tanpa akun. Anda menerima kode untuk mengikuti penanganannya langkah demi langkah.",
            en: "No account needed. You get a code to follow the work step by step.")
        package static let haveCode = Phrase(id: "Sudah melapor?", en: "Already reported?")
        package static let phone = Phrase(id: "Telepon kantor", en: "Office telephone")

        package static let others = Phrase(id: "Lainnya", en: "More")
        package static let inbox = Phrase(id: "Laporan masuk", en: "Incoming reports")
        package static let enter = Phrase(id: "Catat laporan", en: "Enter a report")
        package static let begin = Phrase(id: "Mulai tiket atas perintah", en: "Begin a ticket by order")
        package static let procedures = Phrase(id: "SOP yang berlaku", en: "SOPs in force")
        package static let office = Phrase(id: "Kantor", en: "The office")
        package static let report = Phrase(id: "Laporkan gangguan", en: "Report an outage")
        package static let track = Phrase(id: "Lacak laporan dengan kode", en: "Track a report by code")
        /// `count` steps wait on somebody's desk.
        package static func waiting(_ count: Int) -> Phrase {
            Phrase(id: "\(count) menunggu", en: "\(count) waiting")
        }
    }
}
