extension FixedWidthInteger {
    /// Quotient and remainder of division that rounds down, so that time before 1970 counts like time after
    /// it.
    @inline(__always)
    func floored(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
