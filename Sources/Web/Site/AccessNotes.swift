import OfficeModel
import OfficeTime
import UseCases

/// Remembers which accesses were written down already, so that a page opened often costs one write a day.
actor AccessNotes {
    private struct Key: Hashable {
        var person: PersonID
        var subject: PersonalAccess.Subject
    }

    private var day = ""
    private var known: Set<Key> = []
    /// Beyond this the oldest day's work is forgotten; writing again what stands already changes nothing.
    private static let limit = 50_000

    /// Whether this one has to be written down.
    func isNew(_ access: PersonalAccess, on day: String) -> Bool {
        if day != self.day || known.count >= Self.limit {
            self.day = day
            known = []
        }
        return known.insert(Key(person: access.person, subject: access.subject)).inserted
    }

    /// It could not be written: the next one has to be.
    func forget(_ access: PersonalAccess) {
        known.remove(Key(person: access.person, subject: access.subject))
    }
}

extension RequestContext {
    /// Writes down that somebody of the office looks at what is kept of an outsider, before it is shown.
    ///
    /// A reporter who looks at their own report is nobody's access. A store that cannot write just now hides
    /// no page: a technician on site must not be stopped by it, and the store's own trouble is in the log.
    func noteAccess(_ subject: PersonalAccess.Subject) async {
        guard let signedIn else { return }
        let access = PersonalAccess(
            at: now, person: signedIn.person.id, post: signedIn.acting?.post, subject: subject)
        let day = LocalTime(now, in: zone).date.description
        guard await site.accessNotes.isNew(access, on: day) else { return }
        do {
            try await site.personal.note(access, day: day)
        } catch {
            await site.accessNotes.forget(access)
        }
    }
}
