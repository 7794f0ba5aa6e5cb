import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Every file that belongs to a ticket: what its steps, signatures, places, comments and reports brought.
extension TicketScene {
    struct File: Sendable {
        var reference: AttachmentReference
        /// Where it came with: "langkah 5", "komentar".
        var source: String
    }

    /// Each content once, oldest first.
    var files: [File] {
        var seen: Set<String> = []
        return (reportFiles + history.flatMap { files(of: $0.entry.event) }).filter {
            seen.insert($0.reference.digest).inserted
        }
    }

    private var reportFiles: [File] {
        reports.flatMap { report in
            (report.photos + [report.report.agenda?.scan].compactMap(\.self)).map {
                File(reference: $0, source: text(Phrase.StepForm.reportPaper))
            }
        }
    }

    private func files(of event: TicketEvent) -> [File] {
        switch event {
        case .stageCompleted(let event):
            files(
                event.requirements.flatMap(\.files) + event.products.flatMap(\.files) + event.given.files,
                event.step)
        case .stepCompleted(let event):
            files(
                event.requirements.flatMap(\.files) + event.products.flatMap(\.files) + event.given.files,
                event.step)
        case .sentBack(let event): files(event.given.files, event.from)
        case .countersigned(let event): files(event.given.files, countersigned(event.number))
        case .countersignRefused(let event): files(event.given.files, countersigned(event.number))
        case .placeFinished(let event):
            (event.result.acknowledgement.map { [$0.signature, $0.photo].compactMap(\.self) } ?? []).map {
                File(reference: $0, source: name(place: event.result.place))
            }
        case .commented(let event):
            event.files.map { File(reference: $0, source: text(Phrase.Ticket.comments)) }
        default: []
        }
    }

    private func files(_ references: [AttachmentReference], _ step: StepID?) -> [File] {
        let source = step.map { text(Phrase.StepForm.toStep(number(of: $0))) } ?? ""
        return references.map { File(reference: $0, source: source) }
    }

    private func countersigned(_ number: Int) -> StepID? {
        state.countersigns.first { $0.number == number }?.step
    }
}

extension RequirementRecord {
    var files: [AttachmentReference] {
        if case .uploaded(let files) = supply { files } else { [] }
    }
}

extension Product {
    var files: [AttachmentReference] {
        switch content {
        case .paper(_, let files): files
        case .condition(let evidence): evidence.photos
        default: []
        }
    }
}

extension Given {
    var files: [AttachmentReference] {
        switch self {
        case .own, .link: []
        case .recorded(let recorded): [recorded.scan].compactMap(\.self)
        case .onSite(let onSite): [onSite.signature, onSite.photo].compactMap(\.self)
        }
    }
}

/// `GET /tiket/:id/lampiran/:digest`: a file of a ticket, for people of the office.
enum TicketFile {
    static func show(_ context: RequestContext) async throws -> Response {
        let scene = try await TicketScene.load(context)
        return try await KeptFile.response(
            scene.files.map(\.reference), digest: context.parameters[1], context)
    }
}
