/// What the name of a post, person or OPD in a pasted list must be.
enum NameRule {
    static func faults(_ line: PastedTable.Line, _ kind: ImportKind) -> [OfficeImport.Fault] {
        let name = line["name"]
        if name.isEmpty { return [.nameMissing] }
        if name.unicodeScalars.count > OfficeImport.nameLimit {
            return [.tooLong(column: "name", limit: OfficeImport.nameLimit)]
        }
        if name.isPlainNumber { return [.nameIsNumber] }
        let isAlone = line.cells.count == 1 && line.surplus.isEmpty
        return isSentence(name, isAlone: isAlone, kind) ? [.sentence] : []
    }

    // MARK: letters

    /// Whether it reads as part of a letter rather than as a name.
    ///
    /// - Parameter isAlone: nothing else stands in its line; what has columns is hardly a letter.
    private static func isSentence(_ name: String, isAlone: Bool, _ kind: ImportKind) -> Bool {
        if let last = name.last, ",:;".contains(last) { return true }
        guard isAlone else { return false }
        let words = name.lowercased().split { $0.isWhitespace }
        let first = words.first.map { $0.filter(\.isLetter) } ?? ""
        if openings.contains(first) || name.foldedName.hasPrefix("hormat kami") { return true }
        // People's names end in degrees, and a professor's is long.
        if kind == .people { return words.count > longestPerson }
        if name.hasSuffix("."), let last = words.last, last.count > longestAbbreviation { return true }
        return name.count > longestSentence && !beginnings.contains(first)
    }

    private static let longestSentence = 80
    /// Words of a person's name with titles and degrees.
    private static let longestPerson = 16
    /// "Kab." or "Prov.", with its full stop.
    private static let longestAbbreviation = 5

    /// A letter's lines begin so, and no name does.
    private static let openings: Set = [
        "kepada", "yth", "dengan", "sehubungan", "demikian", "perihal", "tembusan", "lampiran", "berdasarkan",
        "menindaklanjuti", "dear",
    ]
    /// A long name that begins so is one.
    private static let beginnings: Set = [
        "kepala", "sekretaris", "sekretariat", "subbagian", "subbag", "kasubbag", "kabid", "kasi", "staf",
        "analis", "pranata", "pengelola", "pengolah", "pengadministrasi", "penata", "penelaah", "petugas",
        "operator", "koordinator", "ketua", "wakil", "direktur", "asisten", "inspektur", "inspektorat",
        "bendahara", "tenaga", "teknisi", "pejabat", "penanggung", "sub", "head", "dinas", "badan", "bagian",
        "bidang", "seksi", "unit", "upt", "uptd", "kecamatan", "kelurahan", "desa", "kantor", "satuan",
        "balai", "rumah", "rsud", "puskesmas", "sekolah", "smp", "sd", "sma", "smk", "camat", "lurah",
        "perusahaan", "komisi", "majelis", "lembaga", "dewan",
    ]
}

extension StringProtocol {
    /// Digits of ASCII and nothing else.
    var isPlainNumber: Bool { !isEmpty && allSatisfy { $0.isASCII && $0.isNumber } }
}
