/// How one command of the program is used: the one source of its `--help`, its section in the manual page,
/// and its completions in a shell.
package struct CommandHelp: Sendable {
    /// A way to call it.
    package struct Form: Sendable {
        /// What stands after `sigap`, as in `user list [--data FOLDER]`.
        package var words: String
        /// What it does, where the command's own summary does not say it.
        package var about: String

        package init(_ words: String, _ about: String = "") {
            self.words = words
            self.about = about
        }
    }

    /// A word that begins with a hyphen, or a part of a form that needs explaining.
    package struct Option: Sendable {
        /// What may stand after it, for completion.
        package enum Value: Sendable, Equatable {
            case folder
            case file
            case oneOf([String])
            case text
        }

        /// As it is shown: `--tls SERTIFIKAT KUNCI`.
        package var words: String
        package var about: String
        /// One for each word after the first.
        package var values: [Value]

        package init(_ words: String, _ about: String, _ values: Value...) {
            self.words = words
            self.about = about
            self.values = values
        }

        /// `--tls`.
        package var name: String { String(words.prefix { $0 != " " }) }
    }

    package var name: String
    /// One line, without a full stop.
    package var summary: String
    package var forms: [Form]
    package var options: [Option]
    /// Paragraphs; one that begins with a space is an example and stays as it is.
    package var notes: [String]
    /// What the exit status says.
    package var outcomes: String

    package init(
        _ name: String, _ summary: String, forms: [Form], options: [Option] = [], notes: [String] = [],
        outcomes: String
    ) {
        self.name = name
        self.summary = summary
        self.forms = forms
        self.options = options
        self.notes = notes
        self.outcomes = outcomes
    }

    /// The folder of data, as nearly every command takes it.
    package static let folder = Option("--data FOLDER", "tempat data, biasanya ./data", .folder)

    /// The words that may follow the command itself, such as `list` of `sigap user list`.
    package var verbs: [String] {
        let second = forms.compactMap { form -> String? in
            let words = form.words.split(separator: " ")
            guard words.count > 1, words[1].utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                return nil
            }
            return String(words[1])
        }
        return second.reduce(into: []) { found, word in if !found.contains(word) { found.append(word) } }
    }
}

extension CommandHelp {
    private static let columns = 100

    /// What `--help` shows.
    package var text: String {
        var blocks = [Self.wrapped(summary.sentence, indent: "")]
        let shown = forms.map { form in
            let call = Self.wrapped("sigap \(form.words)", indent: "  ", hanging: "      ")
            return form.about.isEmpty ? call : call + "\n" + Self.wrapped(form.about, indent: "      ")
        }
        blocks.append("Pemakaian:\n" + shown.joined(separator: "\n"))
        if !options.isEmpty { blocks.append(options.map(line).joined(separator: "\n")) }
        blocks += notes.map { $0.hasPrefix(" ") ? $0 : Self.wrapped($0, indent: "") }
        blocks.append(Self.wrapped("Hasil: \(outcomes).", indent: ""))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The same behind the reason why the words after the command cannot be used.
    package func text(after mistake: OperatorWords.Mistake) -> String {
        "sigap \(name): \(mistake.message)\n\n" + text
    }

    private func line(_ option: Option) -> String {
        let width = (options.map(\.words.count).max() ?? 0) + 4
        let head = "  " + option.words
        let filled = head + String(repeating: " ", count: max(0, width - head.count))
        let hanging = String(repeating: " ", count: width)
        return Self.wrapped(option.about, indent: filled, hanging: hanging)
    }

    /// Lines of at most so many columns.
    private static func wrapped(_ text: String, indent: String, hanging: String? = nil) -> String {
        var lines: [String] = []
        var line = indent
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > columns {
                lines.append(line)
                (line, isEmpty) = (hanging ?? indent, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

extension String {
    /// With a capital at the beginning and a full stop at the end.
    var sentence: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
    }
}
