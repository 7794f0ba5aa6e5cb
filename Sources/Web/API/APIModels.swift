import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What the API says of things; times are RFC 3339 in UTC.
enum APIModel {
    struct TicketLine: Encodable {
        var id: String
        var number: String
        var title: String
        var procedure: String
        var phase: String
        var unit: String?
        var urgency: String
        var opened: String
        var updated: String
        var step: String?
        var assignee: String?
        var deadline: String?
        var paused: Bool
        var channel: String?
        var complaint: String?

        init(_ row: TicketRow) {
            channel = row.channel?.rawValue
            complaint = row.complaint?.rawValue
            id = row.id.text
            number = row.number
            title = row.title
            procedure = row.procedure
            phase = row.phase.rawValue
            unit = row.unit?.text
            urgency = row.urgency.rawValue
            opened = row.opened.timestamp
            updated = row.updated.timestamp
            step = row.step?.text
            assignee = row.assignee?.text
            deadline = row.deadline?.timestamp
            paused = row.isPaused
        }
    }

    struct DeskLine: Encodable {
        var kind: String
        var ticket: String
        var number: String
        var title: String
        var position: Int
        var step: String
        var assignee: String
        var since: String
        var deadline: String?
        var paused: Bool

        init(_ row: DeskRow) {
            kind = row.kind.rawValue
            ticket = row.ticket.text
            number = row.number
            title = row.title
            position = row.position
            step = row.step.text
            assignee = row.assignee.text
            since = row.since.timestamp
            deadline = row.deadline?.timestamp
            paused = row.isPaused
        }
    }

    struct ReportLine: Encodable {
        var id: String
        var channel: String
        var complaint: String
        var unit: String?
        var place: String?
        var made: String
        var standing: String
        var ticket: String?

        init(_ row: ReportRow) {
            id = row.id.text
            channel = row.channel.rawValue
            complaint = row.complaint.rawValue
            unit = row.unit?.text
            place = row.place?.text
            made = row.made.timestamp
            standing = row.standing
            ticket = row.ticket?.text
        }
    }

    struct Ticket: Encodable {
        var id: String
        var version: Int
        var number: String
        var title: String
        var procedure: String
        var procedureVersion: Int
        var phase: String
        var unit: String?
        var place: String?
        var urgency: String
        var reports: [String]
        var positions: [OpenPosition]
        var steps: [FinishedStep]
        var countersigns: [PendingCountersign]
        var fields: [String: String]
    }

    struct OpenPosition: Encodable {
        var position: Int
        var step: String
        var text: String
        var attempt: Int
        var assignees: [String]
        var start: String
        var deadline: String?
        var paused: Bool
        var form: Form
        var places: [RoundPlace]
    }

    struct RoundPlace: Encodable {
        var place: String
        var start: String?
        var end: String?
    }

    /// What the performer whose turn it is has to bring.
    struct Form: Encodable {
        struct Requirement: Encodable {
            var index: Int
            var kind: String
            var name: String
            var judged: Bool
        }

        struct Question: Encodable {
            var name: String
            var question: String
            var kind: String
            var choices: [String]
            var required: Bool
        }

        struct Output: Encodable {
            var index: Int
            var kind: String
            var name: String
            var title: String
        }

        var requirements: [Requirement]
        var fields: [Question]
        var outputs: [Output]
        var question: String?
        var answers: [String]
        var skippable: [String]
    }

    struct FinishedStep: Encodable {
        var step: String
        var attempt: Int
        var start: String
        var end: String?
        var deadline: String?
        var minutes: Int
        var answer: String?
        var verdict: Verdict?
        var outputs: [String]
    }

    struct PendingCountersign: Encodable {
        var number: Int
        var step: String
        var column: String
        var papers: [String]
        var pending: Bool
    }

}

extension APIModel.Ticket {
    init(_ state: TicketState, _ procedure: Procedure) {
        id = state.id.text
        version = state.version
        number = state.number
        title = state.title
        self.procedure = state.procedure
        procedureVersion = state.procedureVersion
        phase = state.phase.rawValue
        unit = state.unit?.text
        place = state.place?.text
        urgency = state.urgency.rawValue
        reports = state.reports.map(\.text)
        positions = state.positions.compactMap { position in
            procedure.steps.first { $0.id == position.step }.map {
                APIModel.OpenPosition(position, $0, procedure)
            }
        }
        steps = state.records.map { APIModel.FinishedStep($0) }
        countersigns = state.countersigns.map { countersign in
            APIModel.PendingCountersign(
                number: countersign.number, step: countersign.step.text, column: countersign.column.text,
                papers: countersign.papers, pending: countersign.standing == .pending)
        }
        fields = Dictionary(state.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }
}

extension APIModel.OpenPosition {
    init(_ open: Position, _ step: Step, _ procedure: Procedure) {
        position = open.number
        self.step = step.id.text
        text = step.text
        attempt = open.attempt
        assignees = open.assignees.map(\.text)
        start = open.start.timestamp
        deadline = open.deadline?.timestamp
        paused = open.isPaused
        form = APIModel.Form(StepForm(step, stage: open.stage, of: procedure))
        places = open.places.map {
            APIModel.RoundPlace(place: $0.place, start: $0.start?.timestamp, end: $0.end?.timestamp)
        }
    }
}

extension APIModel.Form {
    init(_ form: StepForm) {
        requirements = form.requirements.map { index in
            let requirement = form.step.requirements[index]
            return Requirement(
                index: index, kind: requirement.kind.rawValue, name: requirement.name,
                judged: requirement.isJudged)
        }
        fields = form.fields.map {
            Question(
                name: $0.name, question: $0.question, kind: $0.kind.rawValue, choices: $0.choices,
                required: $0.isRequired)
        }
        outputs = form.outputs.map { index in
            let output = form.step.outputs[index]
            return Output(index: index, kind: output.kind.rawValue, name: output.name, title: output.title)
        }
        question = form.decision?.question
        answers = form.answers
        skippable = form.skippable.map(\.text)
    }
}

extension APIModel.FinishedStep {
    init(_ record: StepRecord) {
        step = record.step.text
        attempt = record.attempt
        start = record.start.timestamp
        end = record.end?.timestamp
        deadline = record.deadline?.timestamp
        minutes = record.minutes
        answer = record.answer
        verdict = record.verdict
        outputs = record.products.map(\.name)
    }
}
