extension Phrase {
    /// The list of the places that a finished round went to.
    package enum Visits {
        package static let title = Phrase(id: "Tempat yang didatangi", en: "Places visited")
        package static let hint = Phrase(
            id:
                "Satu baris tiap tempat: salin dari Excel, atau ketik dengan titik koma di antaranya. Tempat yang "
                + "tidak didatangi dibiarkan tanpa isian.",
            en:
                "One line for each place: copy it from a spreadsheet, or type semicolons between. Leave a place "
                + "that was not visited as it is.")
        package static let heading = Phrase(
            id:
                "OPD; Tanggal; Mulai; Selesai; Hasil; Keterangan; Diketahui oleh; Jabatan; Perangkat lama; "
                + "Perangkat baru; Yang baik",
            en:
                "Office; Date; Begun; Done; Result; Note; Acknowledged by; Post; Old device; New device; In order"
        )
        package static let help = Phrase(id: "Cara mengisi", en: "How to fill it in")
        package static func example(_ place: String) -> Phrase {
            Phrase(
                id:
                    "Contoh: \(place); 5/5/2026; 08.10; 08.55; diperbaiki; Konektor dipasang ulang; "
                    + "Ibu Contoh; Kasubag",
                en:
                    "Example: \(place); 5/5/2026; 08.10; 08.55; repaired; Connector fitted anew; "
                    + "Mrs Sample; Head of section"
            )
        }
        package static let results = Phrase(
            id:
                "Hasil: baik, diperbaiki (keterangan: apa), diganti (isi perangkat lama dan baru) atau tidak "
                + "terjangkau (keterangan: mengapa).",
            en:
                "Result: good, repaired (note: what), replaced (give the old and the new device) or not reachable "
                + "(note: why).")
        package static let checks = Phrase(
            id: "Yang baik: nomor daftar periksa, misalnya 1, 3, atau semua:",
            en: "In order: numbers of the checklist, such as 1, 3, or all:")
        package static let elsewhere = Phrase(
            id:
                "Gangguan yang dulu ditangani sebagai perkara tersendiri dicatat sebagai perkara lama tersendiri.",
            en: "What was handled as a case of its own is put in as an old case of its own.")

        // MARK: what is wrong with a line
        package static func columnUnknown(_ heading: String) -> Phrase {
            Phrase(
                id: "kolom “\(heading)” tidak dikenal. Ganti judulnya, atau hapus kolomnya.",
                en: "the column “\(heading)” is not known. Change its heading, or delete the column.")
        }
        package static func cellTooMany(_ cell: String) -> Phrase {
            Phrase(
                id: "“\(cell)” berada di luar kolom yang dikenal. Periksa titik komanya.",
                en: "“\(cell)” stands behind the last column. Look at the semicolons.")
        }
        package static let placeMissing = Phrase(
            id: "nama tempatnya kosong. Isi namanya, atau hapus barisnya.",
            en: "the place is missing. Fill in its name, or delete the line.")
        package static func placeUnknown(_ name: String, _ nearest: String?) -> Phrase {
            guard let nearest else {
                return Phrase(
                    id: "“\(name)” tidak dikenal. Samakan namanya dengan daftar OPD kantor.",
                    en: "“\(name)” is not known. Write it as in the office's list.")
            }
            return Phrase(
                id: "“\(name)” tidak dikenal. Mungkin maksudnya “\(nearest)”; samakan namanya.",
                en: "“\(name)” is not known. Perhaps “\(nearest)” is meant; write it like that.")
        }
        package static func placeAmbiguous(_ name: String, _ labels: [String]) -> Phrase {
            let list = labels.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                id: "ada beberapa “\(name)”. Tulis lengkap, misalnya \(list).",
                en: "several places are called “\(name)”. Write it in full, such as \(list).")
        }
        package static let dateMissing = Phrase(
            id: "tanggalnya kosong. Isi seperti 5/5/2026.", en: "the date is missing. Write it as 5/5/2026.")
        package static func dateUnreadable(_ word: String) -> Phrase {
            Phrase(
                id: "“\(word)” bukan tanggal. Tulis seperti 5/5/2026 atau 5 Mei 2026.",
                en: "“\(word)” is not a date. Write it as 5/5/2026 or 5 May 2026.")
        }
        package static func timeMissing(isEnd: Bool) -> Phrase {
            isEnd
                ? Phrase(
                    id: "jam selesainya kosong. Isi seperti 08.55.",
                    en: "when it was done is missing. Write it as 08.55.")
                : Phrase(
                    id: "jam mulainya kosong. Isi seperti 08.10.",
                    en: "when it began is missing. Write it as 08.10.")
        }
        package static func timeUnreadable(_ word: String) -> Phrase {
            Phrase(
                id: "“\(word)” bukan jam. Tulis seperti 08.10.",
                en: "“\(word)” is not a time. Write it as 08.10.")
        }
        package static let endsBeforeItBegins = Phrase(
            id: "selesai lebih awal daripada mulai. Perbaiki salah satunya.",
            en: "it is done before it begins. Correct one of the two.")
        package static let inFuture = Phrase(
            id: "waktunya belum tiba. Isi waktu yang sudah lewat.",
            en: "that time has not come yet. Give a time in the past.")
        package static let outcomeMissing = Phrase(
            id: "hasilnya kosong. Isi baik, diperbaiki, diganti atau tidak terjangkau.",
            en: "the result is missing. Write good, repaired, replaced or not reachable.")
        package static func outcomeUnknown(_ word: String) -> Phrase {
            Phrase(
                id: "hasil “\(word)” tidak dikenal. Isi baik, diperbaiki, diganti atau tidak terjangkau.",
                en: "the result “\(word)” is not known. Write good, repaired, replaced or not reachable.")
        }
        package static let wordsMissing = Phrase(
            id: "keterangannya kosong. Tulis apa yang diperbaiki, atau mengapa tidak terjangkau.",
            en: "the note is missing. Write what was repaired, or why nobody got there.")
        package static let deviceMissing = Phrase(
            id: "perangkatnya belum lengkap. Isi perangkat lama dan perangkat baru.",
            en: "a device is missing. Give the old and the new one.")
        package static func checkUnknown(_ word: String, _ most: Int) -> Phrase {
            most == 0
                ? Phrase(
                    id: "SOP ini tanpa daftar periksa. Kosongkan kolom “yang baik”.",
                    en: "this SOP has no checklist. Empty the column “in order”.")
                : Phrase(
                    id: "“\(word)” bukan nomor daftar periksa. Isi 1 sampai \(most), atau semua.",
                    en: "“\(word)” is no number of the checklist. Write 1 to \(most), or all.")
        }
        package static func tooLong(_ limit: Int) -> Phrase {
            Phrase(
                id: "satu isiannya lebih dari \(limit) huruf. Pendekkan.",
                en: "one cell has more than \(limit) characters. Make it shorter.")
        }
    }
}
