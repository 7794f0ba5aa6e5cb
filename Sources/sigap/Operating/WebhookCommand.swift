import Crypto
import Glibc
import OfficeModel
import OfficeTime
import Storage
import UseCases

/// `sigap webhook …`: other programs that are told what happens.
enum WebhookCommand {
    private static let shownLetters = 20
    static let help = CommandHelp(
        "webhook", "program lain yang diberi tahu apa yang terjadi",
        forms: [
            .init("webhook add URL [--allow-private] [--data FOLDER]"),
            .init("webhook list [--data FOLDER]"),
            .init("webhook retry ID [--data FOLDER]"),
            .init("webhook remove ID [--data FOLDER]"),
        ],
        options: [
            .init(
                "--allow-private",
                "penerima berada di jaringan kantor atau di mesin ini; tanpa ini hanya https ke alamat "
                    + "internet biasa"),
            CommandHelp.folder,
        ],
        notes: [
            """
            add menampilkan kunci tanda tangan satu kali saja. list menunjukkan juga pesan yang gagal terkirim \
            selama tiga hari; retry mencobanya lagi.
            """
        ],
        outcomes: "0 selesai, 1 ditolak, 2 perintah keliru")

    static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("webhook", arguments, usage: help.text) { words in
            let rest = words.dropFirst()
            switch words.first {
            case "add": try await add(rest)
            case "list": try await list(rest)
            case "retry": try await retry(rest)
            case "remove": try await remove(rest)
            default: throw OperatorWords.Mistake(message: "tidak dikenal: \(words.first ?? "")")
            }
        }
    }

    private static func add(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(arguments, options: ["--data"], flags: ["--allow-private"])
        guard words.plain.count == 1 else { throw OperatorWords.Mistake(message: "sebutkan satu URL") }
        let url = words.plain[0]
        let allowsPrivate = words.flags.contains("--allow-private")
        if let reason = WebhookAddress.refusal(of: url, allowsPrivate: allowsPrivate) {
            throw OperatorRun.Refused(message: reason)
        }
        try await OperatorRun.inOffice(words) { house in
            let now = SystemClock().now()
            let webhook = Webhook(
                id: WebhookID(TimeOrderedID.next(atMilliseconds: now.milliseconds)), url: url,
                secret: Array(Randomness.token(bytes: 32).utf8), allowsPrivate: allowsPrivate, created: now)
            try await house.outbox.add(webhook)
            Terminal.write(
                "id \(webhook.id.text); kunci tanda tangan, simpan di penerima:\n", to: STDERR_FILENO)
            Terminal.write(String(decoding: webhook.secret, as: UTF8.self) + "\n", to: STDOUT_FILENO)
        }
    }

    private static func list(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(arguments, options: ["--data"])
        guard words.plain.isEmpty else {
            throw OperatorWords.Mistake(message: "tidak dikenal: \(words.plain[0])")
        }
        try await OperatorRun.inOffice(words) { house in
            let zone = try await house.reading.office().profile.zone
            for webhook in try await house.outbox.webhooks() {
                let waiting = try await house.outbox.waitingCount(for: webhook.id)
                let dead = try await house.outbox.deadLetters(of: webhook.id, limit: shownLetters)
                Terminal.write(
                    """
                    \(webhook.id.text)  \(webhook.url)\(webhook.allowsPrivate ? "  [jaringan sendiri]" : "")
                      terkirim \(webhook.delivered), terakhir \
                    \(OperatorRun.text(webhook.lastDelivered, in: zone)), menunggu \(waiting)

                    """, to: STDOUT_FILENO)
                for letter in dead {
                    Terminal.write(
                        "  gagal: \(letter.event), dicoba \(letter.attempts) kali, \(letter.trouble)\n",
                        to: STDOUT_FILENO)
                }
            }
        }
    }

    private static func retry(_ arguments: ArraySlice<String>) async throws {
        try await withOne(arguments) { house, id in
            let count = try await house.outbox.revive(id, at: SystemClock().now())
            Terminal.write("\(count) pesan dicoba lagi\n", to: STDOUT_FILENO)
        }
    }

    private static func remove(_ arguments: ArraySlice<String>) async throws {
        try await withOne(arguments) { house, id in
            guard try await house.outbox.remove(id) else {
                throw OperatorRun.Refused(message: "tidak ada webhook \(id.text)")
            }
            Terminal.write("dihapus\n", to: STDOUT_FILENO)
        }
    }

    private static func withOne(
        _ arguments: ArraySlice<String>, _ work: (Storehouse, WebhookID) async throws -> Void
    ) async throws {
        let words = try OperatorWords(arguments, options: ["--data"])
        guard words.plain.count == 1, let id = WebhookID(words.plain[0]) else {
            throw OperatorWords.Mistake(message: "sebutkan satu ID dari: sigap webhook list")
        }
        try await OperatorRun.inOffice(words) { house in try await work(house, id) }
    }
}

/// What an address of a receiver has to be.
package enum WebhookAddress {
    /// Why an address is not taken, in Indonesian; nil where it is.
    package static func refusal(of url: String, allowsPrivate: Bool) -> String? {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), url.utf8.count <= 2_000 else {
            return "URL hanya boleh berisi huruf ASCII tanpa spasi, paling banyak 2000"
        }
        let lower = url.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else {
            return "URL dimulai dengan https:// (atau http:// pada jaringan sendiri)"
        }
        if lower.hasPrefix("http://"), !allowsPrivate {
            return "http biasa dapat dibaca di jalan; pakai https, atau --allow-private bagi jaringan sendiri"
        }
        let rest = url[(url.range(ofText: "://") ?? url.startIndex)...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if authority.isEmpty { return "URL tidak menyebut penerima" }
        if authority.contains("@") { return "URL tidak boleh memuat nama dan kata sandi" }
        return nil
    }
}

extension String {
    /// Where the text behind a separator begins.
    fileprivate func range(ofText separator: String) -> Index? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(separator) { return index(place, offsetBy: separator.count) }
            place = index(after: place)
        }
        return nil
    }
}
