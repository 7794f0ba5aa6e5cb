import FoundationEssentials

/// Goes over JSON from string to string, and keeps in mind only the objects and lists that are open.
struct KeyScanner {
    /// More than so much ends the scan.
    struct Limits {
        /// The decoder refuses what lies deeper.
        var depth = 512
        var names = Int.max
        var items = Int.max
    }

    /// An object or list that is open.
    private struct Frame {
        var isObject: Bool
        var known: Set<String> = []
        /// The key whose value comes.
        var key = ""
        /// Which item comes.
        var index = 0
    }

    private let bytes: [UInt8]
    private var position: Int
    private var frames: [Frame] = []
    private var isAtKey = false
    private let limits: Limits
    private var names = 0
    private var items = 0
    private var depth = 0

    init(_ line: some Collection<UInt8>, _ limits: Limits = Limits()) {
        bytes = Array(line)
        self.limits = limits
        // A mark of UTF-8 at the beginning is no part of the text.
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Whether the scan ended because objects and lists lie too deep in each other.
    var isTooDeep: Bool { depth > limits.depth }

    /// Whether it ended because there are too many names or items.
    var isTooMuch: Bool { names > limits.names || items > limits.items }

    mutating func firstRepeated() -> RepeatedKey? {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard let string = literal() else { return nil }
                guard isAtKey else { continue }
                guard let key = Self.text(of: string) else { return nil }
                if let repeated = take(key) { return repeated }
                continue
            case UInt8(ascii: "{"): begin(Frame(isObject: true))
            case UInt8(ascii: "["): begin(Frame(isObject: false))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): end()
            case UInt8(ascii: ","): goOn()
            default: break
            }
            if isTooDeep || isTooMuch { return nil }
            position += 1
        }
        return nil
    }

    private mutating func take(_ key: String) -> RepeatedKey? {
        isAtKey = false
        names += 1
        let last = frames.count - 1
        guard frames[last].known.insert(key).inserted else { return RepeatedKey(place: place, key: key) }
        frames[last].key = key
        return nil
    }

    private mutating func begin(_ frame: Frame) {
        frames.append(frame)
        depth = max(depth, frames.count)
        if !frame.isObject { items += 1 }
        isAtKey = frame.isObject
    }

    private mutating func end() {
        _ = frames.popLast()
        isAtKey = false
    }

    /// Behind a comma.
    private mutating func goOn() {
        guard let last = frames.indices.last else { return }
        isAtKey = frames[last].isObject
        if !isAtKey { items += 1 }
        frames[last].index += 1
    }

    /// Where the innermost object lies.
    private var place: String {
        frames.dropLast().reduce(into: "") { place, frame in
            if frame.isObject {
                if !place.isEmpty { place += "." }
                place += String(frame.key.prefix(RepeatedKey.told))
            } else {
                place += "[\(frame.index)]"
            }
        }
    }

    /// The string that begins here, with its quotes; goes behind it. Nil where it has no end.
    private mutating func literal() -> ArraySlice<UInt8>? {
        let start = position
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 2
            case UInt8(ascii: "\""):
                position += 1
                return bytes[start..<position]
            default: position += 1
            }
        }
        return nil
    }

    /// What a string means; its escapes are read by the decoder itself.
    private static func text(of literal: ArraySlice<UInt8>) -> String? {
        let inner = literal.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        return try? JSONDecoder().decode(String.self, from: Data(literal))
    }
}
