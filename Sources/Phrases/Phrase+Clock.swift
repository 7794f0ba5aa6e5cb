extension Phrase {
    /// Time left, time passed, deadlines.
    package enum Clock {
        package static let minute = CountedUnit(indonesian: "menit", one: "minute", many: "minutes")
        package static let hour = CountedUnit(indonesian: "jam", one: "hour", many: "hours")
        package static let day = CountedUnit(indonesian: "hari", one: "day", many: "days")

        package static let today = Phrase(id: "hari ini", en: "today")
        package static let yesterday = Phrase(id: "kemarin", en: "yesterday")
        package static let tomorrow = Phrase(id: "besok", en: "tomorrow")
        package static let officeTime = Phrase(id: "(jam kerja)", en: "(office hours)")
        package static let noDeadline = Phrase(id: "tanpa tenggat", en: "no deadline")
        package static let conditional = Phrase(id: "kondisional", en: "as conditions require")
        package static let officeClosed = Phrase(
            id: "Kantor tutup; jam berhenti sampai buka lagi.",
            en: "The office is closed; the clock stands until it opens.")
        package static let standard = Phrase(id: "Waktu standar", en: "Standard time")
        package static let actual = Phrase(id: "Waktu nyata", en: "Actual time")
        package static let happened = Phrase(id: "Terjadi", en: "Happened")
        package static let recorded = Phrase(id: "Dicatat", en: "Recorded")
        package static let recordedLater = Phrase(id: "dicatat kemudian", en: "recorded later")
        package static let claimedTimes = Phrase(id: "waktu menurut pencatat", en: "time as claimed")

        /// `time` is a duration in words.
        package static func left(_ time: String) -> Phrase { Phrase(id: "sisa \(time)", en: "\(time) left") }
        /// `time` is a duration in words.
        package static func overdue(_ time: String) -> Phrase {
            Phrase(id: "terlambat \(time)", en: "\(time) late")
        }
        /// `stamp` is a date and time in words.
        package static func due(_ stamp: String) -> Phrase {
            Phrase(id: "jatuh tempo \(stamp)", en: "due \(stamp)")
        }
        /// `time` is a duration in words.
        package static func age(_ time: String) -> Phrase {
            Phrase(id: "sudah berjalan \(time)", en: "running for \(time)")
        }
        /// `time` is a duration in words.
        package static func ago(_ time: String) -> Phrase { Phrase(id: "\(time) lalu", en: "\(time) ago") }
        /// `time` is how long it took, `standard` what the SOP allows.
        package static func took(_ time: String, standard: String) -> Phrase {
            Phrase(id: "\(time) dari standar \(standard)", en: "\(time) of a standard \(standard)")
        }
        /// `stamp` is when the pause began.
        package static func pausedSince(_ stamp: String) -> Phrase {
            Phrase(id: "ditunda sejak \(stamp)", en: "paused since \(stamp)")
        }
        /// `stamp` is a date in words.
        package static func since(_ stamp: String) -> Phrase {
            Phrase(id: "sejak \(stamp)", en: "since \(stamp)")
        }
        /// `stamp` is when it was finished.
        package static func finished(_ stamp: String) -> Phrase {
            Phrase(id: "selesai \(stamp)", en: "done \(stamp)")
        }
    }
}
