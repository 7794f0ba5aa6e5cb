import Glibc
import Synchronization
import Testing

@testable import HTTPServer

@Suite("Forms with files")
struct MultipartTests {
    private let type = "multipart/form-data; boundary=XX"

    private func part(_ header: String, _ value: String) -> String {
        "--XX\r\nContent-Disposition: form-data; \(header)\r\n\r\n\(value)\r\n"
    }

    private func file(_ field: String, _ filename: String, _ value: String) -> String {
        "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(filename)\"\r\n"
            + "Content-Type: Image/PNG; q=1\r\n\r\n\(value)\r\n"
    }

    @Test("Fields and files arrive in order, repeated ones and those outside ASCII too")
    func fieldsAndFiles() async throws {
        let body =
            part("name=\"a\"", "satu") + part("name=\"a\"", "") + part("name=\"a\"", "dua ✓\r\nbaris")
            + file("foto", "C:\\Foto\\atap ✓.png", "PNG…") + file("foto", "../../b", "")
            + file("kosong", "", "")
            + part("name=\"z\"", "") + "--XX--\r\n"
        try await withServer(handler: echo) { fixture in
            let reply = await fixture.post(type, Array(body.utf8))
            #expect(
                reply.text == """
                    POST []
                    a=satu
                    a=
                    a=dua ✓\r
                    baris
                    z=
                    foto: atap ✓.png [image/png] 6
                    foto: b [image/png] 0
                    """)
        }
    }

    @Test("A form means the same wherever the network cuts it")
    func cutAnywhere() async throws {
        let body =
            part("name=\"a\"", "\r\n--X") + part("name=\"a\"", "") + file("f", "g", "\r\n\r\n--")
            + "--XX--\r\n"
        let bytes = Array(body.utf8)
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nTransfer-Encoding: chunked\r\n\r\n"
        let reader: Handler = { request in
            let files = request.form.files.map { "\($0.field)(\($0.size))" }
            return .text(
                (request.form.fields.pairs.map { "\($0.name)=\($0.value)" } + files).joined(separator: "|"))
        }
        try await withServer(handler: reader) { fixture in
            for cut in 1..<bytes.count {
                let pieces = [bytes[..<cut], bytes[cut...]]
                let chunks = pieces.map {
                    Array("\(String($0.count, radix: 16))\r\n".utf8) + $0 + Array("\r\n".utf8)
                }
                let reply = await fixture.ask(Array(head.utf8) + chunks.joined() + Array("0\r\n\r\n".utf8))
                #expect(reply.text == "a=\r\n--X|a=|f(6)", "cut at \(cut)")
            }
        }
    }

    @Test("What the disk has to be kept for drops the files, names their fields and keeps the words")
    func noRoom() async throws {
        let body =
            part("name=\"a\"", "satu") + file("foto", "atap.png", "PNG") + part("name=\"z\"", "dua")
            + file("kosong", "", "") + "--XX--\r\n"
        let reader: Handler = { request in
            let fields = request.form.fields.pairs.map { "\($0.name)=\($0.value)" }
            return .text("\(fields) \(request.form.files.count) \(request.form.unkept)")
        }
        try await withServer({ $0.body.keptFree = .max }, handler: reader) { fixture in
            let reply = await fixture.post(type, Array(body.utf8))
            #expect(reply.text == #"["a=satu", "z=dua"] 0 ["foto"]"#)
        }
    }

    @Test("A large file reaches the disk unchanged, and is gone after the handler")
    func largeFile() async throws {
        let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        let seen = Mutex<[UInt8]>([])
        let handler: Handler = { request in
            guard let file = request.form.files("f").first else { return Response(status: .badRequest) }
            seen.withLock { $0 = bytesOfFile(file.path) }
            return .text("\(file.size)")
        }
        try await withServer(handler: handler) { fixture in
            let head = "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
            let reply = await fixture.post(type, Array(head.utf8) + content + Array("\r\n--XX--\r\n".utf8))
            #expect(reply.text == "3000000")
            #expect(fixture.spooled.isEmpty)
        }
        #expect(seen.withLock { $0 } == content)
    }

    @Test("A file that the handler moved away is kept")
    func movedFile() async throws {
        let keep = temporaryFolder()
        defer {
            unsafe unlink(keep + "/kept")
            unsafe rmdir(keep)
        }
        let handler: Handler = { request in
            for file in request.form.files { unsafe rename(file.path, keep + "/kept") }
            return .text("ok")
        }
        try await withServer(handler: handler) { fixture in
            let body = file("f", "x", "isi") + "--XX--\r\n"
            #expect(await fixture.post(type, Array(body.utf8)).status == 200)
        }
        #expect(bytesOfFile(keep + "/kept") == Array("isi".utf8))
    }

    @Test(
        "A form that cannot be trusted is refused and leaves no file",
        arguments: [
            "a part without a name", "a part with an empty name", "no last boundary", "broken off in a file",
            "not UTF-8", "NUL",
        ])
    func brokenForms(kind: String) async throws {
        let good = file("f", "x", "isi")
        let bodies: [String: [UInt8]] = [
            "a part without a name": Array((good + part("x=\"y\"", "1") + "--XX--\r\n").utf8),
            "a part with an empty name": Array((good + part("name=\"\"", "1") + "--XX--\r\n").utf8),
            "no last boundary": Array(good.utf8),
            "broken off in a file": Array((good + good.dropLast(3)).utf8),
            "not UTF-8": Array(good.utf8) + Array(part("name=\"a\"", "").utf8.dropLast(2)) + [0xFF]
                + Array("\r\n--XX--\r\n".utf8),
            "NUL": Array((good + part("name=\"a\"", "x\u{0}y") + "--XX--\r\n").utf8),
        ]
        let body = try #require(bodies[kind])
        try await withServer(handler: echo) { fixture in
            #expect(await fixture.post(type, body).status == 400)
            // The answer leaves before the connection is put away, and its files with it.
            for _ in 0..<2_000 where !fixture.spooled.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            #expect(fixture.spooled.isEmpty)
        }
    }

    @Test("A form without a boundary is refused")
    func noBoundary() async throws {
        try await withServer(handler: echo) { fixture in
            #expect(await fixture.post("multipart/form-data", Array("--XX--\r\n".utf8)).status == 400)
        }
    }

    @Test(
        "Each limit of a form answers 413 and leaves no file", arguments: ["file", "field", "parts", "total"])
    func limits(kind: String) async throws {
        let long = String(repeating: "x", count: 2_000)
        let bodies = [
            "file": file("f", "x", long), "field": part("name=\"a\"", long),
            "parts": String(repeating: part("name=\"a\"", "1"), count: 11),
            "total": file("f", "x", "1")
                + String(repeating: file("f", "x", String(repeating: "x", count: 900)), count: 9),
        ]
        let body = try #require(bodies[kind]) + "--XX--\r\n"
        let small: (inout ServerConfiguration) -> Void = {
            $0.body.file = 1_000
            $0.body.field = 1_000
            $0.body.parts = 10
            $0.body.total = 8_000
        }
        try await withServer(small, handler: echo) { fixture in
            #expect(await fixture.post(type, Array(body.utf8)).status == 413)
            #expect(fixture.spooled.isEmpty)
        }
    }

    @Test("A client that vanishes in the middle of a file leaves nothing behind")
    func vanishedUpload() async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: 90000\r\n\r\n")
            await client.send(file("f", "x", String(repeating: "x", count: 40_000)))
            client.vanish()
        }
    }

    @Test("A start clears what a crash left in the spool folder, and nothing else")
    func clearsSpool() async throws {
        let spool = temporaryFolder()
        defer {
            unsafe unlink(spool + "/other")
            unsafe rmdir(spool)
        }
        for name in ["upload-old", "other"] { unsafe fclose(fopen(spool + "/" + name, "w")) }
        let server = try Server(
            configuration: ServerConfiguration(port: 0, spoolFolder: spool), handler: echo)
        await server.stop()
        #expect(listing(spool) == ["other"])
    }
}

private func bytesOfFile(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
}
