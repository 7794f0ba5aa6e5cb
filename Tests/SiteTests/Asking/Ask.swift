import HTTPServer
import OfficeModel

@testable import Web

/// One request as a test writes it down; it goes in process or over a socket alike.
struct Ask: Sendable {
    enum Sent: Sendable {
        case nothing
        case form([(name: String, value: String)])
        case json(String)
        /// Any bytes under any type; only over a socket.
        case raw(type: String?, [UInt8])
    }

    var method = "GET"
    var target: String
    var headers: [(name: String, value: String)] = []
    var sent = Sent.nothing

    static func get(_ target: String) -> Ask { Ask(target: target) }

    static func post(_ target: String, _ form: [(name: String, value: String)] = []) -> Ask {
        Ask(method: "POST", target: target, sent: .form(form))
    }

    static func json(_ target: String, _ text: String) -> Ask {
        Ask(method: "POST", target: target, sent: .json(text))
    }

    func with(_ name: String, _ value: String) -> Ask {
        var copy = self
        copy.headers.append((name, value))
        return copy
    }

    func `as`(_ who: Who, english: Bool = false) -> Ask {
        var cookies = who.cookies
        if english { cookies[Cookie.language] = "en" }
        let line = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        return with("cookie", line)
    }
}

extension Ask {
    /// The same with cookies named as they are over https.
    fileprivate var overTLS: Ask {
        var copy = self
        copy.headers = headers.map { header in
            guard header.name == "cookie" else { return header }
            let cookies = header.value.split(separator: "; ").map { cookie in
                cookie.hasPrefix("~") ? String(cookie.dropFirst()) : Cookie.hostPrefix + cookie
            }
            return (header.name, cookies.joined(separator: "; "))
        }
        return copy
    }
}

/// What came back.
struct Answer: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The value that a `Set-Cookie` of that name gives.
    func cookie(_ name: String) -> String? {
        all("set-cookie").first { $0.hasPrefix(name + "=") }.map {
            String($0.dropFirst(name.count + 1).prefix { $0 != ";" })
        }
    }
}

extension OfficeUnderTest {
    func ask(_ ask: Ask) async -> Answer {
        let ask = site.options.isSecure ? ask.overTLS : ask
        if let server { return await SocketLine.ask(ask, port: server.port) }
        return await inProcess(ask)
    }

    private func inProcess(_ ask: Ask) async -> Answer {
        var headers = HeaderFields()
        if !ask.headers.contains(where: { $0.name == "host" }) { headers.add("host", "kantor.example") }
        for header in ask.headers { headers.add(header.name, header.value) }
        let body: Request.Body =
            switch ask.sent {
            case .nothing, .raw: .none
            case .form(let pairs):
                .form(
                    FormFields(
                        fields: NamedValues(pairs.map { NamedValues.Pair(name: $0.name, value: $0.value) })))
            case .json(let text): .json(Array(text.utf8))
            }
        let response: Response
        do {
            let request = try Request(
                method: Method(rawValue: ask.method) ?? .get, target: ask.target, headers: headers, body: body
            )
            response = await site.respond(to: request)
        } catch {
            response = site.answer(to: error)
        }
        var bytes: [UInt8] = []
        if let sent = response.body.text, ask.method != "HEAD" { bytes = sent }
        return Answer(
            status: response.status.rawValue,
            headers: response.headers.fields.map { ($0.name, $0.value) }, body: bytes)
    }
}
