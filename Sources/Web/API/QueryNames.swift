import HTTPServer

/// Which parameters a read of the API takes: those that its description names, and no others.
///
/// A misspelt filter would otherwise be answered with everything, as if it had been heard.
enum QueryNames {
    /// So much of the unknown names is said again.
    private static let longest = 120

    /// - Throws: `WebFailure.unknownQuery` for a parameter that the description does not name.
    static func require(_ request: Request, _ route: Route) throws {
        guard route.method == .get, let known = described[route.label] else { return }
        let proposesRows = route.label == moves
        var unknown: [String] = []
        for name in request.query.pairs.map(\.name) where !known.contains(name) && !unknown.contains(name) {
            if proposesRows, name.hasPrefix("rows.") { continue }
            unknown.append(name)
        }
        guard unknown.isEmpty else {
            throw WebFailure.unknownQuery(String(unknown.joined(separator: ", ").prefix(longest)))
        }
    }

    /// Takes `rows.<old>=<new>` too, names that no description can list.
    private static let moves = "/api/v1/procedures/*/moves"

    /// By the route's label.
    private static let described: [String: Set<String>] = {
        guard case .object(let document) = OpenAPIDocument.document,
            case .object(let paths)? = document["paths"]
        else { return [:] }
        var found: [String: Set<String>] = [:]
        for (path, operations) in paths {
            guard case .object(let methods) = operations, case .object(let read)? = methods["get"],
                case .list(let parameters)? = read["parameters"]
            else { continue }
            let segments = path.split(separator: "/").map { $0.hasPrefix("{") ? "*" : String($0) }
            found["/" + segments.joined(separator: "/")] = Set(parameters.compactMap(queryName))
        }
        return found
    }()

    private static func queryName(_ parameter: JSONTree) -> String? {
        guard case .object(let members) = parameter, case .text("query")? = members["in"],
            case .text(let name)? = members["name"]
        else { return nil }
        return name
    }
}
