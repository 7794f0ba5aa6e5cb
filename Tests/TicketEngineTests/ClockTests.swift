import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@Suite("Clocks of steps")
struct ClockTests {
    private func site() throws -> Walk {
        var walk = try Walk(ProcedureFiles.bolmut)
        try walk.reachesSite()
        return walk
    }

    // MARK: pauses

    @Test("The first clock counts from the report, however slow the desk is")
    func slowDesk() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        let since = walk.now
        walk.wait(45)
        let open = OpenTicket(source: .report, title: "Mati", reports: [Walk.report], since: since)
        try walk.decide(.open(open), by: try walk.holder(of: "loket"))
        let record = try walk.record("laporan-masuk")
        #expect(record.start == since)
        #expect(record.verdict?.inTime == .no)
        #expect(record.minutes == 45)
    }

    @Test("A pause moves the deadline, and its minutes are not counted")
    func pauseMoves() throws {
        var walk = try site()
        let before = try #require(try walk.position("perbaikan-perangkat").deadline)
        walk.wait(30)
        try walk.pausesAndResumes("perbaikan-perangkat", for: 90)
        #expect(try walk.position("perbaikan-perangkat").deadline == before.after(90))
        walk.wait(10)
        try walk.completes("perbaikan-perangkat")
        #expect(try walk.record("perbaikan-perangkat").minutes == 30 + 10 + Walk.step)
    }

    @Test("A paused step neither moves on nor rises")
    func pausedStands() throws {
        var walk = try site()
        try walk.pauses("perbaikan-perangkat", PauseReason(kind: .provider, reference: "TT-991"))
        let number = try walk.position("perbaikan-perangkat").number
        #expect(try walk.refusalCompleting("perbaikan-perangkat") == .pausedNow(.provider))
        walk.now = moment("2026-08-05T10:00+08:00")
        #expect(walk.refusal(.escalate(position: number), by: .clock) == .pausedNow(.provider))
        #expect(Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office) == [])
    }

    @Test("A row that shares the clock of another keeps the pauses of both")
    func sharedClock() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try walk.opens(.schedule)
        let due = SampleOffice.monday.after(10)
        #expect(try walk.position("surat-perintah").deadline == due)
        try walk.pausesAndResumes("surat-perintah", for: 60)
        try walk.completes("surat-perintah")
        #expect(try walk.position("disposisi-kepala-bidang").deadline == due.after(60))
        try walk.pausesAndResumes("disposisi-kepala-bidang", for: 30)
        #expect(try walk.position("disposisi-kepala-bidang").deadline == due.after(90))
        walk.now = due.after(91)
        try walk.completes("disposisi-kepala-bidang")
        #expect(try walk.record("disposisi-kepala-bidang").verdict?.inTime == .no)
    }

    @Test("A row that runs again on a shared clock gets the time afresh")
    func sharedAgain() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try walk.opens(.schedule)
        try walk.completes("surat-perintah")
        try walk.completes("disposisi-kepala-bidang")
        walk.wait(20)
        try walk.returns("pembentukan-tim", to: .step("disposisi-kepala-bidang"))
        #expect(try walk.position("disposisi-kepala-bidang").deadline == walk.now.after(10))
    }

    // MARK: teams around the clock

    @Test(
        "Rows of a team that works around the clock are timed day and night, those of others in office time")
    func watch() throws {
        var walk = try Walk(ProcedureFiles.bolmut)
        walk.office.teams["tim-teknis"]?.isRoundTheClock = true
        walk.now = moment("2026-08-07T16:10+08:00")
        var headed = walk
        try headed.opens()
        // 18 minutes of Friday are left, and 12 of 30 for Monday.
        #expect(
            try headed.position("disposisi-kepala-dinas").deadline == moment("2026-08-10T07:42+08:00"))
        try walk.reachesSite()
        let repair = try walk.position("perbaikan-perangkat")
        #expect(repair.deadline == repair.start.after(120))
        let wakes = Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office)
        #expect(wakes.map(\.at) == [repair.start.after(120)])
        walk.now = repair.start.after(119)
        try walk.completes("perbaikan-perangkat")
        let record = try walk.record("perbaikan-perangkat")
        #expect(record.verdict?.inTime == .no)
        #expect(record.minutes == 119 + Walk.step)
    }

    // MARK: rising

    @Test(
        "A late step rises at its deadline and after each further standard time, one level, once, in office time"
    )
    func rises() throws {
        var walk = try site()
        let number = try walk.position("perbaikan-perangkat").number
        // Two hours from 08:14; two more, the break left out; two more.
        let times = ["10:14", "13:14", "15:14"].map { moment("2026-08-03T\($0)+08:00") }
        for (time, post) in zip(times, ["kasi", "kabid", "kadis"] as [PostID]) {
            #expect(
                Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office) == [
                    Wake(at: time, command: .escalate(position: number))
                ])
            walk.now = time.after(-1)
            #expect(walk.refusal(.escalate(position: number), by: .clock) == .notDue)
            walk.now = time
            try walk.decide(.escalate(position: number), by: .clock)
            guard case .stepEscalated(let event)? = try walk.events.last else { continue }
            #expect(event.to == post)
            #expect(walk.refusal(.escalate(position: number), by: .clock) == .notDue)
        }
        walk.now = moment("2026-08-31T10:00+08:00")
        #expect(
            walk.refusal(.escalate(position: number), by: .clock) == .notDue, "nobody stands above the head")
        #expect(Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office) == [])
    }

    @Test("A deadline at the close rises at the next opening")
    func risesInOfficeTime() throws {
        var walk = try Walk(ProcedureFiles.lotengDisturbance)
        walk.now = moment("2026-08-07T07:20+08:00")
        try walk.reachesHandling()
        // One day from Friday 07:30 settles at the same day's close, 16:30.
        #expect(try walk.position("penanganan").deadline == moment("2026-08-07T16:30+08:00"))
        let wakes = Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office)
        #expect(wakes.map(\.at) == [moment("2026-08-10T07:30+08:00")])
    }

    @Test("A kondisional row rises by the office's own limit")
    func untimed() throws {
        var walk = try Walk(ProcedureFiles.setda)
        try walk.opens()
        try walk.completes("terima-pengaduan")
        #expect(try walk.position("perbaikan").deadline == nil)
        let due = try #require(Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office).first)
        #expect(due.at == moment("2026-08-10T08:04+08:00"))
        walk.now = due.at
        try walk.decide(due.command, by: .clock)
        #expect(
            Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office).map(\.at) == [
                moment("2026-08-18T08:04+08:00")
            ])
        walk.office.settings.escalateUntimedAfterWorkingDays = 0
        #expect(Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office) == [])
    }

    @Test("A row on a shared clock rises too")
    func sharedRises() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try walk.opens(.schedule)
        try walk.completes("surat-perintah")
        let wake = try #require(Engine.wakes(of: walk.state, by: walk.procedure, in: walk.office).first)
        #expect(wake.at == SampleOffice.monday.after(10))
        walk.now = wake.at
        try walk.decide(wake.command, by: .clock)
    }

    // MARK: a changed calendar

    @Test("A changed calendar moves open deadlines and leaves finished ones")
    func moved() throws {
        var walk = try site()
        walk.now = moment("2026-08-03T15:00+08:00")
        try walk.completes("perbaikan-perangkat")
        let finished = try walk.record("perbaikan-perangkat").deadline
        #expect(try walk.position("berita-acara-dan-laporan").deadline == moment("2026-08-04T07:32+08:00"))
        var calendar = try OfficeCalendar(
            zone: .wita, week: OfficeCalendar.standard(zone: .wita).week,
            daysOff: [OfficeCalendar.DayOff(date: try #require(CivilDate("2026-08-04")))])
        calendar.version = 2
        walk.office.apply(.calendarSet(calendar, reason: "Hari jadi daerah"))
        try walk.decide(.moveDeadlines(reason: "Hari jadi daerah"), by: .clock)
        let position = try walk.position("berita-acara-dan-laporan")
        #expect(position.deadline == moment("2026-08-05T07:32+08:00"))
        #expect(position.calendar == 2)
        #expect(try walk.record("perbaikan-perangkat").deadline == finished)
        let count = walk.lines.count
        try walk.decide(.moveDeadlines(reason: "lagi"), by: .clock)
        #expect(walk.lines.count == count, "nothing moves twice")
    }

    // MARK: rounds

    @Test("Each place of a round has its own clock; a pause and a changed calendar move it")
    func places() throws {
        var walk = try Walk(ProcedureFiles.bogor)
        try walk.opens(.schedule)
        for row in ["surat-perintah", "disposisi-kepala-bidang", "pembentukan-tim"] as [StepID] {
            try walk.completes(row)
        }
        let position = try walk.position("pengecekan")
        #expect(position.deadline == nil)
        #expect(position.places.map(\.place) == ["dinas-kesehatan", "dinas-pendidikan", "kecamatan-utara"])
        walk.wait(200)
        try walk.decide(
            .startPlace(position: position.number, place: "dinas-kesehatan"), by: Walk.technician)
        // 11:28 + 1 h office time, the break from 12:00 to 13:00 left out.
        #expect(walk.now.cutToMinute == moment("2026-08-03T11:28+08:00"))
        #expect(try walk.position("pengecekan").places[0].deadline == moment("2026-08-03T13:28+08:00"))
        try walk.pausesAndResumes("pengecekan", for: 20)
        #expect(try walk.position("pengecekan").places[0].deadline == moment("2026-08-03T13:48+08:00"))
        walk.now = moment("2026-08-03T13:49+08:00")
        try walk.decide(
            .finishPlace(
                position: position.number,
                PlaceResult(place: "dinas-kesehatan", outcome: .good, note: "Kantor sudah tutup")),
            by: .person("eko", post: nil, capacity: nil))
        try walk.visits("dinas-pendidikan", in: "pengecekan", .good)
        let places = try walk.position("pengecekan").places
        #expect(places.map(\.inTime) == [.no, .yes, nil])
        #expect(places.map(\.minutes) == [61, 2, nil])
        try walk.completes("pengecekan")
        #expect(try walk.record("pengecekan").verdict?.letters == "-ny")
    }
}
