import FoundationEssentials
import Testing

@testable import Web

@Suite("The page of backups")
struct BackupPageTests {
    private let path = Place.backups.path

    private func begin(_ form: [(name: String, value: String)], _ office: OfficeUnderTest) async -> Answer {
        await office.ask(
            .post(path, [("csrf", Who.administrator.formToken)] + form).as(.administrator))
    }

    /// The page once nothing is under way.
    private func rested(_ office: OfficeUnderTest) async throws -> String {
        while true {
            let text = await office.ask(.get(path).as(.administrator)).text
            if !text.contains("Sedang dikerjakan") { return text }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test("The administrator makes one and copies it to a disk that is mounted; to nowhere else")
    func makesAndCopies() async throws {
        try await withOffice { office in
            let disk = office.folder + "/usb"
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
            #expect(try await rested(office).contains("Belum ada cadangan"))
            #expect(await begin([("disk", disk)], office).status == 409, "there is nothing to copy yet")
            #expect(await begin([], office).status == 303)
            #expect(try await rested(office).contains("sigap-2026"))
            #expect(await begin([("disk", "/etc")], office).status == 409)
            #expect(await begin([("disk", disk)], office).status == 303)
            #expect(try await rested(office).contains("Terakhir disalin"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk).count == 1)
        }
    }

    @Test("The auditor looks and makes none; others do not even look")
    func others() async throws {
        try await withOffice { office in
            let seen = await office.ask(.get(path).as(.auditor))
            #expect(seen.status == 200)
            #expect(!seen.text.contains("Buat cadangan sekarang"))
            #expect(await office.ask(.get(path).as(.desk)).status == 403)
            let asked = Ask.post(path, [("csrf", Who.auditor.formToken)]).as(.auditor)
            #expect(await office.ask(asked).status == 403)
        }
    }
}
