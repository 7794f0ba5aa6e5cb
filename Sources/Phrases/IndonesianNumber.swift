/// Whole numbers in Indonesian words, as a *berita acara* writes its date.
package enum IndonesianNumber {
    private static let small = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
        "sebelas",
    ]

    /// `2026` as "dua ribu dua puluh enam"; digits for what lies outside 0 to 9999.
    package static func words(_ number: Int) -> String {
        switch number {
        case 0..<12: small[number]
        case 12..<20: small[number - 10] + " belas"
        case 20..<100: joined(small[number / 10] + " puluh", number % 10)
        case 100..<200: joined("seratus", number % 100)
        case 200..<1000: joined(small[number / 100] + " ratus", number % 100)
        case 1000..<2000: joined("seribu", number % 1000)
        case 2000..<10_000: joined(small[number / 1000] + " ribu", number % 1000)
        default: String(number)
        }
    }

    private static func joined(_ head: String, _ rest: Int) -> String {
        rest == 0 ? head : head + " " + words(rest)
    }
}
