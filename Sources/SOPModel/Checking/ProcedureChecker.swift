package import OfficeTime

/// Looks at a procedure with every rule and collects all they have to say.
package enum ProcedureChecker {
    private static let rules: [@Sendable (Examined) -> [Remark]] = [
        SizeRule.remarks, IdentityRules.remarks, IdentifierRules.remarks, PersonalDataRules.remarks,
        ReferenceRules.remarks, ReachabilityRules.remarks, LoopRule.remarks, DecisionRules.remarks,
        ConditionRules.remarks, PerformerRules.remarks, OutputRules.remarks, CopiedOutputRules.remarks,
        RequirementRules.remarks, FieldRules.remarks, NumberRules.remarks, TimeRules.remarks,
    ]

    package static func findings(
        _ procedure: Procedure, file: String, places: SourcePlaces, readTime: (String) -> TimePhrase
    ) -> [Finding] {
        withoutActuallyEscaping(readTime) { readTime in
            let examined = Examined(procedure: procedure, readTime: readTime)
            // A procedure this long is no SOP, and the rules on its flow would take too long.
            let active = SizeRule.remarks(examined).isEmpty ? rules : [SizeRule.remarks]
            return active.flatMap { $0(examined) }.map { remark in
                Finding(
                    severity: remark.severity, file: file, line: places.line(remark.path),
                    message: remark.message)
            }
        }
    }
}

/// What the rules look at.
struct Examined {
    let procedure: Procedure
    let flow: FlowGraph
    let readTime: (String) -> TimePhrase

    init(procedure: Procedure, readTime: @escaping (String) -> TimePhrase) {
        self.procedure = procedure
        self.flow = FlowGraph(procedure)
        self.readTime = readTime
    }

    /// The rows with their position.
    var rows: [(index: Int, step: Step)] { procedure.steps.enumerated().map { ($0.offset, $0.element) } }
}

/// A finding whose line is not yet known.
struct Remark {
    let severity: Finding.Severity
    let path: [SourcePlaces.Part]
    let message: String

    init(_ severity: Finding.Severity, _ path: [SourcePlaces.Part], _ message: String) {
        self.severity = severity
        self.path = path
        self.message = message
    }
}

extension [SourcePlaces.Part] {
    /// The place of a row, or of something in it.
    static func row(_ index: Int, _ parts: SourcePlaces.Part...) -> Self {
        [.key("kegiatan"), .item(index)] + parts
    }
}
