import HTTPServer
import OfficeModel

/// The address of a form, opened as if it were a page: after a refusal it stands in the browser's line, and
/// is asked for again.
extension CommandPage {
    /// Where such a reader goes on: the page the form stood on, where the browser tells it, else one where
    /// this visitor does such things; nil for any other request.
    static func wayBack(from request: Request, _ context: RequestContext?) -> String? {
        guard request.method == .get || request.method == .head, request.path.count == 2,
            request.path.first == Place.command(.comment).segments.first
        else { return nil }
        let name = CommandName(rawValue: request.path[1])
        return referringPage(request) ?? usual(name, context).path
    }

    private static func referringPage(_ request: Request) -> String? {
        guard let sent = request.headers["referer"], let host = request.headers["host"],
            let scheme = sent.firstRange(of: "://")
        else { return nil }
        let rest = sent[scheme.upperBound...]
        guard rest.hasPrefix(host + "/") else { return nil }
        let path = String(rest.dropFirst(host.count))
        // The address itself would lead here again.
        return path.hasPrefix("/perintah/") ? nil : LocalPath.safe(path)
    }

    private static func usual(_ name: CommandName?, _ context: RequestContext?) -> Place {
        guard let context, let signedIn = context.signedIn else {
            return name == .receiveReport ? .report : .home
        }
        switch name?.access {
        case .administrator, .administratorOnly: return .office
        case .desk: return signedIn.isDesk(in: context.office) ? .inbox : .desk
        default: return .desk
        }
    }
}
