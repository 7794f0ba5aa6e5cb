/// Printed numbers that repeat or jump: papers do that, and it may also be a row that was forgotten.
enum NumberRules {
    static func remarks(_ examined: Examined) -> [Remark] {
        var highest = 0
        var seen: Set<Int> = []
        var remarks: [Remark] = []
        for (row, step) in examined.rows {
            guard let number = Int(step.number.hasSuffix(".") ? step.number.dropLast() : step.number[...])
            else {
                continue
            }
            if !seen.insert(number).inserted {
                remarks.append(Remark(.hint, .row(row, "nomor"), "nomor \(number) sudah dipakai baris lain"))
            } else if number > highest + 1 {
                let skipped = number == highest + 2 ? "\(highest + 1)" : "\(highest + 1)–\(number - 1)"
                remarks.append(
                    Remark(.hint, .row(row, "nomor"), "nomor \(skipped) terlewati sebelum \(number)"))
            }
            highest = max(highest, number)
        }
        return remarks
    }
}
