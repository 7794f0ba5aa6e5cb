import Phrases

@testable import Web

/// What the reader of a refusal must be told: which field it is about, and what to do.
extension BadRequest {
    /// Faults that only the records of the office can find: what they refuse may be another field's doing.
    private static let ofRecords: Set = [
        "of nothing", "none such", "unknown", "too large", "smallest", "in future", "before all time",
        "year 1",
    ]

    /// Whether the refusal has to name the field: where the value by itself is no answer to it.
    var mustBeNamed: Bool { field != "command_id" && !Self.ofRecords.contains(fault) }

    /// Whether one of the faults stands at the field, or calls it as its form does.
    func isNamed(in faults: [AnswerText.Fault], of name: CommandName, _ language: Language) -> Bool {
        let label = language[FieldLabels(command: name).label(field)].lowercased()
        return faults.contains { fault in
            fault.field == field || field.hasPrefix(fault.field + ".") || fault.field.hasPrefix(field + ".")
                || fault.text.lowercased().contains(label)
        }
    }

    /// Refusals that end in a fact: nothing the sender could do would make them right, or the SOP's own
    /// findings tell it.
    func mayLackRemedy(of name: CommandName) -> Bool {
        // What the key of a sender has to be like says itself what to send.
        if field == "command_id" { return true }
        return switch (name, field) {
        case (.enforceProcedure, "version"), (.withdrawProcedure, "version"), (.keepProcedure, "text"):
            Self.ofRecords.contains(fault) || fault.hasPrefix("too long") || fault.hasPrefix("one letter")
        default: false
        }
    }
}

/// The words by which the program says what to do.
enum RemedyWords {
    private static let indonesian: Set<String> = [
        "isi", "tulis", "jawab", "pilih", "muat", "hapus", "ketik", "kirim", "ringkas", "perbaiki", "ganti",
        "periksa", "kembali", "hubungi", "ceritakan", "lihat", "berlakukan", "centang", "lampirkan",
        "sebutkan", "minta", "mintalah", "catat", "lanjutkan", "kembalikan", "buat", "akhiri", "beri",
        "selesaikan", "gunakan", "angkat", "tukar", "ubah", "tambahkan", "salin", "batalkan", "masuk",
        "masuklah", "tunggu", "perkecil", "ikuti", "buka", "kosongkan", "unggah", "simpan", "bandingkan",
        "samakan", "pendekkan", "laporkan",
    ]

    private static let english: Set<String> = [
        "fill", "write", "answer", "choose", "reload", "load", "delete", "type", "send", "cut", "correct",
        "switch", "check", "go", "contact", "describe", "see", "say", "bring", "tick", "attach", "give",
        "name", "ask", "get", "record", "resume", "take", "make", "end", "finish", "use", "mend", "change",
        "add", "copy", "undo", "sign", "wait", "follow", "open", "enter", "bind", "leave", "upload", "save",
        "compare", "cancel", "report", "look",
    ]

    /// Looked for after the first sentence or colon, which say what is wrong.
    static func are(in text: String, _ language: Language) -> Bool {
        let ends = [". ", ": ", "? "].compactMap { text.firstRange(of: $0)?.upperBound }
        guard let end = ends.min() else { return false }
        let words = text[end...].lowercased().split { !$0.isLetter }.map(String.init)
        return !Set(words).isDisjoint(with: language == .indonesian ? indonesian : english)
    }
}
