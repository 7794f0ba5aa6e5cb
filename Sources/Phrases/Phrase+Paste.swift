/// What a pasted list may be mistaken for, and what was saved of it.
extension Phrase.Paste {
    package static let nameIsNumber = Phrase(
        id: "namanya hanya angka. Hapus kolom nomor, atau isi namanya.",
        en: "the name is only a number. Delete the column of numbers, or fill in the name.")
    package static let sentence = Phrase(
        id:
            "ini tampaknya kalimat, bukan nama. Tulis namanya saja tanpa koma, titik dua, atau titik di "
            + "akhir, atau hapus barisnya.",
        en:
            "this reads as a sentence, not as a name. Write the name alone, without a comma, colon or full "
            + "stop behind it, or delete the line.")
    package static let letter = Phrase(
        id: "Ini tampaknya surat, bukan daftar. Belum ada yang disimpan.",
        en: "This looks like a letter, not like a list. Nothing is saved.")
    package static let letterRemedy = Phrase(
        id: "Tempel daftarnya saja: satu baris satu nama, dengan kolom yang disebut di atas.",
        en: "Paste the list alone: a name a line, with the columns named above.")
    package static func sameName(_ line: Int) -> Phrase {
        Phrase(
            id:
                "nama sama dengan baris \(line), teleponnya lain. Orang yang sama? Samakan atau kosongkan "
                + "teleponnya. Bila bukan, beri nama akun lain.",
            en:
                "the name is that of line \(line), the telephone another. The same person? Make the "
                + "telephones the same, or leave one empty. If not, give another account name.")
    }
    package static let commasUnread = Phrase(
        id: "Baris-baris ini memuat koma, dan tiap baris dibaca sebagai satu nama.",
        en: "These lines hold commas, and each line was read as one name.")
    package static let commasUnreadRemedy = Phrase(
        id:
            "Bila koma memisahkan kolom, salin langsung dari Excel, atau ganti koma pemisah itu dengan titik "
            + "koma.",
        en:
            "If commas stand between columns, copy from the spreadsheet, or put semicolons in their place."
    )
    package static func headShared(_ post: String, _ people: String) -> Phrase {
        Phrase(
            id: "\(post) akan dipegang beberapa orang secara definitif: \(people).",
            en: "\(post) would be held by several people for good: \(people).")
    }
    package static let headSharedRemedy = Phrase(
        id:
            "Bila hanya satu yang benar, perbaiki jabatan yang lain; bila ada Plt. atau Plh., kosongkan "
            + "jabatannya di sini dan angkat orang itu di Kantor.",
        en:
            "If only one is right, mend the post of the others; leave the post of a stand-in (Plt., Plh.) "
            + "empty here and appoint them under Office.")

    package static func posts(_ count: Int) -> Phrase {
        Phrase(id: "\(count) jabatan", en: count == 1 ? "1 post" : "\(count) posts")
    }
    package static func people(_ count: Int) -> Phrase {
        Phrase(id: "\(count) pegawai", en: count == 1 ? "1 person" : "\(count) people")
    }
    package static func units(_ count: Int) -> Phrase {
        Phrase(id: "\(count) OPD", en: count == 1 ? "1 office" : "\(count) offices")
    }
    package static func standing(_ what: Phrase) -> Phrase {
        Phrase(id: "\(what.indonesian) tersimpan", en: "\(what.english) saved")
    }
    package static func storedNow(_ what: Phrase) -> Phrase {
        Phrase(id: "\(what.indonesian) disimpan.", en: "Saved: \(what.english).")
    }
    package static let pasteMore = Phrase(
        id: "Daftar yang ditempel lagi menambah atau memperbarui; tidak ada yang terhapus.",
        en: "Another list adds and changes; it removes nothing.")
    package static let gone = Phrase(
        id: "Teks yang ditempel hanya diingat satu jam. Tempel lagi.",
        en: "Pasted text is remembered for an hour only. Paste it again.")
}
