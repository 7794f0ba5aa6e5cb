import OfficeModel
import OfficeTime
import UseCases

/// Lists that were pasted and only looked at, so that the page they are looked at on can be left and opened
/// again. In memory, for the session that pasted them: they may name people who are kept nowhere yet.
actor PastedTexts {
    private struct Key: Hashable {
        var session: [UInt8]
        var person: PersonID
        var kind: ImportKind

        init(_ signedIn: SignedIn, _ kind: ImportKind) {
            session = signedIn.session.tokenDigest
            person = signedIn.person.id
            self.kind = kind
        }
    }

    private struct Kept {
        var text: String
        var until: Instant
    }

    private static let minutes: Int64 = 60
    /// Bytes of all together; the oldest go first.
    private static let limit = 8_000_000
    private var all: [Key: Kept] = [:]

    /// The text takes the place of what the same session pasted before.
    func keep(_ text: String, of kind: ImportKind, for signedIn: SignedIn, at now: Instant) {
        let key = Key(signedIn, kind)
        all[key] = nil
        all = all.filter { $0.value.until > now }
        var size = all.values.reduce(text.utf8.count) { $0 + $1.text.utf8.count }
        while size > Self.limit, let oldest = all.min(by: { $0.value.until < $1.value.until }) {
            size -= oldest.value.text.utf8.count
            all[oldest.key] = nil
        }
        all[key] = Kept(text: text, until: now.adding(minutes: Self.minutes))
    }

    func text(of kind: ImportKind, for signedIn: SignedIn, at now: Instant) -> String? {
        guard let kept = all[Key(signedIn, kind)], kept.until > now else { return nil }
        return kept.text
    }

    func forget(_ kind: ImportKind, of signedIn: SignedIn) { all[Key(signedIn, kind)] = nil }
}
