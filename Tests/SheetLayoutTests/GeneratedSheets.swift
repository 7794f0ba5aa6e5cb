import SOPModel

/// Makes procedures that hang together as flows, from plain to wild; the same seed makes the same one.
struct GeneratedSheets {
    private static let words = [
        "jaringan", "gangguan", "melaporkan", "memeriksa", "perangkat", "OPD", "ke", "dan", "berita", "acara",
        "pertanggungjawaban", "koneksi", "lokasi", "dengan", "disposisi", "laporan", "hasil", "pemeliharaan",
    ]
    private static let answers = [
        "Ya", "Tidak", "lengkap", "tidak lengkap", "sedang", "perlu dilengkapi oleh pelapor", "berat",
    ]

    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func procedure() -> Procedure {
        let columns = (0..<number(1...7)).map { Column(id: ColumnID("k\($0)"), name: text(1...3)) }
        let count = number(1...16)
        let steps = (0..<count).map { step($0, of: count, columns.map(\.id)) }
        var procedure = Procedure(
            code: "uji", version: 1, title: text(2...6), kind: .disturbance, columns: columns, steps: steps)
        procedure.triggers = [Trigger(source: .report, entry: steps[0].id)]
        if chance(3) { procedure.triggers.append(Trigger(source: .order, entry: pick(steps).id)) }
        procedure.legalBasis = (0..<number(0...5)).map { _ in text(3...12) }
        procedure.equipment = (0..<number(0...9)).map { _ in text(1...4) }
        return procedure
    }

    private mutating func step(_ place: Int, of count: Int, _ columns: [ColumnID]) -> Step {
        let performers = columns.shuffled(using: &random).prefix(chance(12) ? 0 : chance(4) ? 3 : 1)
        var step = Step(
            id: StepID("b\(place)"), text: text(3...14),
            performers: performers.map { Performer(column: $0) })
        step.number = "\(place + 1)"
        step.order = chance(5) ? .anyOne : .inTurn
        step.requirements = (0..<number(0...3)).map { _ in Requirement(kind: .condition, name: text(1...5)) }
        step.time = StepTime(words: pick(["", "15 menit", "1 hari kerja", "kondisional"]))
        step.outputs = (0..<number(0...3)).map { Output(kind: .document, name: "d\($0)", title: text(1...4)) }
        if chance(8) { step.note = text(1...5) }
        if !performers.isEmpty, chance(3) {
            let asked = Self.answers.shuffled(using: &random).prefix(number(2...4))
            step.decision = Decision(
                question: text(2...6),
                options: asked.map { .init(ground: .answer($0), target: target(of: count)) })
        } else if chance(6) {
            step.next = target(of: count)
        }
        return step
    }

    private mutating func target(of count: Int) -> FlowTarget {
        switch number(0...9) {
        case 0: .end
        case 1: .park
        case 2: .procedure("sop-lain")
        default: .step(StepID("b\(number(0...(count - 1)))"))
        }
    }

    // MARK: small things

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }
    private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...(items.count - 1))] }

    private mutating func text(_ range: ClosedRange<Int>) -> String {
        (0..<number(range)).map { _ in pick(Self.words) }.joined(separator: " ")
    }
}
