import SOPModel

/// A small seeded generator, so that a failing case can be made again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes procedures full of texts that YAML could misread; they need not make sense as SOPs.
struct GeneratedProcedures {
    private static let pieces = [
        "jaringan", "OPD", "1", "08", "no", "Y", "true", "null", "~", "1e3", "0x1F", "2021-01", "12:30", ": ",
        " #", "- ", "? ",
        "\"", "'", "''", "\\", "\n", "\n\n", "  ", "\t", "[", "]", "{", "}", ",", "&a", "*a", "!tag", "|",
        ">", "%", "@", "`",
        "é", "日本", "🙂", "\u{2028}", "\u{85}", "\u{A0}", "\u{FEFF}", "---", "...", ":", "#", "-", "dan",
        "atau", "=", "!=",
        "kata yang agak panjang supaya barisnya dilipat oleh penulis berkas pada lebar tertentu", "\r",
    ]

    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func procedure() -> Procedure {
        var procedure = Procedure(
            code: "k-\(number(1...99))", version: number(1...99), title: text(),
            kind: pick(Procedure.Kind.allCases),
            columns: list(1...4) {
                Column(id: ColumnID("k\($0.number(0...5))"), name: $0.text(), isReporter: $0.flip())
            },
            steps: list(1...5) { $0.step() })
        procedure.number = words()
        procedure.triggers = list(0...2) {
            Trigger(source: $0.pick(Trigger.Source.allCases), entry: $0.stepID())
        }
        procedure.agency = words()
        procedure.unit = words()
        procedure.dates = Procedure.Dates(made: words(), revised: words(), effective: words())
        procedure.approvedBy = words()
        procedure.legalBasis = list(0...3) { $0.words() }
        procedure.qualifications = list(0...2) { $0.text() }
        procedure.related = list(0...2) { $0.text() }
        procedure.equipment = list(0...6) { $0.text() }
        procedure.warnings = list(0...2) { $0.text() }
        procedure.records = list(0...2) {
            $0.flip()
                ? .sentence($0.words()) : .duty(post: $0.words(), document: $0.words(), form: $0.words())
        }
        return procedure
    }

    private mutating func step() -> Step {
        var step = Step(id: stepID(), text: text(), performers: list(0...3) { $0.performer() })
        step.number = words()
        step.printed = flip() ? printed() : nil
        step.order = pick(Step.Order.allCases)
        step.recipients = list(0...2) { $0.columnID() }
        step.countersigners = list(0...2) { $0.columnID() }
        step.requirements = list(0...3) {
            Requirement(kind: $0.pick(Requirement.Kind.allCases), name: $0.text(), isJudged: $0.flip())
        }
        step.time =
            flip()
            ? StepTime(words: words(), isPerPlace: flip())
            : StepTime(words: "", sharedWith: stepID(), isPerPlace: flip())
        step.outputs = list(0...3) { $0.output() }
        step.note = words()
        step.fields = list(0...2) { $0.field() }
        step.round =
            flip()
            ? Round(places: text(), isTimedPerPlace: flip(), checklist: list(0...3) { $0.words() }) : nil
        step.decision = flip() ? decision() : nil
        step.next = flip() ? target() : nil
        step.judgement = words()
        return step
    }

    private mutating func printed() -> PrintedRow {
        var row = PrintedRow()
        row.text = flip() ? words() : nil
        row.marked = flip() ? list(0...2) { $0.columnID() } : nil
        row.requirements = flip() ? words() : nil
        row.time = flip() ? words() : nil
        row.outputs = flip() ? words() : nil
        row.note = flip() ? words() : nil
        return row
    }

    private mutating func performer() -> Performer {
        Performer(column: columnID(), act: words(), condition: flip() ? condition() : nil)
    }

    private mutating func output() -> Output {
        Output(
            kind: pick(Output.Kind.allCases), name: text(), title: words(),
            proofs: list(0...2) { $0.pick(Output.Proof.allCases) }, by: flip() ? columnID() : nil,
            condition: flip() ? condition() : nil)
    }

    private mutating func field() -> Field {
        Field(
            name: text(), question: text(), choices: list(0...3) { $0.words() },
            kind: pick(Field.Kind.allCases),
            isRequired: flip(), by: flip() ? columnID() : nil, condition: flip() ? condition() : nil)
    }

    private mutating func decision() -> Decision {
        Decision(
            question: words(),
            options: list(0...3) {
                Decision.Option(
                    ground: $0.flip() ? .answer($0.text()) : .condition($0.condition()), target: $0.target())
            }, by: flip() ? columnID() : nil)
    }

    /// Conditions in the form that reading gives: `atau` above `dan`, both grouped from the left.
    private mutating func condition() -> Condition {
        var condition = conjunction()
        for _ in 0..<number(0...2) { condition = .either(condition, conjunction()) }
        return condition
    }

    private mutating func conjunction() -> Condition {
        var condition = comparison()
        for _ in 0..<number(0...2) { condition = .both(condition, comparison()) }
        return condition
    }

    private mutating func comparison() -> Condition {
        let field = pick(["tingkat", "hasil_uji", "nilai-akhir"])
        return flip() ? .equals(field: field, value: words()) : .differs(field: field, value: words())
    }

    private mutating func target() -> FlowTarget {
        pick([.step(stepID()), .end, .park, .procedure("sop-\(number(1...9))")])
    }

    // MARK: small things

    private mutating func stepID() -> StepID { StepID("b\(number(0...5))") }
    private mutating func columnID() -> ColumnID { ColumnID("k\(number(0...5))") }
    private mutating func flip() -> Bool { Bool.random(using: &random) }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    private mutating func list<Item>(
        _ range: ClosedRange<Int>, _ make: (inout GeneratedProcedures) -> Item
    ) -> [Item] {
        (0..<number(range)).map { _ in make(&self) }
    }

    /// A text that may be empty; without white space at the ends, which reading takes away.
    private mutating func words() -> String {
        let text = list(0...5) { $0.pick(Self.pieces) }.joined()
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    private mutating func text() -> String {
        let words = words()
        return words.isEmpty ? "teks" : words
    }
}
