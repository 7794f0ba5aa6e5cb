package import Crypto

/// What became of the files and the values of outsiders that the record names.
package struct KeptReport: Sendable {
    /// The event that names it first.
    package struct Place: Sendable, Hashable {
        package var stream: TimeOrderedID
        package var sequence: Int64
    }

    package struct Finding: Sendable, Hashable {
        package var fault: KeptFault
        /// nil where no event but a value of an outsider names it.
        package var place: Place?
    }

    /// Files that are there and have their hash.
    package var wholeFiles = 0
    /// Values that are there and are what their events prove.
    package var wholeValues = 0
    /// Values that were removed, with a record that says so.
    package var removedValues = 0
    /// Files that nothing names: mostly what came with commands that were refused. No fault of the record.
    package var surplusFiles = 0
    /// How many findings there are; the first hundred are told.
    package var findingCount = 0
    package var findings: [Finding] = []

    private static let findingLimit = 100

    mutating func add(_ fault: KeptFault, _ place: Place?) {
        findingCount += 1
        if findings.count < Self.findingLimit { findings.append(Finding(fault: fault, place: place)) }
    }
}

/// Something that the record names and that is not as it was.
package enum KeptFault: Sendable, Hashable {
    case fileMissing(Digest)
    /// The file's content has another hash.
    case fileAltered(Digest)
    /// The system does not give the file out; its error number.
    case fileUnreadable(Digest, code: Int32)
    /// The file is there, but the table that keeps it from being taken for a leftover does not list it.
    case fileUnlisted(Digest)
    /// The row of a value is gone.
    case valueMissing(TimeOrderedID)
    /// A value, or its salt, is not what the event proves.
    case valueAltered(TimeOrderedID)
    /// A value was taken out, and no numbered record of removal says so.
    case valueTakenOut(TimeOrderedID)
    /// A numbered record says that a value was removed, and it is still there.
    case valueStillThere(TimeOrderedID)
}
