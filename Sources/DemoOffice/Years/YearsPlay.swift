import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Many stories told beside each other, day by day, with time itself acting between the acts of people.
///
/// It holds only what runs: a story that came to its end gives its place to another.
struct YearsPlay: Sendable {
    private struct Running: Sendable {
        var story: Story
        var moments: [Int]
        var next = 0
        /// When time looks at its ticket next, if it does.
        var duty: Instant?
        /// How many cues are in the line.
        var waiting = 0
    }

    let axis: OfficeAxis
    let signatures: [AttachmentReference]
    private var teller: StoryTeller
    private var line = CueLine()
    private var running: [Running?] = []
    private var casts: [Player.Cast] = []
    private var free: [Int] = []
    private(set) var commands = 0

    init(axis: OfficeAxis, teller: StoryTeller, signatures: [AttachmentReference]) {
        self.axis = axis
        self.teller = teller
        self.signatures = signatures
    }

    /// Begins the stories of a day, and plays everything of all stories that lies before a moment.
    mutating func play(_ day: Seasons.Day, until end: Instant, in group: any CommandGroup, _ clock: DemoClock)
        throws
    {
        for story in teller.stories(of: day) { begin(story) }
        var player = Player(
            sender: CommandSender(group: group, clock: clock), axis: axis, office: try group.office(),
            signatures: signatures)
        swap(&player.casts, &casts)
        defer { swap(&player.casts, &casts) }
        while let cue = line.first, cue.moment < end {
            line.removeFirst()
            clock.move(to: cue.moment)
            if cue.isClock {
                try duty(of: cue.story, with: player)
            } else {
                try act(of: cue.story, with: &player)
            }
            try lookAhead(cue.story, player)
        }
    }

    private mutating func begin(_ story: Story) {
        // What lies after now has not happened yet.
        let moments = Array(story.moments(on: axis).prefix { $0 < axis.end })
        guard !moments.isEmpty else { return }
        let place: Int
        if let known = free.popLast() {
            place = known
            casts[place] = Player.Cast()
        } else {
            place = running.count
            running.append(nil)
            casts.append(Player.Cast())
        }
        running[place] = Running(story: story, moments: moments)
        cueNext(place)
    }

    /// Puts the next act of a story into the line, with seconds of its own.
    private mutating func cueNext(_ place: Int) {
        guard let one = running[place], one.next < one.moments.count else { return }
        let seconds = Int64((place * 7 + one.next * 13) % 50 + 5)
        let minute = axis.instant(one.moments[one.next]).milliseconds
        line.add(place, at: Instant(milliseconds: minute + seconds * 1_000), isClock: false)
        running[place]?.waiting += 1
    }

    private mutating func act(of place: Int, with player: inout Player) throws {
        guard let one = running[place] else { return }
        try player.perform(one.story.beats[one.next].move, in: one.story, place)
        commands += 1
        running[place]?.next += 1
        running[place]?.waiting -= 1
        cueNext(place)
    }

    /// What time owes the ticket of a story, as the timekeeper of a server does it.
    private mutating func duty(of place: Int, with player: Player) throws {
        running[place]?.waiting -= 1
        let group = player.sender.group
        guard let ticket = player.casts[place].ticket, let state = try group.ticket(ticket),
            let procedure = try group.procedure(state.procedure, version: state.procedureVersion),
            let envelope = ClockDuty.next(
                for: state, by: procedure, in: player.office, at: player.sender.clock.now())
        else { return }
        try group.submit(envelope)
        commands += 1
        running[place]?.duty = nil
    }

    /// Notes when time has to look at the ticket next, and ends a story that has no more to come.
    private mutating func lookAhead(_ place: Int, _ player: Player) throws {
        let group = player.sender.group
        if let ticket = player.casts[place].ticket, let state = try group.ticket(ticket),
            let procedure = try group.procedure(state.procedure, version: state.procedureVersion),
            let wake = Engine.wakes(of: state, by: procedure, in: player.office).first,
            running[place]?.duty != wake.at
        {
            line.add(place, at: max(wake.at, player.sender.clock.now()), isClock: true)
            running[place]?.duty = wake.at
            running[place]?.waiting += 1
        }
        if running[place]?.waiting == 0 {
            running[place] = nil
            free.append(place)
        }
    }
}
