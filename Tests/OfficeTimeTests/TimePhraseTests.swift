import OfficeTime
import Testing

/// Every way a *Waktu* cell has been seen written, and some nobody has seen yet.
@Suite struct TimePhraseTests {
    @Test(arguments: [
        "10 menit", "10 Menit", "10 MENIT.", "10menit", "10\u{A0}menit", " 10  \n menit ", "10 menit;",
        "±10 menit",
        "± 10 menit", "+/- 10 menit", "kurang lebih 10 menit", "kira-kira 10 menit", "sekitar 10 menit",
        "maks. 10 menit", "Maks 10 menit", "maksimal 10 menit", "paling lama 10 menit",
        "paling lambat 10 menit",
        "selambat-lambatnya 10 menit", "selama 10 menit", "dalam waktu 10 menit", "≤ 10 menit", "<10 menit",
        "10 (sepuluh) menit", "sepuluh (10) menit", "sepuluh menit", "10 mnt", "10 mnt.", "10 menitt",
        "10 mneit",
        "10 mnit", "10 menut", "10 meni", "10 mennit", "(10 menit)", "10 menit kerja", "10 menit efektif",
        "600 detik", "10 minutes",
    ])
    func tenMinutesAreTenMinutes(_ words: String) {
        #expect(TimePhrase.read(words) == .standard(StandardTime(upper: 10, unit: .minutes)))
    }

    @Test(arguments: [
        ("1 jam", 1, StandardTime.Unit.hours), ("1 (satu) jam", 1, .hours), ("1 Jam.", 1, .hours),
        ("sejam", 1, .hours), ("24 jam", 24, .hours), ("48Jam", 48, .hours), ("2 jm", 2, .hours),
        ("2 jamm", 2, .hours), ("2 jma", 2, .hours), ("3 jam kerja", 3, .hours),
        ("1 jam (60 menit)", 1, .hours),
        ("60 menit (1 jam)", 60, .minutes), ("60 (enam puluh) menit", 60, .minutes),
        ("1,5 jam", 90, .minutes),
        ("1.5 jam", 90, .minutes), ("½ jam", 30, .minutes), ("1/2 jam", 30, .minutes),
        ("1½ jam", 90, .minutes),
        ("1 1/2 jam", 90, .minutes), ("0,25 jam", 15, .minutes), ("0.25 jam", 15, .minutes),
        ("setengah jam", 30, .minutes), ("satu setengah jam", 90, .minutes), ("seperempat jam", 15, .minutes),
        ("tiga perempat jam", 45, .minutes), ("1 jam 30 menit", 90, .minutes), ("1jam30menit", 90, .minutes),
        ("1 jam dan 30 menit", 90, .minutes), ("1 jam, 30 menit", 90, .minutes), ("2,0 jam", 2, .hours),
        ("seratus dua puluh lima menit", 125, .minutes), ("dua puluh satu menit", 21, .minutes),
        ("lima belas menit", 15, .minutes), ("sebelas menit", 11, .minutes),
        ("dua ratus menit", 200, .minutes),
        ("3 hari", 3, .workingDays), ("3 hari kerja", 3, .workingDays), ("3 hari efektif", 3, .workingDays),
        ("3 (tiga) hari kerja", 3, .workingDays), ("tiga hari kerja", 3, .workingDays),
        ("3 hr", 3, .workingDays),
        ("3 hri", 3, .workingDays), ("3 hair", 3, .workingDays), ("sehari", 1, .workingDays),
        ("paling lama 14 (empat belas) hari kerja", 14, .workingDays), ("1 minggu", 1, .weeks),
        ("2 mingu", 2, .weeks), ("seminggu", 1, .weeks), ("1 bulan", 1, .months), ("2 bln", 2, .months),
        ("1 tahun", 12, .months), ("1 x 24 jam", 1, .wallClockDays), ("2×24 jam", 2, .wallClockDays),
        ("2 X 24Jam", 2, .wallClockDays), ("3x24 jam", 3, .wallClockDays),
        ("2 kali 24 jam", 2, .wallClockDays),
        ("2 (dua) x 24 jam", 2, .wallClockDays), ("maks. 3 x 24 Jam", 3, .wallClockDays),
    ])
    func oneLengthIsUnderstood(_ words: String, _ count: Int, _ unit: StandardTime.Unit) {
        #expect(TimePhrase.read(words) == .standard(StandardTime(upper: count, unit: unit)))
    }

    @Test(arguments: [
        ("2-3 hari", 2, 3, StandardTime.Unit.workingDays), ("2 - 3 hari", 2, 3, .workingDays),
        ("2–3 hari kerja", 2, 3, .workingDays), ("1 – 20 Hari Kerja", 1, 20, .workingDays),
        ("2 s/d 3 hari", 2, 3, .workingDays), ("2 s.d. 3 hari", 2, 3, .workingDays),
        ("2 s.d 3 hari", 2, 3, .workingDays),
        ("2 sd 3 hari", 2, 3, .workingDays), ("2 sampai 3 hari", 2, 3, .workingDays),
        ("2 sampai dengan 3 hari", 2, 3, .workingDays), ("2 hingga 3 hari", 2, 3, .workingDays),
        ("2 (dua) - 3 (tiga) hari", 2, 3, .workingDays), ("dua sampai tiga hari", 2, 3, .workingDays),
        ("2 hari - 3 hari", 2, 3, .workingDays), ("5-10 menit", 5, 10, .minutes),
        ("20-60menit", 20, 60, .minutes),
        ("30 menit - 1 jam", 30, 60, .minutes), ("1-1,5 jam", 60, 90, .minutes),
        ("1 - 1½ jam", 60, 90, .minutes),
        ("1-2 x 24 jam", 1, 2, .wallClockDays), ("± 1-2 jam", 1, 2, .hours), ("1~2 minggu", 1, 2, .weeks),
    ])
    func aRangeKeepsBothEnds(_ words: String, _ lower: Int, _ upper: Int, _ unit: StandardTime.Unit) {
        #expect(TimePhrase.read(words) == .standard(StandardTime(lower: lower, upper: upper, unit: unit)))
    }

    @Test(arguments: [
        ("10 menit/berkas", 10, "berkas"), ("10 menit / berkas", 10, "berkas"),
        ("10 Menit per Berkas", 10, "berkas"),
        ("5 menit per dokumen", 5, "dokumen"), ("15 mnt./berkas", 15, "berkas"),
        ("5 menit tiap 1 surat", 5, "surat"),
        ("5 menit untuk setiap perangkat", 5, "perangkat"), ("5 menit/titik lokasi", 5, "titik lokasi"),
    ])
    func whatOneLengthIsForIsKept(_ words: String, _ count: Int, _ object: String) {
        #expect(TimePhrase.read(words) == .standard(StandardTime(upper: count, unit: .minutes, per: object)))
    }

    @Test(arguments: [
        "", " ", "-", "–", "—", "--", "- -", "(-)", "kondisional", "Kondisional.", "KONDISIONAL",
        "Sesuai kebutuhan",
        "sesuai\u{A0}kebutuhan",
    ])
    func noLengthMeansNoDeadline(_ words: String) {
        #expect(TimePhrase.read(words) == .unlimited)
    }

    @Test(arguments: [
        // No unit, no number, none of either.
        "10", "menit", "hari kerja", "segera", "?", "...x", "tba", "menit 10", "jam 10", "sepuluh",
        // Units that could be two things, or that no rule covers.
        "10 m", "2 h", "3 j", "10 min", "3 hari kalender", "2 jan", "2 jus", "3 hati", "2 JP", "10'",
        "1 orang jam",
        "1 minggu kerja", "1 triwulan",
        // Numbers that could be two things.
        "1.30 jam", "01:30 jam", "1:30", "1.500 menit", "1,500 menit", "1O menit", "2 (tiga) jam",
        "1 (satu) - 2 (tiga) jam",
        // Lengths that are no whole minutes or days.
        "½ hari", "1,5 hari", "setengah hari", "0,5 minggu", "30 detik", "1,33 jam", "1/2 hari", "1/3 bulan",
        // Nothing, less than nothing, more than anything.
        "0 menit", "0 hari", "-10 menit", "- 10 menit", "9999999 menit", "99999999999999999999999 jam",
        // Ranges that do not rise or do not match.
        "3-2 hari", "2-2 hari", "1 jam - 2 hari", "1-2", "1-2 jam 30 menit", "1-2-3 hari", "1 sampai hari",
        "2 x 24 jam - 3 hari",
        // Two lengths, or a contradiction.
        "10 menit 15 menit", "1 jam 60 menit", "1 jam 30", "1 hari 2 jam", "1 jam (90 menit)",
        "2 hari (2 x 24 jam)",
        "1 minggu 2 hari", "1 jam 0,5 jam", "5 menit atau 1 jam",
        // Something times something.
        "2 x 24", "2x24 hari", "3 x 8 jam", "2 x 60 menit", "x 24 jam", "2 x 24 jam kerja", "1,5 x 24 jam",
        "2 x sehari", "1 kali sebulan",
        // Lower limits, dates and rates.
        "minimal 2 jam", "> 1 jam", "lebih dari 1 jam", "H+1", "tanggal 5 setiap bulan", "10 menit/hari",
        "10 menit per 5 berkas", "10 menit per", "10 menit/", "jam 08.00-10.00", "08.00 - 10.00 WIB",
        "10 menit per per 1 tiap", "5 menit tiap 1 tiap", "10 menit per 1 satu", "10 menit per berkas per",
        "10 menit berkas", "10 menit)", "(10 menit", "10 menit 🙂", "<script>10 menit",
    ])
    func whatIsNotUnderstoodIsNeverGuessed(_ words: String) {
        #expect(TimePhrase.read(words) == .unclear)
    }

    @Test func longOrOddTextIsReadWithoutHarm() {
        #expect(TimePhrase.read(String(repeating: "1", count: 100_000)) == .unclear)
        #expect(TimePhrase.read(String(repeating: "(", count: 1999)) == .unclear)
        #expect(TimePhrase.read(String(repeating: " ", count: 3000) + "10 menit") == .unclear)
        var numbers = SeededNumbers(seed: 11)
        let pieces = [
            "1", "2", "24", "x", "jam", "hari", "-", "s/d", "(", ")", "/", "½", ",", ".", "satu", "per", " ",
        ]
        for _ in 0..<3000 {
            let words = (0..<Int.random(in: 1...9, using: &numbers))
                .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            guard case .standard(let time) = TimePhrase.read(words) else { continue }
            #expect(time.upper >= 1 && (time.lower ?? 1) >= 1 && time.lower ?? 0 < time.upper, "\(words)")
        }
    }

    @Test(arguments: StandardTime.Unit.allCases, [nil, "berkas", "titik lokasi"])
    func theWordsOfALengthAreReadBackTheSame(_ unit: StandardTime.Unit, _ object: String?) {
        for lower in [nil, 2, 9] {
            let time = StandardTime(lower: lower, upper: 10, unit: unit, per: object)
            #expect(TimePhrase.read(StandardTime.words(for: time)) == .standard(time))
        }
    }

    @Test func wordsAreShort() {
        #expect(StandardTime.words(for: StandardTime(upper: 60, unit: .minutes)) == "60 menit")
        #expect(
            StandardTime.words(for: StandardTime(lower: 2, upper: 3, unit: .workingDays)) == "2–3 hari kerja")
        #expect(StandardTime.words(for: StandardTime(upper: 2, unit: .wallClockDays)) == "2 x 24 jam")
    }
}
