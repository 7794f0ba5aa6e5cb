/// What verifying a record found.
package struct VerificationReport: Sendable {
    /// A fault and where it lies in the whole record.
    package struct Finding: Sendable, Hashable {
        package var position: Int64
        package var fault: RecordFault
    }

    package var events: Int64 = 0
    package var streams: Int64 = 0
    package var seals: Int64 = 0
    /// The newest seal, whose hash should be compared with the one that left the machine.
    package var newestSeal: Seal?
    /// The seal that has the hash asked for.
    package var confirmedSeal: Seal?
    /// How many events, in how many streams, no seal covers yet: only the chain itself vouches for them.
    package var unsealedEvents: Int64 = 0
    package var unsealedStreams: Int64 = 0
    /// The faults in the order of the record, the first hundred.
    package var findings: [Finding] = []

    /// What the files and values that the record names came to; nil where they were not asked for.
    package var kept: KeptReport?

    /// The first bad event or seal; nil where the record is whole.
    package var fault: RecordFault? { findings.first?.fault }
}
