import HTTPServer
import OfficeModel
import UseCases

/// A photo or scan of a report, for the people of the desk.
enum ReportFile {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = ReportID(context.parameters[0]),
            let dossier = try await context.site.reading.report(id)
        else { throw WebFailure.notFound }
        await context.noteAccess(.report(id))
        let files = dossier.photos + (dossier.report.agenda?.scan.map { [$0] } ?? [])
        return try await KeptFile.response(files, digest: context.parameters[1], context)
    }
}
