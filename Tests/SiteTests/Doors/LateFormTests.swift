import OfficeModel
import Testing

@testable import Web

@Suite("Forms that come after somebody else's")
struct LateFormTests {
    @Test("Whoever is second gets back what was typed, and no more")
    func second() async throws {
        try await withOffice { office in
            let first = Sample(.completeStep, in: office.seed)
            #expect(await office.ask(office.request(first, by: .form)).status == 303)
            let fields = first.with("outputs.0.text", "Sudah saya <b>periksa</b>\r\nsampai selesai")
            let late = office.request(.completeStep, fields, as: first.who, by: .form, from: first.from)
            let answer = await office.ask(late)
            #expect(answer.status == 409)
            #expect(answer.text.contains("Yang tadi Anda ketik"))
            #expect(answer.text.contains("Sudah saya &lt;b") && answer.text.contains("\nsampai selesai</p>"))
            #expect(!answer.text.contains(">\(office.seed.open.text)<"))
        }
    }
}
