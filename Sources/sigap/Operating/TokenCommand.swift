import Crypto
import Glibc
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import UseCases

/// `sigap token …`: keys for other programs.
enum TokenCommand {
    static let help = CommandHelp(
        "token", "kunci bagi program lain",
        forms: [
            .init(
                """
                token create AKUN --name NAMA --scope LINGKUP… [--post JABATAN] [--days HARI] \
                [--data FOLDER]
                """),
            .init("token list [--data FOLDER]"),
            .init("token revoke ID [--data FOLDER]"),
        ],
        options: [
            .init("AKUN", "akun yang atas namanya program bertindak"),
            .init("--name NAMA", "sebutan program itu, untuk daftar", .text),
            .init(
                "--scope LINGKUP",
                "read (membaca), report (mengirim laporan), act (perintah lain); boleh beberapa kali",
                .oneOf(["read", "report", "act"])),
            .init("--post JABATAN", "jabatan yang dipakai; biasanya jabatan pertama orang itu", .text),
            .init("--days HARI", "masa berlaku, biasanya 365; 0: tanpa batas", .text),
            CommandHelp.folder,
        ],
        notes: ["Token ditampilkan satu kali saja; yang disimpan hanya hash-nya."],
        outcomes: "0 selesai, 1 ditolak, 2 perintah keliru")

    static func run(_ arguments: [String]) async -> Int32 {
        await OperatorRun.run("token", arguments, usage: help.text) { words in
            let rest = words.dropFirst()
            switch words.first {
            case "create": try await create(rest)
            case "list": try await list(rest)
            case "revoke": try await revoke(rest)
            default: throw OperatorWords.Mistake(message: "tidak dikenal: \(words.first ?? "")")
            }
        }
    }

    private static func create(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(
            arguments, options: ["--name", "--scope", "--post", "--days", "--data"])
        guard words.plain.count == 1 else { throw OperatorWords.Mistake(message: "sebutkan satu akun") }
        guard let name = try words.value("--name"), name.count <= 120 else {
            throw OperatorWords.Mistake(message: "--name diperlukan, paling banyak 120 huruf")
        }
        let scopes = try scopes(words.values["--scope"] ?? [])
        let post = try words.value("--post").map { PostID($0) }
        guard let days = Int(try words.value("--days") ?? "365"), (0...36_500).contains(days) else {
            throw OperatorWords.Mistake(message: "--days adalah bilangan 0 sampai 36500")
        }
        try await OperatorRun.inOffice(words) { house in
            let now = SystemClock().now()
            let person = try await person(words.plain[0].lowercased(), post, in: house, at: now)
            let secret = "sigap_" + Randomness.token(bytes: 24)
            let id = TimeOrderedID.next(atMilliseconds: now.milliseconds)
            let token = AccessToken(
                id: TokenID(id), digest: SHA256.digest(of: secret).bytes, person: person, post: post,
                name: name, scopes: scopes, created: now,
                expires: days == 0 ? nil : now.adding(minutes: Int64(days) * 24 * 60))
            try await OperatorRun.submit(.makeToken(token), to: house)
            let zone = try await house.reading.office().profile.zone
            Terminal.write(
                "id \(token.id.text), berlaku sampai \(OperatorRun.text(token.expires, in: zone))\n",
                to: STDERR_FILENO)
            // Alone on the standard output, so that a script can take it.
            Terminal.write(secret + "\n", to: STDOUT_FILENO)
        }
    }

    private static func scopes(_ texts: [String]) throws(OperatorWords.Mistake) -> Set<TokenScope> {
        var scopes: Set<TokenScope> = []
        for text in texts.flatMap({ $0.split(separator: ",").map(String.init) }) {
            guard let scope = TokenScope(rawValue: text) else {
                throw OperatorWords.Mistake(message: "lingkup \(text) tidak dikenal; pilih read, report, act")
            }
            scopes.insert(scope)
        }
        if scopes.isEmpty { throw OperatorWords.Mistake(message: "--scope diperlukan: read, report, act") }
        return scopes
    }

    private static func person(
        _ login: String, _ post: PostID?, in house: Storehouse, at now: Instant
    ) async throws -> PersonID {
        guard let account = try await house.accounts.account(login: login) else {
            throw OperatorRun.Refused(message: "tidak ada akun \(login)")
        }
        let office = try await house.reading.office()
        guard office.people[account.person]?.isActive ?? false else {
            throw OperatorRun.Refused(message: "pemilik akun \(login) sudah tidak aktif")
        }
        let posts = office.posts(of: account.person, at: now).map(\.post)
        if let post, !posts.contains(post) {
            let held = posts.isEmpty ? "tidak ada" : posts.map(\.text).joined(separator: ", ")
            throw OperatorRun.Refused(
                message: "pemilik akun \(login) tidak memegang jabatan \(post.text); yang dipegang: \(held)")
        }
        return account.person
    }

    private static func list(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(arguments, options: ["--data"])
        guard words.plain.isEmpty else {
            throw OperatorWords.Mistake(message: "tidak dikenal: \(words.plain[0])")
        }
        try await OperatorRun.inOffice(words) { house in
            let office = try await house.reading.office()
            let zone = office.profile.zone
            let now = SystemClock().now()
            for token in try await house.accounts.tokens() {
                let state =
                    token.revoked.map { "dicabut \(OperatorRun.text($0, in: zone))" }
                    ?? (token.agreed == nil
                        ? "menunggu persetujuan" : token.isValid(at: now) ? "berlaku" : "lewat masanya")
                let scopes = TokenScope.allCases.filter { token.scopes.contains($0) }.map(\.rawValue)
                Terminal.write(
                    """
                    \(token.id.text)  \(token.name)  [\(state)]
                      orang \(token.person.text)\(token.post.map { ", jabatan \($0.text)" } ?? ""), \
                    lingkup \(scopes.joined(separator: " "))
                      dibuat \(OperatorRun.text(token.created, in: zone)), \
                    sampai \(OperatorRun.text(token.expires, in: zone)), \
                    terakhir dipakai \(OperatorRun.text(token.lastUsed, in: zone))

                    """, to: STDOUT_FILENO)
            }
        }
    }

    private static func revoke(_ arguments: ArraySlice<String>) async throws {
        let words = try OperatorWords(arguments, options: ["--data"])
        guard words.plain.count == 1, let id = TokenID(words.plain[0]) else {
            throw OperatorWords.Mistake(message: "sebutkan satu ID dari: sigap token list")
        }
        try await OperatorRun.inOffice(words) { house in
            try await OperatorRun.submit(.revokeToken(id), to: house)
            Terminal.write("dicabut\n", to: STDOUT_FILENO)
        }
    }
}
