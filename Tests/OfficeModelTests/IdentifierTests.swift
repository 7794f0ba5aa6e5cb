import OfficeModel
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test("An identifier reads what it writes, with or without hyphens")
    func text() throws {
        let id = try #require(TicketID("019234ab-cdef-7000-8000-0123456789AB"))
        #expect(id.text == "019234abcdef700080000123456789ab")
        #expect(TicketID(id.text) == id)
        #expect(TicketID(bytes: id.bytes) == id)
    }

    @Test(
        "What is not 32 hexadecimal digits is no identifier",
        arguments: ["", "12", "g".padded, "0".padded + "0"])
    func malformed(text: String) {
        #expect(TicketID(text) == nil)
    }
}

extension String {
    fileprivate var padded: String { self + String(repeating: "0", count: 31) }
}
