extension Phrase {
    /// States of tickets, steps and reports, in one or two words.
    package enum State {
        package static let open = Phrase(id: "Berjalan", en: "Open")
        package static let onTime = Phrase(id: "Tepat waktu", en: "On time")
        package static let dueSoon = Phrase(id: "Hampir tenggat", en: "Due soon")
        package static let late = Phrase(id: "Terlambat", en: "Late")
        package static let paused = Phrase(id: "Ditunda", en: "Paused")
        package static let parked = Phrase(id: "Diprogramkan", en: "Parked")
        package static let done = Phrase(id: "Selesai", en: "Done")
        package static let cancelled = Phrase(id: "Dibatalkan", en: "Cancelled")
        package static let reopened = Phrase(id: "Dibuka kembali", en: "Reopened")
        package static let awaitingConfirmation = Phrase(
            id: "Menunggu konfirmasi pelapor", en: "Waiting for the reporter")

        package static let stepWaiting = Phrase(id: "Belum", en: "Not yet")
        package static let stepCurrent = Phrase(id: "Sekarang", en: "Now")
        package static let stepDone = Phrase(id: "Selesai", en: "Done")
        package static let stepSkipped = Phrase(id: "Tidak dilalui", en: "Not taken")
        package static func inForceSince(_ date: String) -> Phrase {
            Phrase(id: "Berlaku sejak \(date)", en: "In force since \(date)")
        }
        package static let stepReturned = Phrase(id: "Dikembalikan", en: "Sent back")

        package static let reportReceived = Phrase(id: "Diterima", en: "Received")
        package static let reportHandled = Phrase(id: "Ditangani", en: "Being handled")
        package static let reportJoined = Phrase(
            id: "Digabung ke gangguan yang sama", en: "Joined to the same outage")
        package static let reportSentOn = Phrase(id: "Diteruskan ke pihak lain", en: "Sent on")
        package static let reportClosed = Phrase(id: "Ditutup", en: "Closed")

        package static let yes = Phrase(id: "Ya", en: "Yes")
        package static let no = Phrase(id: "Tidak", en: "No")
        package static let notJudged = Phrase(id: "Tidak dinilai", en: "Not judged")
        package static let secret = Phrase(id: "Rahasia", en: "Confidential")
    }

    /// How a completion was given, by or for the one whose step it is.
    package enum Given {
        package static let own = Phrase(id: "sendiri", en: "in person")
        package static let recorded = Phrase(id: "dicatat", en: "recorded for them")
        package static let onSite = Phrase(id: "di tempat", en: "on site")
        package static let link = Phrase(id: "tautan", en: "by personal link")

        /// `recorder` wrote it down for `owner`.
        package static func recordedFor(_ owner: String, by recorder: String) -> Phrase {
            Phrase(id: "dicatat oleh \(recorder) untuk \(owner)", en: "recorded by \(recorder) for \(owner)")
        }
    }

    /// The three parts of a step's verdict on its *mutu baku*.
    package enum Verdict {
        package static let title = Phrase(id: "Mutu baku", en: "Quality standard")
        package static let requirements = Phrase(id: "Kelengkapan ada", en: "Requirements present")
        package static let inTime = Phrase(id: "Tepat waktu", en: "In time")
        package static let output = Phrase(id: "Keluaran dihasilkan", en: "Output produced")
    }
}
