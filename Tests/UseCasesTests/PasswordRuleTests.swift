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
            String(repeating: "panjang sekali ", count: 16), "sawah hijau", "gnaeqpvo",
            "tanpa-angka-tanpa-besar", "ALLBUTNODIGITS HERE", "漢字でも大丈夫です",
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

    @Test(
        "Nor one that everybody tries, or a common word with a year, a number or signs around it",
        arguments: [
            "iloveyou", "sunshine", "princess1", "football", "trustno1", "1q2w3e4r5t", "qazwsxedc",
            "P@ssw0rd",
            "letmein123", "liverpool1", "superman12", "asdfghjkl", "jennifer", "87654321", "abcd1234",
            "katasandi1", "merdeka1945", "17081945", "bismillah786", "dinaskominfo", "Merdeka2024",
            "semangat45", "surabaya31", "sayangku99", "januari2026", "satuduatiga", "administrator",
            "kabupaten12", "9876543210", "qwe123qwe123", "persib1933",
        ])
    func commonlyTried(password: String) {
        #expect(rule.fault(in: password) == .common, "\(password)")
    }

    @Test("Sixty-four characters and more are allowed, and none is cut off")
    func long() {
        let long = (0..<32).map { "k\($0 * 37 % 89)" }.joined()
        #expect(long.count >= 64)
        #expect(rule.fault(in: long) == nil)
    }

    @Test("Nor the name of who is not in the office yet")
    func newcomer() {
        #expect(rule.fault(in: "Wagiman1") == .nameInIt("wagiman"))
    }
}
