package import OfficeModel
package import OfficeTime
package import SOPModel

/// What a row produced: one output, made in one attempt.
package struct Product: Sendable, Hashable, Codable {
    /// What was put in, by the kind of the output.
    package enum Content: Sendable, Hashable, Codable {
        /// A paper written here, scanned, or both.
        case paper(text: String, files: [AttachmentReference])
        case disposition(Disposition)
        /// A condition with its proofs.
        case condition(Evidence)
        /// An entry in a register; the number is given by the writer.
        case register(text: String)
        case order(Order)
        case team([PersonID])
        case recap(period: String, text: String)
        case devices([DeviceChange])
        /// The report itself, for the row the report completes.
        case report(ReportID)
        /// Not made, and why; the verdict says so.
        case missing(reason: String)
    }

    /// The id the file gives it (`memo`), or the words of a condition.
    package var name: String
    package var kind: Output.Kind
    package var content: Content
    /// The number it was entered or issued under; empty for none.
    package var number: String

    package init(name: String, kind: Output.Kind, content: Content, number: String = "") {
        self.name = name
        self.kind = kind
        self.content = content
        self.number = number
    }
}

/// What a superior writes on the routing slip (*lembar disposisi*).
package struct Disposition: Sendable, Hashable, Codable {
    package enum Urgency: String, Sendable, Hashable, Codable, CaseIterable {
        case normal = "biasa"
        case urgent = "segera"
        case veryUrgent = "sangat-segera"
    }

    /// Where it goes.
    package enum Target: Sendable, Hashable, Codable {
        /// To whom the SOP says.
        case next
        /// Past the rows between: a level is skipped, with the reason in `note`.
        case step(StepID)
        /// No disposition is needed; the reason is in `note`.
        case none
    }

    package var target: Target
    package var instructions: [String]
    package var urgency: Urgency
    package var note: String

    package init(
        target: Target = .next, instructions: [String] = [], urgency: Urgency = .normal, note: String = ""
    ) {
        self.target = target
        self.instructions = instructions
        self.urgency = urgency
        self.note = note
    }
}

/// What shows that a condition holds.
package struct Evidence: Sendable, Hashable, Codable {
    /// The result of a test, in words.
    package var test: String
    package var photos: [AttachmentReference]
    /// The reporter said so.
    package var reporterConfirmed: Bool

    package init(test: String = "", photos: [AttachmentReference] = [], reporterConfirmed: Bool = false) {
        self.test = test
        self.photos = photos
        self.reporterConfirmed = reporterConfirmed
    }
}

/// An order given by word or in writing.
package struct Order: Sendable, Hashable, Codable {
    package var words: String
    /// Who gave it, where it is not the one who acts.
    package var by: PostID?

    package init(words: String, by: PostID? = nil) {
        self.words = words
        self.by = by
    }
}

/// One device taken out or put in.
package struct DeviceChange: Sendable, Hashable, Codable {
    package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
        case out = "keluar"
        case into = "masuk"
    }

    package var direction: Direction
    package var kind: String
    package var brand: String
    package var serial: String
    package var assetCode: String

    package init(
        direction: Direction, kind: String, brand: String = "", serial: String = "", assetCode: String = ""
    ) {
        self.direction = direction
        self.kind = kind
        self.brand = brand
        self.serial = serial
        self.assetCode = assetCode
    }
}

/// How one requirement of a row was met.
package struct RequirementRecord: Sendable, Hashable, Codable {
    package enum Supply: Sendable, Hashable, Codable {
        /// Ticked.
        case ticked
        /// Found among what earlier rows produced, in this row and attempt.
        case found(step: StepID)
        /// The report itself or its letter.
        case report
        case uploaded([AttachmentReference])
        /// Absent, and why.
        case missing(reason: String)
    }

    package var name: String
    package var supply: Supply

    package init(name: String, supply: Supply) {
        self.name = name
        self.supply = supply
    }
}

/// One thing recorded as data.
package struct FieldRecord: Sendable, Hashable, Codable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Into which programme of work a ticket is parked.
package struct ParkingEntry: Sendable, Hashable, Codable {
    package var programme: String
    /// Four digits.
    package var budgetYear: Int
    package var reference: String
    package var responsible: PostID
    /// When it is looked at again.
    package var review: CivilDate

    package init(
        programme: String, budgetYear: Int, reference: String, responsible: PostID, review: CivilDate
    ) {
        self.programme = programme
        self.budgetYear = budgetYear
        self.reference = reference
        self.responsible = responsible
        self.review = review
    }
}

/// Why a clock stands still.
package struct PauseReason: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Waits for the provider; `reference` is the provider's ticket number.
        case provider = "penyedia"
        /// Waits for a part.
        case part = "suku-cadang"
        /// Waits for the reporter.
        case reporter = "pelapor"
    }

    package var kind: Kind
    package var reference: String
    package var note: String
    /// Whom it waits for, where that is one of the office's providers.
    package var provider: ProviderID?

    package init(
        kind: Kind, reference: String = "", note: String = "", provider: ProviderID? = nil
    ) {
        self.kind = kind
        self.provider = provider
        self.reference = reference
        self.note = note
    }
}
