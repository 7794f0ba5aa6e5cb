import FoundationEssentials
package import Phrases

/// What one check of `sigap doctor` found.
package struct DoctorFinding: Sendable, Equatable {
    /// How bad it is, rising.
    package enum Level: String, Sendable, Comparable, Encodable {
        case good
        /// Worth knowing, nothing to mend.
        case notice
        /// Goes wrong soon.
        case warning
        /// Is wrong now.
        case trouble

        package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .good: 0
            case .notice: 1
            case .warning: 2
            case .trouble: 3
            }
        }

        package var phrase: Phrase {
            switch self {
            case .good: Phrase.Doctor.good
            case .notice: Phrase.Doctor.notice
            case .warning: Phrase.Doctor.warning
            case .trouble: Phrase.Doctor.trouble
            }
        }
    }

    /// Which check: a word for programs.
    package enum Check: String, Sendable, Encodable, CaseIterable {
        case folder, service, disk, clock, certificate, backup, seals, integrity, outbox, speed
    }

    package var check: Check
    package var level: Level
    package var says: Phrase
    package var remedy: Phrase?

    package init(_ check: Check, _ level: Level, _ says: Phrase, _ remedy: Phrase? = nil) {
        self.check = check
        self.level = level
        self.says = says
        self.remedy = remedy
    }
}

/// Everything that was found, for people and for programs.
package struct DoctorReport: Sendable {
    package var findings: [DoctorFinding]

    package init(_ findings: [DoctorFinding]) {
        self.findings = findings
    }

    package var level: DoctorFinding.Level { findings.map(\.level).max() ?? .good }

    /// 0 where nothing has to be done, else 1.
    package var status: Int32 { level >= .warning ? 1 : 0 }

    package func text(_ language: Language) -> String {
        var lines = findings.sorted { $0.level > $1.level }.map { finding in
            let mark = "[\(language[finding.level.phrase])]"
            let remedy = finding.remedy.map { "\n    \(language[$0])" } ?? ""
            return "\(mark) \(language[finding.says])\(remedy)\n"
        }
        if level < .warning { lines.append(language[Phrase.Doctor.allGood] + "\n") }
        return lines.joined()
    }

    private struct Line: Encodable {
        var check: DoctorFinding.Check
        var level: DoctorFinding.Level
        var says: String
        var remedy: String?
    }

    private struct Whole: Encodable {
        var level: DoctorFinding.Level
        var checks: [Line]
    }

    /// One line of JSON.
    package func json(_ language: Language) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = findings.map {
            Line(
                check: $0.check, level: $0.level, says: language[$0.says],
                remedy: $0.remedy.map { language[$0] })
        }
        let bytes = try? encoder.encode(Whole(level: level, checks: lines))
        return bytes.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }
}
