/// Chance that falls the same way each time: SplitMix64, of Steele, Lea and Flood.
struct SeededChance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// True so many times of a hundred.
    mutating func falls(_ percent: Int) -> Bool { number(100) < percent }

    /// From 0 to below a limit.
    mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// One of several; `values` is not empty.
    mutating func one<Value>(of values: [Value]) -> Value { values[number(values.count)] }

    /// One of several, each as likely as its weight says; `values` is not empty.
    mutating func weighted<Value>(_ values: [(weight: Int, value: Value)]) -> Value {
        var left = number(values.reduce(0) { $0 + $1.weight })
        for candidate in values {
            left -= candidate.weight
            if left < 0 { return candidate.value }
        }
        return values[values.count - 1].value
    }
}
