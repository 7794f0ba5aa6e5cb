import FoundationEssentials
import Testing

@testable import Web

/// What a refused sender reads.
struct AnswerText {
    let answer: Answer

    /// One thing that is wrong, as JSON tells it.
    struct Fault: Decodable {
        var field: String
        var text: String
    }

    private struct Problem: Decodable {
        var title: String
        var errors: [Fault]
    }

    private var isProblem: Bool {
        answer["content-type"]?.hasPrefix("application/problem+json") ?? false
    }

    private var problem: Problem? {
        isProblem ? JSONText.read(answer.text, as: Problem.self) : nil
    }

    /// What the JSON problem lists; nothing where it has only a title, and none in a page.
    var faults: [Fault] { problem?.errors ?? [] }

    /// The reasons, taken out of the JSON problem or the page's alerts.
    var reasons: [String] {
        guard isProblem else { return alerts }
        guard let problem else { return [] }
        return problem.errors.isEmpty ? [problem.title] : problem.errors.map(\.text)
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
