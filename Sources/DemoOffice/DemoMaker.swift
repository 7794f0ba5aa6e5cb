import Crypto
import OfficeModel
package import OfficeTime
import SOPModel
import TicketEngine
package import UseCases

/// The accounts of a demo office.
package enum DemoAccounts {
    /// The one password of everybody, shown on the login page.
    package static let password = "coba-sigap"
    /// The names to sign in by, the head of the office first.
    package static var logins: [String] { Staff.members.map(\.login) }
}

/// Makes an invented office with a past of three months, by nothing but commands in the order of time.
package struct DemoMaker {
    let ledger: any CommandGroups
    private let accounts: any Accounts
    let vault: any AttachmentVault
    let clock: DemoClock
    private let procedures: [String]

    /// - Parameters:
    ///   - clock: the one that the ledger goes by.
    ///   - procedures: the text of each SOP file that comes into force.
    package init(
        ledger: any CommandGroups, accounts: any Accounts, vault: any AttachmentVault, clock: DemoClock,
        procedures: [String]
    ) {
        self.ledger = ledger
        self.accounts = accounts
        self.vault = vault
        self.clock = clock
        self.procedures = procedures
    }

    /// Fills an empty store; the clock ends at or before `now`.
    /// - Throws: `DemoFault` where a command is refused; what the store throws.
    package func make(until now: Instant) async throws {
        let calendar = OfficeCalendar.standard(zone: .wita)
        let axis = OfficeAxis(calendar, until: now)
        clock.move(to: axis.instant(0))
        try await found(calendar, besides: [Routines.patrol(after: LocalTime(now, in: calendar.zone).date)])
        let signatures = try await Signatures.keep(in: vault)
        try await ledger.together { [clock] group in
            var player = Player(
                sender: CommandSender(group: group, clock: clock), axis: axis, office: try group.office(),
                signatures: signatures)
            try player.play(Story.all(axis))
        }
    }

    /// Makes the office without a past, at the time the clock shows; everybody can sign in.
    func found(_ calendar: OfficeCalendar, besides events: [OfficeEvent] = []) async throws {
        let events = try founding(calendar, at: clock.now()) + events
        try await ledger.together { [clock] group in
            let sender = CommandSender(group: group, clock: clock)
            for event in events { try sender.change(event, by: .clock) }
            for unit in ["dinkes", "disdukcapil"] as [UnitID] {
                let contacts = Suppliers.contacts(of: unit)
                try sender.send(
                    .changeOffice(contacts.event), by: .clock, personal: contacts.personal, act: "contacts")
            }
        }
        try await giveAccounts()
    }

    private func founding(_ calendar: OfficeCalendar, at moment: Instant) throws -> [OfficeEvent] {
        var events: [OfficeEvent] = [
            .profileSet(profile), .calendarSet(calendar, reason: "Hari dan jam kerja awal (Perpres 21/2023)"),
        ]
        events += Staff.events(from: moment.adding(minutes: -500 * 24 * 60))
        events += Units.events
        for text in procedures {
            guard let procedure = Procedure.kept(yaml: Array(text.utf8), file: "demo.yaml") else {
                throw DemoFault(act: "SOP tidak terbaca", reason: "\(text.prefix(80))")
            }
            events.append(
                .procedureEnforced(
                    ProcedureInForce(
                        code: procedure.code, version: procedure.version, file: text, since: moment)))
            events.append(.columnsBound(code: procedure.code, binding: Bindings.binding(of: procedure)))
        }
        return events + Suppliers.events
    }

    private var profile: OfficeProfile {
        var profile = OfficeProfile()
        profile.government = "Pemerintah Kabupaten Teluk Permata"
        profile.name = "Dinas Komunikasi dan Informatika"
        profile.shortName = "Diskominfo"
        profile.address = "Jalan Mercusuar Nomor 1"
        profile.city = "Permata"
        profile.phone = Contact.phone(0)
        profile.zone = .wita
        profile.isDemo = true
        return profile
    }

    /// One hash serves all: everybody has the same password, and each hash takes as long as a sign-in.
    private func giveAccounts() async throws {
        let hash = try await PasswordHasher.hash(DemoAccounts.password).text
        for member in Staff.members {
            for login in Set([member.login, member.id.text]) {
                try await accounts.setAccount(Account(login: login, person: member.id, passwordHash: hash))
            }
        }
    }
}

/// A command of the demo that was refused: a mistake in a story.
package struct DemoFault: Error, CustomStringConvertible {
    package var act: String
    package var reason: String

    package var description: String { "\(act): \(reason)" }
}
