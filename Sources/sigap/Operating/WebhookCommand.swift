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
            .init("webhook add URL [--topic HAL…] [--allow-private] [--confidential] [--data FOLDER]"),
            .init("webhook list [--data FOLDER]"),
            .init("webhook retry ID [--data FOLDER]"),
            .init("webhook stop ID [--data FOLDER]"),
            .init("webhook resume ID [--data FOLDER]"),
            .init("webhook remove ID [--data FOLDER]"),
        ],
        options: [
            .init(
                "--allow-private",
                "penerima berada di jaringan kantor atau di mesin ini; tanpa ini hanya https ke alamat "
                    + "internet biasa"),
            .init(
                "--topic HAL", "laporan, tiket, langkah, naskah; boleh beberapa kali, biasanya semua",
                .oneOf(["laporan", "tiket", "langkah", "naskah"])),
            .init("--confidential", "beri tahu juga tentang tiket rahasia; biasanya tidak"),
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
            case "stop": try await set(.stopped, "dihentikan", rest)
            case "resume": try await set(.active, "dilanjutkan", rest)
            case "remove": try await set(.removed, "dihapus", rest)
            default: throw OperatorWords.Mistake(message: "tidak dikenal: \(words.first ?? "")")
            }
        }
    }

    private static func add(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(
            arguments, options: ["--data", "--topic"], flags: ["--allow-private", "--confidential"])
        guard words.plain.count == 1 else { throw OperatorWords.Mistake(message: "sebutkan satu URL") }
        let topics = try topics(words.values["--topic"] ?? OutboxTopic.allCases.map(\.rawValue))
        try await OperatorRun.inOffice(words) { house in
            let now = SystemClock().now()
            let webhook = Webhook(
                id: WebhookID(TimeOrderedID.next(atMilliseconds: now.milliseconds)), url: words.plain[0],
                secret: Array(Randomness.token(bytes: 32).utf8),
                reach: words.flags.contains("--allow-private") ? .anywhere : .internet, topics: topics,
                hearsSecrets: words.flags.contains("--confidential"), created: now)
            try await OperatorRun.submit(.addWebhook(webhook), to: house)
            Terminal.write(
                "id \(webhook.id.text); kunci tanda tangan, simpan di penerima:\n", to: STDERR_FILENO)
            Terminal.write(String(decoding: webhook.secret, as: UTF8.self) + "\n", to: STDOUT_FILENO)
        }
    }

    private static func topics(_ texts: [String]) throws(OperatorWords.Mistake) -> Set<OutboxTopic> {
        var topics: Set<OutboxTopic> = []
        for text in texts {
            guard let topic = OutboxTopic(rawValue: text) else {
                throw OperatorWords.Mistake(
                    message: "hal \(text) tidak dikenal; pilih laporan, tiket, langkah, naskah")
            }
            topics.insert(topic)
        }
        return topics
    }

    private static func list(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(arguments, options: ["--data"])
        guard words.plain.isEmpty else {
            throw OperatorWords.Mistake(message: "tidak dikenal: \(words.plain[0])")
        }
        try await OperatorRun.inOffice(words) { house in
            let zone = try await house.reading.office().profile.zone
            for webhook in try await house.outbox.webhooks() {
                let standing = try await house.outbox.standing(of: webhook.id, at: SystemClock().now())
                let dead = try await house.outbox.deadLetters(of: webhook.id, limit: shownLetters)
                Terminal.write(
                    """
                    \(webhook.id.text)  \(webhook.url)\(marks(of: webhook))
                      terkirim \(webhook.delivered), terakhir \
                    \(OperatorRun.text(webhook.lastDelivered, in: zone)), menunggu \(standing.waiting)\
                    \(standing.lastTrouble.map { ", kegagalan terakhir: " + $0 } ?? "")

                    """, to: STDOUT_FILENO)
                for letter in dead {
                    Terminal.write(
                        "  gagal: \(letter.event), dicoba \(letter.attempts) kali, \(letter.trouble)\n",
                        to: STDOUT_FILENO)
                }
            }
        }
    }

    private static func marks(of webhook: Webhook) -> String {
        let marks = [
            webhook.reach == .internet ? nil : "jaringan sendiri",
            webhook.hearsSecrets ? "juga tiket rahasia" : nil,
            webhook.stopped == nil ? nil : "dihentikan",
        ].compactMap(\.self)
        return marks.isEmpty ? "" : "  [" + marks.joined(separator: ", ") + "]"
    }

    private static func retry(_ arguments: ArraySlice<String>) async throws {
        try await withOne(arguments) { house, id in
            let count = try await house.outbox.deadLetters(of: id, limit: 10_000).count
            try await OperatorRun.submit(.retryWebhook(id), to: house)
            Terminal.write("\(count) pesan dicoba lagi\n", to: STDOUT_FILENO)
        }
    }

    private static func set(
        _ standing: WebhookGrant.Standing, _ done: String, _ arguments: ArraySlice<String>
    ) async throws {
        try await withOne(arguments) { house, id in
            try await OperatorRun.submit(.setWebhook(id, standing), to: house)
            Terminal.write(done + "\n", to: STDOUT_FILENO)
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
