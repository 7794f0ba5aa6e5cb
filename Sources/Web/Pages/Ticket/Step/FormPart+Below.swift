/// Several forms in one: each part's names stand below a path of their own.
extension FormPart {
    func below(_ path: String) -> FormPart {
        switch self {
        case .field(var field):
            field.name = path + "." + field.name
            // What is left alone must not be asked for.
            field.isRequired = false
            field.saysOptional = false
            return .field(field)
        case .tick(var tick):
            tick.name = path + "." + tick.name
            return .tick(tick)
        case .present, .note: return self
        case .hidden(let name, let value): return .hidden(name: path + "." + name, value: value)
        case .group(var group):
            group.path = path + "." + group.path
            group.parts = group.parts.map { $0.below(path) }
            return .group(group)
        case .fold(let title, let isOpen, let parts):
            return .fold(title, isOpen: isOpen, parts.map { $0.below(path) })
        case .when(let words, let test, let parts):
            return .when(words: words, test: Self.test(test, below: path), parts.map { $0.below(path) })
        }
    }

    /// `a=b&c!=d|e=f` with every name below the path; what the server knows already is 1 or 0.
    private static func test(_ test: String, below path: String) -> String {
        let ways = test.split(separator: "|", omittingEmptySubsequences: false).map { way in
            way.split(separator: "&", omittingEmptySubsequences: false).map { one in
                one.contains("=") ? Place.escaped(path + ".") + one : String(one)
            }.joined(separator: "&")
        }
        return ways.joined(separator: "|")
    }
}
