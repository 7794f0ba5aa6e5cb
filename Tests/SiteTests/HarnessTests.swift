import Testing

@Suite("The sample office behind the site")
struct HarnessTests {
    @Test("Same HTTP test body runs in process and over a socket", arguments: Way.allCases)
    func bothWays(way: Way) async throws {
        try await withOffice(way) { office in
            let home = await office.ask(.get("/"))
            #expect(home.status == 200)
            #expect(home.text.contains("/lapor"))
            let desk = await office.ask(.get("/meja").as(.desk))
            #expect(desk.status == 200)
            let away = await office.ask(.get("/meja").as(.stranger))
            #expect(away.status == 303)
            #expect(away["location"]?.hasPrefix("/masuk") ?? false)
            let kept = try await office.kept()
            #expect(kept.events > 40)
            #expect(kept.tables.keys.contains("ticket"))
        }
    }
}
