extension Phrase {
    /// Ready words to whom an act concerns, as people write to each other at work.
    package enum Tell {
        /// The work stands still until the reporter answers or opens the door; `note` says for what.
        package static func waitsForReporter(
            number: String, title: String, note: String, address: String
        ) -> Phrase {
            let why = note.isEmpty ? "" : " Yang ditunggu: \(note)."
            let what = note.isEmpty ? "" : " What it waits for: \(note)."
            return Phrase(
                id:
                    "Penanganan laporan “\(title)” (tiket \(number)) terhenti dan menunggu Anda.\(why) "
                    + "Mohon kabari kami. \(address)",
                en:
                    "The work on the report “\(title)” (ticket \(number)) stands still and waits for you."
                    + "\(what) Please tell us. \(address)")
        }

        /// To whoever answers for what was parked; `review` is the day on which it is looked at again.
        package static func parked(
            number: String, title: String, programme: String, review: String, address: String
        ) -> Phrase {
            Phrase(
                id:
                    "Tiket \(number): \(title) diparkir ke \(programme); Anda penanggung jawabnya. "
                    + "Ditinjau lagi: \(review). \(address)",
                en:
                    "Ticket \(number): \(title) was parked into \(programme); you answer for it. "
                    + "To be looked at again: \(review). \(address)")
        }

        /// To the reporter of what somebody else has to handle.
        package static func sentOn(title: String, target: String, note: String, address: String) -> Phrase {
            Phrase(
                id: "Laporan Anda “\(title)” diteruskan. Tujuan: \(target); \(note). \(address)",
                en: "Your report “\(title)” was sent on. To: \(target); \(note). \(address)")
        }
    }
}
