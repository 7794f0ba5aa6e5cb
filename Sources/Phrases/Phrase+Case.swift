extension Phrase {
    /// Putting in a finished case of the past in one form.
    package enum Case {
        package static let title = Phrase(id: "Catat perkara lama", en: "Enter an old case")
        package static let lede = Phrase(
            id:
                "Untuk gangguan yang sudah selesai sebelum tercatat di SIGAP. Seluruh perkara disimpan "
                + "sekaligus dengan waktu sebenarnya, dan setiap langkahnya ditandai “dicatat kemudian”.",
            en:
                "For a disturbance that was over before SIGAP knew of it. The whole case is stored at once with "
                + "its real times, and every step is marked “recorded later”.")
        package static let choose = Phrase(id: "SOP yang dijalankan waktu itu", en: "The SOP it ran by")
        package static let chooseHint = Phrase(
            id: "Formulir berikutnya mengikuti baris SOP ini.", en: "The form follows the rows of this SOP.")
        package static let start = Phrase(id: "Isi perkaranya", en: "Fill in the case")
        package static let other = Phrase(id: "Pilih SOP lain", en: "Choose another SOP")
        package static let none = Phrase(
            id: "Belum ada SOP yang pernah berlaku. Berlakukan SOP lebih dahulu di menu SOP.",
            en: "No SOP has been in force yet. Bring one into force first, in the SOP menu.")
        package static let unknown = Phrase(
            id: "SOP yang diminta tidak ada, atau belum pernah berlaku. Pilih salah satu di bawah.",
            en: "There is no such SOP, or it was never in force. Choose one of those below.")
        package static func inForce(_ version: Int, since: String) -> Phrase {
            Phrase(
                id: "Versi \(version), berlaku sejak \(since)",
                en: "Version \(version), in force since \(since)")
        }
        package static let report = Phrase(id: "Laporan", en: "The report")
        package static let channel = Phrase(id: "Cara melapor", en: "How it was reported")
        package static let made = Phrase(id: "Dilaporkan pada", en: "Reported at")
        package static let begun = Phrase(id: "Diperintahkan pada", en: "Ordered at")
        package static let contactHint = Phrase(
            id: "Bila masih tercatat; tidak wajib untuk perkara lama.",
            en: "If it is still on file; not needed for an old case.")
        package static let theCase = Phrase(id: "Perkara", en: "The case")
        package static let titleHint = Phrase(
            id: "Tampil sebagai judul tiket.", en: "Shown as the title of the ticket.")
        package static let accepted = Phrase(id: "Diterima petugas pada", en: "Taken in hand at")
        package static let acceptedHint = Phrase(
            id: "Biarkan kosong bila sama dengan waktu laporan.",
            en: "Leave it empty if it was the time of the report.")
        package static let reason = Phrase(id: "Mengapa baru dicatat sekarang", en: "Why only now")
        package static let reasonHint = Phrase(
            id: "Misalnya: terjadi sebelum kantor memakai SIGAP, dari map perkara bulan Mei.",
            en: "For example: it happened before the office used SIGAP, from the file of May.")
        package static let scan = Phrase(id: "Pindaian berkas perkara", en: "Scan of the paper file")
        package static let scanHint = Phrase(
            id: "Satu berkas untuk semua langkah; tanpa pindaian, langkah tercatat dari penuturan.",
            en: "One file for all steps; without it the steps count as told by word of mouth.")
        package static let steps = Phrase(id: "Langkah SOP", en: "Steps of the SOP")
        package static let stepsLede = Phrase(
            id:
                "Isi waktu pada setiap baris yang dilalui. Baris yang tidak dilalui dibiarkan kosong; cabangnya "
                + "mengikuti jawaban Anda.",
            en:
                "Give the time of every row that was passed. Leave the others empty; the branch follows your "
                + "answers.")
        package static let finished = Phrase(id: "Selesai pada", en: "Done at")
        package static let by = Phrase(id: "Dikerjakan oleh", en: "Done by")
        package static let byHint = Phrase(
            id: "Pemegang jabatan pada waktu itu.", en: "Who held the post at the time.")
        package static func onlyAfter(_ number: String, _ words: String) -> Phrase {
            Phrase(
                id: "Hanya bila langkah \(number) dijawab \(words)",
                en: "Only if step \(number) was answered \(words)")
        }
        package static func left(_ name: String) -> Phrase {
            Phrase(id: "\(name) (tidak aktif)", en: "\(name) (no longer active)")
        }
        package static let fromReport = Phrase(id: "dari laporan itu sendiri", en: "the report itself")
        package static func fromStep(_ number: String) -> Phrase {
            Phrase(id: "dari langkah \(number)", en: "from step \(number)")
        }
        package static let paperHint = Phrase(
            id: "Isi ringkas atau nomor naskahnya; pindaiannya dapat dilampirkan.",
            en: "Its gist or its number; a scan can be attached.")
        package static func countersign(_ who: String) -> Phrase {
            Phrase(id: "Mengetahui: \(who)", en: "Acknowledged by \(who)")
        }
        package static let signed = Phrase(id: "Ditandatangani pada", en: "Signed at")
        package static let signer = Phrase(id: "Nama penanda tangan", en: "Name of who signed")
        package static let signerPost = Phrase(id: "Jabatan penanda tangan", en: "Post of who signed")
        package static let unsigned = Phrase(
            id: "Alasan bila tanpa tanda tangan", en: "Reason, if nobody signed")
        package static let save = Phrase(id: "Simpan seluruh perkara", en: "Store the whole case")
        package static let done = Phrase(
            id:
                "Perkara lama tersimpan dengan waktu sebenarnya. Semua langkahnya ditandai “dicatat kemudian”.",
            en: "The old case is stored with its real times. All its steps are marked “recorded later”.")

        // MARK: what is wrong
        package static func inFuture(_ label: Phrase) -> Phrase {
            Phrase(
                id: "\(label.indonesian): waktunya belum tiba. Isi waktu yang sudah lewat.",
                en: "\(label.english): that time has not come yet. Give a time in the past.")
        }
        package static func before(_ label: Phrase, _ moment: String) -> Phrase {
            Phrase(
                id: "\(label.indonesian): lebih awal daripada \(moment). Perbaiki salah satunya.",
                en: "\(label.english): earlier than \(moment). Correct one of the two.")
        }
        package static func unfinished(_ step: String) -> Phrase {
            Phrase(
                id:
                    "Perkara ini belum selesai: jalannya sampai pada \(step), tetapi waktunya kosong. Isi baris "
                    + "itu, atau perbaiki jawaban yang mengantar ke sana.",
                en:
                    "The case is not over: it comes to \(step), which has no time. Fill in that row, or correct "
                    + "the answer that leads there.")
        }
        package static func repeats(_ step: String) -> Phrase {
            Phrase(
                id:
                    "Perkara ini melewati \(step) lebih dari sekali. Catat laporannya, lalu isi langkahnya "
                    + "satu per satu lewat “Catat susulan”.",
                en:
                    "The case passes \(step) more than once. Enter its report, then its steps one by one with "
                    + "“Record later”.")
        }
        package static func notOnTheWay(_ step: String) -> Phrase {
            Phrase(
                id:
                    "Jalan perkara ini tidak melewati \(step). Kosongkan waktunya, atau perbaiki jawaban yang "
                    + "menentukan cabangnya.",
                en:
                    "The case did not pass \(step). Empty its time, or correct the answer that decides the "
                    + "branch.")
        }
        package static let parked = Phrase(
            id:
                "Perkara ini masuk program kegiatan, jadi belum selesai. Catat laporannya, lalu langkahnya satu "
                + "per satu.",
            en: "The case went into a programme of work, so it is not over. Enter its report, then its steps."
        )
    }
}
