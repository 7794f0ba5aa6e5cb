internal import YAML

/// One map of the file whose keys are known.
struct FileMap {
    let line: Int
    private var values: [String: (node: YAMLNode, line: Int)] = [:]

    init(line: Int) {
        self.line = line
    }

    mutating func add(_ entry: YAMLNode.Entry) {
        values[entry.key] = (entry.value, entry.keyMark.line)
    }

    subscript(key: String) -> YAMLNode? { values[key]?.node }

    /// The line of a key, or of the map where the key is missing.
    func line(of key: String) -> Int { values[key]?.line ?? line }
}

/// Takes values out of the tree and collects what is wrong with them, never stopping at the first.
struct FileNodes {
    let file: String
    private(set) var findings: [Finding] = []

    init(file: String) {
        self.file = file
    }

    /// Nothing more is taken in; looking for remedies would only cost time.
    private var isFull: Bool { findings.count > [Finding].mostPresented }

    mutating func report(_ line: Int, _ message: String, _ severity: Finding.Severity = .error) {
        guard !isFull else { return }
        if findings.count == [Finding].mostPresented {
            let more = "temuan lain tidak ditampilkan lagi; perbaiki dahulu yang di atas"
            findings.append(Finding(severity: .error, file: file, line: line, message: more))
        } else {
            findings.append(Finding(severity: severity, file: file, line: line, message: message))
        }
    }

    /// The entries of a map; keys that are not in the vocabulary are reported with the nearest one that is.
    mutating func map(_ node: YAMLNode, _ what: String, keys: [String]) -> FileMap? {
        guard case .map(let entries) = node.content else {
            report(node.mark.line, "\(what) harus berisi pasangan «kunci: nilai» dengan kunci \(keys.listed)")
            return nil
        }
        var map = FileMap(line: node.mark.line)
        for entry in entries {
            if keys.contains(entry.key) {
                map.add(entry)
            } else if !isFull {
                let remedy = NearestWord.remedy(entry.key, in: keys)
                let advice = remedy.isEmpty ? "; yang ada: \(keys.listed)" : remedy
                report(entry.keyMark.line, "kunci «\(entry.key.shortened)» tidak dikenal di \(what)\(advice)")
            }
        }
        return map
    }

    /// The text of a key without outer white space; empty where it is missing.
    mutating func text(_ map: FileMap, _ key: String, isRequired: Bool = false) -> String {
        guard let node = map[key] else {
            if isRequired { report(map.line, "kunci «\(key)» belum ada") }
            return ""
        }
        let text = text(node, "«\(key)»") ?? ""
        if isRequired, text.isEmpty, case .text = node.content {
            report(map.line(of: key), "«\(key)» masih kosong")
        }
        return text
    }

    mutating func text(_ node: YAMLNode, _ what: String) -> String? {
        guard case .text(let text) = node.content else {
            report(node.mark.line, "\(what) harus berupa teks; bila memuat «: », beri tanda kutip")
            return nil
        }
        return text.trimmed
    }

    /// The items of a list; nothing written is an empty list, one value alone a list of one.
    mutating func list(_ map: FileMap, _ key: String) -> [YAMLNode] {
        guard let node = map[key] else { return [] }
        switch node.content {
        case .list(let items): return items
        case .text(let text) where text.trimmed.isEmpty: return []
        case .text, .map: return [node]
        }
    }

    mutating func texts(_ map: FileMap, _ key: String) -> [String] {
        list(map, key).compactMap { text($0, "setiap isi «\(key)»") }
    }

    mutating func columns(_ map: FileMap, _ key: String) -> [ColumnID] {
        texts(map, key).map { ColumnID($0) }
    }

    mutating func column(_ map: FileMap, _ key: String) -> ColumnID? {
        map[key] == nil ? nil : ColumnID(text(map, key, isRequired: true))
    }

    /// One of a closed set of words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ map: FileMap, _ key: String, default fallback: Word
    ) -> Word {
        guard map[key] != nil else { return fallback }
        let text = text(map, key)
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let remedy = NearestWord.remedy(text, in: known)
        report(
            map.line(of: key),
            "«\(key)» harus salah satu dari \(known.listed), bukan «\(text.shortened)»\(remedy)")
        return fallback
    }

    /// `ya`, `tidak`, `true` or `false`.
    mutating func truth(_ map: FileMap, _ key: String, default fallback: Bool) -> Bool {
        guard map[key] != nil else { return fallback }
        switch text(map, key).lowercased() {
        case "ya", "true": return true
        case "tidak", "false": return false
        default:
            report(map.line(of: key), "«\(key)» harus ya atau tidak")
            return fallback
        }
    }

    mutating func wholeNumber(_ map: FileMap, _ key: String) -> Int {
        let text = text(map, key, isRequired: true)
        let isDigits = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isDigits, let number = Int(text), number > 0 { return number }
        if !text.isEmpty { report(map.line(of: key), "«\(key)» harus bilangan bulat mulai dari 1") }
        return 1
    }

    mutating func condition(_ map: FileMap, _ key: String = "bila") -> Condition? {
        guard map[key] != nil else { return nil }
        do throws(ConditionText.Problem) {
            return try ConditionText.read(text(map, key))
        } catch {
            report(map.line(of: key), error.message)
            return nil
        }
    }

    /// `ke` and `lanjut`: a row's id, `selesai`, `parkir`, or `sop: <kode>` as a map or as quoted text.
    mutating func target(_ map: FileMap, _ key: String) -> FlowTarget? {
        guard let node = map[key] else { return nil }
        if case .map = node.content {
            guard let inner = self.map(node, "«\(key)»", keys: FileVocabulary.handOver) else { return nil }
            return .procedure(text(inner, "sop", isRequired: true))
        }
        let text = text(map, key, isRequired: true)
        switch text {
        case "": return nil
        case "selesai": return .end
        case "parkir": return .park
        default:
            guard text.hasPrefix("sop:") else { return .step(StepID(text)) }
            return .procedure(String(text.dropFirst(4)).trimmed)
        }
    }
}

extension [String] {
    /// `a, b, c`, for a sentence.
    var listed: String { joined(separator: ", ") }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// Short enough to be quoted in a finding.
    var shortened: String { count <= 60 ? String(self) : prefix(57) + "…" }
}
