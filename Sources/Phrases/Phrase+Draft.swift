extension Phrase {
    /// First texts of papers. Official papers are Indonesian in either language of the screen.
    package enum Draft {
        /// `title` of the report, `who` reported it (may be empty), `number` of the ticket.
        package static func about(_ title: String, who: String, number: String) -> Phrase {
            let from = who.isEmpty ? "" : " dari \(who)"
            return Phrase(both: "laporan “\(title)”\(from) (tiket \(number))")
        }
        /// The same of what somebody ordered; `unit` is where it is done (may be empty).
        package static func aboutOrder(_ title: String, unit: String, number: String) -> Phrase {
            Phrase(both: "perintah “\(title)”\(unit.isEmpty ? "" : " di \(unit)") (tiket \(number))")
        }
        /// The same of what a schedule asks for.
        package static func aboutSchedule(_ title: String, unit: String, number: String) -> Phrase {
            Phrase(both: "jadwal “\(title)”\(unit.isEmpty ? "" : " di \(unit)") (tiket \(number))")
        }
        package static func memo(_ about: String) -> Phrase {
            Phrase(
                both: "Sehubungan dengan \(about), kepada tim yang ditunjuk diminta untuk segera memeriksa, "
                    + "menangani, dan melaporkan hasilnya.")
        }
        package static func officialNote(_ about: String) -> Phrase {
            Phrase(
                both: "Bersama ini disampaikan hasil penanganan atas \(about), sebagaimana berita acara dan "
                    + "laporan terlampir. Mohon arahan lebih lanjut.")
        }
        package static func order(_ about: String) -> Phrase {
            Phrase(both: "Dalam rangka \(about), diperintahkan untuk melaksanakan pekerjaan sesuai SOP.")
        }
        package static func minutes(_ about: String) -> Phrase {
            Phrase(both: "Telah dilaksanakan pekerjaan atas \(about), dengan keterangan sebagai berikut:")
        }
        package static func request(_ about: String) -> Phrase {
            Phrase(
                both: "Dengan ini kami mengajukan permohonan sehubungan dengan \(about), dengan keterangan "
                    + "sebagai berikut:")
        }
        package static func report(_ about: String) -> Phrase {
            Phrase(both: "Dengan hormat dilaporkan hasil penanganan atas \(about):")
        }
        /// Before anything was handled: only that something is wrong.
        package static func disturbance(_ about: String) -> Phrase {
            Phrase(
                both: "Bersama ini dilaporkan adanya gangguan sesuai \(about). Mohon perintah penanganannya.")
        }
        package static func plain(_ about: String) -> Phrase {
            Phrase(both: "Mengenai \(about): telah diperiksa.")
        }
    }
}
