import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import TicketEngine
import UseCases

/// The database of the sample office with work in every state, made once; each test gets a copy.
struct Seed: Sendable {
    /// The database by the names of its files.
    let database: [String: [UInt8]]
    /// Two reports that wait in the inbox.
    let waiting: ReportID
    let otherWaiting: ReportID
    let waitingCode: String
    /// A ticket at the first disposition.
    let open: TicketID
    let openReport: ReportID
    let openCode: String
    let openPosition: Int
    let openVersion: Int
    /// A ticket that reached the end of its SOP.
    let done: TicketID
    let doneCode: String
    /// A ticket whose paper waits for the reporter's countersignature.
    let signing: TicketID
    let signingCode: String
    let countersign: Int
    /// A round over all units, none of them visited.
    let round: TicketID
    let roundPosition: Int
    /// A ticket that is parked in a programme.
    let parked: TicketID
    /// A token that would act as the head, who did not agree yet.
    let token: TokenID
    /// A webhook with a message that was given up.
    let webhook: WebhookID
    /// The newest event of the office's stream that can be taken back.
    let lastOfficeChange: Int
    /// The next version of the SOP that the open ticket runs by.
    let revision: String

    static let password = "sandi-uji-cukup-panjang"

    static let shared = Task { try await make() }

    private static func make() async throws -> Seed {
        let folder = FileManager.default.temporaryDirectory.path + "/sigap-site-" + Randomness.token(bytes: 8)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = HandClock(SampleOffice.monday.adding(minutes: -2 * 24 * 60))
        let house = try await Storehouse.open(folder: folder, clock: clock)
        let office = SeedOffice(house: house, clock: clock)
        for event in try SampleOffice.events() { try await office.change(event) }
        try await openDoors(house)
        let waiting = try await office.report()
        let other = try await office.report()
        let open = try await office.ticket()
        let openState = try await office.state(open.ticket)
        let done = try await office.ticket(title: "Selesai")
        try await office.walk(done.ticket, fields: ["hasil_verifikasi": "tidak valid"]) {
            $0.phase == .finished
        }
        let signing = try await office.ticket(title: "Berita acara")
        try await office.walk(signing.ticket) { $0.countersigns.contains { $0.standing == .pending } }
        let round = try await office.order("bogor-pemeliharaan-jaringan")
        try await office.walk(round) { $0.positions.contains { !$0.places.isEmpty } }
        let parked = try await office.ticket("loteng-penanganan-gangguan", title: "Rumit")
        try await office.walk(parked.ticket, fields: ["penanganan": "kompleks"]) { $0.phase == .parked }
        let lastOfficeChange = try await house.reading.office().version
        let (token, webhook) = try await office.programs()
        let signingState = try await office.state(signing.ticket)
        let roundState = try await office.state(round)
        await house.close()
        return Seed(
            database: try files(folder),
            waiting: waiting.report, otherWaiting: other.report, waitingCode: waiting.code, open: open.ticket,
            openReport: open.report, openCode: open.code,
            openPosition: openState.positions.first?.number ?? 0, openVersion: openState.version,
            done: done.ticket, doneCode: done.code, signing: signing.ticket, signingCode: signing.code,
            countersign: signingState.countersigns.first { $0.standing == .pending }?.number ?? 0,
            round: round, roundPosition: roundState.positions.first { !$0.places.isEmpty }?.number ?? 0,
            parked: parked.ticket, token: token, webhook: webhook, lastOfficeChange: lastOfficeChange,
            revision: try SampleOffice.revision(Sample.revised, version: 2))
    }

    /// The file, and what the last connection left beside it.
    private static func files(_ folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in ["office.db", "office.db-wal"] {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
            files[name] = Array(data)
        }
        return files
    }

    /// One account to sign in with, and an open session for everybody.
    private static func openDoors(_ house: Storehouse) async throws {
        let hash = try await PasswordHasher.hash(password)
        for person in ["gunawan", "mantan"] as [PersonID] {
            try await house.accounts.setAccount(
                Account(login: person.text, person: person, passwordHash: hash.text))
        }
        // There is one to take away; nobody signs in as her by a password.
        _ = try await house.accounts.propose(
            SecondFactor(secret: [1, 2, 3], made: SampleOffice.monday), for: "ratna")
        _ = try await house.accounts.confirmSecondFactor(
            of: "ratna", step: 1, recovery: [:], at: SampleOffice.monday)
        for visitor in Who.allCases {
            guard let person = visitor.person else { continue }
            let post = SampleOffice.holders.first { $0.value == person }?.key
            try await house.accounts.open(
                Session(
                    tokenDigest: SHA256.digest(of: visitor.sessionToken).bytes, person: person, post: post,
                    csrf: visitor.formSecret, opened: SampleOffice.monday, lastSeen: SampleOffice.monday))
        }
    }
}
