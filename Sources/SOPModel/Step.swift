package import OfficeTime

/// One printed row of the sheet (*kegiatan*) and how it runs.
package struct Step: Sendable, Hashable {
    /// Who acts when several performers stand in one row (`cara`).
    package enum Order: String, Sendable, Hashable, CaseIterable {
        /// `berurutan`: one after the other, in the order of the list.
        case inTurn = "berurutan"
        /// `bersama`: all are named, any of them completes.
        case anyOne = "bersama"
    }

    package var id: StepID
    /// As printed: may repeat, jump or be empty.
    package var number = ""
    /// The paper's words where they differ from what runs.
    package var printed: PrintedRow?
    /// `uraian`: what has to be done.
    package var text: String
    package var performers: [Performer]
    /// `cara` as written; nil where the file leaves it out.
    package var writtenOrder: Order?
    /// `kepada`: gets it on the desk, need not act.
    package var recipients: [ColumnID] = []
    /// `mengetahui`: countersigns the output.
    package var countersigners: [ColumnID] = []
    package var requirements: [Requirement] = []
    package var time = StepTime(words: "")
    package var outputs: [Output] = []
    /// `keterangan`.
    package var note = ""
    /// `isian`: data the row records.
    package var fields: [Field] = []
    /// `putaran`: the row is done once for each of many places.
    package var round: Round?
    /// `keputusan`: makes the row a decision.
    package var decision: Decision?
    /// `lanjut`: where it goes; nil is the next row, or the end after the last.
    package var next: FlowTarget?
    /// `catatan`: what was made of the paper, and why.
    package var judgement = ""

    package var order: Order {
        get { writtenOrder ?? .inTurn }
        set { writtenOrder = newValue }
    }

    package init(id: StepID, text: String, performers: [Performer]) {
        self.id = id
        self.text = text
        self.performers = performers
    }
}

/// `tercetak`: the words and marks of the paper, each nil where the paper says what runs.
package struct PrintedRow: Sendable, Hashable {
    package var text: String?
    /// `bertanda`: the columns that carry a mark on the paper.
    package var marked: [ColumnID]?
    package var requirements: String?
    package var time: String?
    package var outputs: String?
    package var note: String?

    package init() {}
}

/// Who acts in a row, and what that one does there.
package struct Performer: Sendable, Hashable {
    package var column: ColumnID
    /// `laku`: the verb, as in "menyetujui"; empty where the row's sentence says it.
    package var act: String
    /// `bila`: acts only when this holds.
    package var condition: Condition?

    package init(column: ColumnID, act: String = "", condition: Condition? = nil) {
        self.column = column
        self.act = act
        self.condition = condition
    }
}

/// *Kelengkapan*: what a row needs before it is done.
package struct Requirement: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// A paper, found among the outputs of earlier rows or uploaded.
        case document = "dokumen"
        /// A tool, ticked.
        case tool = "alat"
        /// A condition, ticked.
        case condition = "syarat"
    }

    package var kind: Kind
    /// A document's id (`memo`), or the words of a tool or condition.
    package var name: String
    /// `dinilai: tidak`: shown, but the verdict does not ask for it.
    package var isJudged: Bool

    package init(kind: Kind, name: String, isJudged: Bool = true) {
        self.kind = kind
        self.name = name
        self.isJudged = isJudged
    }
}

/// *Waktu* of a row.
package struct StepTime: Sendable, Hashable {
    /// As written in the file; empty for none.
    package let words: String
    /// `bersama`: the row whose clock this one shares; `words` is then empty.
    package var sharedWith: StepID?
    /// `per: tempat`: counts for each place of a round.
    package var isPerPlace: Bool
    /// The words, understood; read once, because every started step asks.
    package let limit: TimePhrase

    package init(words: String, sharedWith: StepID? = nil, isPerPlace: Bool = false) {
        self.words = words
        limit = TimePhrase.read(words)
        self.sharedWith = sharedWith
        self.isPerPlace = isPerPlace
    }
}

/// *Keluaran*: what a row must produce; each kind has its own input on the form.
package struct Output: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// A paper: `name` is its id, `title` what it is called.
        case document = "dokumen"
        /// A condition that needs proof (`bukti`).
        case condition = "keadaan"
        /// An entry in a register, with a number of its own.
        case register = "register"
        /// An order: `lisan` or `tertulis`.
        case order = "perintah"
        /// A team for this ticket; `name` is the column it fills.
        case team = "tim"
        /// A recap over a period.
        case recap = "rekap"
        /// A device taken out, put in or both, by kind, brand, serial number and asset code.
        case device = "perangkat"
    }

    /// What proves a condition.
    package enum Proof: String, Sendable, Hashable, CaseIterable, Codable {
        case test = "uji"
        case photo = "foto"
        case reporter = "pelapor"
    }

    package var kind: Kind
    /// The value under the kind's key.
    package var name: String
    /// `nama`: the words shown; empty shows `name`.
    package var title: String
    /// `bukti` of a condition.
    package var proofs: [Proof]
    /// `oleh`: the performer of a row with several who makes it; nil is the first who acts.
    package var by: ColumnID?
    /// `bila`: asked for only when this holds.
    package var condition: Condition?

    package init(
        kind: Kind, name: String, title: String = "", proofs: [Proof] = [], by: ColumnID? = nil,
        condition: Condition? = nil
    ) {
        self.kind = kind
        self.name = name
        self.title = title
        self.proofs = proofs
        self.by = by
        self.condition = condition
    }
}

/// `isian`: one thing a row records as data.
package struct Field: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// One line, or one of `choices`.
        case text = "teks"
        case paragraph = "paragraf"
        case number = "angka"
        case date = "tanggal"
    }

    package var name: String
    /// `tanya`: the question on the form.
    package var question: String
    /// `pilihan`: the answers; empty for free input.
    package var choices: [String]
    /// `jenis`: default `teks`.
    package var kind: Kind
    /// `wajib`: default yes.
    package var isRequired: Bool
    /// `oleh`: the performer of a row with several who is asked; nil is the first who acts.
    package var by: ColumnID?
    /// `bila`: asked only when this holds.
    package var condition: Condition?

    package init(
        name: String, question: String, choices: [String] = [], kind: Kind = .text, isRequired: Bool = true,
        by: ColumnID? = nil, condition: Condition? = nil
    ) {
        self.name = name
        self.question = question
        self.choices = choices
        self.kind = kind
        self.isRequired = isRequired
        self.by = by
        self.condition = condition
    }
}

/// `putaran`: the row is done once for each of many places.
package struct Round: Sendable, Hashable {
    /// `tempat`: which places; `semua-opd`, or the words of a list chosen when the round begins.
    package var places: String
    /// `per: tempat`: the row's *Waktu* counts for each place.
    package var isTimedPerPlace: Bool
    /// `daftar_periksa`: what is checked at each place.
    package var checklist: [String]

    package init(places: String, isTimedPerPlace: Bool = true, checklist: [String] = []) {
        self.places = places
        self.isTimedPerPlace = isTimedPerPlace
        self.checklist = checklist
    }
}
