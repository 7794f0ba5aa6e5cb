import SOPModel

/// The texts of the papers that the steps produce.
enum PaperTexts {
    static let recap =
        "Bulan ini: 7 pemeliharaan komponen, 5 ringan, 1 sedang, 1 berat. Semua selesai kecuali yang menunggu barang."

    static func text(of output: Output, in filling: FormFilling) -> String {
        let disturbance = filling.story.disturbance
        let place = filling.story.unit.map(Units.name) ?? "semua OPD"
        return switch output.name {
        case "memo-penunjukan":
            """
            Tim Teknis yang disebut di atas ditugaskan menangani: \(disturbance.title(at: filling.story.unit)). \
            Berkoordinasi dengan OPD pelapor, catat perangkat yang diganti, dan buat berita acara.
            """
        case "berita-acara-penggantian":
            """
            \(place) mengajukan penggantian perangkat pada \(disturbance.location). Perangkat lama diperiksa \
            bersama Tim Teknis dan tidak dapat diperbaiki. \(disturbance.cause)
            """
        case "berita-acara-pekerjaan":
            """
            Pada hari ini Tim Teknis Dinas Komunikasi dan Informatika bersama \(place) menyatakan pekerjaan \
            selesai. Temuan: \(disturbance.finding) Pekerjaan: \(disturbance.work) Hasil uji: \(disturbance.test)
            """
        case "laporan-diperiksa-kasie", "nota-dinas-laporan":
            """
            Bersama ini disampaikan laporan penanganan "\(disturbance.title(at: filling.story.unit))". \
            \(disturbance.cause) \(disturbance.work) Saran: \(disturbance.advice)
            """
        case "review-kadis": "Laporan telah dibaca. Saran tim agar ditindaklanjuti pada rencana kerja."
        case "surat-perintah-pemeliharaan":
            "Laksanakan pengecekan rutin jaringan pada perangkat daerah dan laporkan hasilnya."
        case "surat-perintah-tim":
            "Tim melaksanakan pengecekan pada tiap perangkat daerah dalam daftar, paling lama satu jam tiap tempat."
        case "surat-laporan-pengaduan", "laporan-gangguan":
            "\(disturbance.complaintText(0)) Pemeriksaan awal: \(disturbance.analysis)"
        case "laporan-survei", "laporan-permasalahan":
            "Hasil survei di \(disturbance.location): \(disturbance.finding)"
        case "laporan-analisis":
            "\(disturbance.analysis) Penyebab: \(disturbance.cause) Rencana: \(disturbance.work)"
        default:
            """
            \(output.title.isEmpty ? output.name : output.title) untuk \(place). \(disturbance.finding) \
            \(disturbance.work) Hasil uji: \(disturbance.test)
            """
        }
    }
}
