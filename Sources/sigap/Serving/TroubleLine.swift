import OfficeModel
import SOPModel
package import UseCases

/// What went wrong beside the requests, as lines of JSON for the log.
package enum TroubleLine {
    package static func of(_ trouble: Timekeeper.Trouble) -> String {
        switch trouble {
        case .command(let ticket, let command, let failure):
            line("clock", command, [("ticket", ticket.text), ("failure", "\(failure)")])
        case .ticket(let ticket, let error):
            line("clock", "ticket", [("ticket", ticket.text), ("failure", String(reflecting: error))])
        case .seals(let error): line("clock", "seal", [("failure", String(reflecting: error))])
        case .orphans(let error): line("clock", "orphans", [("failure", String(reflecting: error))])
        case .routine(let routine, let error):
            line("clock", "routine", [("routine", routine.text), ("failure", String(reflecting: error))])
        case .list(let error): line("clock", "list", [("failure", String(reflecting: error))])
        }
    }

    package static func of(_ trouble: OutboxSender.Trouble) -> String {
        switch trouble {
        case .store(let error): line("webhook", "store", [("failure", String(reflecting: error))])
        case .givenUp(let webhook, let event, let reason):
            line("webhook", "given up", [("webhook", webhook.text), ("event", event), ("failure", reason)])
        }
    }

    package static func of(_ slow: Meters.SlowRead) -> String {
        line("slow", slow.name, [("milliseconds", String(slow.milliseconds))])
    }

    package static func backup(_ error: any Error) -> String {
        line("backup", "failed", [("failure", String(reflecting: error))])
    }

    private static func line(_ area: String, _ what: String, _ rest: [(String, String)]) -> String {
        let members = [(area, what)] + rest
        return "{" + members.map { "\"\($0.0)\":\"\(plain($0.1))\"" }.joined(separator: ",") + "}"
    }

    /// Printable ASCII without quotes.
    private static func plain(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(500).map { scalar in
                scalar.isASCII && scalar.value >= 32 && scalar != "\"" && scalar != "\\"
                    ? Character(scalar) : "."
            })
    }
}
