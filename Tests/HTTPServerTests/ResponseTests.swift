import Glibc
import Testing

@testable import HTTPServer

@Suite("Answers")
struct ResponseTests {
    private let page = Response.html(Array(String(repeating: "<p>halaman</p>", count: 200).utf8))

    @Test("HEAD has the length of the body and not the body")
    func head() async throws {
        try await withServer(handler: { [page] _ in page }) { fixture in
            let client = fixture.connect()
            await client.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = await client.readToEnd()
            client.close()
            #expect(answer.lowercased().contains("content-length: 2800"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("Headers that come twice are both sent")
    func repeatedHeaders() async throws {
        let handler: Handler = { _ in
            var response = Response.redirect(to: "/tiket/1")
            response.headers.add("Set-Cookie", "a=1")
            response.headers.add("Set-Cookie", "b=2")
            return response
        }
        try await withServer(handler: handler) { fixture in
            let reply = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 303)
            #expect(reply["location"] == "/tiket/1")
            #expect(reply.fields.filter { $0.name == "set-cookie" }.map(\.value) == ["a=1", "b=2"])
        }
    }

    @Test(
        "A line end in a header answers 500 and adds no header",
        arguments: ["a\r\nX-Evil: 1", "a\nX-Evil: 1"])
    func headerInjection(value: String) async throws {
        try await withServer(handler: { _ in Response(headers: ["x-name": value]) }) { fixture in
            let reply = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.status == 500)
            #expect(reply["x-evil"] == nil)
        }
    }

    @Test("A file is sent whole, and one that is missing or no file answers 404")
    func files() async throws {
        let folder = temporaryFolder()
        let path = folder + "/file"
        defer {
            unsafe unlink(path)
            unsafe unlink(folder + "/link")
            unsafe rmdir(folder)
        }
        let file = unsafe fopen(path, "w")
        unsafe fputs(String(repeating: "isi ", count: 50_000), file)
        unsafe fclose(file)
        unsafe symlink(path, folder + "/link")
        let handler: Handler = { request in
            Response(body: .file(path: folder + "/" + (request.path.first ?? "")))
        }
        try await withServer(handler: handler) { fixture in
            let reply = await fixture.ask("GET /file HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply.text == String(repeating: "isi ", count: 50_000))
            for path in ["/none", "/link", "/"] {
                #expect(await fixture.ask("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n").status == 404)
            }
        }
    }

    @Test(
        "A copy that is still good answers 304",
        arguments: [
            ("\"v1\"", 304), ("W/\"v1\"", 304), ("\"v0\", \"v1\"", 304), ("*", 304), ("\"v2\"", 200),
            ("v1", 200),
        ])
    func conditional(known: String, status: Int) async throws {
        let handler: Handler = { [page] _ in
            var response = page
            response.headers["etag"] = "\"v1\""
            return response
        }
        try await withServer(handler: handler) { fixture in
            let reply = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \(known)\r\n\r\n")
            #expect(reply.status == status)
            #expect(reply["etag"] == "\"v1\"")
        }
    }

    @Test(
        "Text is compressed for who takes it",
        arguments: [
            ("gzip, deflate, br", true), ("GZIP;q=0.5", true), ("br", false), ("gzip;q=0", false),
            ("gzip;q=0.0", false),
            ("", false),
        ])
    func compression(accepted: String, isCompressed: Bool) async throws {
        try await withServer(handler: { [page] _ in page }) { fixture in
            let reply = await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: \(accepted)\r\n\r\n")
            #expect(reply["content-encoding"] == (isCompressed ? "gzip" : nil))
            #expect(reply["vary"] == "accept-encoding")
            #expect(reply.body.starts(with: [0x1F, 0x8B]) == isCompressed)
            #expect((reply.body.count < 500) == isCompressed)
        }
    }

    @Test("The program's own page is shown for what the server refuses")
    func ownRefusalPage() async throws {
        let spool = temporaryFolder()
        defer { unsafe rmdir(spool) }
        let server = try Server(
            configuration: ServerConfiguration(port: 0, spoolFolder: spool),
            refusals: { .html(Array("<h1>\($0.status.rawValue)</h1>".utf8), status: $0.status) },
            handler: echo)
        let reply = await Fixture(server: server, spool: spool).ask("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(reply.text == "<h1>400</h1>")
        await server.stop()
    }
}
