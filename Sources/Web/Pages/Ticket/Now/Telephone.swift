/// A number that a thumb can call.
enum Telephone {
    /// What stands behind `tel:`: digits and a leading plus, however people write the number.
    static func digits(_ text: String) -> String {
        let digits = text.filter { ("0"..."9").contains($0) }
        return text.first { !$0.isWhitespace } == "+" ? "+" + digits : digits
    }
}
