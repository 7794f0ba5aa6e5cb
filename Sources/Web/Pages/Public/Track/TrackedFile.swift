import Crypto
import HTTPServer
import OfficeModel
import TicketEngine
import UseCases

/// A file that the holder of a code may open: what the report came with, and papers put before the reporter.
enum TrackedFile {
    static func show(_ context: RequestContext) async throws -> Response {
        guard await context.site.limits.admits(.unknownCode, of: context) else { throw WebFailure.tooMany }
        guard let code = ReadableCode(typed: context.parameters[0]),
            let dossier = try await context.site.reading.report(code: code.text)
        else {
            await context.site.limits.note(.unknownCode, of: context)
            throw WebFailure.notFound
        }
        let scene = try await TrackScene.load(dossier, code: code, context)
        let files = dossier.photos + (scene.isFollower ? [] : scene.runs.flatMap { papers(of: $0.state) })
        return try await KeptFile.response(files, digest: context.parameters[1], context)
    }

    /// The files of papers that the reporter's side countersigns.
    private static func papers(of state: TicketState) -> [AttachmentReference] {
        let names = Set(state.countersigns.filter { $0.assignees.contains(.reporter) }.flatMap(\.papers))
        return names.sorted().flatMap { name -> [AttachmentReference] in
            guard case .paper(_, let files) = state.product(named: name)?.product.content else { return [] }
            return files
        }
    }
}
