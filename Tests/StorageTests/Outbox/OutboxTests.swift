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
        _ body: String, to url: String, headers: [(name: String, value: String)], allowsPrivate: Bool
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
            allowsPrivate: false, created: office.clock.now())
        try await house.outbox.add(webhook)
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
        #expect(try await house.outbox.waitingCount(for: webhook.id) == 0)
        await house.close()
    }

    @Test("Nothing is told of a refused command, nor where nobody listens")
    func refused() async throws {
        let (office, house, webhook) = try await prepared()
        let (ticket, _, _) = try await office.ticket(in: house)
        let before = try await house.outbox.waitingCount(for: webhook.id)
        let refused = office.envelope(
            .ticket(ticket, .cancel(reason: "x")), by: .person("eko", post: nil, capacity: nil))
        await #expect(throws: CommandFailure.self) { try await house.ledger.submit(refused) }
        #expect(try await house.outbox.waitingCount(for: webhook.id) == before)
        #expect(try await house.outbox.remove(webhook.id))
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
        #expect(try await house.outbox.waitingCount(for: webhook.id) == 0)
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
        for _ in 0..<40 where try await again.outbox.waitingCount(for: webhook.id) > 0 {
            await sender.round()
            office.clock.move(minutes: 6 * 60)
        }
        let dead = try await again.outbox.deadLetters(of: webhook.id, limit: 9)
        #expect(dead.map(\.trouble) == ["HTTP 404"])
        #expect(dead.first.map { $0.attempts >= 10 } ?? false)
        #expect(office.clock.now() > LedgerOffice.monday.adding(minutes: 3 * 24 * 60))
        #expect(try await again.outbox.revive(webhook.id, at: office.clock.now()) == 1)
        receiver.answers { _ in .answered(204) }
        office.clock.move(minutes: 6 * 60)
        await sender.round()
        #expect(receiver.taken.count == 1)
        #expect(try await again.outbox.deadLetters(of: webhook.id, limit: 9) == [])
        await again.close()
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
