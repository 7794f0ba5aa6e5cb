import HTTPServer
import SOPModel
import Testing

@testable import Web

@Suite struct `How a reporter can be reached` {
    @Test(arguments: [
        "0812-0000-0001", "+62 812 0000 0001", "(0411) 123456", "sari@dinkes.example.go.id",
        "0812-0000-0001 / sari@example.go.id", "0411 2345678 ext. 12",
    ])
    func `a whole number or an address is taken`(text: String) {
        #expect(CommandReading.isReachable(text))
    }

    @Test(arguments: ["-", "abc", "0812", "112", "sari@dinkes", "@example.go.id", "0812-0000-0001, 0812", ""])
    func `what nobody can be reached by is not`(text: String) {
        #expect(!CommandReading.isReachable(text))
    }

    @Test func `the public form says what is wanted, and takes no report without it`() async throws {
        let office = await FrontOffice()
        let response = try await office.browser.send(
            "/perintah/receive-report", on: "/lapor",
            [
                "complaint": "mati", "unit": "dinas-kesehatan", "text": "Mati", "name": "Sari",
                "contact": "abc",
            ])
        #expect(response.status == .unprocessableContent)
        #expect(response.ticketText.contains("tulis nomor telepon"))
        #expect(await office.house.books.reports.isEmpty)
    }

    @Test(arguments: zip(["lisan", "surat", "telepon"], [true, true, false]))
    func `words are enough where somebody came or wrote a letter`(channel: String, isTaken: Bool) async throws
    {
        let office = await FrontOffice()
        let desk = try await office.browser(of: "rani")
        let response = try await desk.send(
            "/perintah/receive-report", on: "/laporan/catat",
            [
                "channel": channel, "complaint": "lambat", "unit": "dinas-pendidikan", "text": "Lambat",
                "name": "Budi Contoh", "contact": "ruang loket lantai 2",
            ])
        #expect((response.status == .seeOther) == isTaken, "\(response.ticketText)")
    }
}
