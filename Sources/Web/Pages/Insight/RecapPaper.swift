import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// The sheet itself, Indonesian like every paper.
///
/// It fits one A4 page where the office is small. Its tables name every OPD and every SOP: long ones go on
/// over the next page, under their heads again.
struct RecapPaper {
    let recap: Recap
    let context: RequestContext

    private func text(_ phrase: Phrase) -> String { phrase.indonesian }
    private func number(_ value: Int) -> String { Language.indonesian.number(value) }

    private var names: SummaryNames { recap.names(context, .indonesian) }

    var html: HTML {
        let profile = context.office.profile
        let contact = [profile.address, profile.phone].filter { !$0.isEmpty }.joined(separator: " · ")
        let paper = Paper(
            letterhead: .init(government: profile.government, office: profile.name, address: contact),
            title: text(Phrase.Recap.heading), body: body,
            signatures: recap.remark == nil ? [signature] : [])
        return "<div class=\"recap\">\(paper.html)</div>"
    }

    private var body: HTML {
        let total = recap.summary.total
        let period: HTML = """
            <p class="middle">\(text(Phrase.Recap.period(recap.period.words(.indonesian))))</p>
            """
        if let remark = recap.remark { return "\(period)<p>\(text(remark))</p>" }
        guard !recap.summary.counts.isEmpty else {
            return "\(period)<p>\(text(Phrase.Recap.nothing))</p>\(foot(total))"
        }
        return """
            \(period)\(tickets(total))\
            \(units)<div class="halves">\(kinds)<div>\(standard(total))\(waits(total))</div></div>\
            \(procedures)\
            \(foot(total))
            """
    }

    private var units: HTML {
        table(Phrase.Recap.byUnit, Phrase.Insight.unit, recap.summary.byUnit, names.unit)
    }

    private var kinds: HTML {
        table(
            Phrase.Recap.byKind, Phrase.Insight.complaint, recap.summary.byComplaint, names.complaint)
    }

    private var procedures: HTML {
        table(
            Phrase.Recap.byProcedure, Phrase.Insight.procedure, recap.summary.byProcedure, names.procedure)
    }

    // MARK: tables

    private func tickets(_ total: WorkCount) -> HTML {
        NumberTable(
            caption: text(Phrase.Recap.tickets),
            columns: [
                "", text(Phrase.Insight.opened), text(Phrase.Insight.finished), text(Phrase.Insight.inTime),
                text(Phrase.Insight.late), text(Phrase.Insight.notJudged), text(Phrase.Recap.cancelled),
                text(Phrase.Recap.reopened),
            ],
            rows: [
                [text(Phrase.Recap.total)]
                    + [
                        total[.opened], total[.finished], total[.finishedInTime], total[.finishedLate],
                        total.finishedNotJudged, total[.cancelled], total[.reopened],
                    ].map(number)
            ]
        ).html
    }

    private func table(
        _ caption: Phrase, _ heading: Phrase, _ sums: [(key: String, count: WorkCount)],
        _ name: (String) -> String
    ) -> HTML {
        NumberTable(
            caption: text(caption),
            columns: [
                heading, Phrase.Insight.opened, Phrase.Insight.finished, Phrase.Insight.inTime,
                Phrase.Insight.late,
            ].map(text), rows: names.rows(sums, name).map { row($0.name, $0.count) }
        ).html
    }

    private func row(_ name: String, _ count: WorkCount) -> [String] {
        [name]
            + [count[.opened], count[.finished], count[.finishedInTime], count[.finishedLate]].map(number)
    }

    private func standard(_ total: WorkCount) -> HTML {
        NumberTable(
            caption: text(Phrase.Recap.standard),
            columns: [
                text(Phrase.Insight.part), text(Phrase.State.yes), text(Phrase.State.no),
                text(Phrase.Insight.notJudged),
            ],
            rows: total.parts.map { [text($0.words), number($0.yes), number($0.no), number($0.notJudged)] }
        ).html
    }

    private func waits(_ total: WorkCount) -> HTML {
        NumberTable(
            caption: text(Phrase.Recap.waits),
            columns: [Phrase.Insight.reason, Phrase.Insight.times, Phrase.Insight.duration].map(text),
            rows: total.waits.map { wait in
                [
                    text(wait.words), number(wait.count),
                    wait.count == 0 ? "–" : Language.indonesian.duration(minutes: wait.minutes),
                ]
            }
        ).html
    }

    // MARK: foot

    private func day(of seal: SealNote) -> String { Language.indonesian.words(ofDate: seal.day) }

    private func foot(_ total: WorkCount) -> HTML {
        let claimed = text(Phrase.Recap.claimed(number(total[.claimed]), number(total[.steps])))
        let stamp = Language.indonesian.stamp(context.parts(context.now))
        let seal: HTML =
            recap.seal.map { note in
                "<br><span class=\"digest\">\(text(Phrase.Recap.seal(day(of: note), note.digest)))</span>"
            } ?? "<br>\(text(Phrase.Insight.unsealed))"
        return """
            <p class="fine">\(claimed)<br>\(text(Phrase.Recap.waitsCount))<br>\
            \(text(Phrase.Recap.asOf(stamp)))\(seal)</p>
            """
    }

    /// The head of the office, or who acts for the post.
    private var signature: Paper.Signature {
        let office = context.office
        let head = office.signingHead
        let holding = head.flatMap { office.holders(of: $0.id, at: context.now).first }
        let day = Language.indonesian.date(context.parts(context.now))
        let city = office.profile.city
        return Paper.Signature(
            above: city.isEmpty ? day : "\(city), \(day)",
            post: holding.map(context.title) ?? head?.name ?? "",
            name: holding.map { context.names.person($0.person) } ?? "")
    }
}
