import FoundationEssentials
import Testing

@testable import Web

/// What a refused sender reads.
struct AnswerText {
    let answer: Answer

    /// The reasons, taken out of the JSON problem or the page's alerts.
    var reasons: [String] {
        if answer["content-type"]?.hasPrefix("application/problem+json") ?? false {
            struct Problem: Decodable {
                struct Fault: Decodable { var text: String }
                var title: String
                var errors: [Fault]
            }
            guard let problem = JSONText.read(answer.text, as: Problem.self) else { return [] }
            return problem.errors.isEmpty ? [problem.title] : problem.errors.map(\.text)
        }
        return alerts
    }

    /// The text of the page's alerts and of its head.
    private var alerts: [String] {
        let parts = answer.text.split(separator: "role=\"alert\"").dropFirst().map(String.init)
        let head = answer.text.split(separator: "class=\"lede\">").dropFirst().map(String.init)
        let bare = answer.text.split(separator: "<h1>SIGAP</h1>").dropFirst().map(String.init)
        return (parts + head + bare).map { part in
            var text = ""
            var isTag = false
            for character in part.prefix(2_000) {
                if character == "<" { isTag = true }
                if !isTag { text.append(character) }
                if character == ">" { isTag = false }
            }
            return text
        }
    }

    /// Words of the program's own that no reader understands.
    static let debugWords = [
        "Optional(", "Reason.", "Swift", "refused(", "tooLong(", "notAChoice", "unreadable(", "invalidValue",
        "controlCharacters", "idReused", "storeFailed", "notAllowed", "unknownUnit", "Error", " nil",
    ]

    var debugWords: [String] {
        let text = reasons.joined(separator: " ")
        return Self.debugWords.filter { text.contains($0) }
    }
}
