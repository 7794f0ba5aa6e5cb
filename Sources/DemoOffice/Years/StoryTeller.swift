import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Invents what happened on a day, in the shapes of the stories that the demo tells.
struct StoryTeller: Sendable {
    var chance: SeededChance
    private let units: [UnitID]
    private var letter = 0

    init(_ plan: OfficeYears, _ chance: SeededChance) {
        self.chance = chance
        units = (Units.all + Units.outlying.prefix(plan.outlyingUnits)).map(\.id)
    }

    /// The stories that begin on a day, each with its first minute.
    mutating func stories(of day: Seasons.Day) -> [Story] {
        guard day.tickets > 0 else { return [] }
        var told = (0..<day.tickets).map { _ in ticket(on: day) }
        // Reports that become no ticket come beside.
        for _ in 0..<day.tickets where chance.falls(6) { told.append(noTicket(on: day)) }
        if day.date.weekday == .tuesday, chance.falls(8) { told.append(absence(on: day)) }
        return told
    }

    private mutating func ticket(on day: Seasons.Day) -> Story {
        if day.isBad, chance.falls(12) { return outage(on: day) }
        let kinds: [(weight: Int, value: (inout StoryTeller) -> [Beat])] = [
            (38, { $0.bolmut() }), (19, { $0.disturbance() }), (9, { $0.infrastructure() }),
            (12, { $0.responsible() }), (10, { $0.components() }), (10, { $0.secretariat() }),
        ]
        if chance.falls(2) { return round(on: day) }
        let tell = chance.weighted(kinds)
        return story(on: day, tell(&self))
    }

    private mutating func story(on day: Seasons.Day, _ beats: [Beat], _ what: Disturbance? = nil) -> Story {
        let unit = isSecretariat(beats) ? "setda" : chance.one(of: units)
        let room = Units.outlying.contains { $0.id == unit } || chance.falls(70) ? "kantor" : "ruang-server"
        return Story(
            name: "\(day.date)", time: .at(minute(on: day)), disturbance: what ?? disturbance(on: day.date),
            unit: unit, room: room, reporter: chance.number(60), beats: beats,
            technicians: team(), urgency: chance.weighted([(80, .normal), (15, .urgent), (5, .veryUrgent)]))
    }

    /// Most report in the morning.
    private mutating func minute(on day: Seasons.Day) -> Int {
        let length = max(1, day.minutes.count)
        return day.minutes.lowerBound + min(chance.number(length), chance.number(length))
    }

    private func isSecretariat(_ beats: [Beat]) -> Bool {
        beats.contains { if case .accepts(Code.secretariat) = $0.move { true } else { false } }
    }

    private mutating func disturbance(on date: CivilDate) -> Disturbance {
        let storm = Seasons.isRainy(date) ? 14 : 2
        return chance.weighted([
            (storm, .lightning), (storm, .powerOff), (14, .slow), (16, .wireless), (9, .switchDead),
            (9, .noAddress), (4, .serverDown), (5, .providerDown), (16, .looseCable), (6, .loop),
            (4, .camera), (8, .fibreCut),
        ])
    }

    private mutating func team() -> [PersonID] {
        let lead = chance.one(of: Staff.technicians)
        let second = chance.one(of: Staff.technicians)
        return second == lead ? [lead] : [lead, second]
    }

    /// A letter that came to the office; its number is the sender's.
    private mutating func nextLetter() -> Agenda {
        letter += 1
        return .letter("005/\(letter)/OPD", from: "setda", agenda: letter)
    }

    private mutating func channel() -> Channel {
        chance.weighted([(60, .web), (18, .whatsApp), (15, .phone), (7, .word)])
    }

    // MARK: many at once

    /// One outage, many who report it.
    private mutating func outage(on day: Seasons.Day) -> Story {
        var told = story(on: day, [], chance.one(of: [.backbone, .lightning, .fibreCut]))
        var joined: [Beat] = []
        for _ in 0..<chance.number(in: 3...25) {
            joined += [
                Beat(chance.number(4), .reportsToo(chance.one(of: units))), Beat(chance.number(3), .joins),
            ]
        }
        told.beats = Bolmut.head() + joined + Bolmut.site + Bolmut.repaired + Bolmut.papers + Bolmut.review
        told.urgency = .veryUrgent
        return told
    }

    /// A visit to several offices; now and then one of them gets a ticket of its own.
    private mutating func round(on day: Seasons.Day) -> Story {
        let first = chance.number(Units.all.count)
        let places = (0..<chance.number(in: 4...12)).map { Units.all[(first + $0) % Units.all.count].id }
        var beats = Story.begun(chance.falls(70) ? .schedule : .order, places)
        for place in places {
            let outcome: PlaceResult.Outcome = chance.weighted([
                (75, .good), (13, .repaired("Konektor dipasang ulang, kabel diberi label.")),
                (6, .replaced(Disturbance.accessPoint)),
                (6, .unreachable(reason: "Kantor tutup, ada upacara.")),
            ])
            beats += Story.visit(place, outcome, minutes: chance.number(in: 15...70))
        }
        var told = story(on: day, beats + Story.reports, .round)
        told.unit = nil
        told.technicians = ["fadli", "suartana"]
        return told
    }

    private mutating func noTicket(on day: Seasons.Day) -> Story {
        let received = Beat(0, .reports(channel()))
        let end: Move =
            chance.falls(50)
            ? .forwards(.provider, note: "Jalur penyedia; dipantau meja layanan.")
            : .closes(reason: "Sudah pulih sendiri ketika dihubungi; pelapor setuju ditutup.")
        return story(on: day, [received, Beat(chance.number(in: 5...90), end)])
    }

    /// The head is away for some days, and the secretary acts.
    private mutating func absence(on day: Seasons.Day) -> Story {
        let days = Int64(chance.number(in: 1...4))
        let change = Move.changes { now in
            .holderAppointed(
                Holding(
                    post: "kadis", person: "mansyur", capacity: .daily, from: now.cutToMinute,
                    to: now.adding(minutes: days * 24 * 60)))
        }
        return story(on: day, [Beat(0, change)])
    }
}

extension StoryTeller {
    /// How long people take: most about as usual, some for hours longer.
    mutating func pace() -> Int { chance.weighted([(60, 90), (25, 130), (10, 220), (5, 420)]) }

    /// What the reporter says in the end; silence is told by the clock itself.
    mutating func ending() -> [Beat] {
        guard chance.falls(55) else { return [] }
        let words = chance.one(of: ["", "", "Terima kasih, cepat.", "Baik, tetapi menunggu lama."])
        return [Beat].thanks(chance.weighted([(5, 2), (15, 3), (40, 4), (40, 5)]), words)
    }
}
