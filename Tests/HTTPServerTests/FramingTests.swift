import Testing

@testable import HTTPServer

@Suite("A request in doubt is refused")
struct FramingTests {
    @Test(
        "Doubt about the end of a request answers 400 and closes, and what follows is not run",
        arguments: [
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x5\r\n\r\nhello",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5 \r\n\r\nhello",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\nhello",
            "GET / HTTP/1.1\r\nHost: a\r\nX[1]: 5\r\n\r\n",
        ])
    func doubtCloses(request: String) async throws {
        try await withServer(handler: { _ in .text("handled") }) { fixture in
            let client = fixture.connect()
            await client.send(request + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = await client.readToEnd()
            client.close()
            #expect(answer.hasPrefix("HTTP/1.1 400 "))
            #expect(!answer.contains("handled"))
        }
    }

    @Test(
        "A transfer coding that is not known answers 501 and closes",
        arguments: ["gzip, chunked", "chunked ", "xchunked", ""])
    func unknownCoding(coding: String) async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \(coding)\r\n\r\n0\r\n\r\n")
            #expect(await client.readToEnd().hasPrefix("HTTP/1.1 501 "))
            client.close()
        }
    }

    @Test(
        "Other methods answer 405 with those that are served",
        arguments: ["TRACE", "OPTIONS", "PATCH", "get", "X"])
    func otherMethods(method: String) async throws {
        try await withServer(handler: echo) { fixture in
            let reply = await fixture.ask("\(method) / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 405)
            #expect(reply["allow"] == "GET, HEAD, POST, PUT, DELETE")
            #expect(!reply.text.contains("Host"))
        }
    }

    @Test(
        "Only origin form and plain segments are served",
        arguments: [
            "http://a/", "a/b", "*", "/tiket%00.css", "/a%2fb", "/a%2Fb", "/%ff", "/%c3%28", "/%zz", "/%4",
            "/..",
            "/a/../b", "/%2e%2E/b", "/a/.", "/a%0ab", "/%7f", "/?x=%00", "/?x=%ff", "/?%zz",
        ])
    func strangeTargets(target: String) async throws {
        try await withServer(handler: echo) { fixture in
            let reply = await fixture.ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 400)
        }
    }

    @Test(
        "A path and its query arrive decoded once",
        arguments: [
            ("/", "GET []"),
            ("/tiket/12", "GET [\"tiket\", \"12\"]"),
            ("/a//b/", "GET [\"a\", \"\", \"b\", \"\"]"),
            ("/Jum%C3%A1t%20sore", "GET [\"Jumát sore\"]"),
            ("/%E2%9C%93", "GET [\"✓\"]"),
            ("/a+b", "GET [\"a+b\"]"),
            ("/%252e%252e", "GET [\"%2e%2e\"]"),
            ("/...", "GET [\"...\"]"),
            ("/?q=a+b%2Bc&q=&r", "GET []\n?q=a b+c\n?q=\n?r="),
            ("/?q=%26%3D%3F&x=1=2", "GET []\n?q=&=?\n?x=1=2"),
        ])
    func plainTargets(target: String, told: String) async throws {
        try await withServer(handler: echo) { fixture in
            let reply = await fixture.ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 200)
            #expect(reply.text == told)
        }
        #expect(await echo(try Request(target: target)).body.bytes == Array(told.utf8))
    }

    @Test("Headers longer than a connection's memory are refused and do no harm")
    func longHeaders() async throws {
        try await withServer(handler: echo) { fixture in
            let long = await fixture.ask(
                "GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(String(repeating: "x", count: 20_000))\r\n\r\n")
            #expect([400, 413, 414, 431].contains(long.status))
            let usual = await fixture.ask(
                "GET / HTTP/1.1\r\nHost: a\r\nCookie: \(String(repeating: "x", count: 7_000))\r\n\r\n")
            #expect(usual.status == 200)
        }
    }

    @Test("Requests on one connection are answered in order, also when sent at once")
    func pipelined() async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await client.readReply().text == "GET [\"1\"]")
            #expect(await client.readReply().text == "GET [\"2\"]")
            client.close()
        }
    }

    @Test("The address of the client is told in digits, and its headers by any case")
    func addressAndHeaders() async throws {
        let handler: Handler = { request in
            let cookies = request.cookies.pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "|")
            return .text("\(request.remoteAddress) \(request.headers["X-aBc"] ?? "") \(cookies)")
        }
        try await withServer(handler: handler) { fixture in
            let reply = await fixture.ask(
                "GET / HTTP/1.1\r\nHost: a\r\nx-AbC:  satu \r\nCookie: a=1; b=\"2\"; =3; c\r\nCookie: d=4=5\r\n\r\n"
            )
            #expect(reply.text == "127.0.0.1 satu a=1|b=2|d=4=5")
        }
    }
}

extension Response.Body {
    var bytes: [UInt8] { if case .bytes(let bytes) = self { bytes } else { [] } }
}
