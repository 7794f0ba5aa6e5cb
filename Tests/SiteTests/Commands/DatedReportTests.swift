import Testing

@testable import Web

@Suite("What a report looks back on")
struct DatedReportTests {
    @Test(
        "A letter is dated from the year 2000 to the office's today",
        arguments: [
            ("2026-08-03", 200), ("2026-08-04", 422), ("2027-01-01", 422), ("2000-01-01", 200),
            ("1999-12-31", 422),
        ])
    func letter(date: String, status: Int) async throws {
        try await withOffice { office in
            let fields = Sample(.recordAgenda, in: office.seed).with("agenda.letter_date", date)
            let answer = await office.ask(office.request(.recordAgenda, fields, as: .desk, by: .json))
            #expect(answer.status == status, "\(answer.text)")
            let isNamed = answer.text.contains("\"field\":\"agenda.letter_date\"")
            #expect(isNamed == (status == 422), "\(answer.text)")
        }
    }

    /// Eight in the morning at the office is midnight in UTC: at its midnight UTC is still a day behind.
    @Test("Today is the office's day, not that of UTC")
    func zone() async throws {
        try await withOffice { office in
            try await Librarian(office: office).wait(minutes: 16 * 60, for: .desk)
            let fields = Sample(.recordAgenda, in: office.seed).with("agenda.letter_date", "2026-08-04")
            let answer = await office.ask(office.request(.recordAgenda, fields, as: .desk, by: .json))
            #expect(answer.status == 200, "\(answer.text)")
        }
    }

    @Test(
        "A disturbance began from the year 2000 to now",
        arguments: [
            ("2026-08-03T08:00", 201), ("2026-08-03T08:06", 422), ("2000-01-01T00:00", 201),
            ("1999-12-31T23:59", 422),
        ])
    func since(moment: String, status: Int) async throws {
        try await withOffice { office in
            let fields = Sample(.receiveReport, in: office.seed).with("since", moment)
            let answer = await office.ask(office.request(.receiveReport, fields, as: .stranger, by: .json))
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.text.contains("\"field\":\"since\"") == (status == 422), "\(answer.text)")
        }
    }
}
