import Glibc
import Testing

@testable import HTTPServer

@Suite("Bodies of requests")
struct BodyTests {
    private let urlEncoded = "application/x-www-form-urlencoded"

    @Test(
        "A form arrives with every field in order",
        arguments: [
            ("a=1&b=dua+kata&a=3", "a=1\nb=dua kata\na=3"),
            ("nama&d", "nama=\nd="),
            ("=x", "=x"),
            ("a=%2B%26&b=%E2%9C%93", "a=+&\nb=✓"),
            ("a=1&&b=2&", "a=1\nb=2"),
        ])
    func urlEncodedForm(body: String, told: String) async throws {
        try await withServer(handler: echo) { fixture in
            let reply = await fixture.post(urlEncoded + "; charset=UTF-8", Array(body.utf8))
            #expect(reply.text == "POST []\n" + told)
        }
    }

    @Test("Text that is not plain is refused", arguments: ["a=%00", "a=%ff", "%zz=1"])
    func brokenForm(body: String) async throws {
        try await withServer(handler: echo) { fixture in
            #expect(await fixture.post(urlEncoded, Array(body.utf8)).status == 400)
        }
    }

    @Test("JSON arrives whole, in one piece or in chunks")
    func json() async throws {
        try await withServer(handler: echo) { fixture in
            #expect(
                await fixture.post("application/json", Array("{\"a\":1}".utf8)).text
                    == "POST []\njson {\"a\":1}")
            let chunked = await fixture.ask(
                "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\n{\"a\r\n4\r\n\":2}\r\n0\r\n\r\n")
            #expect(chunked.text == "PUT [\"x\"]\njson {\"a\":2}")
        }
    }

    @Test("A POST without a body needs no type")
    func noBody() async throws {
        try await withServer(handler: echo) { fixture in
            #expect(await fixture.ask("POST /a HTTP/1.1\r\nHost: a\r\n\r\n").text == "POST [\"a\"]")
            #expect(
                await fixture.ask("DELETE /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").text
                    == "DELETE [\"a\"]")
        }
    }

    @Test(
        "A type that is not served answers 415 and the connection lives on",
        arguments: ["text/xml", "", "multipart/mixed"])
    func unknownType(type: String) async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: 5\r\n\r\nhello"
                    + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await client.readReply().status == 415)
            #expect(await client.readReply().text == "GET [\"next\"]")
            client.close()
        }
    }

    @Test("A body over its limit answers 413, however its length is told")
    func tooLarge() async throws {
        let small: (inout ServerConfiguration) -> Void = {
            $0.body.text = 1_000
            $0.body.total = 4_000
        }
        try await withServer(small, handler: echo) { fixture in
            let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            let body = String(repeating: "x", count: 1_001)
            #expect(await fixture.ask("\(head)Content-Length: 1001\r\n\r\n\(body)").status == 413)
            #expect(
                await fixture.ask("\(head)Transfer-Encoding: chunked\r\n\r\n3e9\r\n\(body)\r\n0\r\n\r\n")
                    .status == 413)
            // Too long to be read to its end: answered at once.
            #expect(await fixture.ask("\(head)Content-Length: 99999999999\r\n\r\n").status == 413)
            // Asked before it is sent: answered at once.
            #expect(
                await fixture.ask("\(head)Expect: 100-continue\r\nContent-Length: 1001\r\n\r\n").status == 413
            )
        }
    }

    @Test("A body without end is cut off")
    func endlessBody() async throws {
        let small: (inout ServerConfiguration) -> Void = { $0.body.total = 100_000 }
        try await withServer(small, handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
            for _ in 0..<20 { await client.send(chunk) }
            #expect(!(await client.readToEnd()).contains("HTTP/1.1 200"))
            client.close()
        }
    }

    @Test("A client that sends hardly anything is too slow, one on a thin line is not")
    func slowness() {
        let limits = BodyLimits()
        #expect(!isTooSlow(0, after: .seconds(30), limits))
        #expect(isTooSlow(1_000, after: .seconds(60), limits))
        #expect(!isTooSlow(512 * 60, after: .seconds(60), limits))
    }

    @Test("A handler is not called for a body that never ends, and the server goes on")
    func halfBody() async throws {
        try await withServer(handler: echo) { fixture in
            let client = fixture.connect()
            await client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{")
            client.finishSending()
            #expect(!(await client.readToEnd()).contains("HTTP/1.1 200"))
            client.close()
            #expect(await fixture.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status == 200)
        }
    }
}
