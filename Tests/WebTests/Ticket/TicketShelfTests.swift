import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import SOPModel
import Testing

@testable import Web

private let bolmut = "bolmut-maintenance-gangguan"

@Suite struct `What is kept of ticket pages` {
    @Test func `a page of kept parts is the page made anew, after each change that it shows`() async throws {
        var walk = try await TicketWalk(bolmut)
        let shelf = TicketShelf()
        var pages: Set<String> = []
        func look(_ query: String = "") async throws {
            let target = walk.path + query
            for _ in 0..<2 {
                let kept = try await walk.get(target, as: "rani", keptIn: shelf).settledTicketText
                #expect(kept == (try await walk.get(target, as: "rani").settledTicketText))
                #expect(!kept.contains("\u{FFFD}"), "a gap was left")
                pages.insert(kept)
            }
        }
        try await look()
        try await look("?lembar=tabel")
        _ = try await walk.send(.completeStep, as: "hasan", [:])
        try await look()
        _ = try await walk.send(.comment, as: "rani", ["text": "Sudah ditelepon"])
        try await look()
        await walk.house.change { books in
            books.office.posts["kadis"]?.name = "Kepala Badan"
            books.office.version += 1
        }
        try await look()
        await walk.wait(24 * 60)
        try await look()
        await walk.house.change { $0.personal = [:] }
        try await look()
        walk.language = "en"
        try await look()
        #expect(pages.count == 8, "each change shows")
    }

    @Test func `what was made is not made again, and what was not used for long is let go`() {
        let shelf = TicketShelf()
        var made = 0
        func parts(_ number: Int, bytes: Int = 10) -> TicketShelf.Parts {
            let key = TicketShelf.Key(
                ticket: TicketID(high: 1, low: UInt64(number)), version: 1, office: 1, language: .indonesian,
                today: CivilDate(dayNumber: 20_000), address: "/", isTable: false, personal: [])
            return shelf.parts(key) {
                made += 1
                var state = UInt64(number)
                let noise = (0..<bytes).map { _ -> UInt8 in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 56)
                }
                let text = KeptText(noise)
                return TicketShelf.Parts(sheet: text, history: text, papers: text, comments: text)
            }
        }
        #expect(parts(1).sheet.plain == parts(1).sheet.plain)
        #expect(made == 1)
        // Twelve megabytes and more of others.
        for number in 2..<50 { _ = parts(number, bytes: 100_000) }
        let before = made
        _ = parts(1)
        #expect(made == before + 1)
    }
}
