/// Where a row leads.
package enum FlowTarget: Sendable, Hashable {
    case step(StepID)
    /// `selesai`.
    case end
    /// `parkir`: into a programme of work; the row's `lanjut`, if any, still runs.
    case park
    /// `sop: <kode>`: handed over to another procedure.
    case procedure(String)
}

/// `keputusan`: a question whose answer chooses the way.
package struct Decision: Sendable, Hashable {
    package struct Option: Sendable, Hashable {
        /// What leads this way.
        package enum Ground: Sendable, Hashable {
            /// `jawab`: a person gives this answer.
            case answer(String)
            /// `bila`: recorded fields say so.
            case condition(Condition)
        }

        package var ground: Ground
        package var target: FlowTarget

        package init(ground: Ground, target: FlowTarget) {
            self.ground = ground
            self.target = target
        }
    }

    /// `tanya`; may be empty when every way is chosen by recorded fields.
    package var question: String
    package var options: [Option]
    /// `oleh`: the performer of a row with several who decides; nil is the last who acts.
    package var by: ColumnID?

    package init(question: String, options: [Option], by: ColumnID? = nil) {
        self.question = question
        self.options = options
        self.by = by
    }
}

/// `bila`: comparisons of recorded fields with values, joined by `dan` and `atau` (`dan` binds tighter).
package indirect enum Condition: Sendable, Hashable {
    /// `nama = nilai`.
    case equals(field: String, value: String)
    /// `nama != nilai`.
    case differs(field: String, value: String)
    case both(Condition, Condition)
    case either(Condition, Condition)

    /// Whether the recorded values meet the condition; a field not recorded equals nothing.
    package func holds(_ value: (String) -> String?) -> Bool {
        switch self {
        case .equals(let field, let expected): value(field) == expected
        case .differs(let field, let expected): value(field) != expected
        case .both(let left, let right): left.holds(value) && right.holds(value)
        case .either(let left, let right): left.holds(value) || right.holds(value)
        }
    }

    /// The names of the fields it reads.
    package var fields: Set<String> {
        switch self {
        case .equals(let field, _), .differs(let field, _): [field]
        case .both(let left, let right), .either(let left, let right): left.fields.union(right.fields)
        }
    }
}
