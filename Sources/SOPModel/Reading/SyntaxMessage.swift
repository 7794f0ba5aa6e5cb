internal import YAML

/// Says in Indonesian what is wrong with the YAML itself, and what to do about it.
enum SyntaxMessage {
    static func text(_ reason: YAMLProblem.Reason) -> String {
        switch reason {
        case .tooLarge:
            "berkas lebih besar dari 1 MiB; satu berkas memuat satu SOP"
        case .invalidUTF8: "berkas bukan UTF-8; simpan ulang dengan pengodean UTF-8"
        case .controlCharacter: "ada karakter NUL atau karakter kendali; hapus, lalu ketik ulang teksnya"
        case .anchor(let name):
            "jangkar «&\(name.shortened)» tidak dipakai di berkas SOP; tulis isinya lengkap"
        case .alias(let name):
            "rujukan «*\(name.shortened)» tidak dipakai di berkas SOP; tulis isinya lengkap"
        case .tag(let tag):
            "tag «\(tag.shortened)» tidak dipakai di berkas SOP; hapus, semua nilai adalah teks"
        case .duplicateKey(let key, let line):
            "kunci «\(key.shortened)» sudah ada di baris \(line); hapus salah satu"
        case .keyIsNotText: "kunci harus berupa teks, bukan daftar atau pasangan"
        case .tooDeep: "susunan terlalu dalam (lebih dari \(YAMLReader.deepestNesting) tingkat); sederhanakan"
        case .severalDocuments:
            "berkas memuat lebih dari satu dokumen; hapus «---» dan pisahkan menjadi beberapa berkas"
        case .empty: "berkas kosong; mulai dengan «sop: 1»"
        case .syntax(let words): "penulisan YAML keliru: \(remedy(words))"
        }
    }

    /// libyaml has no error codes, only English words; unknown ones are passed on as they are.
    private static func remedy(_ words: String) -> String {
        switch words {
        case "mapping values are not allowed in this context":
            "ada «: » di dalam teks atau lekukan tidak lurus; beri tanda kutip pada teksnya"
        case "could not find expected ':'": "setelah kunci harus ada titik dua dan spasi"
        case "did not find expected key", "did not find expected '-' indicator":
            "lekukan (spasi di awal baris) tidak lurus dengan baris di atasnya"
        case "found character that cannot start any token":
            "ada karakter yang tidak boleh mengawali nilai (tab, @, ` atau %); pakai spasi atau tanda kutip"
        case "found unexpected end of stream": "tanda kutip tidak ditutup"
        case "did not find expected ',' or ']'": "daftar «[…]» tidak ditutup atau kurang koma"
        case "did not find expected ',' or '}'": "pasangan «{…}» tidak ditutup atau kurang koma"
        case "block sequence entries are not allowed in this context":
            "tanda «-» tidak boleh di sini; mulai daftar di baris baru"
        default: words
        }
    }
}
