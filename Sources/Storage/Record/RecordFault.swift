package import Crypto

/// Why a line cannot be part of the record.
package enum EventLineFault: Error, Sendable, Hashable {
    /// The data is no JSON object of the allowed kind, found at this byte.
    case notCanonical(offset: Int)
    /// The line does not hold the fields of an event in their order, found at this byte.
    case notAnEvent(offset: Int)
}

/// The first thing wrong with a record, as `sigap verify` names it.
package enum RecordFault: Error, Sendable, Hashable {
    /// The event's bytes are not the ones its successor, its stream's head or a seal vouches for.
    case changed(stream: TimeOrderedID, sequence: Int64)
    /// An event that must stand between others, or at the end of its stream, is gone.
    case missing(stream: TimeOrderedID, sequence: Int64)
    /// The row at this position was taken out, whatever it held.
    case gap(position: Int64)
    /// The row at this position holds no event, or one whose columns contradict its line.
    case unreadable(position: Int64)
    /// A stream's entry stands without events, or events without their stream's entry.
    case streamMismatch(stream: TimeOrderedID)
    /// The seal's own content does not give its hash, does not follow the seal before it, or its counts are
    /// wrong.
    case sealChanged(number: Int64)
    /// The hash asked for is no seal of this record: the record was written anew, or the hash is from another
    /// one.
    case sealUnknown(Digest)
}

extension RecordFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .changed(let stream, let sequence): "Event \(sequence) of \(stream) was changed."
        case .missing(let stream, let sequence): "Event \(sequence) of \(stream) is missing."
        case .gap(let position): "The event at position \(position) is missing."
        case .unreadable(let position): "The event at position \(position) cannot be read."
        case .streamMismatch(let stream): "The entry of \(stream) does not fit its events."
        case .sealChanged(let number): "Seal \(number) was changed."
        case .sealUnknown(let digest): "No seal of this record has the hash \(digest)."
        }
    }
}
