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

    @Test("Sessions that ran out are deleted as others are opened, some at a time")
    func sweeping() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        func open(_ name: String, at moment: Instant) async throws {
            try await house.accounts.open(
                Session(
                    tokenDigest: SHA256.digest(of: name).bytes, person: "maya", post: nil, csrf: "c",
                    opened: moment, lastSeen: moment))
        }
        for number in 0..<30 { try await open("lama \(number)", at: now) }
        let later = now.adding(minutes: SessionLife.idleMinutes + 1)
        try await open("baru", at: later)
        #expect(try await house.accounts.sessions(of: "maya").count == 11, "twenty go with each")
        try await open("terbaru", at: later)
        let left = try await house.accounts.sessions(of: "maya")
        #expect(left.count == 2)
        #expect(left.allSatisfy { $0.lastSeen == later })
        await house.close()
    }

    @Test("One-time links that ran out go as others are made, and a new one replaces only its own")
    func linksSwept() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        func make(_ name: String, _ person: PersonID?, at moment: Instant) async throws {
            try await house.accounts.addAccessLink(
                AccessLink(
                    tokenDigest: SHA256.digest(of: name).bytes,
                    purpose: person == nil ? .founding : .password,
                    person: person, made: moment, expires: moment.adding(minutes: 60)))
        }
        func isUsable(_ name: String, at moment: Instant) async throws -> Bool {
            try await house.accounts.accessLink(tokenDigest: SHA256.digest(of: name).bytes, at: moment) != nil
        }
        try await make("pendiri", nil, at: now)
        try await make("maya", "maya", at: now)
        try await make("joko", "joko", at: now)
        try await make("maya lagi", "maya", at: now)
        for (name, expected) in [("pendiri", true), ("maya", false), ("joko", true), ("maya lagi", true)] {
            #expect(try await isUsable(name, at: now) == expected, "\(name)")
        }
        func open(at moment: Instant) async throws -> Set<PersonID> {
            Set(try await house.accounts.openPasswordLinks(at: moment).compactMap(\.person))
        }
        #expect(try await open(at: now) == ["maya", "joko"], "the founding link is none of a person")
        #expect(try await open(at: now.adding(minutes: 60)).isEmpty)
        try await make("nanti", "lain", at: now.adding(minutes: 61))
        // Asked as of then: only what is gone from the table is not found.
        for name in ["pendiri", "joko", "maya lagi"] {
            #expect(try await !isUsable(name, at: now), "\(name)")
        }
        await house.close()
    }

    @Test("A second factor is confirmed once, replaced only while it waits, and taken away with its codes")
    func secondFactor() async throws {
        let office = try LedgerOffice()
        let house = try await office.open()
        let accounts = house.accounts
        #expect(try await accounts.propose(SecondFactor(secret: [1], made: now), for: "maya"))
        #expect(try await accounts.propose(SecondFactor(secret: [2], made: now), for: "maya"))
        #expect(try await !accounts.useCode(step: 5, of: "maya"), "nothing is taken before")
        let codes = ["07": "$argon2id$a", "42": "$argon2id$b"]
        #expect(try await accounts.confirmSecondFactor(of: "maya", step: 7, recovery: codes, at: now))
        #expect(try await !accounts.confirmSecondFactor(of: "maya", step: 8, recovery: [:], at: now))
        #expect(try await !accounts.propose(SecondFactor(secret: [3], made: now), for: "maya"))
        #expect(
            try await accounts.secondFactor(of: "maya")
                == SecondFactor(secret: [2], made: now, confirmed: now, lastStep: 7))
        #expect(try await !accounts.useCode(step: 7, of: "maya"))
        #expect(try await accounts.useCode(step: 9, of: "maya"))
        #expect(try await !accounts.useCode(step: 8, of: "maya"))
        #expect(try await accounts.recoveryHash("42", of: "maya") == "$argon2id$b")
        #expect(try await accounts.useRecovery("42", of: "maya"))
        #expect(try await accounts.recoveryLeft(of: "maya") == 1)
        try await accounts.dropSecondFactor(of: "maya")
        #expect(try await accounts.secondFactor(of: "maya") == nil)
        #expect(try await accounts.recoveryLeft(of: "maya") == 0)
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
