import EmbeddedFiles
import HTTPServer
import OfficeModel
import Testing

@testable import Web

@Suite("What every answer carries")
struct HeaderTests {
    @Test("Strict content policy, no guessing of types, nothing kept by others", arguments: Way.allCases)
    func headers(way: Way) async throws {
        try await withOffice(way) { office in
            for route in Routes.all where route.method == .get && !(route.isStream && way == .socket) {
                let answer = await office.ask(.get(route.sample(in: office.seed)).as(.desk))
                expectSafe(answer, route.title)
                let isAsset = route.pattern.first == "aset"
                let cache = answer["cache-control"] ?? ""
                #expect(
                    cache == (isAsset ? "public, max-age=31536000, immutable" : "no-store"), "\(route.title)")
            }
            for path in ["/tidak-ada", "/api/v1/tidak-ada", "/tiket%00"] {
                expectSafe(await office.ask(.get(path)), path)
            }
        }
    }

    private func expectSafe(_ answer: Answer, _ what: String) {
        let policy = answer["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'"), "\(what)")
        #expect(policy.contains("frame-ancestors 'none'"), "\(what)")
        #expect(policy.contains("form-action 'self'"), "\(what)")
        #expect(!policy.contains("unsafe"), "\(what)")
        #expect(answer["x-content-type-options"] == "nosniff", "\(what)")
        #expect(answer["referrer-policy"] == "same-origin", "\(what)")
        #expect(answer["cross-origin-opener-policy"] == "same-origin", "\(what)")
        #expect(answer["cross-origin-resource-policy"] == "same-origin", "\(what)")
    }

    @Test(
        "No page holds a script, a style or a handler of its own, or asks another host",
        arguments: Who.allCases)
    func inline(who: Who) async throws {
        try await withOffice { office in
            for route in Routes.all where route.method == .get && !route.isAPI {
                let path = route.sample(in: office.seed)
                let answer = await office.ask(.get(path).as(who))
                guard answer["content-type"]?.hasPrefix("text/html") ?? false else { continue }
                for tag in Self.tags(answer.text) {
                    #expect(!Self.isInline(tag), "\(path): \(tag)")
                    #expect(!Self.asksElsewhere(tag), "\(path): \(tag)")
                }
            }
        }
    }

    private static func tags(_ page: String) -> [String] {
        page.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" }).lowercased() }
    }

    private static func isInline(_ tag: String) -> Bool {
        if tag.hasPrefix("style") { return true }
        if tag.hasPrefix("script"), !tag.contains("src=\"/") { return true }
        // Without what stands in quotes.
        let bare = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.map(\.element).joined()
        let names = bare.split(whereSeparator: \.isWhitespace).dropFirst().map { $0.prefix { $0 != "=" } }
        return names.contains { $0 == "style" || $0.hasPrefix("on") && $0.count > 2 }
            || tag.contains("javascript:")
    }

    /// A link asks nobody before a person follows it: a chat with words ready to send is such a link.
    private static func asksElsewhere(_ tag: String) -> Bool {
        if tag.hasPrefix("a "), tag.contains(" href=\"https://wa.me/") { return false }
        for name in [" src=\"", " action=\"", " href=\""] {
            let values = tag.split(separator: name, omittingEmptySubsequences: false).dropFirst()
            if values.contains(where: { $0.hasPrefix("http") || $0.hasPrefix("//") }) { return true }
        }
        return false
    }

    @Test(
        "Cookies are HttpOnly and SameSite=Lax, and Secure where requests come over https",
        arguments: [false, true])
    func cookies(isSecure: Bool) async throws {
        try await withOffice(isSecure: isSecure) { office in
            var answers = [await office.ask(.get("/"))]
            answers.append(await office.ask(SignIn.right))
            answers.append(
                await office.ask(
                    .post("/bahasa", [("bahasa", "en"), ("csrf", Who.stranger.formToken)]).as(.stranger)))
            answers.append(await office.ask(.post("/keluar", [("csrf", Who.head.formToken)]).as(.head)))
            answers.append(
                await office.ask(
                    .json("/api/v1/session", "{\"login\":\"gunawan\",\"password\":\"\(Seed.password)\"}")))
            let lines = answers.flatMap { $0.all("set-cookie") }
            #expect(lines.count == 5)
            for line in lines {
                #expect(line.contains("; HttpOnly"), "\(line)")
                #expect(line.contains("; SameSite=Lax"), "\(line)")
                #expect(line.contains("; Path=/"), "\(line)")
                #expect(line.contains("; Secure") == isSecure, "\(line)")
            }
            #expect((answers[0]["strict-transport-security"] != nil) == isSecure)
        }
    }

    @Test("Over https cookies bear a name that no other host can set")
    func hostCookies() async throws {
        try await withOffice(isSecure: true) { office in
            let answer = await office.ask(SignIn.right)
            let session = try #require(answer.cookie(Cookie.hostPrefix + Cookie.session))
            #expect(answer.all("set-cookie").allSatisfy { $0.hasPrefix("__Host-") && !$0.contains("Domain") })
            #expect(
                await office.ask(.get("/meja").with("cookie", "\(Cookie.session)=\(session)")).status == 200)
            // As a neighbour's page could plant it: without the prefix.
            #expect(
                await office.ask(.get("/meja").with("cookie", "~\(Cookie.session)=\(session)")).status == 303)
        }
    }

    @Test("The log holds no code, no address and no query")
    func log() async throws {
        try await withOffice { office in
            _ = await office.ask(.get("/lapor/terkirim/" + office.seed.waitingCode))
            _ = await office.ask(.get("/tiket?q=rahasia").as(.desk))
            _ = await office.ask(.get("/tiket/" + office.seed.open.text).as(.desk))
            let lines = office.log.all.joined(separator: "\n")
            #expect(!lines.isEmpty)
            for word in [office.seed.waitingCode, "rahasia", office.seed.open.text, "127.0.0.1"] {
                #expect(!lines.contains(word), "\(word)")
            }
        }
    }
}

/// Signing in as the desk officer from the stranger's browser.
enum SignIn {
    static let right = with(password: Seed.password)

    static func with(login: String = "gunawan", password: String, ke: String = "") -> Ask {
        .post(
            "/masuk",
            [("login", login), ("password", password), ("ke", ke), ("csrf", Who.stranger.formToken)]
        ).as(.stranger)
    }
}
