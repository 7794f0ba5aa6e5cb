import FoundationEssentials
import OfficeModel
import SOPModel
import UseCases

/// The people of the OPDs who report. Every name is made up; the numbers belong to nobody.
enum Reporters {
    private static let names: [(name: String, post: String)] = [
        ("Sri Wahyuningsih, S.E.", "Kasubbag Umum dan Kepegawaian"), ("Abdul Muthalib", "Pengelola Barang"),
        ("Komang Trisnawati, S.Kom.", "Operator SIPD"), ("Ferdinand Lumowa", "Pranata Komputer"),
        ("Nurjannah Basalamah, S.Pd.", "Kasubbag Program"), ("Suroto", "Petugas Jaga"),
        ("Yulianti Sampelan, A.Md.", "Operator Aplikasi"),
        ("La Ode Rahmat Sukardi, S.Sos.", "Kasubbag Keuangan"),
        ("Putu Eka Mahardika, S.T.", "Pengadministrasi Umum"), ("Theresia Wulandari", "Petugas Loket"),
        ("H. Baharuddin Nasaru, S.IP.", "Sekretaris Camat"),
        ("Anita Rumengan, S.Kep.", "Kepala Ruang Rekam Medik"),
        ("Muhammad Ilham Saputro", "Operator Komputer"), ("Grace Manopparu, S.AP.", "Pengelola Kepegawaian"),
    ]

    private static let heads = [
        "Drs. H. Syamsul Bahrizal, M.Si.", "Dr. Agustina Tangkelayuk, M.Kes.", "Ir. Wayan Sudarmanto, M.T.",
        "Hj. Nur Hidayati Rasyidin, S.H., M.H.", "Stefanus Lolowangi, S.Sos., M.AP.",
        "Suharyadi, S.Pd., M.Pd.",
    ]

    static func details(_ number: Int, of unit: UnitID?) -> ReporterDetails {
        let one = names[number % names.count]
        return ReporterDetails(name: one.name, post: one.post, contact: Contact.phone(100 + number))
    }

    /// Who of a unit signs: always the same for the same unit.
    static func head(of unit: UnitID?) -> ReporterDetails {
        let place = Units.number(of: unit)
        return ReporterDetails(
            name: heads[place % heads.count], post: "Kepala \(unit.map(Units.name) ?? "OPD")",
            contact: Contact.phone(200 + place))
    }

    static func json(_ details: ReporterDetails) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let bytes = try? encoder.encode(details) else { return "{}" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
