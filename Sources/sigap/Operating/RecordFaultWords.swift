import Crypto
import Storage

/// What is wrong in a record, in Indonesian.
enum RecordFaultWords {
    /// - Parameter name: what people call the stream that the fault lies in; nil where it has no name.
    static func text(_ fault: RecordFault, name: String? = nil) -> String {
        switch fault {
        case .changed(let stream, let sequence):
            "peristiwa \(sequence) dari \(name ?? "\(stream)") telah diubah."
        case .missing(let stream, let sequence):
            "peristiwa \(sequence) dari \(name ?? "\(stream)") hilang."
        case .gap(let position): "peristiwa pada urutan \(position) hilang."
        case .unreadable(let position): "peristiwa pada urutan \(position) tidak terbaca."
        case .streamMismatch(let stream):
            "daftar aliran tidak cocok dengan peristiwa \(name ?? "\(stream)")."
        case .sealChanged(let number): "segel nomor \(number) telah diubah."
        case .sealUnknown(let digest): "tidak ada segel dengan hash \(digest.hex)."
        }
    }
}
