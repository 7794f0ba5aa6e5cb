extension Int {
    /// A number written with exactly so many ASCII digits and nothing else.
    init?(digits: some StringProtocol, count: Int) {
        guard digits.utf8.count == count else { return nil }
        var value = 0
        for byte in digits.utf8 {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        self = value
    }

    /// Its digits, filled with zeros on the left to at least this width.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
