import OfficeTime
import SOPModel

/// Procedure files: what is read and written reads the same again, as YAML and as JSON.
enum ProcedurePromise {
    static func hold(for input: [UInt8]) {
        let (procedure, findings) = Procedure.read(yaml: input, file: "a.yaml")
        require(
            procedure != nil || !findings.isEmpty,
            "a file that gives no procedure has a finding that says why")
        guard let procedure else { return }
        for (text, kind) in [(procedure.yaml(), "YAML"), (procedure.json(), "JSON")] {
            let again = Procedure.read(yaml: text, file: "b.yaml").0
            require(again == procedure, "a procedure written as \(kind) reads the same again")
        }
    }
}

/// *Waktu* cells: understood words are bounded, read back the same, and make a deadline or a clear refusal.
enum TimePromise {
    private static let calendar = CompiledCalendar(.standard(zone: .wib))
    private static let start = Instant(milliseconds: 1_790_000_000_000)

    static func hold(for input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let phrase = TimePhrase.read(text)
        guard case .standard(let time) = phrase else { return }
        require(time.upper > 0, "no length is nothing")
        require((time.lower ?? 1) <= time.upper, "a range runs upwards")
        let words = StandardTime.words(for: time)
        require(TimePhrase.read(words) == phrase, "'\(words)' reads back the same")
        guard let deadline = try? calendar.deadline(from: start, within: time) else { return }
        require(deadline > start, "a deadline lies after the start")
    }
}
