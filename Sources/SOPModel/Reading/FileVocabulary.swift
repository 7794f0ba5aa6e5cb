/// The keys of the file format, in the order in which the file is written.
enum FileVocabulary {
    static let procedure = [
        "sop", "kode", "versi", "nomor", "judul", "jenis", "pemicu", "instansi", "unit", "tanggal",
        "disahkan_oleh",
        "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan",
        "pelaksana",
        "kegiatan",
    ]
    static let trigger = ["oleh", "mulai"]
    static let dates = ["pembuatan", "revisi", "efektif"]
    static let record = ["jabatan", "berkas", "bentuk"]
    static let column = ["id", "nama", "pelapor"]
    static let step = [
        "id", "nomor", "tercetak", "uraian", "pelaksana", "cara", "kepada", "mengetahui", "kelengkapan",
        "waktu",
        "keluaran", "keterangan", "isian", "putaran", "keputusan", "lanjut", "catatan",
    ]
    static let printed = ["uraian", "bertanda", "kelengkapan", "waktu", "keluaran", "keterangan"]
    static let performer = ["kolom", "laku", "bila"]
    static let requirement = Requirement.Kind.allCases.map(\.rawValue) + ["dinilai"]
    static let time = ["lama", "bersama", "per"]
    static let output = Output.Kind.allCases.map(\.rawValue) + ["nama", "bukti", "oleh", "bila"]
    static let field = ["nama", "tanya", "pilihan", "jenis", "wajib", "oleh", "bila"]
    static let round = ["tempat", "per", "daftar_periksa"]
    static let decision = ["tanya", "oleh", "pilihan"]
    static let option = ["jawab", "bila", "ke"]
    static let handOver = ["sop"]

    /// Words that stand where a row's id could, so that no row may be called so.
    static let reservedTargets: Set = ["selesai", "parkir", "sop"]
}
