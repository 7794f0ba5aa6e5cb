/// A JSON value under way. All its parts lie in three lists, so that an event takes few allocations.
final class JSONTree {
    enum Kind {
        case object
        case array
    }

    private struct Container {
        var kind: Kind
        var first = -1
        var last = -1
        var count = 0
    }

    /// A value and its key; what it is lies in `scratch`, or is a container.
    private struct Member {
        var key: String
        var start = 0
        var end = 0
        var container = -1
        /// The next member of the same container, in the order they came.
        var next = -1
    }

    private var containers: [Container] = []
    private var members: [Member] = []
    private var scratch: [UInt8] = []
    /// Members of the objects being written, sorted.
    private var order: [Int] = []

    init() {
        containers.reserveCapacity(16)
        members.reserveCapacity(64)
        scratch.reserveCapacity(512)
    }

    func addContainer(_ kind: Kind) -> Int {
        containers.append(Container(kind: kind))
        return containers.count - 1
    }

    func addMember(_ key: String, to container: Int) -> Int {
        let member = members.count
        members.append(Member(key: key))
        let last = containers[container].last
        if last < 0 { containers[container].first = member } else { members[last].next = member }
        containers[container].last = member
        containers[container].count += 1
        return member
    }

    func count(of container: Int) -> Int { containers[container].count }

    /// The container that a member's value is; the same one where it is asked for again.
    func open(_ kind: Kind, in member: Int) -> Int {
        if members[member].container < 0 { members[member].container = addContainer(kind) }
        return members[member].container
    }

    func write(text: String, in member: Int) throws {
        members[member].start = scratch.count
        guard CanonicalJSON.append(text, to: &scratch) else {
            throw EncodingError.invalidValue(text, .init(codingPath: [], debugDescription: "NUL in a text"))
        }
        members[member].end = scratch.count
    }

    func write(raw word: StaticString, in member: Int) {
        members[member].start = scratch.count
        word.withUTF8Buffer { unsafe scratch.append(contentsOf: $0) }
        members[member].end = scratch.count
    }

    func write(number: some BinaryInteger, in member: Int) {
        members[member].start = scratch.count
        scratch.append(contentsOf: String(number).utf8)
        members[member].end = scratch.count
    }

    /// A member's value as canonical JSON.
    func written(_ member: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scratch.count * 2 + 64)
        write(member, to: &bytes)
        return bytes
    }

    private func write(_ member: Int, to bytes: inout [UInt8]) {
        let container = members[member].container
        if container >= 0 { return write(container: container, to: &bytes) }
        let (start, end) = (members[member].start, members[member].end)
        // What encodes itself as nothing is an object without members.
        if start == end { bytes += [0x7B, 0x7D] } else { bytes += scratch[start..<end] }
    }

    private func write(container: Int, to bytes: inout [UInt8]) {
        let isObject = containers[container].kind == .object
        bytes.append(isObject ? 0x7B : 0x5B)
        let base = order.count
        var next = containers[container].first
        while next >= 0 {
            order.append(next)
            next = members[next].next
        }
        if isObject { sort(from: base) }
        let end = order.count
        for place in base..<end {
            if place > base { bytes.append(0x2C) }
            let member = order[place]
            if isObject {
                CanonicalJSON.append(members[member].key, to: &bytes)
                bytes.append(0x3A)
            }
            write(member, to: &bytes)
        }
        order.removeSubrange(base...)
        bytes.append(isObject ? 0x7D : 0x5D)
    }

    /// By insertion: there are few, and most came in order.
    private func sort(from base: Int) {
        guard base + 1 < order.count else { return }
        for place in (base + 1)..<order.count {
            let member = order[place]
            var hole = place
            while hole > base, isBefore(member, order[hole - 1]) {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = member
        }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        members[left].key.utf8.lexicographicallyPrecedes(members[right].key.utf8)
    }
}
