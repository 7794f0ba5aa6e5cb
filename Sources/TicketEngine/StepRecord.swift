package import OfficeTime
package import SOPModel

/// What became of one attempt at a row.
///
/// Its contents lie behind one reference and are copied when changed: every command copies the list of them.
package struct StepRecord: Sendable, Hashable {
    /// How an attempt came to its end.
    package enum Ending: Sendable, Hashable {
        case completed
        case skipped(reason: String)
        case sentBack(reason: String)
        case parked
        case handedOver
        case cancelled
    }

    private struct Contents: Sendable, Hashable {
        var step: StepID
        var attempt: Int
        var start: Instant
        var end: Instant?
        var recorded: Instant
        var deadline: Instant?
        var ending: Ending
        var turns: [TurnRecord]
        var requirements: [RequirementRecord]
        var products: [Product]
        var places: [RoundPlace]
        var fields: [FieldRecord]
        var answer: String?
        var verdict: Verdict?
        var minutes: Int
        var pauses: [PauseRecord]
    }

    private var contents: [Contents]

    init(
        step: StepID,
        attempt: Int,
        start: Instant,
        end: Instant? = nil,
        recorded: Instant,
        deadline: Instant? = nil,
        ending: Ending,
        turns: [TurnRecord] = [],
        requirements: [RequirementRecord] = [],
        products: [Product] = [],
        places: [RoundPlace] = [],
        fields: [FieldRecord] = [],
        answer: String? = nil,
        verdict: Verdict? = nil,
        minutes: Int = 0,
        pauses: [PauseRecord] = []
    ) {
        contents = [
            Contents(
                step: step,
                attempt: attempt,
                start: start,
                end: end,
                recorded: recorded,
                deadline: deadline,
                ending: ending,
                turns: turns,
                requirements: requirements,
                products: products,
                places: places,
                fields: fields,
                answer: answer,
                verdict: verdict,
                minutes: minutes,
                pauses: pauses)
        ]
    }
}

extension StepRecord {
    package var step: StepID {
        _read { yield contents[0].step }
        _modify { yield &contents[0].step }
    }

    package var attempt: Int {
        _read { yield contents[0].attempt }
        _modify { yield &contents[0].attempt }
    }

    package var start: Instant {
        _read { yield contents[0].start }
        _modify { yield &contents[0].start }
    }

    package var end: Instant? {
        _read { yield contents[0].end }
        _modify { yield &contents[0].end }
    }

    package var recorded: Instant {
        _read { yield contents[0].recorded }
        _modify { yield &contents[0].recorded }
    }

    package var deadline: Instant? {
        _read { yield contents[0].deadline }
        _modify { yield &contents[0].deadline }
    }

    package var ending: Ending {
        _read { yield contents[0].ending }
        _modify { yield &contents[0].ending }
    }

    package var turns: [TurnRecord] {
        _read { yield contents[0].turns }
        _modify { yield &contents[0].turns }
    }

    package var requirements: [RequirementRecord] {
        _read { yield contents[0].requirements }
        _modify { yield &contents[0].requirements }
    }

    package var products: [Product] {
        _read { yield contents[0].products }
        _modify { yield &contents[0].products }
    }

    package var places: [RoundPlace] {
        _read { yield contents[0].places }
        _modify { yield &contents[0].places }
    }

    package var fields: [FieldRecord] {
        _read { yield contents[0].fields }
        _modify { yield &contents[0].fields }
    }

    package var answer: String? {
        _read { yield contents[0].answer }
        _modify { yield &contents[0].answer }
    }

    package var verdict: Verdict? {
        _read { yield contents[0].verdict }
        _modify { yield &contents[0].verdict }
    }

    /// Office minutes from start to end, pauses left out.
    package var minutes: Int {
        _read { yield contents[0].minutes }
        _modify { yield &contents[0].minutes }
    }

    package var pauses: [PauseRecord] {
        _read { yield contents[0].pauses }
        _modify { yield &contents[0].pauses }
    }
}
