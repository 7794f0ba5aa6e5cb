import OfficeTime

/// Says in short Indonesian lines how a deadline came about.
struct ClockExplanation {
    /// Closed stretches that are told one by one; a long span has hundreds.
    private static let limit = 12

    var calendar: CompiledCalendar
    var start: Instant
    var time: StandardTime

    private var zone: Zone { calendar.calendar.zone }

    /// The answer to a reckoning with its reasons.
    func answer(_ reckoning: Reckoning, pauses: [Pause]) -> ClockAnswer {
        let beginning = ["mulai \(moment(start))", rule]
        switch reckoning {
        case .due(let deadline):
            let lines = closedStretches(until: deadline) + pauseLines(pauses, until: deadline)
            return .deadline(deadline, because: beginning + lines + ["batas \(moment(deadline))"])
        case .standing(let remainder):
            return .deadline(nil, because: beginning + pauseLines(pauses, until: .latest) + [left(remainder)])
        }
    }

    /// How the unit counts (rule 8 of the design).
    private var rule: String {
        let words = StandardTime.words(for: time)
        switch time.unit {
        case .minutes, .hours: return "\(words): hanya menit kerja yang dihitung"
        case .workingDays:
            return
                "\(words): jam yang sama pada hari kerja ke-\(time.upper) berikutnya; saat buka dihitung saat tutup"
                + " sebelumnya"
        case .weeks: return "\(words): \(time.upper * 7) hari kalender, lalu disesuaikan dengan jam kerja"
        case .months: return "\(words): tanggal yang sama, lalu disesuaikan dengan jam kerja"
        case .wallClockDays: return "\(words): jam dinding, di luar jam kerja pun dihitung"
        }
    }

    // MARK: Closed stretches

    private func closedStretches(until deadline: Instant) -> [String] {
        guard time.unit != .wallClockDays else { return [] }
        var lines: [String] = []
        var cursor = LocalTime(start, in: zone)
        let end = LocalTime(deadline, in: zone)
        var date = cursor.date
        while date <= end.date, lines.count < Self.limit {
            lines += reason(for: date)
            for interval in calendar.calendar.intervals(on: date) {
                let opening = LocalTime(date: date, minute: interval.from)
                let closing = self.closing(date, interval)
                guard closing > cursor, opening < end else { continue }
                if opening > cursor { lines.append(closed(cursor, opening)) }
                cursor = closing
            }
            date = date.adding(days: 1)
        }
        guard lines.count < Self.limit else { return lines.prefix(Self.limit) + ["dan seterusnya"] }
        return cursor < end ? lines + [closed(cursor, end)] : lines
    }

    private func closing(_ date: CivilDate, _ interval: WorkInterval) -> LocalTime {
        interval.to == 1440
            ? LocalTime(date: date.adding(days: 1), minute: 0) : LocalTime(date: date, minute: interval.to)
    }

    private func closed(_ from: LocalTime, _ to: LocalTime) -> String {
        guard from.date != to.date else {
            return "\(day(from.date)) \(clock(from))–\(clock(to)) di luar jam kerja"
        }
        return "\(day(from.date)) \(clock(from)) sampai \(day(to.date)) \(clock(to)) di luar jam kerja"
    }

    /// What makes a date unlike its weekday.
    private func reason(for date: CivilDate) -> [String] {
        if let off = calendar.calendar.dayOff(on: date) {
            return ["\(day(date)) \(date.year) libur" + (off.name.isEmpty ? "" : ": \(off.name)")]
        }
        let first = date == LocalTime(start, in: zone).date
        guard let override = calendar.calendar.override(on: date), first || override.from == date else {
            return []
        }
        let name = override.name.isEmpty ? "" : " (\(override.name))"
        return ["jam khusus\(name) \(override.from) sampai \(override.to)"]
    }

    // MARK: Pauses

    private func pauseLines(_ pauses: [Pause], until end: Instant) -> [String] {
        let told = pauses.filter { $0.from < end && ($0.to ?? end) > start }
        let lines = told.prefix(Self.limit).map { pause in
            guard let to = pause.to else { return "jeda sejak \(moment(pause.from)) belum berakhir" }
            return "jeda \(moment(pause.from)) sampai \(moment(to)) tidak dihitung"
        }
        return told.count > Self.limit ? lines + ["dan \(told.count - Self.limit) jeda lain"] : lines
    }

    private func left(_ remainder: Remainder) -> String {
        switch remainder {
        case .office(let minutes): "sisa \(minutes) menit kerja, dihitung lagi saat jeda berakhir"
        case .wall(let minutes): "sisa \(minutes) menit jam dinding, dihitung lagi saat jeda berakhir"
        case .nothing(let deadline): "batas \(moment(deadline)) sudah lewat sebelum jeda"
        }
    }

    // MARK: Words

    private func moment(_ instant: Instant) -> String {
        let local = LocalTime(instant, in: zone)
        return "\(day(local.date)) \(local.date.year) \(clock(local)) \(zone.abbreviation)"
    }

    private func day(_ date: CivilDate) -> String {
        "\(Self.weekdays[date.weekday.rawValue]) \(date.day) \(Self.months[date.month - 1])"
    }

    private func clock(_ time: LocalTime) -> String {
        time.minute % 60 < 10 ? "\(hour(time)).0\(time.minute % 60)" : "\(hour(time)).\(time.minute % 60)"
    }

    private func hour(_ time: LocalTime) -> String { time.hour < 10 ? "0\(time.hour)" : String(time.hour) }

    private static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

    private static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
}
