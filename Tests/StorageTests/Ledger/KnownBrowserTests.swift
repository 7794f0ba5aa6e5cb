import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import UseCases

@Suite("Browsers from which an account was opened")
struct KnownBrowserTests {
    private let now = LedgerOffice.monday

    private func digest(_ name: String) -> [UInt8] { SHA256.digest(of: name).bytes }

    private func days(_ count: Int64) -> Instant { now.adding(minutes: count * 24 * 60) }

    @Test("A browser is known for its account alone, after a restart too, until it was not used for long")
    func known() async throws {
        let office = try LedgerOffice()
        var house = try await office.open()
        try await house.accounts.remember(digest("meja"), for: "maya", at: now)
        await house.close()
        house = try await office.open()
        let accounts = house.accounts
        #expect(try await accounts.knows(digest("meja"), for: "maya", at: now))
        #expect(try await !accounts.knows(digest("meja"), for: "joko", at: now))
        #expect(try await !accounts.knows(digest("lain"), for: "maya", at: now))
        #expect(try await accounts.knows(digest("meja"), for: "maya", at: days(BrowserMemory.days - 1)))
        #expect(try await !accounts.knows(digest("meja"), for: "maya", at: days(BrowserMemory.days)))
        try await accounts.remember(digest("meja"), for: "maya", at: days(100))
        #expect(try await accounts.knows(digest("meja"), for: "maya", at: days(BrowserMemory.days)))
        await house.close()
    }

    @Test("Of too many browsers the one not used for longest is forgotten; a new password forgets all")
    func bounded() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        let accounts = house.accounts
        for number in 0...BrowserMemory.limit {
            try await accounts.remember(digest("\(number)"), for: "maya", at: days(Int64(number)))
        }
        let then = days(Int64(BrowserMemory.limit))
        #expect(try await !accounts.knows(digest("0"), for: "maya", at: then))
        #expect(try await accounts.knows(digest("1"), for: "maya", at: then))
        try await accounts.remember(digest("meja"), for: "joko", at: then)
        try await accounts.setAccount(Account(login: "maya", person: "maya", passwordHash: "$argon2id$…"))
        #expect(try await !accounts.knows(digest("1"), for: "maya", at: then))
        #expect(try await accounts.knows(digest("meja"), for: "joko", at: then))
        await house.close()
    }
}
