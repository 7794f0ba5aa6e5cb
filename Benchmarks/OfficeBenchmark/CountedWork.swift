import Crypto
import Dispatch
import HTTPServer
import OfficeModel
import OfficeTime
import Storage
import Synchronization
import UseCases
import Web

/// Work that is done over and over, for whoever counts instructions: the same each time, and nothing else.
enum CountedWork {
    /// A whole run of 004 in memory.
    static func runs(_ count: Int) throws {
        let run = try EngineMeasure.run()
        for _ in 0..<count { _ = try run.repeated() }
    }

    /// Tickets, pages or reports, in an office of their own.
    static func done(_ what: String, _ count: Int, in folder: String) async throws {
        let office = try await LedgerOffice(folder: folder, from: now(), stride: 10)
        switch what {
        case "tickets": try await tickets(count, in: office)
        case "pages": try await pages(count, in: office)
        case "reports": try await reports(count, in: office)
        default: throw Unmeasured("no such work")
        }
        await office.house.close()
    }

    /// Whole commands from the second row of 004 to its end, each with its commit.
    static func tickets(_ count: Int, in office: LedgerOffice) async throws {
        for number in 0..<count { try await office.walk(try await office.open(number)) }
    }

    /// The page of one finished ticket, for somebody who is signed in.
    static func pages(_ count: Int, in office: LedgerOffice) async throws {
        let opened = try await office.open(0)
        try await office.walk(opened)
        let desk = try await office.door()
        for _ in 0..<count { try await desk.get("/tiket/" + opened.ticket.text) }
    }

    /// The report form, filled and sent.
    static func reports(_ count: Int, in office: LedgerOffice) async throws {
        let desk = try await office.door()
        for _ in 0..<count { try await desk.report() }
    }
}

/// Does something while the first thread does nothing but wait.
///
/// Left to Swift, that thread goes to sleep in a way in which valgrind 3.19 writes to memory that may only be
/// read.
func whileMainWaits(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let failure = Mutex<(any Error)?>(nil)
    Task.detached {
        do { try await work() } catch { failure.withLock { $0 = error } }
        done.signal()
    }
    done.wait()
    if let error = failure.withLock({ $0 }) { throw error }
}

/// Requests of one signed-in person, without a network.
struct InnerDoor {
    let site: Site
    let cookie: String
    let now: @Sendable () -> Instant

    func get(_ target: String) async throws {
        let request = try Request(target: target, headers: ["host": "kantor.example", "cookie": cookie])
        let response = await site.respond(to: request)
        guard response.status == .ok else { throw Unmeasured("\(target): \(response.status.rawValue)") }
    }

    /// Each from a browser of its own: one may report ten times.
    func report() async throws {
        let browser = Randomness.token(bytes: 16)
        let body =
            #"{"complaint":"mati","unit":"opd-7","text":"Internet mati sejak pagi, lampu modem merah.","#
            + #""name":"Sari Pelapor","post":"Staf","contact":"0811-0000-0007"}"#
        let id = TimeOrderedID.next(atMilliseconds: now().milliseconds).description
        let request = try Request(
            method: .post, target: "/api/v1/commands/receive-report",
            headers: [
                "host": "kantor.example", "cookie": "sigap_peramban=" + browser, "idempotency-key": id,
            ],
            body: .json(Array(body.utf8)))
        let response = await site.respond(to: request)
        guard response.status.rawValue < 300 else {
            throw Unmeasured("a report was answered \(response.status.rawValue)")
        }
    }
}
