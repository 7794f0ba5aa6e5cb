import Crypto
import DemoOffice
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("The demo office")
struct DemoOfficeTests {
    @Test("Its record is whole")
    func record() async throws {
        let office = try await MadeOffice.shared
        #expect(try RecordCheck.run(SQLiteFile(folder: office.folder)).report.fault == nil)
    }

    @Test("There is a ticket of every kind", arguments: Situation.all)
    func situation(situation: Situation) async throws {
        let office = try await MadeOffice.shared
        #expect(office.tickets.contains { situation.holds($0) })
    }

    @Test("One ticket waits at each row of SOP 004", arguments: 0..<14)
    func rows(row: Int) async throws {
        let office = try await MadeOffice.shared
        let procedure = try #require(office.procedures["bolmut-maintenance-gangguan"])
        let step = procedure.steps[row].id
        let isOpen = office.tickets.contains { ticket in
            ticket.state.procedure == procedure.code && ticket.state.positions.contains { $0.step == step }
        }
        #expect(isOpen, "nothing waits at \(step)")
    }

    @Test("Every one of the seven SOPs is in force, ran, and has somebody for each column")
    func procedures() async throws {
        let office = try await MadeOffice.shared
        #expect(office.procedures.count == 7)
        for (code, procedure) in office.procedures {
            #expect(office.tickets.contains { $0.state.procedure == code && $0.state.finishedAt != nil })
            for column in procedure.columns where !column.isReporter {
                let bound = office.office.bindings[code]?.columns[column.id] ?? []
                #expect(!bound.isEmpty, "\(code): \(column.id)")
                for assignee in bound { #expect(isSomebody(assignee, in: office.office)) }
            }
        }
    }

    private func isSomebody(_ assignee: Assignee, in office: Office) -> Bool {
        switch assignee {
        case .post(let post): !office.holders(of: post, at: MadeOffice.now).isEmpty
        case .team(let team): !(office.teams[team]?.members.isEmpty ?? true)
        case .person(let person): office.people[person] != nil
        case .reporter: true
        }
    }

    @Test(
        "Reports wait, were sent on and closed",
        arguments: [("received", 4), ("forwarded", 1), ("closed", 1)])
    func reports(standing: String, count: Int) async throws {
        let office = try await MadeOffice.shared
        #expect(office.reports.count { $0.standing == standing } == count)
    }

    @Test("About sixty tickets lie in the past three months, some steps late, most in time")
    func past() async throws {
        let office = try await MadeOffice.shared
        #expect((55...75).contains(office.tickets.count))
        let verdicts = office.tickets.flatMap(\.state.records).compactMap(\.verdict)
        let late = verdicts.count { $0.inTime == .no }
        #expect(late > 10)
        #expect(late * 4 < verdicts.count)
        for entry in office.tickets.flatMap(\.history) {
            #expect(entry.entry.recorded <= MadeOffice.now)
            #expect(entry.entry.happened <= entry.entry.recorded)
        }
    }

    @Test("Everybody signs in with the common password", arguments: DemoAccounts.logins)
    func accounts(login: String) async throws {
        let office = try await MadeOffice.shared
        let account = try #require(office.accounts[login])
        #expect(office.office.people[account.person]?.isActive == true)
        // All share one hash; checking it once is enough, and takes as long as a sign-in.
        #expect(account.passwordHash == office.accounts["kadis"]?.passwordHash)
    }

    @Test("The common password is the one shown")
    func password() async throws {
        let hash = try #require(try await MadeOffice.shared.accounts["kadis"]?.passwordHash)
        #expect(await PasswordHasher.verify(DemoAccounts.password, against: PasswordHash(text: hash)))
    }

    @Test("Nobody's telephone number is a real one")
    func phones() async throws {
        let office = try await MadeOffice.shared
        for person in office.office.people.values { #expect(person.phone.hasPrefix("0812-0000-")) }
    }

    @Test(
        "It can be made at any hour of any day",
        arguments: [
            "2026-11-23T07:31+08:00", "2026-03-10T12:10+08:00", "2028-02-27T10:00+08:00",
        ])
    func anyTime(text: String) async throws {
        let now = try #require(Instant(timestamp: text))
        let office = try await MadeOffice.make(at: now)
        #expect(office.tickets.count > 55)
        #expect(try RecordCheck.run(SQLiteFile(folder: office.folder)).report.fault == nil)
    }

    @Test("It is made the same each time")
    func deterministic() async throws {
        let first = try await MadeOffice.shared
        let second = try await MadeOffice.make(at: MadeOffice.now)
        #expect(first.outline == second.outline)
    }
}
