/// The manual page `sigap(1)`, made of what the commands say of themselves.
package enum ManualPage {
    /// The source of the page, for `man`.
    package static func text(_ commands: [CommandHelp], version: String) -> String {
        var lines = [
            ".\\\" Dibuat oleh: sigap help --man",
            ".TH SIGAP 1 \(Version.date) \"SIGAP \(version)\" \"Perintah SIGAP\"",
            ".SH NAMA",
            "sigap \\- menjalankan SOP gangguan dan pemeliharaan jaringan kantor pemerintah daerah",
            ".SH RINGKASAN",
        ]
        for command in commands { lines += [".B sigap \(escaped(command.name))", "\\&...", ".br"] }
        lines.removeLast()
        lines += [".SH URAIAN"]
        lines += filled(
            """
            SIGAP memuat SOP kantor, menerima laporan, menaruh tiap langkah di meja jabatannya, menghitung \
            waktu kerja, dan menyimpan bukti siapa mengerjakan apa. Satu program, satu folder data.
            """)
        lines.append(".SH PERINTAH")
        for command in commands { lines += section(command) }
        lines += files + signals
        lines += [".SH \"LIHAT JUGA\"", ".BR systemctl (1),", ".BR journalctl (1)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ command: CommandHelp) -> [String] {
        var lines = [".SS sigap \(escaped(command.name))"] + filled(command.summary.sentence)
        for form in command.forms {
            lines += [".TP", ".B sigap \(escaped(form.words))"]
            lines += form.about.isEmpty ? ["\\&"] : filled(form.about.sentence)
        }
        if !command.options.isEmpty {
            lines.append(".PP")
            lines.append("Pilihan:")
            for option in command.options {
                lines += [".TP", ".B \(escaped(option.words))"] + filled(option.about.sentence)
            }
        }
        for note in command.notes {
            lines.append(".PP")
            lines += note.hasPrefix(" ") ? example(note) : filled(note)
        }
        return lines + [".PP"] + filled("Hasil: \(command.outcomes).")
    }

    private static func example(_ text: String) -> [String] {
        [".nf"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
            + [".fi"]
    }

    /// Text to be filled, in lines that an editor can show.
    private static func filled(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").map({ escaped(String($0)) }) {
            if let last = lines.last, last.utf8.count + word.utf8.count < 79 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    private static let files: [String] =
        [".SH BERKAS"]
        + [
            ("/etc/default/sigap", "pilihan bagi layanan yang dipasang dari paket"),
            ("/etc/sigap/tls/", "sertifikat dan kuncinya; yang pertama dibuat sendiri oleh paket"),
            ("/var/lib/sigap/", "seluruh data kantor"),
        ].flatMap { path, about in [".TP", ".I \(path)"] + filled(about.sentence) }

    private static let signals: [String] =
        [".SH ISYARAT"]
        + [
            ("SIGTERM, SIGINT", "berhenti; yang sudah diterima diselesaikan dahulu"),
            ("SIGHUP", "memakai sertifikat yang kini ada pada berkasnya, tanpa memutus siapa pun"),
        ].flatMap { name, about in [".TP", ".B \(name)"] + filled(about.sentence) }

    /// Plain text as the page's language takes it: hyphens that can be copied, no request at a line's start.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\e"
            case "-": out += "\\-"
            case "\"": out += "\\(dq"
            case "'": out += "\\(aq"
            case _ where scalar.isASCII: out.unicodeScalars.append(scalar)
            default:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                out += "\\[u\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)]"
            }
        }
        return out.hasPrefix(".") ? "\\&" + out : out
    }
}
