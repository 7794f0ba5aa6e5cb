import OfficeModel
import Testing

@testable import Web

/// A request that is wrong as a whole, and the statuses that fit.
struct OddRequest: Sendable, CustomTestStringConvertible {
    var what: String
    var statuses: Set<Int>
    var ask: @Sendable (OfficeUnderTest) -> Ask

    var testDescription: String { what }

    init(_ what: String, _ statuses: Set<Int>, _ ask: @escaping @Sendable (OfficeUnderTest) -> Ask) {
        self.what = what
        self.statuses = statuses
        self.ask = ask
    }

    static let all: [OddRequest] = forms + bodies + json + paths

    private static func comment(
        _ office: OfficeUnderTest, _ changes: Sample.Fields = [], csrf: String? = nil, who: Who = .head
    ) -> Ask {
        let fields: Sample.Fields =
            [("ticket", office.seed.open.text), ("text", "Halo"), ("command_id", office.newID())]
            .filter { field in !changes.contains { $0.name == field.name } } + changes
        return Ask.post("/perintah/comment", fields + [("csrf", csrf ?? who.formToken)]).as(who)
    }

    private static let forms = [
        OddRequest("no token", [403]) { comment($0, csrf: "") },
        OddRequest("another's token", [403]) { comment($0, csrf: Who.desk.formToken) },
        OddRequest("a token of nothing", [403]) { comment($0, csrf: String(repeating: "00", count: 64)) },
        OddRequest("half a token", [403]) { comment($0, csrf: String(Who.head.formToken.prefix(64))) },
        OddRequest("a browser's token after signing in", [403]) { comment($0, csrf: Who.stranger.formToken) },
        OddRequest("no such command", [404]) { _ in
            .post("/perintah/hapus-semua", [("csrf", Who.head.formToken)]).as(.head)
        },
        OddRequest("two ids, the first unreadable", [422]) { office in
            comment(office, [("command_id", "x"), ("command_id", office.newID())])
        },
        OddRequest("two tickets, the first unknown", [404, 422]) { office in
            comment(
                office,
                [("ticket", "019f00000000700080000000000000ff"), ("ticket", office.seed.open.text)])
        },
        OddRequest("a stale version", [409]) { office in
            comment(office, [("expected_version", String(office.seed.openVersion - 1))])
        },
        OddRequest("a version from the future", [409]) { office in
            comment(office, [("expected_version", String(office.seed.openVersion + 7))])
        },
        OddRequest("a version that no number holds", [422]) { office in
            comment(office, [("expected_version", "-9223372036854775808")])
        },
        OddRequest("a closed position", [409, 422]) { office in
            .post(
                "/perintah/complete-step",
                [
                    ("ticket", office.seed.open.text), ("position", "1"), ("command_id", office.newID()),
                    ("csrf", Who.head.formToken),
                ]
            ).as(.head)
        },
        OddRequest("a field the row does not ask", [422]) { office in
            .post(
                "/perintah/complete-step",
                [
                    ("ticket", office.seed.open.text), ("position", String(office.seed.openPosition)),
                    ("outputs.0.target", "next"), ("fields.saldo", "9"), ("command_id", office.newID()),
                    ("csrf", Who.head.formToken),
                ]
            ).as(.head)
        },
        OddRequest("a giant field", [413]) { office in
            comment(office, [("text", String(repeating: "a", count: 300_000))])
        },
        OddRequest("a thousand fields", [413]) { office in
            comment(office, (0..<1_200).map { ("x\($0)", "1") })
        },
        OddRequest("NUL in a field", [400]) { office in comment(office, [("text", "a\u{0}b")]) },
        OddRequest("a path of nowhere to come back to", [422]) { office in
            comment(office, [("text", ""), ("form_page", "/a%ZZ")])
        },
    ]

    private static let bodies: [OddRequest] =
        [
            (nil, "no type", Set([415])), ("text/plain", "text", [415]), ("application/xml", "XML", [415]),
            ("multipart/form-data", "a form without boundary", [400]),
        ].map { (type: String?, what: String, statuses: Set<Int>) in
            OddRequest(what, statuses) { _ in
                Ask(
                    method: "POST", target: "/perintah/comment", sent: .raw(type: type, Array("csrf=1".utf8))
                ).as(.head)
            }
        } + [
            OddRequest("bytes that are no UTF-8", [400]) { _ in
                Ask(
                    method: "POST", target: "/perintah/comment",
                    sent: .raw(
                        type: "application/x-www-form-urlencoded",
                        Array("csrf=\(Who.head.formToken)&text=".utf8) + [0xFF, 0xFE])
                ).as(.head)
            },
            OddRequest("a broken escape", [400]) { _ in
                Ask(
                    method: "POST", target: "/perintah/comment",
                    sent: .raw(type: "application/x-www-form-urlencoded", Array("text=%G1".utf8))
                ).as(.head)
            },
            OddRequest("a form to the API", [403, 415]) { office in
                .post("/api/v1/commands/comment", [("ticket", office.seed.open.text), ("text", "x")]).as(
                    .head)
            },
            OddRequest("a signed form to the API", [415]) { office in
                .post(
                    "/api/v1/commands/comment",
                    [("ticket", office.seed.open.text), ("text", "x"), ("csrf", Who.head.formToken)]
                ).as(.head)
            },
            OddRequest("JSON to a page", [403, 415, 422]) { office in
                .json("/perintah/comment", "{\"ticket\":\"\(office.seed.open.text)\",\"text\":\"x\"}").as(
                    .head)
            },
        ]

    private static let json: [OddRequest] =
        [
            "", "null", "[]", "7", "\"teks\"", "{", "{\"ticket\":}", "{\"ticket\":1.5}", "{\"ticket\":1e400}",
            "{\"ticket\":[[\"a\"]]}",
            "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{\"i\":1}}}}}}}}}",
            String(repeating: "[", count: 20_000), String(repeating: "{\"a\":", count: 20_000),
            "{\"position\":-9223372036854775808}", "{\"position\":true}", "{\"command_id\":7}",
            "{\"text\":\"\\u0000\"}", "{\"text\":\"\\ud800\"}",
            "{\"ticket\":{\"digest\":\"a\",\"name\":\"b\"}}",
        ].map { body in
            OddRequest("JSON " + body.prefix(40), body.isEmpty ? [403] : [400, 415, 422]) { _ in
                .json("/api/v1/commands/comment", body).as(.head)
            }
        }
        + ["login", "password"].map { name in
            OddRequest("NUL in the \(name)", [400, 401, 422]) { _ in
                .json(
                    "/api/v1/session",
                    "{\"login\":\"gunawan\",\"password\":\"x\",\"\(name)\":\"gun\\u0000awan\"}")
            }
        } + [
            OddRequest("NUL in an instruction", [422]) { office in
                .json(
                    "/api/v1/commands/complete-step",
                    """
                    {"ticket":"\(office.seed.open.text)","position":\(office.seed.openPosition),
                    "command_id":"\(office.newID())","outputs":[{"target":"next","instructions":["a\\u0000b"]}]}
                    """
                ).as(.head)
            },
            OddRequest("NUL in a tracking code", [400, 403, 422]) { office in
                .json(
                    "/api/v1/commands/confirm-ticket",
                    "{\"ticket\":\"\(office.seed.done.text)\",\"code\":\"CD\\u0000\",\"command_id\":\"\(office.newID())\"}"
                )
            },
            OddRequest("a file that nobody kept", [422]) { office in
                .json(
                    "/api/v1/commands/comment",
                    """
                    {"ticket":"\(office.seed.open.text)","text":"x","command_id":"\(office.newID())",
                    "files":[{"digest":"../../../etc/passwd","name":"a.pdf"}]}
                    """
                ).as(.head)
            },
            OddRequest("a file with NUL for a digest", [422]) { office in
                .json(
                    "/api/v1/commands/comment",
                    """
                    {"ticket":"\(office.seed.open.text)","text":"x","command_id":"\(office.newID())",
                    "files":[{"digest":"a\\u0000","name":"a.pdf"}]}
                    """
                ).as(.head)
            },
            OddRequest("a field that no command has", [422]) { office in
                .json(
                    "/api/v1/commands/comment",
                    "{\"ticket\":\"\(office.seed.open.text)\",\"text\":\"x\",\"exspected_version\":1,\"command_id\":\"\(office.newID())\"}"
                ).as(.head)
            },
        ]

    private static let paths: [OddRequest] =
        [
            ("/tiket%00", 400), ("/tiket/%2Fmeja", 400), ("/tiket/..", 400), ("/tiket/%2e%2e/meja", 400),
            ("/aset/x/..%2f..%2fetc%2fpasswd", 400), ("/tiket/%ff", 400), ("/tiket/%zz", 400),
            ("/tiket/bukan-id", 404), ("/tiket//", 404), ("/meja/", 404), ("/api/v1/tickets/bukan-id", 404),
            ("/api/v1/tickets?limit=0", 400), ("/api/v1/tickets?limit=-9223372036854775808", 400),
            ("/api/v1/tickets?phase=x", 400), ("/api/v1/tickets?after=x", 400),
            ("/api/v1/reports?limit=x", 400),
            ("/api/v1/tickets?q=%00", 400), ("/api/v2", 404), ("http://lain.example/meja", 400),
            ("meja", 400),
        ].map { (path: String, status: Int) in
            OddRequest("path " + path, [status]) { _ in .get(path).as(.desk) }
        }
        + ["PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "CONNECT"].map { method in
            OddRequest("method " + method, [400, 403, 405]) { _ in
                Ask(method: method, target: "/meja").as(.desk)
            }
        }
}

@Suite("Odd requests")
struct OddRequestTests {
    @Test("Each is refused, says what to do and changes nothing", arguments: OddRequest.all)
    func refused(odd: OddRequest) async throws {
        try await withOffice(.socket) { office in
            let before = try await office.kept()
            let answer = await office.ask(odd.ask(office))
            #expect(odd.statuses.contains(answer.status), "\(answer.status) \(answer.text)")
            #expect(try await office.kept() == before)
            let text = AnswerText(answer: answer)
            #expect(text.reasons.contains { $0.contains { $0.isLetter } }, "\(answer.text)")
            #expect(text.debugWords.isEmpty, "\(text.reasons)")
            #expect(await office.ask(.get("/healthz")).status == 200, "the server still answers")
        }
    }
}
