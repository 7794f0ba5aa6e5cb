import SOPModel
import UseCases

/// The library's part of the description of the API.
enum LibraryDescription {
    static let paths: [String: [String: JSONTree]] = [
        "/api/v1/procedure-checks": ["post": check],
        "/api/v1/procedures/{code}/versions": ["get": read("procedure-versions", list: true, ["code"])],
        "/api/v1/procedures/{code}/versions/{version}": [
            "get": read("procedure-version", list: false, ["code", "version"])
        ],
        "/api/v1/procedures/{code}/moves": ["get": moves],
    ]

    /// No schema can say that what varies stands in the name of a parameter.
    private static let moves: JSONTree = {
        let plain = read("procedure-moves", list: true, ["code"])
        guard case .object(var members) = plain else { return plain }
        members["description"] = "rows.<old>=<new> proposes where a row goes; any number of them."
        return .object(members)
    }()

    private static func read(_ id: String, list: Bool, _ path: [String]) -> JSONTree {
        let paging: [JSONTree] = (list ? OpenAPIDocument.paging : []).map {
            ["name": .text($0.0), "in": "query", "required": false, "schema": $0.1]
        }
        let parameters: [JSONTree] =
            path.map { ["name": .text($0), "in": "path", "required": true, "schema": ["type": "string"]] }
            + paging
        let schema: JSONTree = list ? ["$ref": "#/components/schemas/List"] : ["type": "object"]
        return [
            "operationId": .text("read-" + id), "parameters": .list(parameters),
            "security": OpenAPIDocument.security(.read),
            "responses": .object(
                OpenAPIDocument.answers(["200"], schema).merging(OpenAPIDocument.faults) { first, _ in first }
            ),
        ]
    }

    private static let check: JSONTree = [
        "operationId": "check-procedure", "security": OpenAPIDocument.sessionOnly,
        "requestBody": [
            "required": true,
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["text"],
                        "properties": [
                            "text": [
                                "type": "string", "maxLength": .number(ProcedureCommand.largestFile - 1),
                            ]
                        ],
                    ]
                ]
            ],
        ],
        "responses": .object(
            OpenAPIDocument.answers(["200"], ["type": "object"]).merging(OpenAPIDocument.faults) { first, _ in
                first
            }),
    ]
}
