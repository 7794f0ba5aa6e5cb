import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Synchronization
import Testing
import TicketEngine
import UseCases

/// What a look at the store shows, with a server and without.
@Suite("How the store of an office is")
struct StandingTests {
    @Test("The time of the newest event, days without a seal, and what waits")
    func standing() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        var now = office.clock.now()
        let zone = try await house.reading.office().profile.zone
        var standing = try await house.condition.standing(at: now, in: zone)
        #expect(standing.zone == zone)
        #expect(standing.lastRecorded == now)
        #expect(standing.unsealedDays == 0)
        #expect(standing.outbox == OfficeStanding.Waiting())

        // Three days later nothing was sealed, and a message has waited as long.
        let webhook = Webhook(
            id: office.newID(), url: "https://penerima.example/kait", secret: Array("kunci".utf8),
            created: now)
        try await office.program(.addWebhook(webhook), in: house)
        _ = try await office.ticket(in: house)
        let made = now
        now = now.adding(minutes: 3 * 24 * 60)
        standing = try await house.condition.standing(at: now, in: zone)
        #expect(standing.outbox.messages > 0)
        #expect(standing.outbox.oldest == made)
        #expect(standing.unsealedDays == 3)
        await house.close()
        #expect(
            try StandingCheck.run(office.driver, at: now) == standing, "a look without a server sees the same"
        )
    }

    @Test("Commands are taken while the writer gets its turn, and no longer when it is closed")
    func ready() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        #expect(await house.condition.takesCommands())
        await house.close()
        #expect(await !house.condition.takesCommands())
    }

    @Test("The newest events are held against their hashes")
    func recent() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        await house.close()
        let whole = try RecentRecord.check(office.driver, newest: 5)
        #expect(whole.events == 5)
        #expect(whole.fault == nil)
        #expect(try FileCheck.isWhole(office.driver))
        // Somebody takes an event's place by another's line.
        try await office.write([
            "DROP TRIGGER event_no_update",
            "UPDATE event SET line = (SELECT line FROM event WHERE id = 2) WHERE id = (SELECT max(id) FROM event)",
        ])
        #expect(try RecentRecord.check(office.driver, newest: 5).fault != nil)
    }

    @Test("Groups, commits and slow reads are counted")
    func meters() async throws {
        let office = try LedgerOffice()
        let slow = Mutex<[Meters.SlowRead]>([])
        let meters = Meters(slowAfter: .zero) { read in slow.withLock { $0.append(read) } }
        let house = try await Storehouse.open(
            driver: office.driver, folder: office.folder, clock: office.clock, meters: meters)
        for event in try LedgerOffice.events().prefix(3) {
            _ = try await house.ledger.submit(office.envelope(.changeOffice(event), by: .clock))
        }
        _ = try await house.reading.office()
        await house.close()
        let counted = meters.counted
        #expect(counted.groupSizes.count >= 3)
        #expect(counted.commitSeconds.count == counted.groupSizes.count)
        #expect(counted.commitSeconds.sum > 0)
        #expect(counted.slowReads.keys.contains { $0.hasPrefix("office") }, "\(counted.slowReads)")
        #expect(slow.withLock { $0.count } == counted.slowReads.values.reduce(0, +))
    }
}
