import Crypto
import FoundationEssentials
import OfficeModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Verifying what the record names")
struct KeptCheckTests {
    /// What can happen to a file or value behind the program's back.
    enum Damage: String, CaseIterable, Sendable {
        case fileGone, fileChanged, fileEmpty, fileUnreadable, fileUnlisted, senderFileGone
        case rowGone, valueChanged, saltChanged, valueTakenOut, removedButThere

        func inflict(_ said: SaidOffice, _ id: PersonalID) async throws {
            let path = said.path(self == .senderFileGone ? said.sent : said.own)
            switch self {
            case .fileGone, .senderFileGone: try FileManager.default.removeItem(atPath: path)
            case .fileChanged: try Data("foto kantoR".utf8).write(to: URL(filePath: path))
            case .fileEmpty: try Data().write(to: URL(filePath: path))
            case .fileUnreadable:
                // A folder in its place: the system opens it and does not read it, for root neither.
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .fileUnlisted:
                let digest = try #require(Digest(hex: said.own.digest))
                try await said.office.write(["DELETE FROM named_content WHERE content = \(digest)"])
            case .rowGone: try await said.office.write(["DELETE FROM personal WHERE id = \(id)"])
            case .valueChanged:
                try await said.office.write(["UPDATE personal SET value = value || '.' WHERE id = \(id)"])
            case .saltChanged:
                try await said.office.write([
                    "UPDATE personal SET salt = \([UInt8](repeating: 7, count: 16)) WHERE id = \(id)"
                ])
            case .valueTakenOut:
                try await said.office.write([
                    "UPDATE personal SET value = NULL, salt = NULL, removed = 1 WHERE id = \(id)"
                ])
            case .removedButThere:
                try await said.remove(values: [id])
                try await said.office.write([
                    "UPDATE personal SET value = 'kembali', salt = \([UInt8(1)]), removed = NULL WHERE id = \(id)"
                ])
            }
        }

        func expected(_ said: SaidOffice, _ id: TimeOrderedID) throws -> KeptFault {
            let own = try #require(Digest(hex: said.own.digest))
            let sent = try #require(Digest(hex: said.sent.digest))
            return switch self {
            case .fileGone: .fileMissing(own)
            case .senderFileGone: .fileMissing(sent)
            case .fileChanged, .fileEmpty: .fileAltered(own)
            case .fileUnreadable: .fileUnreadable(own, code: 21)
            case .fileUnlisted: .fileUnlisted(own)
            case .rowGone: .valueMissing(id)
            case .valueChanged, .saltChanged: .valueAltered(id)
            case .valueTakenOut: .valueTakenOut(id)
            case .removedButThere: .valueStillThere(id)
            }
        }
    }

    private func comment(_ said: SaidOffice) async throws -> PersonalID {
        let values = try await said.house.personal.values(of: said.report)
        return try #require(values.first { $0.kept.kind == .comment }).kept.id
    }

    @Test("A whole office is whole; a file that nothing names is counted and no fault")
    func whole() async throws {
        let said = try await SaidOffice()
        let before = try said.check()
        #expect(before.findings.isEmpty && before.findingCount == 0)
        #expect(before.wholeFiles == 2 && before.surplusFiles == 0)
        #expect(before.wholeValues == 5 && before.removedValues == 0)
        _ = try await said.house.vault.keep(bytes: [1, 2, 3], name: "a.pdf", mediaType: "application/pdf")
        let stray = said.office.folder + "/attachments/ab"
        try FileManager.default.createDirectory(atPath: stray, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: stray + "/bukan-hash"))
        let after = try said.check()
        #expect(after.findingCount == 0 && after.surplusFiles == 2)
        await said.house.close()
    }

    @Test(
        "Each damage is found, named with the event that names it, and nothing else is",
        arguments: Damage.allCases)
    func found(damage: Damage) async throws {
        let said = try await SaidOffice()
        let id = try await comment(said)
        try await damage.inflict(said, id)
        let check = try RecordCheck.run(said.office.driver, filesIn: said.office.folder)
        #expect(check.report.fault == nil, "the record itself is whole")
        let kept = try #require(check.report.kept)
        let expected = try damage.expected(said, TimeOrderedID(high: id.high, low: id.low))
        #expect(kept.findings.map(\.fault) == [expected] && kept.findingCount == 1)
        let place = try #require(kept.findings.first?.place)
        if damage != .senderFileGone { #expect(place.stream.bytes == said.ticket.bytes) }
        #expect(check.numbers[place.stream] == "T-2026-0001")
        #expect(try RecordCheck.run(said.office.driver).report.kept == nil, "only where it is asked for")
        await said.house.close()
    }

    @Test("Many findings are counted, the first hundred are told")
    func many() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        for _ in 0..<60 { _ = try await house.ledger.submit(office.report()) }
        await house.close()
        try await office.write(["DELETE FROM personal"])
        let kept = try #require(try RecordCheck.run(office.driver, filesIn: office.folder).report.kept)
        #expect(kept.findingCount == 120 && kept.findings.count == 100)
    }
}
