import UseCases

/// How a reporter can be reached again.
extension CommandReading {
    /// - Parameter isNeeded: not in an old case, whose reporter nobody has to call any more.
    mutating func reporterContact(isNeeded: Bool) -> String {
        guard isNeeded else { return reader.text("contact", upTo: 120) ?? "" }
        let contact = reader.requiredText("contact", upTo: 120)
        switch reader.choice("channel", Channel.self) ?? .web {
        // Who stood at the desk or wrote a letter may have no number: words then say where they are found.
        case .word, .letter: break
        case .web, .phone, .whatsApp, .email, .round: requireReachable(contact)
        }
        return contact
    }

    /// Nothing is said of an empty one: whoever may leave it out does.
    mutating func requireReachable(_ contact: String) {
        if contact.isEmpty || Self.isReachable(contact) { return }
        reader.fault("contact", .notReachable(fewestDigits: Self.fewestDigits))
    }

    /// An e-mail address or a whole telephone number, not a hotline's few digits; several may stand there.
    static func isReachable(_ text: String) -> Bool {
        let parts = text.split { "/,;".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
        return ContactAddress.isUsable(text)
            && parts.allSatisfy { part in
                part.contains("@") || part.count(where: { $0.isASCII && $0.isNumber }) >= fewestDigits
            }
    }

    private static let fewestDigits = 8
}
