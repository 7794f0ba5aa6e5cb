import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import UseCases

@Suite("Accounts, sessions, links and files")
struct AccountTests {
    private let now = LedgerOffice.monday

    @Test("An account is kept and changed as a whole")
    func accounts() async throws {
        let office = try LedgerOffice()
        var house = try await office.open()
        var account = Account(login: "maya", person: "maya", passwordHash: "$argon2id$…")
        try await house.accounts.setAccount(account)
        #expect(try await house.accounts.account(login: "maya") == account)
        #expect(try await house.accounts.account(login: "Maya") == nil)
        account.failures = 5
        account.lockedUntil = now
        try await house.accounts.setAccount(account)
        await house.close()
        house = try await office.open()
        #expect(try await house.accounts.account(login: "maya") == account)
        await house.close()
    }

    @Test("A session lives from its opening to its closing")
    func sessions() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        var session = Session(
            tokenDigest: SHA256.digest(of: "token").bytes, person: "maya", post: "kasi", csrf: "c",
            opened: now,
            lastSeen: now)
        try await house.accounts.open(session)
        #expect(try await house.accounts.session(tokenDigest: session.tokenDigest) == session)
        session.post = nil
        session.isEnglish = true
        session.lastSeen = now.adding(minutes: 3)
        try await house.accounts.change(session)
        #expect(try await house.accounts.session(tokenDigest: session.tokenDigest) == session)
        try await house.accounts.close(tokenDigest: session.tokenDigest)
        #expect(try await house.accounts.session(tokenDigest: session.tokenDigest) == nil)
        await house.close()
    }

    @Test("A link remembers failures and its use")
    func links() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        var link = CompletionLink(
            id: office.newID(), ticket: office.newID(), position: 3, pinHash: "p", expires: now)
        try await house.accounts.addLink(link)
        #expect(try await house.accounts.link(link.id) == link)
        link.failures = 2
        link.used = now
        try await house.accounts.changeLink(link)
        #expect(try await house.accounts.link(link.id) == link)
        #expect(try await house.accounts.link(office.newID()) == nil)
        await house.close()
    }

    @Test("A file is kept once by its content, whoever sends it")
    func files() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        let bytes = Array("surat".utf8)
        let place = try await house.vault.keep(bytes: bytes, name: "a.pdf", mediaType: "application/pdf")
        #expect(place == AttachmentPlace(digest: SHA256.digest(of: bytes).hex, size: 5))
        #expect(
            try await house.vault.keep(bytes: bytes, name: "b.pdf", mediaType: "application/pdf") == place)
        #expect(try await house.vault.place(digest: place.digest) == place)
        #expect(try await house.vault.path(digest: place.digest)?.hasPrefix(office.folder) ?? false)
        for unknown in [SHA256.digest(of: "lain").hex, "../office.db", ""] {
            #expect(try await house.vault.path(digest: unknown) == nil)
            #expect(try await house.vault.place(digest: unknown) == nil)
        }
        await house.close()
    }
}
