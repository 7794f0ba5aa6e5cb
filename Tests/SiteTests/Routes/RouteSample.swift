import HTTPServer
import OfficeModel

@testable import Web

extension Route {
    /// A path that the pattern matches, of something that exists where that can be.
    func sample(in seed: Seed) -> String {
        let digest = String(repeating: "0a", count: 32)
        let values: [String] =
            switch pattern.prefix(3).joined(separator: "/") {
            case "aset/*/*": ["0", "sigap.css"]
            case "lapor/terkirim/*": [seed.waitingCode]
            case "lacak/*", "lacak/*/lampiran": [seed.waitingCode, digest]
            case "tautan/*": ["019f00000000700080000000000000ff"]
            case "laporan/*", "laporan/*/lampiran": [seed.waiting.text, digest]
            case "tiket/*", "tiket/*/lampiran", "tiket/*/tautan": [seed.open.text, digest]
            case "tiket/*/naskah": [seed.open.text, "0", "0"]
            case "sop/*", "sop/*/berkas", "sop/*/bandingkan", "sop/*/pindah": [Sample.revised]
            case "langsung/tiket/*": [seed.open.text]
            case "langsung/laporan/*": [seed.waiting.text]
            case "langsung/lacak/*": [seed.waitingCode]
            case "langsung/sop/*": [Sample.revised]
            case "sop/*/versi": [Sample.revised, "1"]
            case "kantor/program/webhook": [seed.webhook.text]
            case "kantor/*": ["pegawai"]
            case "kantor/*/*": ["pegawai", "ratna"]
            case "kantor/pegawai/*": ["ratna"]
            case "kantor/siapkan/*": ["jabatan"]
            case "kantor/impor/*": ["opd"]
            case "mulai/*", "sandi/*": ["bukan-tautan"]
            case "logo/*": [digest]
            case "kantor/data-pribadi/*": ["retensi"]
            case "kantor/data-pribadi/berita-acara": ["HDP-2026-001"]
            case "perintah/*": ["comment"]
            case "rekap/*", "rekap/*/csv", "rekap/*/langkah", "api/v1/recaps": ["2026-08"]
            case "api/v1/views": ["Terlambat"]
            case "api/v1/commands": ["comment"]
            case "api/v1/tickets": [seed.open.text]
            case "api/v1/procedures": [Sample.revised, "1"]
            default: []
            }
        var rest = values[...]
        return "/" + pattern.map { $0 == "*" ? rest.popFirst() ?? "contoh" : $0 }.joined(separator: "/")
    }

    var title: String { method.rawValue + " /" + pattern.joined(separator: "/") }

    var isAPI: Bool { pattern.first == "api" }

    /// Asked by programs, and refused in their language.
    var isForPrograms: Bool { isAPI || pattern == ["metrics"] }

    /// Answers with a stream that does not end by itself.
    var isStream: Bool { pattern.first == "langsung" }
}

extension Who {
    /// Whether the declared access lets this visitor in.
    func may(_ access: Access, reading: Bool) -> Bool {
        switch access {
        case .everyone, .reporterOrPerson: true
        case .person: isSignedIn
        case .desk: self == .desk || self == .auditor && reading
        case .administrator: self == .administrator || self == .auditor && reading
        case .administratorOnly: self == .administrator
        }
    }
}
