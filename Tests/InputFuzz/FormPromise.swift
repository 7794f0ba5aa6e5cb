import OfficeModel
import OfficeTime
import SOPModel
import UseCases

@testable import HTTPServer
@testable import Web

/// Forms as text: the first byte chooses the command, the rest is what was sent.
enum FormPromise {
    static func hold(for input: [UInt8]) {
        guard let first = input.first else { return }
        guard let fields = NamedValues(urlEncoded: input.dropFirst()) else { return }
        let written = fields.pairs.map { percentEncoded($0.name) + "=" + percentEncoded($0.value) }
        require(
            NamedValues(urlEncoded: written.joined(separator: "&").utf8) == fields,
            "a form that was read and written reads the same again")
        CommandPromise.hold(first, InputValues(FormFields(fields: fields)))
    }
}

/// JSON bodies: the first byte chooses the command, the rest is what was sent.
enum JSONPromise {
    static func hold(for input: [UInt8]) {
        guard let first = input.first else { return }
        let bytes = Array(input.dropFirst())
        guard let values = try? InputValues(json: bytes) else { return }
        guard let again = try? InputValues(json: bytes) else {
            return require(false, "what was read once is read twice")
        }
        require(values.canonical == again.canonical, "the same body has the same digest each time")
        CommandPromise.hold(first, values)
    }
}

/// Whatever was sent, a command or named faults come of it; the same ones each time.
enum CommandPromise {
    private static let office = sample

    static func hold(_ choice: UInt8, _ values: InputValues) {
        let names = CommandName.allCases
        let name = names[Int(choice) % names.count]
        let faults = read(name, values)
        require(faults == read(name, values), "\(name) finds the same faults each time")
    }

    private static func read(_ name: CommandName, _ values: InputValues) -> [InputFault] {
        var reading = CommandReading(
            reader: InputReader(values, office: office), now: Instant(milliseconds: 1_790_000_000_000),
            newTicket: TicketID(high: 1, low: 1), newReport: ReportID(high: 1, low: 1),
            fresh: FreshSecret(of: CommandID(high: 1, low: 1)), step: nil, reporter: nil)
        _ = reading.command(name)
        _ = reading.given()
        _ = reading.reader.moment("happened")
        _ = reading.reader.number("expected_version")
        return reading.reader.faults
    }

    /// A small office, so that ids in the seeds name something.
    private static var sample: Office {
        var office = Office()
        office.profile.name = "Dinas Kominfo"
        office.profile.zone = .wita
        office.calendar = CompiledCalendar(.standard(zone: .wita))
        office.people["budi"] = Person(id: "budi", name: "Budi", phone: "0812", roles: [.administrator])
        office.posts["kadis"] = Post(id: "kadis", name: "Kepala Dinas", isHead: true)
        office.posts["meja"] = Post(id: "meja", name: "Meja Layanan", superior: "kadis", isDesk: true)
        office.units["opd-1"] = OfficeUnit(id: "opd-1", name: "Sekretariat Daerah")
        office.places["ruang"] = OfficeModel.Place(id: "ruang", name: "Ruang rapat", unit: "opd-1")
        office.providers["isp"] = Provider(id: "isp", name: "Penyedia")
        return office
    }
}
