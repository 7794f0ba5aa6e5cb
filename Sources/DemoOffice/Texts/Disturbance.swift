import OfficeModel
import SOPModel
import TicketEngine
import UseCases

/// One thing that goes wrong with networks, in the words of those who report and repair it.
struct Disturbance {
    /// What the ticket is about; the unit's name is added.
    var title: String
    var complaint: Complaint
    /// What the reporter says, and what another one says of the same outage.
    var words: [String]
    /// How long it had lasted when it was reported, in minutes.
    var minutesBefore = 45
    /// `jenis_gangguan` of SOP 004.
    var kind = "koneksi putus"
    var location: String
    var analysis: String
    var finding: String
    var cause: String
    var work: String
    var test: String
    var advice: String
    /// What the head writes on the disposition.
    var instruction = ""
    var devices = Disturbance.router

    func title(at unit: UnitID?) -> String {
        guard let unit else { return title }
        return "\(title) di \(Units.name(unit))"
    }

    func complaintText(_ number: Int) -> String { words[number % words.count] }

    func order(at story: Story) -> String {
        let place = story.unit.map(Units.name) ?? "lokasi"
        return "Periksa \(place) hari ini, mulai dari \(location). Laporkan hasilnya sebelum pulang."
    }

    /// The answer to a question of a form, by the name of the field; nil where it does not follow.
    func value(of field: String, at story: Story) -> String? {
        let host = Reporters.details(story.reporter, of: story.unit)
        let person = host.post.isEmpty ? host.name : "\(host.name), \(host.post)"
        return switch field {
        case "jenis_gangguan": kind
        case "lokasi_gangguan": location
        case "analisis", "pemeriksaan_awal": analysis
        case "narahubung_opd", "pendamping_opd": person
        case "rencana_kunjungan": "Hari ini setelah istirahat siang, bertemu di \(location)"
        case "temuan_lokasi", "temuan", "kerusakan", "permasalahan", "keluhan": finding
        case "penyebab": cause
        case "perbaikan", "tindakan", "pekerjaan", "pekerjaan_berat", "tindak_lanjut", "perawatan": work
        case "ringkasan_pekerjaan", "hasil_penanganan", "hasil_pemeliharaan", "ringkasan": "\(work) \(test)"
        case "perangkat_rusak", "perangkat_diajukan", "kebutuhan": device
        case "pemberitahuan": "\(person), lewat WhatsApp"
        case "penanda_tangan_opd": "Kepala \(story.unit.map(Units.name) ?? "OPD")"
        case "saran": advice
        case "ringkasan_kabid", "hasil_pengawasan": "\(cause) Sudah ditangani, layanan berjalan kembali."
        case "catatan_kasie", "catatan_kasi": advice
        case "catatan_kabid": "Setuju dengan saran tim."
        case "catatan_kadis": "Terima kasih. Saran dimasukkan ke rencana kerja."
        case "unit_kerja": "\(story.unit.map(Units.name) ?? ""), narahubung \(person)"
        case "bentuk_gangguan": title
        case "rencana_tindakan": work
        case "hasil_verifikasi": nil
        case "yang_harus_dilengkapi":
            "Sebutkan ruangan dan jumlah komputer yang terganggu, serta sejak kapan."
        case "alasan_ditutup": "Gangguan ada pada layanan di luar jaringan pemerintah daerah."
        default: nil
        }
    }

    /// The device that goes out, in words.
    private var device: String {
        guard let out = devices.first(where: { $0.direction == .out }) else { return location }
        return "\(out.kind) \(out.brand), nomor seri \(out.serial): \(cause)"
    }
}

extension Disturbance {
    static let router = [
        DeviceChange(
            direction: .out, kind: "Router", brand: "Ruijin RJ-2100", serial: "RJ2100-04417",
            assetCode: "1.3.2.06.01.02.088"),
        DeviceChange(
            direction: .into, kind: "Router", brand: "Ruijin RJ-2100", serial: "RJ2100-09152",
            assetCode: "1.3.2.06.01.02.131"),
    ]
    static let accessPoint = [
        DeviceChange(
            direction: .out, kind: "Access point", brand: "Nirwana AP-6", serial: "NW6-220318",
            assetCode: "1.3.2.06.02.05.014"),
        DeviceChange(
            direction: .into, kind: "Access point", brand: "Nirwana AP-6 Pro", serial: "NW6P-250107",
            assetCode: "1.3.2.06.02.05.072"),
    ]
    static let switchboard = [
        DeviceChange(
            direction: .out, kind: "Switch 24 port", brand: "Telaga TS-24", serial: "TS24-19-0088",
            assetCode: "1.3.2.06.01.03.020"),
        DeviceChange(
            direction: .into, kind: "Switch 24 port", brand: "Telaga TS-24G", serial: "TS24G-25-0413",
            assetCode: "1.3.2.06.01.03.045"),
    ]
    static let mediaConverter = [
        DeviceChange(
            direction: .out, kind: "Media converter FO", brand: "Cahaya MC-100", serial: "MC100-7731",
            assetCode: "1.3.2.06.01.09.007"),
        DeviceChange(
            direction: .into, kind: "Media converter FO", brand: "Cahaya MC-1000", serial: "MC1000-2290",
            assetCode: "1.3.2.06.01.09.019"),
    ]
    static let radio = [
        DeviceChange(
            direction: .out, kind: "Radio point-to-point", brand: "Angkasa PtP-5", serial: "PTP5-11603",
            assetCode: "1.3.2.06.02.01.006"),
        DeviceChange(
            direction: .into, kind: "Radio point-to-point", brand: "Angkasa PtP-5", serial: "PTP5-24411",
            assetCode: "1.3.2.06.02.01.015"),
    ]
}
