extension Phrase {
    /// Late steps on the desks of superiors, and what concerns a ticket as a whole.
    package enum Escalation {
        package static let wholeTicket = Phrase(id: "Tindakan atas tiket", en: "The whole ticket")
        package static let chip = Phrase(id: "Naik ke atasan", en: "Escalated")
        /// `posts` are those on whose desks it shows.
        package static func shownTo(_ posts: String) -> Phrase {
            Phrase(
                id: "Terlambat, dan sudah tampil di meja \(posts).",
                en: "Late, and now also on the desk of \(posts).")
        }
    }
}
