import FoundationEssentials
import HTTPServer

/// Any JSON, as sent.
enum JSONValue: Decodable, Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}

extension InputValues {
    /// Takes a JSON object: nested names become dotted paths, lists of values the same path several times,
    /// lists of objects numbered paths.
    ///
    /// How much there is of it is looked at first: the decoder tries each value in several ways, and a
    /// megabyte of names would keep a processor busy for seconds.
    /// - Throws: `unreadableJSON` for what is not a JSON object, holds a fraction, or is nested too deep; and
    ///   where there are too many names, or one stands twice.
    init(json bytes: [UInt8]) throws(WebFailure) {
        // UTF-8 has no zero byte here; the decoder would take UTF-16 as well, whose names nobody looked at.
        guard !bytes.contains(0) else { throw .unreadableJSON }
        // A file of the deepest level is an object by itself.
        var scanner = KeyScanner(
            bytes, .init(depth: Self.deepest + 2, names: Self.most, items: Self.most))
        if let repeated = scanner.firstRepeated() { throw .repeatedName(repeated.path) }
        if scanner.isTooDeep { throw .unreadableJSON }
        if scanner.isTooMuch { throw .tooManyNames(Self.most) }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
            case .object(let members) = value
        else { throw .unreadableJSON }
        self.init()
        for (name, member) in members where !take(member, at: name, depth: 0) { throw .unreadableJSON }
    }

    /// At most so many levels: more is no command.
    private static let deepest = 8

    /// At most so many names, and so many items of lists: as many as a form may have fields.
    static let most = BodyLimits().parts

    private mutating func take(_ value: JSONValue, at path: String, depth: Int) -> Bool {
        guard depth < Self.deepest else { return false }
        switch value {
        case .null: return true
        case .flag(let flag): add(flag ? "yes" : "no", at: path)
        case .number(let number): add(String(number), at: path)
        case .text(let text): add(text, at: path)
        case .list(let items):
            for (index, item) in items.enumerated() {
                switch item {
                case .object(let members) where Self.file(members) == nil:
                    guard take(item, at: "\(path).\(index)", depth: depth + 1) else { return false }
                case .list: return false
                default: guard take(item, at: path, depth: depth + 1) else { return false }
                }
            }
        case .object(let members):
            if let file = Self.file(members) {
                add(file, at: path)
                return true
            }
            for (name, member) in members where !take(member, at: path + "." + name, depth: depth + 1) {
                return false
            }
        }
        return true
    }

    /// `{"digest": …, "name": …}` names a file sent before.
    private static func file(_ members: [String: JSONValue]) -> File? {
        guard members.count == 2, case .text(let digest)? = members["digest"],
            case .text(let name)? = members["name"]
        else { return nil }
        return .kept(digest: digest, name: name)
    }
}
