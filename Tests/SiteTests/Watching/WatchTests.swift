import Storage
import Testing

@testable import Web

@Suite("Watching over the program")
struct WatchTests {
    @Test("It says that it lives and whether it would take a command")
    func probes() async throws {
        try await withOffice { office in
            #expect(await office.ask(.get("/healthz")).text == "ok\n")
            let ready = await office.ask(.get("/readyz"))
            #expect(ready.status == 200)
            #expect(ready.text == "ready\n")
            office.clock.move(minutes: -30 * 24 * 60)
            #expect(await office.ask(.get("/readyz")).status == 503, "by this clock nothing is recorded")
            office.clock.move(minutes: 30 * 24 * 60)
            #expect(await office.ask(.get("/readyz")).status == 200)
            await office.house.close()
            #expect(await office.ask(.get("/readyz")).status == 503)
            #expect(await office.ask(.get("/healthz")).status == 200, "it lives, whatever its store does")
        }
    }

    @Test("What was counted is shown to the administrator and the auditor alone")
    func counts() async throws {
        try await withOffice { office in
            let report = office.seed.waitingCode
            _ = await office.ask(.get("/lacak/\(report)"))
            _ = await office.ask(.get("/lacak/\(report)"))
            _ = await office.ask(.get("/tidak-ada?nama=Sari"))
            let sample = Sample(.comment, in: office.seed)
            _ = await office.ask(office.request(.comment, sample.fields, as: sample.who, by: .json))
            #expect(await office.ask(.get("/metrics").as(.desk)).status == 403)
            #expect(await office.ask(.get("/metrics")).status == 401)
            for who in [Who.administrator, .auditor] {
                let text = await office.ask(.get("/metrics").as(who)).text
                for line in [
                    #"sigap_requests_total{method="GET",route="/lacak/*",status="200"} 2"#,
                    #"sigap_requests_total{method="GET",route="-",status="404"} 1"#,
                    #"sigap_requests_total{method="GET",route="/metrics",status="403"} 1"#,
                    #"sigap_commands_total{command="comment",outcome="done"} 1"#,
                    "# TYPE sigap_request_seconds histogram", "sigap_outbox_age_seconds 0",
                    "sigap_late_steps ", "sigap_unsealed_days ",
                ] {
                    #expect(text.contains(line), "\(line) is not in\n\(text)")
                }
                #expect(!text.contains(report), "a tracking code")
                #expect(!text.contains("Sari"))
            }
        }
    }

    @Test("Every line that counts is one that a collector can read")
    func format() async throws {
        try await withOffice { office in
            let answer = await office.ask(.get("/metrics").as(.administrator))
            #expect(answer["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            var typed: Set<Substring> = []
            for line in answer.text.split(separator: "\n") {
                if line.hasPrefix("# TYPE ") { typed.insert(line.split(separator: " ")[2]) }
                guard !line.hasPrefix("#") else { continue }
                let match = try #require(
                    line.wholeMatch(of: /([a-z_]+)(\{[^}]*\})? (-?[0-9.e+-]+)/), "\(line)")
                let known = ["_bucket", "_sum", "_count"].contains { ending in
                    match.1.hasSuffix(ending) && typed.contains(match.1.dropLast(ending.count))
                }
                #expect(known || typed.contains(match.1), "\(line) has no type")
            }
            #expect(typed.count >= 12)
        }
    }

    @Test("The log tells of a request by its pattern: no code, no name, no address")
    func log() async throws {
        try await withOffice { office in
            let code = office.seed.waitingCode
            _ = await office.ask(.get("/lacak/\(code)?nama=Sari"))
            _ = await office.ask(.get("/tiket?q=Sari").as(.desk))
            let lines = office.log.all
            #expect(lines.count == 2)
            #expect(
                lines[0].contains(#""method":"GET","route":"/lacak/*","status":200,"micros":"#), "\(lines[0])"
            )
            #expect(lines[0].hasPrefix(#"{"time":"20"#))
            #expect(!lines.joined().contains(code))
            #expect(!lines.joined().contains("Sari"))
        }
    }
}
