import HTTPServer

/// What was sent with a command, form or JSON alike: values by dotted path (`outputs.0.text`).
struct InputValues: Sendable {
    /// A file that came with a form, or one named by the digest it was kept under.
    enum File: Sendable {
        case uploaded(UploadedFile)
        case kept(digest: String, name: String)
    }

    private(set) var texts: [String: [String]] = [:]
    private(set) var files: [String: [File]] = [:]
    /// Told every path that is asked for; nil but in the test that holds the description against the reading.
    var trace: ReadTrace?
    /// What stands before every path in what was sent, where these are a part of it.
    private var root = ""

    init() {}

    /// What was sent below a path, as if it had been sent alone.
    func part(_ path: String) -> InputValues {
        let prefix = path + "."
        var part = InputValues()
        for (key, values) in texts where key.hasPrefix(prefix) {
            part.texts[String(key.dropFirst(prefix.count))] = values
        }
        for (key, sent) in files where key.hasPrefix(prefix) {
            part.files[String(key.dropFirst(prefix.count))] = sent
        }
        part.trace = trace
        part.root = root + prefix
        return part
    }

    /// Notes that a path was asked for.
    func note(_ path: String) { trace?.note(root + path) }

    /// Takes a form: names are paths already.
    init(_ form: FormFields) {
        for pair in form.fields.pairs { texts[pair.name, default: []].append(pair.value) }
        for file in form.files where file.size > 0 { files[file.field, default: []].append(.uploaded(file)) }
    }

    mutating func add(_ text: String, at path: String) { texts[path, default: []].append(text) }
    mutating func add(_ file: File, at path: String) { files[path, default: []].append(file) }

    /// The first value at a path, without white space at its ends; nil for nothing or only white space.
    func text(_ path: String) -> String? {
        note(path)
        return value(path)
    }

    private func value(_ path: String) -> String? {
        guard let text = texts[path]?.first else { return nil }
        let trimmed = text.trimmingWhitespace
        return trimmed.isEmpty ? nil : trimmed
    }

    func all(_ path: String) -> [String] {
        note(path)
        return (texts[path] ?? []).map(\.trimmingWhitespace).filter { !$0.isEmpty }
    }

    /// The names directly below a path, sorted: `fields` gives `jenis_gangguan`, …
    func names(below path: String) -> [String] {
        var names: Set<String> = []
        let prefix = path + "."
        for key in [texts.keys.map(\.self), files.keys.map(\.self)].joined() where key.hasPrefix(prefix) {
            let rest = key.dropFirst(prefix.count)
            names.insert(String(rest.prefix { $0 != "." }))
        }
        return names.sorted()
    }

    /// Every path something was sent at, sorted.
    var paths: [String] { Set(texts.keys).union(files.keys).sorted() }

    /// Whether anything was sent at or below a path.
    func has(_ path: String) -> Bool {
        value(path) != nil || !(files[path] ?? []).isEmpty
            || names(below: path).contains { has(path + "." + $0) }
    }

    /// Every path with its values in a fixed order: what tells a repeat from another command.
    var canonical: [UInt8] {
        var bytes: [UInt8] = []
        for path in texts.keys.sorted() where !Self.unsaid.contains(path) {
            for value in texts[path] ?? [] { Self.append([path, value], to: &bytes) }
        }
        for path in files.keys.sorted() {
            for file in files[path] ?? [] {
                switch file {
                case .uploaded(let upload):
                    Self.append([path, upload.filename, String(upload.size)], to: &bytes)
                case .kept(let digest, let name): Self.append([path, digest, name], to: &bytes)
                }
            }
        }
        return bytes
    }

    /// Fields that are about the form, not about the command.
    private static let unsaid: Set<String> = [
        Form.Hidden.csrf, Form.Hidden.commandID, CommandForm.from, CommandForm.key,
        CommandForm.next,
    ]

    /// Each word with its length before it, so that no two lists give the same bytes.
    private static func append(_ words: [String], to bytes: inout [UInt8]) {
        for word in words {
            bytes += Array(String(word.utf8.count).utf8) + [0x3A] + Array(word.utf8)
        }
        bytes.append(0x0A)
    }
}

extension String {
    /// Without white space and line ends at both ends; inside, the line ends of forms become plain line
    /// feeds, and what nobody sees is left out.
    ///
    /// Forms send CR LF (HTML, "multipart form data"), which Swift counts as one character of its own. A
    /// number copied from a chat comes between marks of direction, which would keep it from being found
    /// again, and could turn round the words beside it on a paper (Unicode TR 36, 2.6).
    var trimmingWhitespace: String {
        var text = self[...]
        // The first bytes of all of them: most texts have neither.
        if utf8.contains(where: { $0 == 0x0D || $0 == 0xE2 || $0 == 0xEF }) {
            let scalars = unicodeScalars.filter { $0 != "\r" && !$0.isUnseen }
            text = Substring(String(String.UnicodeScalarView(scalars)))
        }
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

extension Unicode.Scalar {
    /// Spaces of no width, byte order marks, and marks, overrides and isolates of the direction of writing.
    ///
    /// The joiners stay: families of emoji and some scripts are written with them.
    fileprivate var isUnseen: Bool {
        switch value {
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
