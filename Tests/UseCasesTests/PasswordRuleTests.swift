import OfficeModel
import SOPModel
import Testing

@testable import UseCases

@Suite("Which passwords are taken (ASVS 5.0, 6.2)")
struct PasswordRuleTests {
    private let rule = PasswordRule(office: SmallHouse().office, person: "indah", names: ["wagiman"])

    @Test(
        "Long ones of any characters",
        arguments: [
            "kuda baterai staples", "ini kalimat saya sendiri", "zzxy9 8k!",
            String(repeating: "panjang sekali ", count: 16),
        ])
    func good(password: String) {
        #expect(rule.fault(in: password) == nil)
    }

    @Test(
        "Not short, endless, common, or hardly more than a name",
        arguments: [
            ("tujuh77", PasswordRule.Fault.tooShort), (String(repeating: "a1", count: 200), .tooLong),
            ("12345678", .common), ("Rahasia123", .common), ("password!!", .common), ("aaaaaaaaaa", .common),
            ("indah2026", .nameInIt("indah")),
        ])
    func bad(password: String, fault: PasswordRule.Fault) {
        #expect(rule.fault(in: password) == fault)
    }

    @Test("Nor the name of who is not in the office yet")
    func newcomer() {
        #expect(rule.fault(in: "Wagiman1") == .nameInIt("wagiman"))
    }
}
