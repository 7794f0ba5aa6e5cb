import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Plays all stories together, in the order of time.
struct Player {
    let sender: CommandSender
    let axis: OfficeAxis
    var office: Office
    let signatures: [AttachmentReference]
    /// What each story has come to so far.
    var casts: [Cast] = []

    /// The report and ticket of one story.
    struct Cast: Sendable {
        var reports: [ReportID] = []
        var ticket: TicketID?
    }

    init(
        sender: CommandSender, axis: OfficeAxis, office: Office, signatures: [AttachmentReference]
    ) {
        self.sender = sender
        self.axis = axis
        self.office = office
        self.signatures = signatures
    }

    /// Beats that lie after the end of the axis are left out, with all that follow them.
    mutating func play(_ stories: [Story]) throws {
        casts = stories.map { _ in Cast() }
        var cues: [(moment: Int, story: Int, beat: Int)] = []
        for (index, story) in stories.enumerated() {
            let moments = story.moments(on: axis)
            cues += moments.prefix { $0 < axis.end }.enumerated().map { ($0.element, index, $0.offset) }
        }
        cues.sort { ($0.moment, $0.story, $0.beat) < ($1.moment, $1.story, $1.beat) }
        for cue in cues {
            // Seconds of its own for each act: nobody presses a button at the full minute.
            let seconds = Int64((cue.story * 7 + cue.beat * 13) % 50 + 5)
            sender.clock.move(
                to: Instant(milliseconds: axis.instant(cue.moment).milliseconds + seconds * 1_000))
            let story = stories[cue.story]
            try perform(story.beats[cue.beat].move, in: story, cue.story)
        }
    }

    /// What a refused act is called.
    func label(_ story: Story, _ move: Move) -> String { "\(story.name), \(move)".prefix(300).description }

    /// Does one act of a story, at the time the clock shows.
    mutating func perform(_ move: Move, in story: Story, _ index: Int) throws {
        switch move {
        case .reports(let channel, let agenda): try report(channel, agenda, in: story, index)
        case .accepts(let code): try accept(code, in: story, index)
        case .reportsToo(let unit):
            var neighbour = story
            neighbour.unit = unit
            try report(.web, nil, in: neighbour, index)
        case .joins:
            try desk(move, story) { cast in
                .joinReport(cast.reports.last ?? .none, cast.ticket ?? .none)
            }
        case .forwards(let target, let note):
            try desk(move, story) { .forwardReport($0.reports.last ?? .none, target, note: note) }
        case .closes(let reason):
            try desk(move, story) { .closeReport($0.reports.last ?? .none, reason: reason) }
        case .begins(let code, let source, let places):
            try begin(code, source, places, in: story, index)
        case .splits(let place, let found, let code):
            try split(place, found, by: code, in: story, index)
        case .handsOver(let row, let code, let reason):
            try handOver(row, to: code, reason, in: story, index)
        case .changes(let event):
            try sender.change(
                event(sender.clock.now()), by: .person(Staff.administrator, post: nil, capacity: nil))
            office = try sender.group.office()
        default: try onTicket(move, in: story, index)
        }

        func desk(
            _ move: Move, _ story: Story, _ command: (Cast) -> Command
        ) throws {
            try sender.send(command(casts[index]), by: holder(of: "meja"), act: label(story, move))
        }
    }

    // MARK: reports

    private mutating func report(
        _ channel: Channel, _ agenda: Agenda?, in story: Story, _ index: Int
    ) throws {
        let id: ReportID = sender.makeID()
        // A second report of the same outage comes from somebody else.
        let who = Reporters.details(story.reporter + casts[index].reports.count, of: story.unit)
        let reporter = PersonalEntry.sealed(Reporters.json(who), as: .reporter)
        let words = PersonalEntry.sealed(
            story.disturbance.complaintText(casts[index].reports.count), as: .words)
        let now = sender.clock.now()
        var agenda = agenda
        agenda?.letterDate = LocalTime(now, in: axis.zone).date.adding(days: -1)
        let report = ReceiveReport(
            id: id, channel: channel, complaint: story.disturbance.complaint, unit: story.unit,
            place: story.unit.map { Units.place($0, story.room) }.flatMap { office.places[$0]?.id },
            reporter: reporter.reference, words: words.reference,
            since: now.adding(minutes: Int64(-story.disturbance.minutesBefore)),
            made: channel == .web ? nil : now, agenda: agenda)
        let actor: Actor = channel == .web ? .reporter(id) : holder(of: "meja")
        try sender.send(
            .receiveReport(report), by: actor, personal: [reporter, words],
            act: label(story, .reports(channel)))
        casts[index].reports.append(id)
    }

    private mutating func accept(_ code: String, in story: Story, _ index: Int) throws {
        let ticket: TicketID = sender.makeID()
        let accept = AcceptReport(
            ticket: ticket, procedure: code, title: story.disturbance.title(at: story.unit),
            urgency: story.urgency)
        try sender.send(
            .acceptReport(casts[index].reports.last ?? .none, accept), by: holder(of: "meja"),
            act: label(story, .accepts(code)))
        casts[index].ticket = ticket
    }

    private mutating func begin(
        _ code: String, _ source: Trigger.Source, _ places: [UnitID], in story: Story, _ index: Int
    ) throws {
        let ticket: TicketID = sender.makeID()
        let open = OpenTicket(
            source: source, title: story.disturbance.title(at: story.unit), unit: story.unit,
            urgency: story.urgency, since: sender.clock.now(), places: places.map(\.text))
        let opener = code.hasPrefix("setda-") ? "kabag" : "meja" as PostID
        try sender.send(
            .openTicket(ticket, procedure: code, open), by: source == .schedule ? .clock : holder(of: opener),
            act: label(story, .begins(code, source)))
        casts[index].ticket = ticket
    }

    private func split(
        _ place: UnitID, _ found: Disturbance, by code: String, in story: Story, _ index: Int
    ) throws {
        guard let ticket = casts[index].ticket, let state = try sender.group.ticket(ticket),
            let position = state.positions.last(where: { !$0.places.isEmpty })
        else { throw DemoFault(act: story.name, reason: "no round is open") }
        let split = SplitPlace(
            position: position.number, place: place.text, note: found.finding, report: sender.makeID(),
            accept: AcceptReport(ticket: sender.makeID(), procedure: code, title: found.title(at: place)),
            complaint: found.complaint)
        try sender.send(
            .splitPlace(ticket, split), by: actor(story.technicians.first ?? "fadli"),
            act: "\(story.name), \(place)")
    }

    // MARK: who

    /// Whoever holds a post now, the acting one where there is one.
    func holder(of post: PostID) -> Actor {
        let holdings = office.holders(of: post, at: sender.clock.now())
        guard let holding = holdings.first(where: { $0.capacity != .definitive }) ?? holdings.first else {
            return .clock
        }
        return .person(holding.person, post: post, capacity: holding.capacity)
    }

    func actor(_ person: PersonID) -> Actor {
        let post = office.posts(of: person, at: sender.clock.now()).first
        return .person(person, post: post?.post, capacity: post?.capacity)
    }
}

extension Identifier {
    /// Names nothing: a story that has no report or ticket yet is refused.
    static var none: Identifier { Identifier(high: 0, low: 0) }
}
