import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("What changed in the office, page by page")
struct OfficeHistoryTests {
    /// An office in which posts were renamed in turn.
    private func prepared() async throws -> (LedgerOffice, Storehouse) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        for round in 1...5 {
            for post in ["kasi", "kabid"] as [PostID] {
                var changed = try #require(try await house.reading.office().posts[post])
                changed.name = "\(post) \(round)"
                _ = try await house.ledger.submit(
                    office.envelope(.changeOffice(.postSet(changed)), by: .clock))
            }
        }
        return (office, house)
    }

    @Test("Each event comes with the one before about the same thing, however far back it lies")
    func before() async throws {
        let (_, house) = try await prepared()
        let version = try await house.reading.office().version
        let newest = try await house.reading.officeHistory(before: nil, limit: 3)
        #expect(newest.map(\.sequence) == [version, version - 1, version - 2])
        let names = newest.map { entry -> [String?] in
            guard case .postSet(let post) = entry.event else { return [] }
            return [entry.officeBefore.posts[post.id]?.name, post.name]
        }
        #expect(names == [["kabid 4", "kabid 5"], ["kasi 4", "kasi 5"], ["kabid 3", "kabid 4"]])
        #expect(newest.map(\.isNewest) == [true, true, false])
        // The rest, in pages: none is left out, none comes twice.
        var all = newest
        while let last = all.last,
            case let next = try await house.reading.officeHistory(before: last.sequence, limit: 7),
            !next.isEmpty
        {
            all += next
        }
        #expect(all.map(\.sequence) == (1...version).reversed())
        #expect(all.last?.before == nil)
        await house.close()
    }

    @Test("It tells the same after the program was started anew")
    func reopened() async throws {
        let (office, house) = try await prepared()
        let before = try await house.reading.officeHistory(before: nil, limit: 200)
        await house.close()
        let again = try await office.open()
        #expect(try await again.reading.officeHistory(before: nil, limit: 200) == before)
        await again.close()
    }

    @Test("A later holding of the same person in the same post is about the same thing")
    func holdings() async throws {
        let (office, house) = try await prepared()
        let holding = Holding(post: "kasi", person: "maya", capacity: .acting, from: LedgerOffice.monday)
        let end = OfficeEvent.holderEnded(
            post: "kasi", person: "maya", capacity: .acting, at: LedgerOffice.monday.adding(minutes: 60))
        for event in [.holderAppointed(holding), end] {
            _ = try await house.ledger.submit(office.envelope(.changeOffice(event), by: .clock))
        }
        let entries = try await house.reading.officeHistory(before: nil, limit: 2)
        #expect(entries.map(\.isNewest) == [true, false])
        #expect(entries.first?.before == .holderAppointed(holding))
        await house.close()
    }

    @Test("Two holdings of one person in one post do not stand in each other's way")
    func twoHoldings() async throws {
        let (office, house) = try await prepared()
        let early = Holding(post: "kasi", person: "maya", capacity: .acting, from: LedgerOffice.monday)
        var late = early
        late.from = early.from.adding(minutes: 3 * 24 * 60)
        let end = OfficeEvent.holderEnded(
            post: "kasi", person: "maya", capacity: .acting, at: early.from, from: early.from)
        for event in [.holderAppointed(early), .holderAppointed(late), end] {
            _ = try await house.ledger.submit(office.envelope(.changeOffice(event), by: .clock))
        }
        let entries = try await house.reading.officeHistory(before: nil, limit: 3)
        #expect(entries.map(\.isNewest) == [true, true, false])
        await house.close()
    }
}
