/// A chat with somebody, opened with words ready to send.
enum WhatsApp {
    /// The digits of a number with the country's 62; nil where the text is no Indonesian telephone number.
    static func number(_ text: String) -> String? {
        let isPlain = text.allSatisfy { $0.isNumber || " -+().".contains($0) }
        var digits = text.filter { ("0"..."9").contains($0) }
        if digits.hasPrefix("0") { digits = "62" + digits.dropFirst() }
        if digits.hasPrefix("8") { digits = "62" + digits }
        guard isPlain, digits.hasPrefix("62"), (10...15).contains(digits.count) else { return nil }
        return digits
    }

    static func address(_ number: String, message: String) -> String {
        "https://wa.me/\(number)?text=\(Place.escaped(message))"
    }
}
