package import OfficeModel

/// Who wants something: a person in a post, a reporter with a code, the holder of a link, or the clock.
package enum Actor: Sendable, Hashable, Codable {
    /// Someone of the office, in the post and capacity they act in; no post for a member of a team without
    /// one.
    case person(PersonID, post: PostID?, capacity: Capacity?)
    /// Whoever holds the code of this report.
    case reporter(ReportID)
    /// An OPD contact with a personal link and its PIN.
    case link(LinkID)
    /// Time itself, by the program.
    case clock

    /// The person, where a person acts.
    package var person: PersonID? {
        if case .person(let id, _, _) = self { id } else { nil }
    }

    /// The post acted in.
    package var post: PostID? {
        if case .person(_, let post, _) = self { post } else { nil }
    }

    package var capacity: Capacity? {
        if case .person(_, _, let capacity) = self { capacity } else { nil }
    }
}

/// Points to a value of an outsider that is kept apart: its id, and the salted SHA-256 of the value (DESIGN
/// rule 10).
package struct PersonalReference: Sendable, Hashable, Codable {
    package var id: PersonalID
    /// 64 hexadecimal digits.
    package var digest: String

    package init(id: PersonalID, digest: String) {
        self.id = id
        self.digest = digest
    }
}

/// A file kept by its content.
package struct AttachmentReference: Sendable, Hashable, Codable {
    /// SHA-256 of the content, 64 hexadecimal digits.
    package var digest: String
    package var name: String
    package var mediaType: String
    /// Bytes.
    package var size: Int

    package init(digest: String, name: String, mediaType: String, size: Int) {
        self.digest = digest
        self.name = name
        self.mediaType = mediaType
        self.size = size
    }
}

/// How a completion was given (DESIGN rule 6).
package enum Given: Sendable, Hashable, Codable {
    /// `sendiri`.
    case own
    /// `dicatat`: another person records it.
    case recorded(RecordedFor)
    /// `di tempat`: on the technician's device.
    case onSite(OnSite)
    /// `tautan`: through a personal single-use link and PIN.
    case link(LinkID)

    /// What was recorded for somebody who did not act themselves.
    package struct RecordedFor: Sendable, Hashable, Codable {
        package enum Medium: String, Sendable, Hashable, Codable, CaseIterable {
            case word = "lisan"
            case paper = "kertas"
        }

        /// Who of the office ordered it; nil where the reporter's side did.
        package var orderedBy: PersonID?
        /// Who of the reporter's side ordered it, kept apart.
        package var outsider: PersonalReference?
        package var medium: Medium
        /// Where on paper: the scan.
        package var scan: AttachmentReference?

        package init(
            orderedBy: PersonID? = nil, outsider: PersonalReference? = nil, medium: Medium,
            scan: AttachmentReference? = nil
        ) {
            self.orderedBy = orderedBy
            self.outsider = outsider
            self.medium = medium
            self.scan = scan
        }
    }

    /// Given on the spot: name and post kept apart, with a drawn signature or the photo of the stamped sheet.
    package struct OnSite: Sendable, Hashable, Codable {
        package var who: PersonalReference
        package var signature: AttachmentReference?
        package var photo: AttachmentReference?

        package init(
            who: PersonalReference, signature: AttachmentReference? = nil, photo: AttachmentReference? = nil
        ) {
            self.who = who
            self.signature = signature
            self.photo = photo
        }
    }

    /// Whether somebody else than the one responsible put it in.
    package var isForAnother: Bool {
        switch self {
        case .own, .link: false
        case .recorded, .onSite: true
        }
    }
}
