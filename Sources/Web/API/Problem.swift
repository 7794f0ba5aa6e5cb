import FoundationEssentials
import HTTPServer

/// What went wrong, for programs (RFC 9457).
struct Problem: Encodable {
    struct Fault: Encodable {
        /// The dotted name of the field; empty where it is about the command as a whole.
        var field: String
        /// Field, reason and remedy in the reader's language.
        var text: String
    }

    var status: Status
    var title: String
    var errors: [Fault] = []

    private enum CodingKeys: String, CodingKey {
        case type, title, status, errors
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("about:blank", forKey: .type)
        try container.encode(title, forKey: .title)
        try container.encode(status.rawValue, forKey: .status)
        try container.encode(errors, forKey: .errors)
    }

    var response: Response {
        APIAnswer.json(self, status: status, contentType: "application/problem+json")
    }
}

/// JSON answers with sorted keys.
enum APIAnswer {
    static func json(
        _ value: some Encodable, status: Status = .ok, contentType: String = "application/json"
    ) -> Response {
        .json(Array(JSONText.of(value).utf8), status: status, contentType: contentType)
    }
}
