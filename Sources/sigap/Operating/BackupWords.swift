import Glibc
import Phrases
import Storage

/// What goes wrong with backups, in Indonesian, with what to do about it.
enum BackupWords {
    /// Nil for an error that has nothing to do with backups.
    static func reason(_ error: any Error) -> String? {
        switch error {
        case let fault as BackupFault: text(fault)
        case let failure as FileFailure: system(failure.code, failure.operation, failure.path)
        default: nil
        }
    }

    static func size(_ bytes: Int64) -> String { Language.indonesian.size(bytes: bytes) }

    private static func system(_ code: Int32, _ operation: String, _ path: String) -> String {
        switch code {
        case ENOSPC, EDQUOT: "disk penuh; kosongkan tempat lalu ulangi"
        case EACCES, EPERM: "\(path) tidak boleh dibaca atau ditulis oleh pengguna ini"
        case EROFS: "\(path) ada pada sistem berkas yang hanya dapat dibaca"
        case ENOENT: "\(path) tidak ada"
        case EIO: "disk gagal membaca atau menulis \(path); ganti disknya"
        default: "sistem menolak (\(operation), galat \(code)) \(path)"
        }
    }

    private static func text(_ fault: BackupFault) -> String {
        switch fault {
        case .noRoom(let needed, let free):
            "tempat kurang: perlu \(size(needed)), tersisa \(size(free)). Kosongkan disk atau pilih disk lain."
        case .exists(let path): "\(path) sudah ada; sebutkan nama lain, yang lama tidak ditimpa"
        case .notABackup(let path): "\(path) bukan cadangan SIGAP"
        case .cutOff: "cadangan ini terpotong; pakai cadangan lain, atau salin ulang berkasnya"
        case .newerFormat, .newerSchema:
            "cadangan ini dibuat oleh SIGAP yang lebih baru; pasang versi itu dahulu, lalu pulihkan"
        case .changed(let name): "isi cadangan berubah sejak dibuat (\(name)); pakai cadangan lain"
        case .unexpected(let name):
            "cadangan berisi sesuatu yang tidak dikenal (\(name)); pakai cadangan lain"
        case .schema(let difference):
            "susunan basis data di dalam cadangan tidak seperti yang dibuat SIGAP: "
                + "\(SchemaWords.phrase(difference).indonesian). Cadangan ini diubah orang; pakai cadangan lain."
        case .record(let fault):
            "catatan di dalam cadangan rusak: \(RecordFaultWords.text(fault)) Pakai cadangan yang lebih lama."
        case .contentMissing(let digest):
            "lampiran \(digest.prefix(12))… yang disebut catatan tidak ada di cadangan ini; pakai cadangan lain"
        }
    }
}
