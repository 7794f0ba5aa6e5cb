import Glibc

/// `sigap clock`: answers each line of JSON on the standard input with one line on the standard output.
///
/// So that anyone can check the arithmetic of office time from outside, with a program of their own.
enum ClockCommand {
    static let help = CommandHelp(
        "clock", "menghitung waktu kantor dari baris JSON pada masukan standar, satu jawaban tiap baris",
        forms: [.init("clock")],
        notes: [
            """
             {"calendar": {"zone": "Asia/Makassar",
                           "week": {"mon": [["07:30","12:00"],["13:00","16:00"]], "fri": [["07:30","11:30"]]},
                           "overrides": [{"from": "2026-02-18", "to": "2026-03-19", "week": {}, "name": "Ramadan"}],
                           "off": ["2026-12-25", {"date": "2026-12-24", "name": "Cuti bersama", "kind": "cuti"}]},
              "start": "2026-11-20T03:00:00Z", "duration": "60 menit"}
               -> {"because": [...], "deadline": "2026-11-20T05:30:00Z"}
            """,
            """
            "end" sebagai ganti "duration" menjawab {"minutes": 90}, menit kerja dari start sampai sebelum end. \
            "pauses": [{"from": ..., "to": ...}] boleh pada keduanya; tanpa "to" jeda masih berlangsung. \
            "kondisional" atau "-" menjawab "deadline": null; jeda yang masih berlangsung sebelum batas juga null.
            """,
            """
            Hari yang tidak disebut tutup; "24:00" boleh menjadi akhir; jam khusus yang terakhir menang; "off" \
            mengalahkan jam khusus. Zona: Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, WIB, WITA, \
            WIT, +07:00, +08:00, +09:00. Baris yang tidak dapat dipakai menjawab {"error": "..."}.
            """,
        ],
        outcomes: "0 masukan habis, 1 membaca atau menulis gagal, 2 perintah keliru")

    /// Runs until the input ends: 0 when it did, 1 when reading or writing failed, 2 for arguments.
    static func run(_ arguments: [String]) -> Int32 {
        guard arguments.isEmpty else {
            let isHelp = arguments == ["--help"] || arguments == ["-h"]
            let mistake = OperatorWords.Mistake(message: "tidak dikenal: \(arguments[0])")
            _ = write(Array((isHelp ? help.text : help.text(after: mistake)).utf8), to: isHelp ? 1 : 2)
            return isHelp ? 0 : 2
        }
        var waiting: [UInt8] = []
        while let piece = read() {
            guard !piece.isEmpty else { return finish(waiting) }
            guard answer(&waiting, adding: piece) else { return 1 }
        }
        return 1
    }

    /// Answers every line that has become whole, and keeps the rest.
    private static func answer(_ waiting: inout [UInt8], adding piece: [UInt8]) -> Bool {
        let searched = waiting.count
        waiting += piece
        var answers: [UInt8] = []
        var lineStart = 0
        var from = searched
        while let end = waiting[from...].firstIndex(of: UInt8(ascii: "\n")) {
            answers += ClockAnswer(to: waiting[lineStart..<end]).line
            lineStart = end + 1
            from = lineStart
        }
        waiting.removeFirst(lineStart)
        // Of a line that is too long only its length matters: no more of it is kept than shows that.
        if waiting.count > ClockAnswer.longestLine + 1 {
            waiting.removeLast(waiting.count - ClockAnswer.longestLine - 1)
        }
        return answers.isEmpty || write(answers, to: 1)
    }

    /// Answers a last line that has no line feed.
    private static func finish(_ waiting: [UInt8]) -> Int32 {
        waiting.isEmpty || write(ClockAnswer(to: waiting).line, to: 1) ? 0 : 1
    }

    /// What has arrived on the standard input; empty at its end, nil when it cannot be read.
    private static func read() -> [UInt8]? {
        var isReadable = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            var got = -1
            repeat {
                unsafe got = Glibc.read(0, buffer.baseAddress, buffer.count)
            } while got < 0 && errno == EINTR
            isReadable = got >= 0
            count = max(0, got)
        }
        return isReadable ? bytes : nil
    }

    private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
            if written < 0 && errno != EINTR { return false }
            rest = rest.dropFirst(max(0, written))
        }
        return true
    }
}
