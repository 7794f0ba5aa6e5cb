/// One SOP, as data: one version of one procedure in the words of Permenpan-RB 35/2012.
///
/// What the paper prints and what runs are kept apart: `Step.printed` holds the paper's words where they
/// differ.
package struct Procedure: Sendable, Hashable {
    /// What a procedure is for; what starts it is `triggers`.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case disturbance = "gangguan"
        case maintenance = "pemeliharaan"
        case request = "permohonan"
    }

    /// Dates as precise as the paper prints them: `2021-01-31`, `2021-01`, `2020` or empty.
    package struct Dates: Sendable, Hashable {
        package var made = ""
        package var revised = ""
        package var effective = ""

        package init(made: String = "", revised: String = "", effective: String = "") {
            self.made = made
            self.revised = revised
            self.effective = effective
        }
    }

    /// A record the regulation asks for: who keeps which paper in which form, or one plain sentence.
    package enum RecordDuty: Sendable, Hashable {
        case sentence(String)
        case duty(post: String, document: String, form: String)
    }

    /// `sop`: version of the file format, now 1.
    package var format = 1
    /// `kode`: stable identifier, the same over all versions.
    package var code: String
    /// `versi`: 1 and up.
    package var version: Int
    /// `nomor` as printed; may be empty.
    package var number = ""
    /// `judul`; may be shared by several procedures.
    package var title: String
    package var kind: Kind
    package var triggers: [Trigger] = []
    /// `instansi` and `unit`.
    package var agency = ""
    package var unit = ""
    package var dates = Dates()
    /// `disahkan_oleh`: the post, never a person's name.
    package var approvedBy = ""
    package var legalBasis: [String] = []
    package var qualifications: [String] = []
    package var related: [String] = []
    package var equipment: [String] = []
    package var warnings: [String] = []
    package var records: [RecordDuty] = []
    /// `pelaksana`: the columns, left to right.
    package var columns: [Column]
    /// `kegiatan`: exactly one for each printed row, in printed order.
    package var steps: [Step]

    package init(code: String, version: Int, title: String, kind: Kind, columns: [Column], steps: [Step]) {
        self.code = code
        self.version = version
        self.title = title
        self.kind = kind
        self.columns = columns
        self.steps = steps
    }
}

/// What starts a run, and the row it begins at.
package struct Trigger: Sendable, Hashable {
    package enum Source: String, Sendable, Hashable, CaseIterable, Codable {
        case report = "laporan"
        case order = "perintah"
        case schedule = "jadwal"
    }

    package var source: Source
    package var entry: StepID

    package init(source: Source, entry: StepID) {
        self.source = source
        self.entry = entry
    }
}

/// One *pelaksana* column of the sheet; the office binds it to posts, teams or the reporter.
package struct Column: Sendable, Hashable {
    package var id: ColumnID
    package var name: String
    /// The column stands for the reporter's office.
    package var isReporter: Bool

    package init(id: ColumnID, name: String, isReporter: Bool = false) {
        self.id = id
        self.name = name
        self.isReporter = isReporter
    }
}
