import Crypto
import Storage

/// What `sigap verify` says of attachments and personal values.
struct KeptWords {
    let check: RecordCheck

    static func summary(of kept: KeptReport) -> String {
        var lines = "Lampiran: \(kept.wholeFiles) berkas utuh.\n"
        lines += "Data pribadi: \(kept.wholeValues) nilai utuh"
        lines += kept.removedValues > 0 ? ", \(kept.removedValues) dihapus dengan berita acara.\n" : ".\n"
        if kept.surplusFiles > 0 {
            lines +=
                "Kelebihan: \(kept.surplusFiles) berkas lampiran tidak disebut catatan (bukan kerusakan).\n"
        }
        return lines
    }

    /// One line for each finding, and one for those that are not told.
    var findings: [String] {
        guard let kept = check.report.kept else { return [] }
        let more = kept.findingCount - kept.findings.count
        return kept.findings.map(words) + (more > 0 ? ["dan \(more) temuan lain."] : [])
    }

    private func words(_ finding: KeptReport.Finding) -> String {
        let named = finding.place.map { ", disebut peristiwa \($0.sequence) dari \(name($0))" } ?? ""
        switch finding.fault {
        case .fileMissing(let digest):
            return "lampiran \(path(digest)) hilang\(named). Kembalikan berkasnya dari cadangan."
        case .fileAltered(let digest):
            return
                "lampiran \(path(digest)) telah berubah isinya\(named). Kembalikan berkasnya dari cadangan."
        case .fileUnreadable(let digest, let code):
            return "lampiran \(path(digest)) tidak dapat dibaca (galat sistem \(code))\(named). "
                + "Periksa izin berkas dan cakram."
        case .fileUnlisted(let digest):
            return "lampiran \(path(digest)) tidak ada dalam daftar berkas yang disebut\(named)."
        case .valueMissing(let id): return "data pribadi \(id) hilang\(named)."
        case .valueAltered(let id): return "data pribadi \(id) telah diubah\(named)."
        case .valueTakenOut(let id):
            return "data pribadi \(id) dihapus tanpa berita acara\(named)."
        case .valueStillThere(let id):
            return "data pribadi \(id) masih ada, padahal berita acara menyatakannya dihapus\(named)."
        }
    }

    private func name(_ place: KeptReport.Place) -> String {
        check.numbers[place.stream].map { "tiket " + $0 } ?? "\(place.stream)"
    }

    private func path(_ digest: Digest) -> String {
        "attachments/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2))"
    }
}
