import HTTPServer
import OfficeModel
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("The description of commands")
struct ReadPathTests {
    @Test("Described are exactly the fields that are read")
    func described() async throws {
        try await withOffice { office in
            for name in CommandName.allCases {
                // The PIN is looked at only beside a link that exists.
                let described = Self.paths(name.allFields).subtracting(["pin"])
                let read = try await Self.readPaths(name, in: office)
                #expect(read.subtracting(described).sorted() == [], "\(name): read, and not described")
                #expect(described.subtracting(read).sorted() == [], "\(name): described, and never read")
            }
        }
    }

    private static func paths(_ fields: [CommandField]) -> Set<String> {
        Set(
            fields.flatMap { field -> [String] in
                guard case .map(let inner) = field.kind else { return [field.name] }
                if inner.isEmpty { return [field.name + ".N"] }
                return paths(inner).map { field.name + ".N." + $0 }
            })
    }

    /// Everything the reader asks for, whatever is answered.
    private static func readPaths(_ name: CommandName, in office: OfficeUnderTest) async throws -> Set<String>
    {
        let trace = ReadTrace()
        let session = "\(Cookie.session)=\(Who.desk.sessionToken)"
        let context = try await office.site.context(Request(path: [], headers: ["cookie": session]))
        for variant in variants(name) {
            var values = InputValues()
            for (path, value) in full(name) { values.add(variant[path] ?? value, at: path) }
            values.trace = trace
            for step in steps(name) {
                var reading = CommandReading(
                    reader: InputReader(values, office: context.office), now: context.now,
                    newTicket: TicketID(high: 1, low: 1), newReport: ReportID(high: 1, low: 1),
                    fresh: FreshSecret(of: CommandID(high: 1, low: 1)), step: step, reporter: nil)
                _ = reading.command(name)
                _ = reading.given()
            }
            _ = try? await CommandIntake(context: context, name: name, values: values).run()
        }
        return Set(trace.paths.map(general))
    }

    /// A value for every described field, so that nothing stays unread because something else is missing.
    private static func full(_ name: CommandName) -> [(String, String)] {
        paths(name.allFields).sorted().map { path in
            let concrete = path.split(separator: ".").map { $0 == "N" ? "0" : $0 }.joined(separator: ".")
            switch path {
            case "command_id": return (concrete, "019f00000000700080000000000000aa")
            case "link", "code": return (concrete, "")
            default: return (concrete, "1")
            }
        }
    }

    /// Answers on which depends what else is read.
    private static func variants(_ name: CommandName) -> [[String: String]] {
        var variants: [[String: String]] = [
            [:], ["link": "1"], ["code": "XXXXXXXXXX"], ["given": "recorded", "given.ordered_by": "ratna"],
            ["given": "recorded", "given.ordered_by": ""], ["given": "on-site"],
            ["requirements.0.ticked": "no"],
            ["outputs.0.missing": "", "requirements.0.ticked": "", "outputs.0.devices.0.kind": "router"],
            ["outputs.0.missing": "", "outputs.0.devices.0.kind": ""],
        ]
        if name == .finishPlace {
            variants += ["good", "repaired", "replaced", "unreachable"].map { ["outcome": $0] }
            variants.append(["outcome": "replaced", "devices.0.kind": ""])
        }
        if name == .recordCase {
            variants += [["source": "laporan"], ["source": "perintah"]]
        }
        guard name == .recordLater || name == .recordCase else { return variants }
        return variants.map { variant in
            var below = variant
            for (path, value) in variant { below["steps.0." + path] = value }
            below["steps.0.happened"] = "2026-08-03T07:20+08:00"
            for (path, value) in variant where path.hasPrefix("given") {
                below["steps.0.countersigns.0." + path] = value
            }
            return below
        }
    }

    /// A row for each kind of output.
    private static func steps(_ name: CommandName) -> [Step?] {
        guard [.completeStep, .recordLater, .recordCase].contains(name) else { return [nil] }
        var outputs = Output.Kind.allCases.map { Output(kind: $0, name: "contoh") }
        outputs.append(Output(kind: .document, name: "disposisi-contoh"))
        return outputs.map {
            var step = Step.sample($0)
            step.countersigners = ["opd"]
            return step
        }
    }

    /// `outputs.0.text` as `outputs.N.text`.
    private static func general(_ path: String) -> String {
        var parts = path.split(separator: ".").map(String.init)
        for index in parts.indices where Int(parts[index]) != nil { parts[index] = "N" }
        return parts.joined(separator: ".")
    }
}
