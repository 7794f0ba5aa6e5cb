import Crypto
import OfficeModel

/// Gathers what events name while the record is walked, then holds it against files and values.
struct KeptCheck {
    private struct Value {
        var digest: Digest
        var place: KeptReport.Place
        var isContradicted = false
    }

    private struct File {
        var place: KeptReport.Place?
        var isListed = false
    }

    private let dataFolder: String
    private var files: [Digest: File] = [:]
    private var values: [TimeOrderedID: Value] = [:]
    private var removed: Set<TimeOrderedID> = []
    private var report = KeptReport()

    init(dataFolder: String) {
        self.dataFolder = dataFolder
    }

    /// Files and values that one event names, found without looking at any other.
    struct Named: Sendable {
        var references: [NamedContent.Reference] = []
        /// Values that it says were removed.
        var removed: [TimeOrderedID] = []

        init() {}

        init(in envelope: EventEnvelope) {
            references = NamedContent.references(in: envelope.draft.data)
            guard envelope.stream == Stream.officeID,
                case .personalDataRemoved(let record)? = try? EventCoding.officeEvent(envelope)
            else { return }
            removed = record.values.map(\.streamID)
        }
    }

    /// Notes what the event at this place names.
    mutating func note(_ named: Named, at place: KeptReport.Place) {
        for reference in named.references {
            switch reference {
            case .file(let digest): if files[digest] == nil { files[digest] = File(place: place) }
            case .value(let id, let digest):
                guard let known = values[id] else {
                    values[id] = Value(digest: digest, place: place)
                    continue
                }
                if known.digest != digest { values[id]?.isContradicted = true }
            }
        }
        removed.formUnion(named.removed)
    }

    /// Reads every value and every file once.
    /// - Throws: `DatabaseError` where the database cannot be read.
    mutating func finished(in connection: Connection) throws -> KeptReport {
        try checkValues(in: connection)
        try readList(in: connection)
        checkFiles()
        countSurplus()
        return report
    }

    // MARK: values of outsiders

    private mutating func checkValues(in connection: Connection) throws {
        try connection.each("SELECT id, value, salt FROM personal ORDER BY id") { row in
            let id = try row.id(0)
            let text = try row.textIfPresent(1)
            if let text {
                for digest in NamedContent.files(in: Array(text.utf8)) where files[digest] == nil {
                    files[digest] = File(place: values[id]?.place)
                }
            }
            // What no event names proves nothing and is nobody's fault: its command was refused.
            guard let value = values.removeValue(forKey: id) else { return }
            check(id, value, text: text, salt: try row.bytesIfPresent(2))
        }
        for (id, value) in values.sorted(by: { $0.value.place.isBefore($1.value.place) }) {
            if removed.contains(id) {
                report.removedValues += 1
            } else {
                report.add(.valueMissing(id), value.place)
            }
        }
        values = [:]
    }

    private mutating func check(_ id: TimeOrderedID, _ value: Value, text: String?, salt: [UInt8]?) {
        guard let text, let salt else {
            if removed.contains(id), text == nil, salt == nil {
                report.removedValues += 1
            } else {
                report.add(.valueTakenOut(id), value.place)
            }
            return
        }
        if removed.contains(id) {
            report.add(.valueStillThere(id), value.place)
        } else if value.isContradicted || SHA256.digest(of: salt + Array(text.utf8)) != value.digest {
            report.add(.valueAltered(id), value.place)
        } else {
            report.wholeValues += 1
        }
    }

    // MARK: files

    private mutating func readList(in connection: Connection) throws {
        let isThere = try connection.first(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'named_content'"
        ) { try $0.int(0) }
        // A database that an older program wrote has no list yet; it is made when the office is next opened.
        guard isThere == 1 else {
            for digest in files.keys { files[digest]?.isListed = true }
            return
        }
        try connection.each("SELECT content FROM named_content") { row in
            files[try row.digest(0)]?.isListed = true
        }
    }

    private struct FileFound: Sendable {
        var digest: Digest
        var standing: AttachmentFiles.Standing
    }

    private mutating func checkFiles() {
        let folder = dataFolder
        var reading = OrderedWork<Digest, FileFound>(label: "sigap.files") { digest in
            FileFound(digest: digest, standing: AttachmentFiles.standing(of: digest, in: folder))
        }
        for digest in files.keys.sorted(by: { $0.hex < $1.hex }) {
            if let found = reading.begin(digest) { note(found) }
        }
        while let found = reading.next() { note(found) }
    }

    private mutating func note(_ found: FileFound) {
        let digest = found.digest
        guard let file = files[digest] else { return }
        switch found.standing {
        case .whole where !file.isListed: report.add(.fileUnlisted(digest), file.place)
        case .whole: report.wholeFiles += 1
        case .missing: report.add(.fileMissing(digest), file.place)
        case .altered: report.add(.fileAltered(digest), file.place)
        case .unreadable(let code): report.add(.fileUnreadable(digest, code: code), file.place)
        }
    }

    private mutating func countSurplus() {
        AttachmentFiles.each(in: dataFolder) { digest in
            if digest.map({ files[$0] == nil }) ?? true { report.surplusFiles += 1 }
        }
    }
}

extension KeptReport.Place {
    fileprivate func isBefore(_ other: KeptReport.Place) -> Bool {
        (stream.high, stream.low, sequence) < (other.stream.high, other.stream.low, other.sequence)
    }
}
