import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Counted months, added up along what a table shows.
struct WorkSummary {
    let counts: [MonthCount]

    var total: WorkCount { counts.reduce(into: WorkCount()) { $0 += $1.count } }

    /// One sum for each key, the largest first by tickets that came in, then by rows done.
    func by<Key: Hashable & Comparable>(_ key: (MonthCount) -> Key) -> [(key: Key, count: WorkCount)] {
        var sums: [Key: WorkCount] = [:]
        for count in counts { sums[key(count), default: WorkCount()] += count.count }
        return sums.map { (key: $0.key, count: $0.value) }.sorted { left, right in
            (right.count[.opened], right.count[.steps], left.key)
                < (left.count[.opened], left.count[.steps], right.key)
        }
    }

    var byUnit: [(key: String, count: WorkCount)] { by { $0.unit?.text ?? "" } }
    var byProcedure: [(key: String, count: WorkCount)] { by(\.procedure) }
    var byComplaint: [(key: String, count: WorkCount)] { by { $0.complaint?.rawValue ?? "" } }
}

/// Names of what sums are counted by.
struct SummaryNames {
    let context: RequestContext
    let procedures: KnownProcedures
    /// Papers are Indonesian, screens in the reader's language.
    let language: Language

    func unit(_ key: String) -> String {
        key.isEmpty ? language[Phrase.Insight.noUnit] : context.names.unit(UnitID(key))
    }

    func complaint(_ key: String) -> String {
        language[Complaint(rawValue: key)?.phrase ?? Phrase.Insight.noComplaint]
    }

    func procedure(_ key: String) -> String { procedures.title(key) }

    /// The rows of a table of sums: the first of them by name, the others added up, and last what has no key.
    ///
    /// - Parameter most: the rows that stand alone, what has no key among them; all where nothing is said.
    func rows(
        _ sums: [(key: String, count: WorkCount)], most: Int = .max, _ name: (String) -> String
    ) -> [(name: String, count: WorkCount)] {
        let named = sums.filter { !$0.key.isEmpty }
        let without = sums.filter { $0.key.isEmpty }
        let most = most - without.count
        var rows = named.prefix(most).map { (name: name($0.key), count: $0.count) }
        if named.count > most {
            let others = named.dropFirst(most).reduce(into: WorkCount()) { $0 += $1.count }
            let words = language[Phrase.Insight.rest(language.number(named.count - most))]
            rows.append((name: words, count: others))
        }
        return rows + without.map { (name: name($0.key), count: $0.count) }
    }
}

extension WorkCount {
    /// Finished without any row held against a time.
    var finishedNotJudged: Int { self[.finished] - self[.finishedInTime] - self[.finishedLate] }

    var stepsJudged: Int { self[.timeYes] + self[.timeNo] }

    /// Of the rows judged by their time, how many in a hundred kept it; nil where none was judged.
    var sharedInTime: Int? {
        stepsJudged == 0 ? nil : (self[.timeYes] * 200 + stepsJudged) / (2 * stepsJudged)
    }

    /// Pauses by what they waited for.
    var waits: [(words: Phrase, count: Int, minutes: Int)] {
        [
            (Phrase.Pause.provider, self[.providerWaits], self[.providerMinutes]),
            (Phrase.Pause.part, self[.partWaits], self[.partMinutes]),
            (Phrase.Pause.reporter, self[.reporterWaits], self[.reporterMinutes]),
            (Phrase.Recap.programme, self[.programmeWaits], self[.programmeMinutes]),
        ]
    }

    /// The three parts of the verdicts.
    var parts: [(words: Phrase, yes: Int, no: Int, notJudged: Int)] {
        [
            (
                Phrase.Verdict.requirements, self[.requirementsYes], self[.requirementsNo],
                self[.requirementsNotJudged]
            ),
            (Phrase.Verdict.inTime, self[.timeYes], self[.timeNo], self[.timeNotJudged]),
            (Phrase.Verdict.output, self[.outputYes], self[.outputNo], self[.outputNotJudged]),
        ]
    }
}
