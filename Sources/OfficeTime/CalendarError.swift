/// Why a calendar is refused, or why it gives no deadline.
package enum CalendarError: Error, Sendable, Hashable {
    /// A date that is not written `2026-11-20`, or does not exist.
    case badDate
    /// A time of day that is not written `07:30`.
    case badTimeOfDay(String)
    /// A zone other than the three of Indonesia.
    case unknownZone(String)
    /// An interval outside 00:00 to 24:00, or one that does not end after it begins.
    case backwardInterval(Weekday, WorkInterval)
    /// An interval that begins before the one written before it has ended.
    case overlappingIntervals(Weekday, WorkInterval, WorkInterval)
    /// Dated hours whose last day lies before their first.
    case backwardOverride(from: CivilDate, to: CivilDate)
    /// More dated hours or days off than ``OfficeCalendar/entryLimit``.
    case tooManyEntries(Int)
    /// No deadline within ``CompiledCalendar/reachInDays``: a calendar without open minutes, or a length too
    /// great.
    case outOfReach
    /// A length below one, or too great to count.
    case lengthOutOfRange(Int)
    /// An instant outside the years 1 to 9999.
    case instantOutOfRange
}

extension CalendarError: CustomStringConvertible {
    /// What is wrong and what to do about it, in Indonesian, safe to show.
    package var description: String {
        switch self {
        case .badDate:
            "tanggal tidak dikenal: tulis tanggal yang ada, seperti 2026-11-20"
        case .badTimeOfDay(let text):
            "jam \"\(text.prefix(20))\" tidak dikenal: tulis dua angka jam dan menit, seperti 07:30;"
                + " 24:00 hanya sebagai akhir"
        case .unknownZone(let name):
            "zona \"\(name.prefix(40))\" tidak dikenal: pakai salah satu dari "
                + Zone.knownNames.joined(separator: ", ")
        case .backwardInterval(let day, let interval):
            "\(day.key) \(interval): akhir harus sesudah awal, antara 00:00 dan 24:00;"
                + " jam yang lewat tengah malam ditulis pada dua hari"
        case .overlappingIntervals(let day, let first, let second):
            "\(day.key) \(first) dan \(second): urutkan menurut waktu dan jangan bertumpang tindih"
        case .backwardOverride(let from, let to):
            "jam khusus \(from) sampai \(to): tanggal akhir harus sama dengan atau sesudah tanggal awal"
        case .tooManyEntries(let count):
            "\(count) entri terlalu banyak: paling banyak \(OfficeCalendar.entryLimit) jam khusus"
                + " dan \(OfficeCalendar.entryLimit) hari libur"
        case .outOfReach:
            "tidak ada batas waktu dalam sepuluh tahun: periksa apakah kalender mempunyai jam kerja"
                + " dan apakah lamanya masuk akal"
        case .lengthOutOfRange(let length):
            "lama \(length) tidak dapat dihitung: pakai bilangan bulat dari 1 sampai"
                + " \(StandardTime.longest)"
        case .instantOutOfRange:
            "waktu harus berada dalam tahun 1 sampai 9999"
        }
    }
}
