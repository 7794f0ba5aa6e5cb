extension Phrase {
    /// The number of an official paper.
    package enum PaperNumber {
        package static let number = Phrase(id: "Nomor naskah", en: "Number of the paper")
        package static func automatic(_ sample: String) -> Phrase {
            Phrase(
                id:
                    "Biarkan kosong: nomor \(sample) diberikan saat disimpan. Isi hanya bila sudah bernomor, "
                    + "misalnya dari SRIKANDI.",
                en:
                    "Leave it empty: a number such as \(sample) is given when it is stored. Fill it in only if "
                    + "there is one already, as from SRIKANDI.")
        }
        package static let known = Phrase(
            id: "Nomor yang tertulis pada naskahnya, bila ada.", en: "The number on the paper, if it has one."
        )
        package static let classification = Phrase(id: "Kode klasifikasi", en: "Classification code")
        package static func ofProcedure(_ code: String) -> Phrase {
            Phrase(id: "\(code) (klasifikasi SOP ini)", en: "\(code) (that of this SOP)")
        }
        package static func codeUnknown(_ code: String) -> Phrase {
            Phrase(
                id:
                    "Kode klasifikasi \(code) tidak ada dalam daftar kantor. Pilih dari daftar, atau tambahkan "
                    + "di Kantor, Pengaturan.",
                en:
                    "The classification code \(code) is not in the office's list. Choose one of the list, or add "
                    + "it under Office, Settings.")
        }
        /// What may stand in a pattern; `code` and `unit` as they are now, the unit's name perhaps empty.
        package static func parts(code: String, unit: String) -> Phrase {
            let name =
                unit.isEmpty
                ? Phrase(id: "belum diisi", en: "not filled in yet")
                : Phrase(id: "sekarang \(unit)", en: "now \(unit)")
            return Phrase(
                id:
                    "Satu baris satu pola: jenis naskah, titik dua, lalu bentuk nomornya, misalnya "
                    + "Nota dinas: {kode}/{urut}/{unit}/{bulan_romawi}/{tahun}. {urut} nomor urut per jenis dan "
                    + "tahun, wajib ada; {kode} kode klasifikasi arsip SOP-nya, sekarang \(code); {unit} nama "
                    + "singkat kantor, \(name.indonesian); {bulan_romawi} "
                    + "bulan, seperti XI; {tahun} tahun.",
                en:
                    "One a line: the kind of paper, a colon, then the shape of its number, such as "
                    + "Nota dinas: {kode}/{urut}/{unit}/{bulan_romawi}/{tahun}. {urut} counts by kind and year "
                    + "and is needed; {kode} is the SOP's classification code, now \(code); {unit} the office's "
                    + "short name, \(name.english); {bulan_romawi} the "
                    + "month, as in XI; {tahun} the year.")
        }
        package static func samples(_ numbers: String) -> Phrase {
            Phrase(id: "Contoh nomor pertama: \(numbers).", en: "A first number would be: \(numbers).")
        }
        package static let counts = Phrase(
            id: "Nomor dihitung per jenis naskah dan tahun. Pola yang diubah berlaku bagi naskah berikutnya.",
            en: "Numbers count by kind of paper and year. A changed pattern holds for later papers.")
    }
}
