import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Synchronization
import Testing
import TicketEngine
import UseCases

/// A receiver in memory that answers as the test says.
private final class Receiver: OutgoingPost {
    struct Got: Sendable {
        var event: String
        var body: String
        var headers: [String: String]
        var outcome: OutgoingOutcome
    }

    private let state = Mutex<(got: [Got], answer: @Sendable (String) -> OutgoingOutcome)>(
        ([], { _ in .answered(204) }))

    var all: [Got] { state.withLock { $0.got } }
    /// The events that were taken.
    var taken: [String] { all.filter { $0.outcome == .answered(204) }.map(\.event) }

    func answers(_ answer: @escaping @Sendable (String) -> OutgoingOutcome) {
        state.withLock { $0.answer = answer }
    }

    func post(
        _ body: String, to url: String, headers: [(name: String, value: String)], reach: Webhook.Reach
    ) async -> OutgoingOutcome {
        let named = Dictionary(headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        let event = named["X-Sigap-Event"] ?? ""
        return state.withLock { state in
            let outcome = state.answer(event)
            state.got.append(Got(event: event, body: body, headers: named, outcome: outcome))
            return outcome
        }
    }
}

@Suite("Messages to other programs")
struct OutboxTests {
    private static let secret = Array("kunci-bersama".utf8)

    private func prepared() async throws -> (LedgerOffice, Storehouse, Webhook) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let webhook = Webhook(
            id: office.newID(), url: "https://penerima.example/kait", secret: Self.secret,
            created: office.clock.now())
        try await office.program(.addWebhook(webhook), in: house)
        return (office, house, webhook)
    }

    private func sender(_ office: LedgerOffice, _ house: Storehouse, _ receiver: Receiver) -> OutboxSender {
        OutboxSender(outbox: house.outbox, post: receiver, clock: office.clock, trouble: { _ in })
    }

    @Test("What happened to a ticket is told in order, signed, and once")
    func delivered() async throws {
        let (office, house, webhook) = try await prepared()
        let (ticket, report, code) = try await office.ticket(in: house, title: "Rahasia Ibu Sari")
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        let receiver = Receiver()
        let sender = sender(office, house, receiver)
        await sender.round()
        await sender.round()
        let version = try #require(try await house.reading.ticket(ticket)).state.version
        let ofTicket = receiver.taken.filter { $0.hasPrefix(ticket.text) }
        #expect(ofTicket == (1...version).map { "\(ticket.text)-\($0)" })
        #expect(receiver.taken.filter { $0.hasPrefix(report.text) }.count == 2)
        for got in receiver.all {
            let timestamp = try #require(got.headers["X-Sigap-Timestamp"])
            #expect(timestamp == String(office.clock.now().milliseconds / 1_000))
            let proof = HMAC.sha256(timestamp + "." + got.body, key: Self.secret).hex
            #expect(got.headers["X-Sigap-Signature"] == "sha256=" + proof)
            for word in ["Sari", "Internet mati", "0800-1", code] { #expect(!got.body.contains(word)) }
        }
        let body = try #require(receiver.all.first { $0.event == ofTicket.first }?.body)
        #expect(body.contains("\"kind\":\"ticketOpened\""))
        #expect(body.contains("\"number\":\"T-2026-0001\""))
        #expect(try await house.outbox.webhooks().map(\.delivered) == [receiver.all.count])
        #expect(try await house.outbox.standing(of: webhook.id, at: office.clock.now()).waiting == 0)
        await house.close()
    }

    @Test("Nothing is told of a refused command, nor where nobody listens")
    func refused() async throws {
        let (office, house, webhook) = try await prepared()
        let (ticket, _, _) = try await office.ticket(in: house)
        let before = try await house.outbox.standing(of: webhook.id, at: office.clock.now()).waiting
        let refused = office.envelope(
            .ticket(ticket, .cancel(reason: "x")), by: .person("eko", post: nil, capacity: nil))
        await #expect(throws: CommandFailure.self) { try await house.ledger.submit(refused) }
        #expect(try await house.outbox.standing(of: webhook.id, at: office.clock.now()).waiting == before)
        try await office.program(.setWebhook(webhook.id, .removed), in: house)
        _ = try await office.ticket(in: house)
        #expect(try await office.rows(of: ["outbox"])["outbox"] == [])
        await house.close()
    }

    @Test("What failed is tried again after a pause; later messages of the ticket wait, others do not")
    func order() async throws {
        let (office, house, _) = try await prepared()
        let (first, _, _) = try await office.ticket(in: house)
        let (second, _, _) = try await office.ticket(in: house)
        let receiver = Receiver()
        receiver.answers { event in event == "\(first.text)-1" ? .answered(500) : .answered(204) }
        let sender = sender(office, house, receiver)
        await sender.round()
        #expect(receiver.taken.allSatisfy { !$0.hasPrefix(first.text) })
        #expect(receiver.taken.contains("\(second.text)-1"))
        receiver.answers { _ in .answered(204) }
        await sender.round()
        #expect(receiver.taken.allSatisfy { !$0.hasPrefix(first.text) }, "the pause is not over")
        office.clock.move(minutes: 1)
        await sender.round()
        let numbers = receiver.taken.filter { $0.hasPrefix(first.text) }
        #expect(numbers.first == "\(first.text)-1")
        #expect(numbers == (1...numbers.count).map { "\(first.text)-\($0)" })
        await house.close()
    }

    @Test("A receiver that does not answer is not asked for each message")
    func rest() async throws {
        let (office, house, webhook) = try await prepared()
        for _ in 0..<10 { _ = try await house.ledger.submit(office.report()) }
        let receiver = Receiver()
        receiver.answers { _ in .unreachable("down") }
        let sender = sender(office, house, receiver)
        await sender.round()
        await sender.round()
        #expect(receiver.all.count == 3)
        receiver.answers { _ in .answered(200) }
        office.clock.move(minutes: 5)
        await sender.round()
        #expect(try await house.outbox.standing(of: webhook.id, at: office.clock.now()).waiting == 0)
        await house.close()
    }

    @Test("What waits survives a restart; what fails for three days is given up visibly, and can be revived")
    func givenUp() async throws {
        let (office, house, webhook) = try await prepared()
        _ = try await house.ledger.submit(office.report())
        await house.close()
        let again = try await office.open()
        let receiver = Receiver()
        receiver.answers { _ in .answered(404) }
        let sender = sender(office, again, receiver)
        for _ in 0..<40
        where try await again.outbox.standing(of: webhook.id, at: office.clock.now()).waiting > 0 {
            await sender.round()
            office.clock.move(minutes: 6 * 60)
        }
        let dead = try await again.outbox.deadLetters(of: webhook.id, limit: 9)
        #expect(dead.map(\.trouble) == ["HTTP 404"])
        #expect(dead.first.map { $0.attempts >= 10 } ?? false)
        #expect(office.clock.now() > LedgerOffice.monday.adding(minutes: 3 * 24 * 60))
        try await office.program(.retryWebhook(webhook.id), in: again)
        receiver.answers { _ in .answered(204) }
        office.clock.move(minutes: 6 * 60)
        await sender.round()
        #expect(receiver.taken.count == 1)
        #expect(try await again.outbox.deadLetters(of: webhook.id, limit: 9) == [])
        await again.close()
    }

    @Test("What keeps failing shows: how many, why last, and when it is tried again")
    func standing() async throws {
        let (office, house, webhook) = try await prepared()
        _ = try await house.ledger.submit(office.report())
        _ = try await house.ledger.submit(office.report())
        let receiver = Receiver()
        receiver.answers { _ in .answered(503) }
        await sender(office, house, receiver).round()
        let standing = try await house.outbox.standing(of: webhook.id, at: office.clock.now())
        #expect(standing.waiting == 2)
        #expect(standing.failing == 2)
        #expect(standing.lastTrouble == "HTTP 503")
        #expect(standing.nextAttempt == office.clock.now().adding(minutes: 1))
        await house.close()
    }

    @Test("A stopped webhook is told nothing; what waited is sent when it goes on")
    func stopped() async throws {
        let (office, house, webhook) = try await prepared()
        _ = try await house.ledger.submit(office.report())
        try await office.program(.setWebhook(webhook.id, .stopped), in: house)
        _ = try await house.ledger.submit(office.report())
        let receiver = Receiver()
        let sender = sender(office, house, receiver)
        await sender.round()
        #expect(receiver.all.isEmpty)
        try await office.program(.setWebhook(webhook.id, .active), in: house)
        await sender.round()
        #expect(receiver.taken.count == 1)
        await house.close()
    }

    @Test("A webhook is told of what it asked for, and of nothing else", arguments: OutboxTopic.allCases)
    func topics(topic: OutboxTopic) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let webhook = Webhook(
            id: office.newID(), url: "https://penerima.example/", secret: Self.secret, topics: [topic],
            created: office.clock.now())
        try await office.program(.addWebhook(webhook), in: house)
        let (ticket, _, _) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        let receiver = Receiver()
        await sender(office, house, receiver).round()
        let kinds = Set(
            receiver.all.compactMap { got in
                got.body.split(separator: "\"kind\":\"").last?.prefix { $0 != "\"" }
            }.map(String.init))
        let known: [OutboxTopic: String] = [
            .reports: "reportReceived", .tickets: "ticketFinished", .steps: "stepCompleted",
            .papers: "countersignWaived",
        ]
        for (each, kind) in known { #expect(kinds.contains(kind) == (each == topic), "\(kinds.sorted())") }
        await house.close()
    }

    @Test(
        "Confidential tickets and their reports are told only to a webhook that hears them",
        arguments: [false, true])
    func confidential(hearsSecrets: Bool) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let webhook = Webhook(
            id: office.newID(), url: "https://penerima.example/", secret: Self.secret,
            hearsSecrets: hearsSecrets, created: office.clock.now())
        try await office.program(.addWebhook(webhook), in: house)
        let (ticket, report, _) = try await office.ticket(in: house)
        let (open, _, _) = try await office.ticket(in: house)
        // Everything about it still waits to be sent when it becomes confidential.
        let classify = TicketCommand.classify(isSecret: true, reason: "Permintaan pimpinan")
        _ = try await house.ledger.submit(
            office.envelope(.ticket(ticket, classify), by: LedgerOffice.desk))
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        _ = try await house.ledger.submit(
            office.envelope(
                .recordAgenda(report, Agenda(letterNumber: "005/1")), by: LedgerOffice.desk))
        let receiver = Receiver()
        await sender(office, house, receiver).round()
        let told = receiver.all.filter { got in
            got.event.hasPrefix(ticket.text) || got.event.hasPrefix(report.text)
                || got.body.contains(ticket.text) || got.body.contains(report.text)
        }
        #expect(told.isEmpty == !hearsSecrets, "\(told.map(\.body))")
        #expect(receiver.taken.contains { $0.hasPrefix(open.text) })
        await house.close()
    }

    @Test(
        "Pauses grow from one minute to six hours, and end after three days and ten attempts",
        arguments: [
            (1, 0, 1), (2, 0, 2), (5, 0, 16), (9, 0, 256), (10, 0, 360), (60, 10, 360), (3, 4_400, 4),
        ] as [(Int, Int64, Int64)])
    func pace(attempts: Int, age: Int64, pause: Int64) {
        let now = LedgerOffice.monday
        let next = OutboxPace.next(after: attempts, created: now.adding(minutes: -age), at: now)
        #expect(next == now.adding(minutes: pause))
        #expect(OutboxPace.next(after: 10, created: now.adding(minutes: -4_320), at: now) == nil)
    }
}
