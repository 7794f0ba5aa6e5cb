import HTTPServer
import OfficeModel
import Phrases
import UseCases

/// `GET /langsung/sop`: tells the library that a version of an SOP was kept, put in force or withdrawn.
enum LiveLibrary {
    static func show(_ context: RequestContext) async throws -> Response {
        try LiveFeed.open(context) { change, now in
            guard !change.procedures.isEmpty else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

/// `GET /langsung/sop/:code`: tells the page of one SOP of its versions and of who fills its columns.
enum LiveProcedure {
    static func show(_ context: RequestContext) async throws -> Response {
        let code = context.parameters[0]
        guard context.office.shelves[code] != nil || context.office.procedures[code] != nil else {
            throw WebFailure.notFound
        }
        return try LiveFeed.open(context) { change, now in
            guard change.procedures.contains(code) else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}

/// `GET /langsung/susunan`: tells the pages of the office that somebody else set something of it.
enum LiveHouse {
    static func show(_ context: RequestContext) async throws -> Response {
        try LiveFeed.open(context) { change, now in
            guard change.isOfOffice else { return nil }
            return LiveFeed.News(text: now.text(Phrase.Live.changed(by: now.nameForStaff(change.actor))))
        }
    }
}
