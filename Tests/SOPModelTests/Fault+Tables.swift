import SOPModel

extension Fault {
    static let unreadable: [Fault] = [
        Fault(.error, "kunci «no» tidak dikenal", "nomor: \"1\"", "no: \"1\" #<"),
        Fault(.error, "mungkin maksudnya «uraian»", "uraian: Menerima laporan", "urain: Menerima #<"),
        Fault(.error, "kunci «versi» sudah ada di baris 3", "judul: Contoh", "judul: Contoh\nversi: 2 #<"),
        Fault(.error, "«versi» harus bilangan bulat", "versi: 1", "versi: satu #<"),
        Fault(.error, "format «sop: 2» belum dikenal", "sop: 1", "sop: 2 #<"),
        Fault(.error, "«jenis» harus salah satu dari", "jenis: gangguan", "jenis: ganguan #<"),
        Fault(.error, "«judul» masih kosong", "judul: Contoh", "judul: #<"),
        Fault(.error, "«judul» harus berupa teks", "judul: Contoh", "judul: [Contoh] #<"),
        Fault(.error, "jangkar «&a»", "judul: Contoh", "judul: &a Contoh #<"),
        Fault(.error, "rujukan «*a»", "judul: Contoh", "judul: &a Contoh\nunit: *a #<"),
        Fault(.error, "tag «tag:yaml.org,2002:str»", "judul: Contoh", "judul: !!str Contoh #<"),
        Fault(.error, "karakter kendali", "judul: Contoh", "judul: \"a\\0b\" #<"),
        Fault(.error, "lebih dari satu dokumen", "jenis: gangguan", "jenis: gangguan\n--- #<"),
        Fault(.error, "ada «: » di dalam teks", "judul: Contoh", "judul: Contoh: dua #<"),
        Fault(.error, "kunci harus berupa teks", "judul: Contoh", "judul: Contoh\n? [a, b] #<\n: c"),
        Fault(
            .error, "keluaran tidak boleh berupa teks", "keluaran: [{dokumen: memo}]", "keluaran: [Memo] #<"),
        Fault(.error, "tepat satu dari dokumen", "[{dokumen: memo}]", "[{dokumen: memo, register: a}] #<"),
        Fault(
            .error, "«wajib» harus ya atau tidak", "tanya: Tingkat?,",
            "tanya: Tingkat?, wajib: mungkin, #<\n       "),
        Fault(
            .error, "«oleh» harus salah satu dari", "oleh: laporan, mulai: terima}]",
            "oleh: telepon, mulai: terima}] #<"),
        Fault(
            .error, "tepat satu dari «jawab» dan «bila»", "waktu: 1 jam",
            "keputusan: {pilihan: [{ke: terima}]} #<"),
        Fault(.error, "«lama» atau «bersama»", "waktu: 1 jam", "waktu: {lama: 1 jam, bersama: terima} #<"),
        Fault(
            .error, "«per» hanya dapat berisi tempat", "waktu: 1 jam", "waktu: {lama: 1 jam, per: orang} #<"),
        Fault(
            .error, "diharapkan «=»", "pelaksana: [teknis]",
            "pelaksana: [{kolom: teknis, bila: tingkat berat}] #<"),
    ]

    static let flow: [Fault] = [
        Fault(.error, "kolom «kassi» tidak ada", "pelaksana: [kasi]", "pelaksana: [kassi] #<"),
        Fault(.error, "kolom «kepala» tidak ada", "waktu: 1 jam", "kepada: [kepala] #<"),
        Fault(.error, "kolom «regu» tidak ada", "{dokumen: memo}", "{tim: regu}, {dokumen: memo} #<\n     "),
        Fault(.error, "menuju kegiatan «trima» yang tidak ada", "lanjut: selesai", "lanjut: trima #<"),
        Fault(.error, "pemicu mulai di kegiatan «awal»", "mulai: terima}]", "mulai: awal}] #<"),
        Fault(.error, "«terima» tidak pernah dicapai", "mulai: terima}]", "mulai: kerjakan}]").marking(
            "id: terima"),
        Fault(.error, "berputar tanpa jalan keluar", "lanjut: selesai", "lanjut: terima").marking(
            "id: terima"),
        Fault(.error, "buntu", "waktu: 1 jam", "keputusan: {tanya: Apa?, pilihan: []}").marking(
            "id: kerjakan"),
        Fault(.error, "tidak punya pelaksana", "pelaksana: [teknis]", "pelaksana: [] #<"),
        Fault(.error, "waktu bersama dengan kegiatan «awal»", "waktu: 1 jam", "waktu: {bersama: awal} #<"),
        Fault(.error, "berputar kembali", "waktu: 1 jam", "waktu: {bersama: kerjakan} #<"),
        Fault(.error, "diteruskan kepada dirinya", "lanjut: selesai", "lanjut: {sop: contoh} #<"),
        Fault(
            .error, "bukan pelaksana baris ini", "{dokumen: memo}",
            "{dokumen: memo, oleh: teknis} #<\n     "),
        Fault(
            .warning, "tidak punya peran", "nama: Tenaga Teknis}",
            "nama: Teknis}\n  - {id: kabid, nama: Kabid} #<"),
        Fault(.warning, "belum ada pemicu", "pemicu: [{oleh: laporan, mulai: terima}]", "pemicu: [] #<"),
        Fault(
            .error, "hanya satu kolom", "nama: Kepala Seksi}\n  - {id: teknis,",
            "nama: Kasi, pelapor: ya}\n  - {id: teknis, pelapor: ya, #<\n   "),
    ]

    static let decisions: [Fault] = [
        Fault(
            .error, "satu pilihan bukan keputusan", "lanjut: selesai",
            "keputusan: {tanya: A?, pilihan: [{jawab: Ya, ke: selesai}]} #<"),
        Fault(
            .error, "sudah ada di keputusan ini", "lanjut: selesai",
            choices("jawab: Ya, ke: selesai", "jawab: ya, ke: terima", mark: .secondOption)),
        Fault(
            .error, "tidak punya pilihan untuk tingkat = berat", "lanjut: selesai",
            cases("tingkat = ringan", "tingkat = ringan")),
        Fault(
            .error, "tumpang tindih untuk tingkat = berat", "lanjut: selesai",
            cases("tingkat != ringan", "tingkat = ringan atau tingkat = berat")),
        Fault(
            .error, "tidak keduanya", "lanjut: selesai",
            choices("jawab: Ya, ke: selesai", "bila: tingkat = berat, ke: terima")),
        Fault(
            .error, "harus punya «tanya»", "lanjut: selesai",
            "keputusan: {pilihan: [{jawab: Ya, ke: selesai}, {jawab: Tidak, ke: terima}]} #<"),
        Fault(
            .hint, "menuju tempat yang sama", "lanjut: selesai",
            choices("jawab: Ya, ke: selesai", "jawab: Tidak, ke: selesai")),
        Fault(
            .warning, "«lanjut» tidak dipakai", "lanjut: selesai",
            choices("jawab: Ya, ke: selesai", "jawab: Tidak, ke: terima", mark: .nothing)
                + "\n    lanjut: selesai #<"),
        Fault(
            .error, "isian «tinkat» tidak dicatat di baris mana pun; mungkin maksudnya «tingkat»", "[teknis]",
            "[teknis, {kolom: kasi, bila: tinkat = berat}] #<"),
        Fault(
            .error, "«brat» bukan pilihan isian «tingkat»; mungkin maksudnya «berat»", "[teknis]",
            "[teknis, {kolom: kasi, bila: tingkat = brat}] #<"),
        Fault(
            .error, "baru dicatat setelah", "pelaksana: [kasi]",
            "pelaksana: [kasi, {kolom: teknis, bila: hasil = baik}] #<"
        ).recording("hasil"),
        Fault(
            .warning, "tidak ada pelaksana yang bekerja bila tingkat = ringan", "[teknis]",
            "[{kolom: teknis, bila: tingkat = berat}] #<"),
    ]

    static let contents: [Fault] = [
        Fault(.error, "waktu «secepatnya» tidak dipahami", "waktu: 1 jam", "waktu: secepatnya #<"),
        Fault(.warning, "«per: tempat» hanya", "waktu: 1 jam", "waktu: {lama: 1 jam, per: tempat} #<"),
        Fault(.warning, "tidak punya keluaran", "    keluaran: [{dokumen: laporan}]\n", "").marking(
            "id: kerjakan"),
        Fault(.hint, "nomor 1 sudah dipakai", "nomor: \"2\"", "nomor: \"1\" #<"),
        Fault(.hint, "nomor 2–3 terlewati sebelum 4", "nomor: \"2\"", "nomor: \"4\" #<"),
        Fault(.error, "harus huruf kecil", "kode: contoh", "kode: Contoh SOP #<"),
        Fault(.error, "sudah punya arti", "id: kerjakan", "id: parkir #<"),
        Fault(.error, "id kegiatan «terima» sudah dipakai", "id: kerjakan", "id: terima #<"),
        Fault(
            .error, "id kolom «kasi» sudah dipakai", "id: teknis, nama",
            "id: kasi, nama: x} #<\n  - {id: teknis, nama"),
        Fault(
            .error, "tulis «{dokumen: surat-tugas, nama: …}»", "{dokumen: memo}",
            "{dokumen: Surat Tugas} #<\n     "),
        Fault(
            .error, "tanggal «Januari 2021» tidak dipahami", "{pembuatan: 2021-01}",
            "{pembuatan: Januari 2021} #<"),
        Fault(
            .error, "tanggal «2021-02-29» tidak dipahami", "{pembuatan: 2021-01}",
            "{pembuatan: 2021-02-29} #<"),
        Fault(.error, "tampak seperti NIP", "uraian: Mengerjakan", "uraian: Oleh 19000101 190001 1 001 #<"),
        Fault(
            .error, "tampak seperti NIP", "judul: Contoh", "judul: Contoh\nunit: Bidang 190001011900011001 #<"
        ),
        Fault(
            .error, "tampak seperti nama orang", "disahkan_oleh: Kepala Dinas",
            "disahkan_oleh: Fulan, S.Kom., M.Si. #<"),
        Fault(
            .warning, "keluaran tercetak berisi data pribadi", "waktu: 1 jam",
            "tercetak: {keluaran: 1. NIK 2. Nama 3. Alamat 4. No Telp} #<"),
        Fault(
            .error, "keluaran meminta data pribadi", "{dokumen: memo}",
            "{dokumen: memo, nama: Nama Alamat No Telp} #<\n     "),
        Fault(
            .error, "NIK atau KTP tidak boleh diminta", "tanya: Tingkat?,", "tanya: NIK pelapor?, #<\n     "),
        Fault(
            .error, "perintah harus lisan atau tertulis", "{dokumen: memo}", "{perintah: telepon} #<\n     "),
        Fault(.hint, "keadaan tanpa bukti", "{dokumen: memo}", "{keadaan: jaringan normal} #<\n     "),
        Fault(.hint, "mungkin maksudnya «memo»", "waktu: 1 jam", "kelengkapan: [{dokumen: memmo}] #<"),
        Fault(.error, "nama isian «Tingkat rusak»", "nama: tingkat", "nama: Tingkat rusak #<\n     "),
        Fault(
            .warning, "satu pilihan tidak menanyakan", "pilihan: [ringan, berat]",
            "pilihan: [ringan] #<\n     "),
    ]

    /// The decision of the second row with two ways.
    private enum Marked {
        case decision
        case secondOption
        case nothing
    }

    private static func choices(_ first: String, _ second: String, mark: Marked = .decision) -> String {
        let ways = "      pilihan:\n        - {\(first)}\n        - {\(second)}"
        return "keputusan:\(mark == .decision ? " #<" : "")\n      tanya: Apa?\n" + ways
            + (mark == .secondOption ? " #<" : "")
    }

    private static func cases(_ first: String, _ second: String) -> String {
        "keputusan:\n      pilihan: #<\n        - {bila: \(first), ke: selesai}\n"
            + "        - {bila: \(second), ke: terima}"
    }
}
