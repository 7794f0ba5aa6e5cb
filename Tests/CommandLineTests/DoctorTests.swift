import GnuTLS
import Foundation
import OfficeTime
import Phrases
import Storage
import Testing
import UseCases
import sigap

/// From what is measured to what is said.
@Suite("What sigap doctor says")
struct DoctorTests {
    private static let now = Instant(timestamp: "2026-11-24T08:00+08:00") ?? .earliest
    private static let gigabyte: Int64 = 1 << 30

    @Test(
        "Disk: what is left, in bytes, in percent and in files",
        arguments: [
            (100, 200, 1_000_000, .good), (3, 200, 1_000_000, .warning), (1, 20, 1_000_000, .warning),
            (0, 200, 1_000_000, .trouble), (100, 200, 10, .trouble),
        ] as [(Int64, Int64, Int64, DoctorFinding.Level)])
    func disk(free: Int64, size: Int64, files: Int64, level: DoctorFinding.Level) {
        let found = DoctorRules.disk(free: free * Self.gigabyte, size: size * Self.gigabyte, files: files)
        #expect(found.level == level)
        #expect((found.remedy == nil) == (level == .good))
    }

    @Test(
        "Clock: behind the record is trouble, not set over the network a warning",
        arguments: [
            (-60, true, .good), (1, true, .good), (5, true, .trouble), (-60, false, .warning),
            (-60, nil, .good), (-31 * 1_440, true, .good), (-31 * 1_440, false, .trouble),
            (nil, nil, .good),
        ] as [(Int64?, Bool?, DoctorFinding.Level)])
    func clock(minutes: Int64?, isSet: Bool?, level: DoctorFinding.Level) {
        let last = minutes.map { Self.now.adding(minutes: $0) }
        let found = DoctorRules.clock(now: Self.now, lastRecorded: last, zone: .wita, isSet: isSet)
        #expect(found.level == level)
    }

    @Test("Clock: vouched for by the operator it is waited for, or believed")
    func confirmedClock() {
        func level(_ minutes: Int64) -> DoctorFinding.Level {
            DoctorRules.clock(
                now: Self.now, lastRecorded: Self.now.adding(minutes: minutes), zone: .wita, isSet: false,
                isConfirmed: true
            ).level
        }
        #expect(level(8 * 60) == .notice)
        #expect(level(-31 * 1_440) == .warning)
    }

    @Test(
        "Certificate: over, early, soon over, another's key, its own voucher",
        arguments: [
            (-10, 365, false, true, .good), (-10, 365, true, true, .notice), (-10, 20, false, true, .warning),
            (-10, 0, false, true, .trouble), (-10, -3, false, true, .trouble),
            (1, 365, false, true, .trouble),
            (-10, 365, false, false, .trouble),
        ] as [(Int64, Int64, Bool, Bool, DoctorFinding.Level)])
    func certificate(
        from: Int64, until: Int64, isSelfSigned: Bool, fitsKey: Bool, level: DoctorFinding.Level
    ) {
        let second = Self.now.milliseconds / 1_000
        let known = ServerCertificate(
            validFrom: second + from * 86_400, validUntil: second + until * 86_400,
            isSelfSigned: isSelfSigned,
            fitsKey: fitsKey)
        #expect(DoctorRules.certificate(.success(known), now: Self.now).level == level)
    }

    @Test("Integrity: what is built otherwise is named, without what would move a terminal's cursor")
    func schema() {
        let recent = RecentRecord(events: 5)
        #expect(DoctorRules.integrity(recent, isFileWhole: true).level == .good)
        let object = SchemaDifference.Object(kind: "trigger", name: "lain\u{1B}[2J")
        let found = DoctorRules.integrity(recent, isFileWhole: true, schema: [.foreign(object)])
        #expect(found.level == .trouble)
        #expect(found.says.indonesian.contains("pemicu lain??2J bukan buatan SIGAP"))
        #expect(found.says.english.contains("trigger lain??2J was not made by SIGAP"))
        #expect(found.remedy != nil)
    }

    @Test("A certificate that cannot be read is named; none at all is no fault")
    func noCertificate() {
        let found = DoctorRules.certificate(.failure(.unreadable("/etc/x.pem")), now: Self.now)
        #expect(found.level == .trouble)
        #expect(found.says.indonesian.contains("/etc/x.pem"))
        #expect(DoctorRules.certificate(nil, now: Self.now).level == .good)
    }

    @Test("Backup: a day old is good, older is not, and none is told")
    func backup() {
        func level(hours: Int64) -> DoctorFinding.Level {
            DoctorRules.backup(made: Self.now.adding(minutes: -hours * 60), now: Self.now).level
        }
        #expect(level(hours: 30) == .good)
        #expect(level(hours: 48) == .warning)
        #expect(DoctorRules.backup(made: nil, now: Self.now).level == .notice)
    }

    @Test("Seals, messages and speed have their bounds")
    func bounds() {
        #expect(DoctorRules.seals(1).level == .good)
        #expect(DoctorRules.seals(2).level == .warning)
        let old = OfficeStanding.Waiting(messages: 3, oldest: Self.now.adding(minutes: -6 * 60))
        #expect(DoctorRules.outbox(old, now: Self.now).level == .warning)
        let young = OfficeStanding.Waiting(messages: 3, oldest: Self.now.adding(minutes: -60))
        #expect(DoctorRules.outbox(young, now: Self.now).level == .good)
        #expect(DoctorRules.outbox(.init(givenUp: 1), now: Self.now).level == .warning)
        let at = Self.now.milliseconds
        let slow = ServingNote.Slow(name: "tickets(_:)", milliseconds: 900, at: at - 1)
        let found = DoctorRules.speed(
            [slow, .init(name: "desk", milliseconds: 9_000, at: at - 90_000_000)], now: Self.now)
        #expect(found.level == .warning)
        #expect(found.says.english.contains("900 ms (tickets(_:))"))
        #expect(DoctorRules.speed([], now: Self.now).level == .good)
    }

    @Test("The worst decides: notes change nothing, warnings and troubles do")
    func status() {
        let good = DoctorFinding(.disk, .good, Phrase.Doctor.good)
        let note = DoctorFinding(.backup, .notice, Phrase.Doctor.noBackup)
        let bad = DoctorFinding(.clock, .warning, Phrase.Doctor.clockFree, Phrase.Doctor.clockRemedy)
        #expect(DoctorReport([good, note]).status == 0)
        #expect(DoctorReport([good, note]).text(.english).hasSuffix("All is well.\n"))
        #expect(DoctorReport([good, bad, note]).status == 1)
        let text = DoctorReport([good, bad, note]).text(.indonesian)
        #expect(text.hasPrefix("[perhatian] Jam mesin tidak disetel"), "what is worst comes first")
        #expect(text.contains("\n    Setel jam: "))
        let json = DoctorReport([bad]).json(.english)
        #expect(json.hasPrefix(#"{"checks":[{"check":"clock","level":"warning","remedy":"Set the clock"#))
        #expect(json.hasSuffix(#""level":"warning"}"# + "\n"))
    }

    @Test("A server's note is kept whole, and holds only so many slow reads")
    func note() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "sigap-note-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        let folder = DataFolder(url.path)
        #expect(ServingNote.read(from: folder) == nil)
        var note = ServingNote(version: "1", certificate: "/a", key: "/b")
        for number in 0..<150 { note.add(.init(name: "x", milliseconds: Int64(number), at: 0)) }
        note.write(to: folder)
        let read = try #require(ServingNote.read(from: folder))
        #expect(read == note)
        #expect(read.slow.count == 100 && read.slow.last?.milliseconds == 149)
        try Data("{".utf8).write(to: url.appending(path: "serving.json"))
        #expect(ServingNote.read(from: folder) == nil)
    }
}
