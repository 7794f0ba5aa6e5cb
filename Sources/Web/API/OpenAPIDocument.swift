import FoundationEssentials
import HTTPServer
import TicketEngine
import UseCases

/// The description of the API (OpenAPI 3.1), made from the table of routes and the list of commands.
enum OpenAPIDocument {
    static func show(_ context: RequestContext) async throws -> Response {
        .json(text)
    }

    /// A third of a megabyte: all who read it share one.
    private static let text = SharedText(Array(JSONText.of(document).utf8))

    static let document: JSONTree = [
        "openapi": "3.1.0",
        "info": [
            "title": "SIGAP", "version": "1",
            "description":
                "A read takes the query parameters described here; any other is refused with 400.",
        ],
        "servers": [["url": "/"]],
        "paths": .object(paths),
        "components": [
            "schemas": ["Problem": problem, "Outcome": outcome, "List": list],
            "securitySchemes": [
                "session": [
                    "type": "apiKey", "in": "cookie", "name": .text(Cookie.session),
                    "description": .text("Over https: " + Cookie.hostPrefix + Cookie.session),
                ],
                "token": [
                    "type": "http", "scheme": "bearer",
                    "description": .text(
                        "Made by `sigap token create`; never together with a session. "
                            + "Scopes: read, report (receive-report), act (every other command)."),
                ],
            ],
        ],
    ]

    private static var paths: [String: JSONTree] {
        var paths: [String: JSONTree] = [:]
        for name in CommandName.allCases {
            paths["/api/v1/commands/" + name.rawValue] = ["post": operation(name)]
        }
        paths["/api/v1/desk"] = ["get": read("desk", list: true)]
        paths["/api/v1/tickets"] = [
            "get": read(
                "tickets", list: true,
                query: [
                    "q": string, "phase": choice(TicketPhase.words), "procedure": string, "step": string,
                    "unit": string, "place": string, "channel": choice(Channel.words),
                    "complaint": choice(Complaint.words), "waiting": choice(PauseReason.Kind.words),
                    "late": string, "from": date, "until": date, "sort": choice(TicketOrder.words),
                    "after": string, "limit": limit,
                ])
        ]
        paths["/api/v1/tickets/{id}"] = ["get": read("ticket", list: false, path: "id")]
        paths["/api/v1/tickets/{id}/history"] = [
            "get": read(
                "history", list: true, query: ["after": ["type": "integer", "minimum": 0], "limit": limit],
                path: "id")
        ]
        paths["/api/v1/reports"] = [
            "get": read(
                "reports", list: true,
                query: ["standing": choice(APIReads.standings), "after": id, "limit": limit])
        ]
        paths["/api/v1/outages"] = ["get": read("outages", list: true, open: true)]
        paths["/api/v1/search"] = ["get": read("search", list: true, query: ["q": string])]
        paths["/api/v1/insight"] = ["get": read("insight", list: false)]
        paths["/api/v1/recaps/{period}"] = ["get": read("recap", list: false, path: "period")]
        paths["/api/v1/recaps/{period}/steps"] = ["get": read("recap-steps", list: true, path: "period")]
        paths["/api/v1/views"] = ["get": read("views", list: true), "post": keepView]
        paths["/api/v1/views/{name}"] = ["delete": removeView]
        for (path, operations) in LibraryDescription.paths { paths[path] = .object(operations) }
        paths["/api/v1/procedures"] = ["get": read("procedures", list: true, open: true)]
        paths["/api/v1/procedures/{code}"] = [
            "get": read("procedure", list: false, path: "code", open: true)
        ]
        paths["/api/v1/openapi.json"] = ["get": read("description", list: false, open: true)]
        paths["/api/v1/attachments"] = ["post": keepFiles]
        paths["/api/v1/session"] = [
            "get": read("session", list: false, open: true), "post": signIn, "delete": signOut,
        ]
        return paths
    }

    // MARK: parameters

    private static let string: JSONTree = ["type": "string"]
    private static let date: JSONTree = ["type": "string", "format": "date"]
    private static let id: JSONTree = ["type": "string", "pattern": "^[0-9a-f]{32}$"]
    private static let limit: JSONTree = ["type": "integer", "minimum": 1, "maximum": 200, "default": 50]

    /// What every list takes: where it goes on, and how much of it.
    static let paging: [(String, JSONTree)] = [("after", string), ("limit", limit)]

    private static func choice(_ words: [String]) -> JSONTree {
        ["type": "string", "enum": .list(words.map { .text($0) })]
    }

    /// With a session or a token of this scope; where it says so, with neither.
    static func security(_ scope: TokenScope, orNothing: Bool = false) -> JSONTree {
        // The names of scopes stand here for readers: only OAuth gives them a meaning (3.1, Security
        // Requirement Object).
        let either: [JSONTree] = [["session": []], ["token": [.text(scope.rawValue)]]]
        return .list(orNothing ? either + [[:]] : either)
    }

    /// What no token does.
    static let sessionOnly: JSONTree = [["session": []]]

    // MARK: operations

    private static func operation(_ name: CommandName) -> JSONTree {
        [
            "operationId": .text(name.rawValue),
            "security": security(
                name == .receiveReport ? .report : .act,
                orNothing: name.access == .everyone || name.access == .reporterOrPerson),
            "parameters": [
                [
                    "name": "Idempotency-Key", "in": "header", "required": false,
                    "schema": ["type": "string", "pattern": "^[0-9a-fA-F-]{32,36}$"],
                ]
            ],
            "requestBody": [
                "required": true, "content": ["application/json": ["schema": schema(of: name)]],
            ],
            "responses": .object(
                answers(["200", "201"], ["$ref": "#/components/schemas/Outcome"])
                    .merging(faults) { first, _ in first }),
        ]
    }

    private static func read(
        _ id: String, list: Bool, query: KeyValuePairs<String, JSONTree> = [:], path: String? = nil,
        open: Bool = false
    ) -> JSONTree {
        var query: [(key: String, value: JSONTree)] = Array(query)
        for (name, schema) in list ? paging : [] where !query.contains(where: { $0.key == name }) {
            query.append((name, schema))
        }
        var parameters: [JSONTree] = query.map {
            ["name": .text($0.key), "in": "query", "required": false, "schema": $0.value]
        }
        if let path {
            parameters.append([
                "name": .text(path), "in": "path", "required": true, "schema": ["type": "string"],
            ])
        }
        let schema: JSONTree = list ? ["$ref": "#/components/schemas/List"] : ["type": "object"]
        return [
            "operationId": .text("read-" + id), "parameters": .list(parameters),
            "security": security(.read, orNothing: open),
            "responses": .object(answers(["200"], schema).merging(faults) { first, _ in first }),
        ]
    }

    private static let signIn: JSONTree = [
        "operationId": "sign-in",
        "requestBody": [
            "required": true,
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["login", "password"],
                        "properties": [
                            "login": ["type": "string"], "password": ["type": "string"],
                            "code": [
                                "type": "string",
                                "description": "where the account uses an authenticator",
                            ],
                        ],
                    ]
                ]
            ],
        ],
        "responses": .object(answers(["200"], ["type": "object"]).merging(faults) { first, _ in first }),
    ]

    /// Files for later commands; the token comes with `GET /api/v1/session`.
    private static let keepFiles: JSONTree = [
        "operationId": "keep-files", "security": security(.act),
        "parameters": [
            [
                "name": "X-CSRF-Token", "in": "header", "required": false, "schema": ["type": "string"],
                "description": "from GET /api/v1/session; a token of a program needs none",
            ]
        ],
        "requestBody": [
            "required": true,
            "content": [
                "multipart/form-data": [
                    "schema": [
                        "type": "object",
                        "properties": [
                            "file": [
                                "type": "array",
                                "items": ["type": "string", "contentMediaType": "application/octet-stream"],
                            ]
                        ],
                    ]
                ]
            ],
        ],
        "responses": .object(answers(["201"], ["type": "object"]).merging(faults) { first, _ in first }),
    ]

    /// A list with its filters, kept for the one who is signed in.
    private static let keepView: JSONTree = [
        "operationId": "keep-view", "security": sessionOnly,
        "requestBody": [
            "required": true,
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["name", "address"],
                        "properties": [
                            "name": ["type": "string", "maxLength": 60], "address": ["type": "string"],
                        ],
                    ]
                ]
            ],
        ],
        "responses": .object(answers(["201"], ["type": "object"]).merging(faults) { first, _ in first }),
    ]

    private static let removeView: JSONTree = [
        "operationId": "remove-view", "security": sessionOnly,
        "parameters": [
            ["name": "name", "in": "path", "required": true, "schema": ["type": "string"]]
        ],
        "responses": .object(
            ["204": ["description": "removed"]].merging(faults) { first, _ in first }),
    ]

    private static let signOut: JSONTree = [
        "operationId": "sign-out",
        "responses": .object(answers(["200"], ["type": "object"]).merging(faults) { first, _ in first }),
    ]

    static func answers(_ codes: [String], _ schema: JSONTree) -> [String: JSONTree] {
        let answer: JSONTree = ["description": "done", "content": ["application/json": ["schema": schema]]]
        return Dictionary(codes.map { ($0, answer) }, uniquingKeysWith: { first, _ in first })
    }

    static let faults: [String: JSONTree] = {
        let content: JSONTree = [
            "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
        ]
        let codes = ["400", "401", "403", "404", "405", "409", "413", "415", "422", "429", "503", "507"]
        return Dictionary(
            codes.map { code in
                var answer: [String: JSONTree] = [
                    "description": "refused, with reason and remedy", "content": content,
                ]
                if let header = headers[code] {
                    answer["headers"] = [header: ["schema": ["type": "string"]]]
                }
                return (code, .object(answer))
            }, uniquingKeysWith: { first, _ in first })
    }()

    private static let headers = ["401": "WWW-Authenticate", "405": "Allow"]

    // MARK: schemas

    private static let problem: JSONTree = [
        "type": "object", "required": ["type", "title", "status", "errors"],
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
            "errors": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["field", "text"],
                    "properties": ["field": ["type": "string"], "text": ["type": "string"]],
                ],
            ],
        ],
    ]

    private static let outcome: JSONTree = [
        "type": "object", "required": ["version"],
        "properties": [
            "ticket": ["type": "string"], "number": ["type": "string"], "report": ["type": "string"],
            "code": ["type": "string"], "version": ["type": "integer"],
            "successor": [
                "type": "object", "required": ["ticket", "number"],
                "properties": ["ticket": ["type": "string"], "number": ["type": "string"]],
                "description": "the ticket that one handed over goes on as",
            ],
            "made": ["type": "string", "description": "id of the token or webhook that came to be"],
            "secret": [
                "type": "string",
                "description":
                    "the token, the webhook's key or the address of the link; only in the first answer",
            ],
        ],
    ]

    private static let list: JSONTree = [
        "type": "object", "required": ["items"],
        "properties": ["items": ["type": "array", "items": ["type": "object"]], "next": ["type": "string"]],
    ]

    private static func schema(of name: CommandName) -> JSONTree {
        SchemaNode(name.allFields).tree
    }
}

/// Dotted fields gathered into nested objects.
private struct SchemaNode {
    private var leaves: [(name: String, field: CommandField)] = []
    private var branches: [String: [CommandField]] = [:]

    init(_ fields: [CommandField]) {
        for field in fields {
            guard let dot = field.name.firstIndex(of: ".") else {
                leaves.append((field.name, field))
                continue
            }
            var inner = field
            inner.name = String(field.name[field.name.index(after: dot)...])
            branches[String(field.name[..<dot]), default: []].append(inner)
        }
    }

    var tree: JSONTree {
        var properties: [String: JSONTree] = [:]
        for leaf in leaves { properties[leaf.name] = Self.schema(leaf.field.kind) }
        for (name, fields) in branches {
            if properties[name] == nil {
                properties[name] = SchemaNode(fields).tree
                continue
            }
            // A name with a value of its own holds no others in JSON: theirs stay dotted (`given.name`).
            for field in fields { properties[name + "." + field.name] = Self.schema(field.kind) }
        }
        let required = leaves.filter(\.field.isRequired).map { JSONTree.text($0.name) }
        return [
            "type": "object", "properties": .object(properties), "required": .list(required),
            "additionalProperties": false,
        ]
    }

    private static func schema(_ kind: CommandField.Kind) -> JSONTree {
        switch kind {
        case .text(let limit): ["type": "string", "maxLength": .number(limit)]
        case .choice(let words): ["type": "string", "enum": .list(words.map { .text($0) })]
        case .number: ["type": "integer"]
        case .flag: ["type": "boolean"]
        case .id: ["type": "string", "pattern": "^[0-9a-f]{32}$"]
        case .date: ["type": "string", "format": "date"]
        case .moment: ["type": "string", "format": "date-time"]
        case .list: ["type": "array", "items": ["type": "string"]]
        case .words(let words):
            ["type": "array", "items": ["type": "string", "enum": .list(words.map { .text($0) })]]
        case .file: file
        case .files: ["type": "array", "items": file]
        case .map(let fields):
            [
                "type": "object",
                "additionalProperties": fields.isEmpty ? ["type": "string"] : SchemaNode(fields).tree,
            ]
        }
    }

    private static let file: JSONTree = [
        "type": "object", "required": ["digest", "name"],
        "properties": ["digest": ["type": "string"], "name": ["type": "string"]],
    ]
}

/// JSON written by hand.
enum JSONTree: Encodable, Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([JSONTree])
    case object([String: JSONTree])

    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSONTree)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}
