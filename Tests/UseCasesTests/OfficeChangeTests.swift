import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import Testing

@testable import UseCases

@Suite("Changing the office")
struct OfficeChangeTests {
    @Test("Only an administrator changes it, and only the program founds it")
    func authority() throws {
        var house = SmallHouse()
        let post = OfficeChange.post(Post(id: "", name: "Teknisi"))
        #expect(house.refusal(of: post, by: .head) == .notAllowed)
        #expect(house.refusal(of: .found(name: "Lain", login: "lain")) == .notAllowed)
        #expect(
            house.refusal(of: .found(name: "Lain", login: "lain"), by: .clock)
                == .officeRefused(.alreadyFounded))
        #expect(house.refusal(of: post) == nil)
    }

    @Test("A new thing gets an id from its name, another than those there are")
    func ids() throws {
        var house = SmallHouse()
        try house.change(.post(Post(id: "", name: "Kepala Seksi Jaringan & TI")))
        try house.change(.unit(OfficeUnit(id: "", name: "Dinkes")))
        #expect(house.office.posts["kepala-seksi-jaringan-ti"] != nil)
        #expect(house.office.units["dinkes-2"]?.name == "Dinkes")
    }

    @Test("What changes nothing is no event")
    func same() throws {
        var house = SmallHouse()
        let post = Post(id: "kabid", name: "Kepala Bidang", superior: "kadis")
        #expect(try house.change(.post(post)) == 0)
    }

    @Test("Superiors do not run in a circle")
    func loop() {
        var house = SmallHouse()
        let head = Post(id: "kadis", name: "Kepala Dinas", superior: "kabid", isHead: true)
        #expect(house.refusal(of: .post(head)) == .officeRefused(.superiorLoop(["kadis", "kabid"])))
        let own = Post(id: "kabid", name: "Kepala Bidang", superior: "kabid")
        #expect(house.refusal(of: .post(own)) == .officeRefused(.superiorLoop(["kabid"])))
    }

    @Test("A post that is held, stands above another or fills a column stays in use")
    func abolish() throws {
        var house = SmallHouse()
        var post = Post(id: "kabid", name: "Kepala Bidang", superior: "kadis", isActive: false)
        #expect(house.refusal(of: .post(post)) == .officeRefused(.postHeld("kabid", by: ["hadi"])))
        post = Post(id: "kadis", name: "Kepala Dinas", isHead: true, isActive: false)
        try house.change(
            .endHolding(post: "kadis", person: "ratna", capacity: .definitive, at: house.recorded))
        #expect(house.refusal(of: .post(post)) == .officeRefused(.postAbove("kadis", of: ["kabid"])))
    }

    @Test("The last administrator stays")
    func lastAdministrator() {
        var house = SmallHouse()
        let retired = Person(id: SmallHouse.administrator, name: "Indah", roles: [])
        #expect(house.refusal(of: .person(retired, login: nil)) == .officeRefused(.lastAdministrator))
    }

    @Test("An account name belongs to one person, and is written as accounts are")
    func logins() {
        var house = SmallHouse()
        let wagiman = Person(id: "", name: "Wagiman")
        #expect(
            house.refusal(of: .person(wagiman, login: "INDAH"))
                == .officeRefused(.loginTaken("indah", by: "indah")))
        #expect(
            house.refusal(of: .person(wagiman, login: "wagi man"))
                == .officeRefused(.loginUnusable("wagi man")))
        #expect(house.refusal(of: .person(wagiman, login: "wagiman")) == nil)
        #expect(house.office.logins["wagiman"] == "wagiman")
    }

    @Test("Another account name takes the place of the one there is; undone, the old one is back")
    func renamedLogin() throws {
        var house = SmallHouse()
        let indah = Person(id: "indah", name: "Indah", roles: [.administrator])
        #expect(try house.change(.person(indah, login: "indah.s")) == 1)
        #expect(house.office.logins == ["indah.s": "indah"])
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.logins == ["indah": "indah"])
        #expect(try house.change(.person(indah, login: "indah")) == 0)
    }

    @Test("What ends is the holding that runs, else the next planned one; a later one stays")
    func endHolding() throws {
        var house = SmallHouse()
        let now = house.recorded
        for (first, end) in [(0, 3), (5, 8), (20, 25)] as [(Int64, Int64)] {
            try house.change(
                .appoint(
                    Holding(
                        post: "kabid", person: "ratna", capacity: .daily,
                        from: now.adding(minutes: first * 24 * 60), to: now.adding(minutes: end * 24 * 60))))
        }
        func end(on day: CivilDate? = nil) -> OfficeChange {
            .endHolding(post: "kabid", person: "ratna", capacity: .daily, at: now, from: day)
        }
        for left in [2, 1] {
            try house.change(end())
            let lasting = house.office.holdings.filter { $0.person == "ratna" && $0.lasts }
            #expect(lasting.count == left + 1, "and the head's post is hers")
        }
        let day = try #require(CivilDate("2026-08-23"))
        #expect(house.refusal(of: end(on: day.adding(days: 1))) == .officeRefused(.notHeld))
        try house.change(end(on: day))
        let lasting = house.office.holdings.filter { $0.person == "ratna" && $0.lasts }
        #expect(lasting.map(\.post) == ["kadis"])
    }

    @Test("A team that fills a column in force stays; one that is given up has no members any more")
    func retiredTeam() throws {
        var house = SmallHouse()
        try house.change(.team(Team(id: "", name: "Tim", members: ["hadi"], superior: "kadis")))
        let retired = Team(id: "tim", name: "Tim", members: ["hadi"], superior: "kadis", isActive: false)
        var bound = house.office
        bound.bindings["gangguan"] = Binding(columns: ["teknis": [.team("tim")]])
        var after = bound
        let event = OfficeEvent.teamSet(retired)
        after.apply(event)
        // Not in force, it holds nobody back.
        try OfficeInvariants(before: bound, after: after, events: [event], now: house.recorded).check()
        after.procedures["gangguan"] = ProcedureInForce(
            code: "gangguan", version: 1, file: "", since: house.recorded)
        #expect(throws: OfficeRefusal.teamBound("tim", in: ["gangguan"])) {
            try OfficeInvariants(before: bound, after: after, events: [event], now: house.recorded).check()
        }
        try house.change(.team(retired))
        #expect(house.office.teams["tim"]?.isActive == false)
        #expect(house.office.teams["tim"]?.members == [])
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.teams["tim"]?.members == ["hadi"])
    }

    @Test("Two teams, or two places of one unit, do not bear one name")
    func sameNames() throws {
        var house = SmallHouse()
        try house.change(.team(Team(id: "", name: "Tim Teknis", members: [])))
        #expect(
            house.refusal(of: .team(Team(id: "", name: "tim  teknis", members: [])))
                == .officeRefused(.nameTaken("tim  teknis")))
        let place = OfficeModel.Place(id: "", name: "Aula", unit: "dinkes")
        try house.change(.place(place))
        #expect(house.refusal(of: .place(place)) == .officeRefused(.nameTaken("Aula")))
        #expect(house.refusal(of: .place(OfficeModel.Place(id: "", name: "Aula"))) == nil)
        let gone = OfficeModel.Place(id: "aula", name: "Aula", unit: "dinkes", isActive: false)
        try house.change(.place(gone))
        #expect(house.refusal(of: .place(place)) == nil)
    }

    @Test("Who answers for a unit's network, and the logo, stay unless they are taken away")
    func takenAway() throws {
        var house = SmallHouse()
        let contact = UnitContact(id: PersonalID(high: 1, low: 1), digest: "00")
        try house.change(.unit(OfficeUnit(id: "dinkes", name: "Dinas Kesehatan", responsible: contact)))
        let bare = OfficeUnit(id: "dinkes", name: "Dinas Kesehatan")
        #expect(try house.change(.unit(bare)) == 0)
        try house.change(.unit(bare, clearsResponsible: true))
        #expect(house.office.units["dinkes"]?.responsible == nil)
        try house.change(.undo(sequence: house.entries.count))
        #expect(house.office.units["dinkes"]?.responsible == contact)
        var profile = house.office.profile
        profile.logo = OfficeLogo(digest: "00", mediaType: "image/png")
        try house.change(.profile(profile))
        profile.logo = nil
        #expect(try house.change(.profile(profile)) == 0)
        try house.change(.profile(profile, removesLogo: true))
        #expect(house.office.profile.logo == nil)
    }

    @Test("Two may hold a post during a hand-over; nobody holds it twice in one capacity")
    func handOver() throws {
        var house = SmallHouse()
        let second = Holding(post: "kadis", person: "hadi", capacity: .daily, from: house.recorded)
        try house.change(.appoint(second))
        #expect(house.office.holders(of: "kadis", at: house.recorded).map(\.person) == ["ratna", "hadi"])
        #expect(house.refusal(of: .appoint(second)) == .officeRefused(.alreadyHolds))
        let backward = Holding(post: "kabid", person: "ratna", from: house.recorded, to: house.recorded)
        #expect(house.refusal(of: .appoint(backward)) == .officeRefused(.periodBackward))
    }

    @Test("Who leaves hands everything over in one act, and is kept")
    func release() throws {
        var house = SmallHouse()
        try house.change(.team(Team(id: "", name: "Tim", members: ["hadi"], superior: "kadis")))
        let hadi = Person(id: "hadi", name: "Hadi", isActive: false)
        #expect(
            house.refusal(of: .person(hadi, login: nil))
                == .officeRefused(.personHolds("hadi", posts: ["kabid"], teams: ["tim"])))
        try house.change(.release(person: "hadi", at: house.recorded, to: Succession("ratna")))
        #expect(house.office.holders(of: "kabid", at: house.recorded).map(\.person) == ["ratna"])
        #expect(house.office.teams["tim"]?.members == ["ratna"])
        #expect(house.office.people["hadi"]?.isActive == false)
        #expect(
            house.refusal(of: .release(person: "ratna", at: house.recorded, to: Succession("ratna")))
                == .officeRefused(.successorSelf))
    }

    @Test(
        "A successor takes over as what is said, and nobody becomes more than the one they follow",
        arguments: [Capacity.definitive, .acting, .daily], [Capacity.definitive, .daily])
    func succession(capacity: Capacity, held: Capacity) throws {
        var house = SmallHouse()
        let until = house.recorded.adding(minutes: 10 * 24 * 60)
        let end = house.recorded.adding(minutes: 20 * 24 * 60)
        try house.change(.person(Person(id: "", name: "Tono"), login: nil))
        try house.change(
            .appoint(
                Holding(
                    post: "kadis", person: "tono", capacity: held, from: house.recorded,
                    to: held == .daily ? end : nil)))
        let before = house.office.holdings.count
        try house.change(
            .release(
                person: "tono", at: house.recorded,
                to: Succession("hadi", as: capacity, until: capacity == .daily ? until : nil)))
        let next = try #require(house.office.holdings.dropFirst(before).first)
        #expect(next.post == "kadis" && next.person == "hadi")
        #expect(next.capacity == (held == .definitive ? capacity : held))
        #expect(next.to == (capacity == .daily ? until : held == .daily ? end : nil))
        let late = Succession("ratna", as: .daily, until: house.recorded)
        #expect(
            house.refusal(of: .release(person: "hadi", at: house.recorded, to: late))
                == .officeRefused(.periodBackward))
    }

    @Test("Number patterns count, and hold nothing unknown")
    func patterns() {
        var house = SmallHouse()
        var settings = OfficeSettings()
        settings.numberPatterns = [NumberPattern(kind: "Nota", template: "{kode}/{tahun}")]
        #expect(house.refusal(of: .settings(settings)) == .officeRefused(.patternWithoutOrder("Nota")))
        settings.numberPatterns = [NumberPattern(kind: "Nota", template: "{urut}/{bulan}")]
        #expect(house.refusal(of: .settings(settings)) == .officeRefused(.patternUnknownName("bulan")))
        let good = NumberPattern(kind: "Nota", template: "{kode}/{urut}/{unit}/{bulan_romawi}/{tahun}")
        settings.numberPatterns = [good]
        #expect(house.refusal(of: .settings(settings)) == nil)
        #expect(
            good.number(code: "000.5", order: 12, unit: "Kominfo", month: 8, year: 2026)
                == "000.5/12/Kominfo/VIII/2026")
    }

    @Test("Each change of the calendar is its next version; dated hours do not overlap")
    func calendar() throws {
        var house = SmallHouse()
        let day = try #require(CivilDate("2026-11-10"))
        try house.change(.dayOff(.init(date: day, name: "Hari jadi"), reason: "SK"))
        #expect(house.office.calendar?.calendar.version == 2)
        #expect(
            house.refusal(of: .dayOff(.init(date: day, name: "Lagi"), reason: "SK"))
                == .officeRefused(.dayKnown(day)))
        let ramadan = try #require(house.office.calendar?.calendar.overrides.first)
        let across = OfficeCalendar.Override(
            from: ramadan.from.adding(days: 3), to: ramadan.to.adding(days: 3), week: .closed, name: "Lain")
        #expect(
            house.refusal(of: .specialHours(across, reason: "x"))
                == .officeRefused(.periodsOverlap(ramadan.name)))
    }

    @Test("Another zone moves the calendar along")
    func zone() throws {
        var house = SmallHouse()
        var profile = house.office.profile
        profile.zone = .wit
        #expect(try house.change(.profile(profile)) == 2)
        #expect(house.office.calendar?.calendar.zone == .wit)
    }

    @Test("A standard week keeps the office's own days off")
    func standardWeek() throws {
        var house = SmallHouse()
        let day = try #require(CivilDate("2026-11-10"))
        try house.change(.dayOff(.init(date: day, name: "Hari jadi"), reason: "SK"))
        try house.change(.hours(.standard(.sixDays), reason: "SE"))
        #expect(house.refusal(of: .hours(.own(.closed), reason: "Tutup")) != nil, "no hours at all are none")
        let calendar = try #require(house.office.calendar?.calendar)
        #expect(!calendar.week[.saturday].isEmpty)
        #expect(calendar.dayOff(on: day) != nil)
    }

    @Test("Around the clock no day off and no special hours stop the clocks; five days bring them back")
    func aroundTheClock() throws {
        var house = SmallHouse()
        #expect(house.office.calendar?.calendar.daysOff.isEmpty == false)
        try house.change(.hours(.standard(.roundTheClock), reason: "Pusat operasi"))
        #expect(house.office.calendar?.calendar.daysOff.isEmpty == true)
        #expect(house.office.calendar?.calendar.overrides.isEmpty == true)
        try house.change(.hours(.standard(.fiveDays), reason: "Kembali"))
        #expect(house.office.calendar?.calendar.daysOff.isEmpty == false)
        #expect(house.office.calendar?.calendar.overrides.isEmpty == false)
    }
}

extension Holding {
    fileprivate var lasts: Bool { to.map { $0 > from } ?? true }
}
