import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("A changed calendar and the open deadlines")
struct CalendarTests {
    @Test("The preview names what then moves, and nothing else moves", arguments: CalendarChange.allCases)
    func previewed(change: CalendarChange) async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            let before = try await calendar.states()
            let kept = try await office.kept()
            let page = await calendar.preview(change.command, change.fields)
            #expect(page.status == 200)
            #expect(try await office.kept() == kept, "looking changes nothing")
            try await calendar.send(change.command, change.fields, as: .administrator)
            let moves = try await calendar.moved(since: before)
            #expect(moves.isEmpty == (change == .pastDayOff), "\(moves.count)")
            try expect(page, toTell: moves, before, change.zone)
            let after = try await calendar.states()
            for (id, state) in before {
                let moved = moves.filter { $0.ticket == id }
                let now = try #require(after[id]).deadlines
                for (place, deadline) in state.deadlines {
                    let move = moved.first { $0.key == place }
                    #expect(now[place] == .some(move.map(\.after) ?? deadline), "\(state.number) \(place)")
                }
            }
        }
    }

    private func expect(
        _ page: Answer, toTell moves: Set<MovedDeadline>, _ states: [TicketID: TicketState], _ zone: Zone
    ) throws {
        let rows = page.text.split(separator: "<tr>").dropFirst(2)
        #expect(rows.count == moves.count, "one row for each move")
        if moves.isEmpty { #expect(page.text.contains("Tidak ada batas waktu tiket terbuka yang berubah")) }
        for (id, state) in states {
            let named = rows.count { $0.contains(state.number) && $0.contains(id.text) }
            #expect(named == (state.isSecret ? 0 : moves.count { $0.ticket == id }), "\(state.number)")
        }
        let secret = moves.count { states[$0.ticket]?.isSecret ?? false }
        #expect(rows.count { $0.contains("tiket rahasia") } == secret)
        for move in moves where move.before != nil {
            #expect(
                rows.contains {
                    $0.contains(stamp(move.before, .wita)) && $0.contains(stamp(move.after, zone))
                })
        }
    }

    /// Day and time as the page writes them, without the zone's name.
    private func stamp(_ moment: Instant?, _ zone: Zone) -> String {
        guard let moment else { return "tanpa batas waktu" }
        let time = LocalTime(moment, in: zone)
        let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(digits(time.hour)).\(digits(time.minuteOfHour))"
    }

    @Test("Each kind of open work is among what moves")
    func everyKind() async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            let before = try await calendar.states()
            try await calendar.send(.setDayOff, CalendarChange.dayOff.fields, as: .administrator)
            let moves = try await calendar.moved(since: before)
            #expect(moves.contains { $0.ticket == office.seed.round && $0.place == "disdik" })
            #expect(moves.contains { $0.ticket == office.seed.signing })
            #expect(!moves.contains { $0.ticket == office.seed.open }, "its clock stands still")
            #expect(!moves.contains { $0.ticket == office.seed.done })
            // A fresh ticket, from the report that waited.
            let fresh = before.values.first { $0.reports.contains(office.seed.waiting) }
            #expect(moves.contains { $0.ticket == fresh?.id })
        }
    }

    @Test("What has no preview of a calendar, or cannot be done, is told and not stored")
    func refused() async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            let kept = try await office.kept()
            let other = await calendar.preview(.setPlace, [("name", "Aula")])
            #expect(other.status == 404)
            let unknown = await calendar.preview(.endDayOff, [("date", "2026-08-03")])
            #expect(unknown.status == 422 && unknown.text.contains("2026"))
            let backward = await calendar.preview(
                .setSpecialHours, [("from", "2026-08-05"), ("to", "2026-08-03"), ("name", "Ramadan")])
            #expect(backward.status == 422)
            #expect(try await office.kept() == kept)
        }
    }

    @Test("Finished rows keep deadline, verdict and minutes, and the month its counts")
    func finished() async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            // Done in time on Monday, the next row on its way.
            try await calendar.send(Sample(.completeStep, in: office.seed))
            office.clock.move(minutes: 2 * 24 * 60)
            let before = try await calendar.states()
            let open = try #require(before[office.seed.open])
            let last = try #require(open.records.last)
            #expect(last.verdict?.inTime == .yes)
            let month = try #require(CalendarMonth("2026-08"))
            let reading = office.house.reading
            let facts = try await reading.stepFacts(from: month, through: month, limit: 1_000)
            let counts = try await reading.monthCounts(from: month, through: month)
            #expect(!facts.isEmpty && !counts.isEmpty)
            // By a calendar in which Monday never was a working day.
            try await calendar.closeMonday()
            #expect(try await calendar.moved(since: before).contains { $0.ticket == office.seed.open })
            for (id, state) in try await calendar.states() {
                #expect(state.records == before[id]?.records, "\(state.number)")
            }
            #expect(try await reading.stepFacts(from: month, through: month, limit: 1_000) == facts)
            #expect(try await reading.monthCounts(from: month, through: month) == counts)
        }
    }

    @Test("A row that stands still keeps its pause, and runs by the new calendar when it goes on")
    func paused() async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            let id = office.seed.open
            try await calendar.send(Sample(.pauseStep, in: office.seed))
            let before = try #require(try await calendar.states()[id]?.positions.first)
            let short = CalendarChange.shortHours
            try await calendar.send(short.command, short.fields, as: .administrator)
            let still = try #require(try await calendar.states()[id]?.positions.first)
            #expect(still == before)
            office.clock.move(minutes: 90)
            try await calendar.send(Sample(.resumeStep, in: office.seed))
            let after = try #require(try await calendar.states()[id]?.positions.first)
            let known = try await office.house.reading.office()
            #expect(after.pauses.count == 1 && after.calendar == known.calendarVersion)
            // 30 minutes from the opening at 09:00; the first 30 of the day passed in the pause.
            #expect(after.deadline == Instant(timestamp: "2026-08-03T10:00+08:00"))
        }
    }

    @Test("Taken back, every deadline is what it was", arguments: CalendarChange.allCases)
    func undone(change: CalendarChange) async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            let before = try await calendar.states()
            try await calendar.send(change.command, change.fields, as: .administrator)
            let number = try await office.house.reading.office().version
            try await calendar.send(.undoOfficeChange, [("change", String(number))], as: .administrator)
            for (id, state) in try await calendar.states() {
                #expect(state.deadlines == before[id]?.deadlines, "\(state.number)")
            }
            let after = try await office.house.reading.office()
            #expect(after.version == number + (change == .zone ? 2 : 1))
            #expect(after.calendar?.calendar.zone == .wita && after.profile.zone == .wita)
        }
    }

    @Test(
        "Undone from the history, what moves is shown first, and only the button there moves it",
        arguments: CalendarChange.allCases)
    func looked(change: CalendarChange) async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            let first = try await calendar.states()
            try await calendar.send(change.command, change.fields, as: .administrator)
            let before = try await calendar.states()
            let kept = try await office.kept()
            let number = String(try await office.house.reading.office().version)
            let history = await office.ask(.get("/kantor/riwayat").as(.administrator)).text
            #expect(history.contains("<form action=\"\(Place.hoursPreview.path)\""))
            #expect(history.contains("name=\"change\" value=\"\(number)\""))
            let page = await calendar.preview(.undoOfficeChange, [("change", number)])
            #expect(page.status == 200 && page.text.contains("Batalkan perubahan ini"))
            #expect(try await office.kept() == kept, "looking changes nothing")
            let fields = UnseenChangeTests.hidden(in: page.text, of: .undoOfficeChange)
            let done = await office.ask(
                .post(Place.command(.undoOfficeChange).path, fields).as(.administrator))
            #expect(done.status == 303, "\(done.text)")
            let moves = try await calendar.moved(since: before)
            #expect(page.text.split(separator: "<tr>").dropFirst(2).count == moves.count)
            #expect(moves.isEmpty == (change == .pastDayOff))
            for (id, state) in try await calendar.states() {
                #expect(state.deadlines == first[id]?.deadlines, "\(state.number)")
            }
            let again = await calendar.preview(.undoOfficeChange, [("change", number)])
            #expect(again.status == 422, "undone already")
        }
    }

    @Test(
        "Taken out again, the preview tells what moves back",
        arguments: CalendarChange.allCases.filter { $0.end != nil })
    func ended(change: CalendarChange) async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            let first = try await calendar.states()
            try await calendar.send(change.command, change.fields, as: .administrator)
            let before = try await calendar.states()
            let end = try #require(change.end)
            let page = await calendar.preview(end.command, end.fields)
            try await calendar.send(end.command, end.fields, as: .administrator)
            try expect(page, toTell: try await calendar.moved(since: before), before, change.zone)
            for (id, state) in try await calendar.states() {
                #expect(state.deadlines == first[id]?.deadlines, "\(state.number)")
            }
        }
    }

    @Test(
        "Desk, register, dashboard and wakes tell the moved deadlines, also when made anew from the events",
        arguments: [false, true])
    func tables(isMadeAnew: Bool) async throws {
        try await withOffice { office in
            let calendar = CalendarOffice(office: office)
            try await calendar.prepare()
            for change in [CalendarChange.shortHours, .hours] {
                try await calendar.send(change.command, change.fields, as: .administrator)
            }
            if isMadeAnew {
                let before = try await office.kept()
                try await office.house.rebuildReadTables()
                let after = try await office.kept().tables
                let changed = after.filter { before.tables[$0.key] != $0.value }.keys.sorted()
                #expect(changed.filter { !$0.hasPrefix("report_search_") } == [])
            }
            try await expectAgreement(office, try await calendar.states())
        }
    }

    private func expectAgreement(_ office: OfficeUnderTest, _ states: [TicketID: TicketState]) async throws {
        let reading = office.house.reading
        for row in try await reading.tickets(TicketQuery(reader: .program, limit: 200)) {
            let state = try #require(states[row.id])
            #expect(row.deadline == state.positions.first?.deadline, "\(row.number)")
            #expect(row.due == state.positions.filter { !$0.isPaused }.compactMap(\.deadline).min())
        }
        let assignees = Set(states.values.flatMap(\.positions).flatMap(\.assignees))
        let desk = try await reading.desk(of: Array(assignees), limit: 500).filter { $0.kind == .work }
        #expect(desk.count == states.values.flatMap(\.positions).flatMap(\.assignees).count)
        for row in desk {
            let position = states[row.ticket]?.position(row.position)
            #expect(position != nil && row.deadline == position?.deadline, "\(row.number)")
        }
        let now = office.clock.now().adding(minutes: 60)
        let late = states.values.flatMap(\.positions).count { !$0.isPaused && $0.deadline ?? .latest < now }
        #expect(try await reading.openWork(at: now).map(\.late).reduce(0, +) == late)
        let known = try await reading.office()
        for (id, state) in states {
            try await office.house.wakes.reckon(id, notBefore: .earliest)
            let procedure = try #require(
                try await reading.procedure(state.procedure, version: state.procedureVersion))
            let due = Engine.wakes(of: state, by: procedure, in: known).first
            guard let due else { continue }
            let woken = try await office.house.wakes.due(at: due.at, limit: 100)
            #expect(woken.contains(id), "\(state.number)")
            let early = try await office.house.wakes.due(at: due.at.adding(minutes: -1), limit: 100)
            #expect(!early.contains(id), "\(state.number)")
        }
    }
}
