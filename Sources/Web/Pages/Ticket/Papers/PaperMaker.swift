import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// Makes an official paper of one output: letterhead, title by its family, body, who signs.
struct PaperMaker: Sendable {
    let scene: TicketScene
    let record: PaperSource
    /// Place among the attempt's products.
    let place: Int

    var product: Product { record.products[place] }
    var step: Step? { scene.step(record.step) }
    var output: Output? { step?.outputs.first { $0.kind == product.kind && $0.name == product.name } }
    /// The turn whose output it is.
    var turn: TurnRecord? { record.turn(of: product, in: scene.procedure) }
    var made: Instant { turn?.end ?? record.end ?? record.start }
    var madeOn: DateParts { scene.context.parts(made) }

    var family: PaperFamily {
        if case .disposition = product.content { return .disposition }
        return product.kind == .document
            ? PaperFamily(name: product.name, title: scene.title(of: product)) : .other
    }

    /// Papers are Indonesian.
    func text(_ phrase: Phrase) -> String { phrase.indonesian }

    /// "Karang Baru, 1 Desember 2026": where and when a paper is signed.
    func dated(_ day: DateParts) -> String {
        let city = scene.office.profile.city
        let date = Language.indonesian.date(day)
        return city.isEmpty ? date : "\(city), \(date)"
    }

    var paper: Paper {
        let profile = scene.office.profile
        let contact = [profile.address, profile.phone].filter { !$0.isEmpty }.joined(separator: " · ")
        return Paper(
            letterhead: .init(
                government: profile.government, office: profile.name, address: contact,
                logo: profile.logo.map { Place.logo(digest: $0.digest).path }),
            title: title, number: product.number, body: body,
            signatures: report?.signatures ?? PaperSigners(maker: self).signatures)
    }

    private var title: String {
        if report != nil { return scene.title(of: product) }
        return switch family {
        case .disposition: text(Phrase.Paper.disposition)
        case .memo: text(Phrase.Paper.memo)
        case .officialNote: text(Phrase.Paper.officialNote)
        case .orderLetter: text(Phrase.Paper.orderLetter)
        case .minutes, .report, .other: scene.title(of: product)
        }
    }

    /// The report itself, where it completed the row.
    private var report: ReportPaper? {
        if case .report(let id) = product.content { ReportPaper(maker: self, report: id) } else { nil }
    }

    private var body: HTML {
        if let report { return report.html }
        return switch family {
        case .disposition: DispositionSheet(maker: self).html
        case .memo: "\(Paper.fields(letterFields(.from)))\(content)"
        case .officialNote: "\(Paper.fields(letterFields(.honoured)))\(content)"
        case .orderLetter: "\(Paper.fields(orderFields))\(content)"
        case .minutes:
            "<p>\(text(Phrase.Paper.onThisDay(madeOn)))</p>\(content)<p>\(text(Phrase.Paper.minutesEnd))</p>"
        case .report, .other: "\(Paper.fields([subject]))\(content)"
        }
    }

    // MARK: fields

    private enum Order {
        case from, honoured
    }

    var subject: (name: String, value: String) {
        (text(Phrase.Paper.subject), scene.beginning)
    }

    private func letterFields(_ order: Order) -> [(name: String, value: String)] {
        let from = (text(Phrase.Paper.from), PaperSigners(maker: self).authorTitle)
        let to = (text(order == .honoured ? Phrase.Paper.honoured : Phrase.Paper.to), receivers)
        let date = (text(Phrase.Paper.date), Language.indonesian.date(madeOn))
        let urgency = (text(Phrase.Paper.urgency), text(scene.state.urgency.words))
        let files = product.files.count
        let enclosures = files == 0 ? [] : [(text(Phrase.Paper.enclosures), text(Phrase.Paper.files(files)))]
        return (order == .honoured ? [to, from] : [from, to]) + [date, urgency] + enclosures + [subject]
    }

    private var orderFields: [(name: String, value: String)] {
        [
            (text(Phrase.Paper.basis), subject.value), (text(Phrase.Paper.to), team ?? receivers),
            (text(Phrase.Paper.task), step?.text ?? ""),
        ]
    }

    /// The people of a team formed in the same row.
    private var team: String? {
        for product in record.products {
            if case .team(let people) = product.content {
                return people.map { scene.name($0) }.joined(separator: ", ")
            }
        }
        return nil
    }

    /// To whom: those the row informs, else those of the next row.
    var receivers: String {
        guard let step else { return "" }
        let informed = step.recipients.flatMap { scene.assignees(in: $0, of: step) }
        if !informed.isEmpty { return informed.map { scene.name($0) }.joined(separator: ", ") }
        guard case .step(let next) = scene.procedure.target(after: step), let row = scene.step(next) else {
            return ""
        }
        return scene.names(scene.performers(of: row))
    }

    /// The way to the numbers of a recap's period, where the words name one; not printed.
    private func recap(_ period: String) -> HTML? {
        guard let known = RecapPeriod(period) else { return nil }
        return """
            <p class="no-print"><a href="\(Place.recap(known).path)">\
            \(scene.text(Phrase.Recap.open))</a></p>
            """
    }

    // MARK: content

    private var content: HTML {
        switch product.content {
        case .paper(let words, _):
            """
            \(paragraphs(words.isEmpty ? text(Phrase.Paper.seeFiles) : words))\(facts)\(devices)\
            \(tables.places(record.places, acknowledged: scene.outsider))
            """
        case .condition(let evidence): "\(paragraphs(evidence.test))\(facts)"
        case .register(let words): paragraphs(words)
        case .order(let order):
            "\(paragraphs(order.words))\(order.by.map { "<p>\(text(Phrase.Paper.from)): \(scene.name(.post($0)))</p>" as HTML })"
        case .team(let people): "<ol>\(people.map { "<li>\(scene.name($0))</li>" as HTML })</ol>"
        case .recap(let period, let words):
            "<p><b>\(period)</b></p>\(paragraphs(words))\(recap(period))"
        case .devices(let changes): tables.devices(changes) ?? .empty
        case .disposition, .report, .missing: .empty
        }
    }

    /// A text of a person, line by line; lines that begin with a hyphen are a list.
    func paragraphs(_ text: String) -> HTML {
        var pieces: [HTML] = []
        var list: [HTML] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            if line.hasPrefix("- ") {
                list.append("<li>\(line.dropFirst(2))</li>")
                continue
            }
            if !list.isEmpty { pieces.append("<ul>\(list)</ul>") }
            list = []
            pieces.append("<p>\(line)</p>")
        }
        if !list.isEmpty { pieces.append("<ul>\(list)</ul>") }
        return .join(pieces)
    }

    var tables: PaperTables { PaperTables(context: scene.context, procedure: scene.procedure) }

    private var facts: HTML? { tables.facts(record.fields) }

    /// The devices of the ticket, where a *berita acara* is about them.
    private var devices: HTML? {
        family == .minutes ? tables.devices(scene.state.devices(until: record.end)) : nil
    }

    /// The files that came with it, under the paper on the screen.
    var files: HTML? {
        let references = report?.files ?? product.files
        guard !references.isEmpty else { return nil }
        let items: [HTML] = references.map { file in
            "<li><a href=\"\(Place.ticketFile(scene.state.id, digest: file.digest).path)\">\(file.name)</a></li>"
        }
        return
            "<section class=\"no-print\"><h2>\(scene.text(Phrase.Ticket.attachments))</h2><ul>\(items)</ul></section>"
    }
}

extension TicketState {
    /// Devices taken out and put in until a moment, in the order they changed: what rows recorded in their
    /// last attempt, and what was replaced at the places of a round.
    func devices(until end: Instant?) -> [DeviceChange] {
        var changes: [DeviceChange] = []
        for (index, record) in records.enumerated() where record.ending == .completed {
            if let end, let own = record.end, own > end { continue }
            // Made anew by a later attempt: counted there.
            let isRenewed = records[(index + 1)...].contains {
                $0.step == record.step && $0.ending == .completed && ($0.end ?? .latest) <= end ?? .latest
            }
            if isRenewed { continue }
            changes += record.places.flatMap(\.devices) + record.products.flatMap(\.devices)
        }
        for position in positions {
            changes += position.places.flatMap(\.devices) + position.products.flatMap(\.devices)
        }
        return changes
    }
}

extension RoundPlace {
    fileprivate var devices: [DeviceChange] {
        if case .replaced(let changes) = result?.outcome { changes } else { [] }
    }
}

extension Product {
    var devices: [DeviceChange] { if case .devices(let changes) = content { changes } else { [] } }
}
