extension Phrase {
    /// The pages of the SOPs.
    package enum Procedures {
        package static let title = Phrase(id: "SOP yang berlaku", en: "SOPs in force")
        package static let procedure = Phrase(both: "SOP")
        package static let kind = Phrase(id: "Jenis", en: "Kind")
        package static let version = Phrase(id: "Versi", en: "Version")
        package static let versionSince = Phrase(id: "Versi, sejak", en: "Version, since")
        package static let since = Phrase(id: "Berlaku sejak", en: "In force since")
        package static let findings = Phrase(id: "Temuan pemeriksaan", en: "Findings")
        package static let noFindings = Phrase(
            id: "Pemeriksa tidak menemukan kejanggalan pada berkas ini.",
            en: "The checker found nothing odd in this file.")
        package static let identity = Phrase(id: "Identitas SOP", en: "Identity")
        package static let code = Phrase(id: "Kode", en: "Code")
        package static let number = Phrase(id: "Nomor SOP", en: "SOP number")
        package static let agency = Phrase(id: "Instansi", en: "Agency")
        package static let unit = Phrase(id: "Unit kerja", en: "Unit")
        package static let made = Phrase(id: "Tanggal pembuatan", en: "Made")
        package static let revised = Phrase(id: "Tanggal revisi", en: "Revised")
        package static let effective = Phrase(id: "Tanggal efektif", en: "Effective")
        package static let approvedBy = Phrase(id: "Disahkan oleh", en: "Approved by")
        package static let legalBasis = Phrase(id: "Dasar hukum", en: "Legal basis")
        package static let qualifications = Phrase(id: "Kualifikasi pelaksana", en: "Qualifications")
        package static let related = Phrase(id: "Keterkaitan", en: "Related SOPs")
        package static let equipment = Phrase(id: "Peralatan/perlengkapan", en: "Equipment")
        package static let warnings = Phrase(id: "Peringatan", en: "Warnings")
        package static let records = Phrase(id: "Pencatatan dan pendataan", en: "Records")
        package static let sheetOf = Phrase(id: "Lembar SOP", en: "SOP sheet")
        package static let running = Phrase(id: "Yang dijalankan", en: "As run")
        package static let printed = Phrase(id: "Seperti di kertas", en: "As on paper")
        package static let editions = Phrase(id: "Tampilan lembar", en: "View of the sheet")
        package static let judgements = Phrase(
            id: "Catatan penafsiran per langkah", en: "Notes on how each row was read")
        package static let judgementsLede = Phrase(
            id: "Di mana kertas tidak jelas, catatan ini mengatakan apa yang dijalankan dan mengapa.",
            en: "Where the paper is unclear, these notes say what is run and why.")
        package static let triggers = Phrase(id: "Pemicu", en: "Triggers")
        package static let performers = Phrase(id: "Pelaksana di kantor ini", en: "Performers in this office")
        package static let unbound = Phrase(id: "Belum terikat", en: "Not bound yet")
        package static let teamPerTicket = Phrase(
            id: "Tim dibentuk per tiket", en: "A team formed for each ticket")
        package static let onlyRow = Phrase(id: "khusus langkah", en: "only row")
        package static let download = Phrase(id: "Unduh berkas YAML", en: "Download the YAML file")
        package static let begin = Phrase(id: "Mulai tiket dengan SOP ini", en: "Begin a ticket by this SOP")
        package static let end = Phrase(id: "selesai", en: "end")
        package static let park = Phrase(id: "diprogramkan", en: "parked")
        package static let error = Phrase(id: "Kesalahan", en: "Error")
        package static let warning = Phrase(id: "Peringatan", en: "Warning")
        package static let hint = Phrase(id: "Petunjuk", en: "Hint")
        package static let nothingPrinted = Phrase(
            id: "Kertas dan yang dijalankan sama kata demi kata.",
            en: "The paper says word for word what is run.")

        /// `place` counts the rows from 1, for one that carries no number.
        package static func row(_ place: String) -> Phrase {
            Phrase(id: "baris \(place)", en: "row \(place)")
        }
        package static func sharedTime(with row: String) -> Phrase {
            Phrase(id: "bersama langkah \(row)", en: "shared with row \(row)")
        }
        package static func timePerPlace(_ time: String) -> Phrase {
            Phrase(id: "\(time) per tempat", en: "\(time) for each place")
        }
        package static func not(_ value: String) -> Phrase {
            Phrase(id: "bukan \(value)", en: "not \(value)")
        }
        package static func and(_ left: String, _ right: String) -> Phrase {
            Phrase(id: "\(left) dan \(right)", en: "\(left) and \(right)")
        }
        package static func or(_ left: String, _ right: String) -> Phrase {
            Phrase(id: "\(left) atau \(right)", en: "\(left) or \(right)")
        }
        package static func rows(_ count: String) -> Phrase {
            Phrase(id: "\(count) langkah", en: "\(count) rows")
        }
        package static func count(_ count: String) -> Phrase {
            Phrase(id: "\(count) SOP", en: "\(count) SOPs")
        }
        /// `source` begins the run at `row`.
        package static func trigger(_ source: String, row: String, words: String) -> Phrase {
            Phrase(id: "\(source) → langkah \(row): \(words)", en: "\(source) → row \(row): \(words)")
        }
        package static func line(_ number: String) -> Phrase {
            Phrase(id: "baris \(number)", en: "line \(number)")
        }
        package static func keeps(_ post: String, _ document: String, _ form: String) -> Phrase {
            Phrase(
                id: "\(post) menyimpan \(document) dalam bentuk \(form)",
                en: "\(post) keeps \(document) as \(form)")
        }
    }
}
