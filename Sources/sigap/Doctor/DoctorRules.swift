package import GnuTLS
package import OfficeTime
import Phrases
package import Storage
package import UseCases

/// From what was measured to what is said of it: nothing here looks at the machine.
package enum DoctorRules {
    private static let megabyte: Int64 = 1 << 20
    /// Below this an upload of a few photos no longer fits.
    private static let leastFree = DiskReserve.most
    private static let littleFree: Int64 = 2_048 * megabyte
    private static let leastFiles: Int64 = 1_000
    private static let dayMilliseconds: Int64 = 86_400_000
    /// Offices renew by letter: three weeks.
    private static let certificateDays: Int64 = 21
    private static let backupDays: Int64 = 2
    private static let outboxHours: Int64 = 6
    /// Clocks that are set over the network differ less from another server's.
    private static let clockSlack: Int64 = 120_000

    package static func disk(free: Int64, size: Int64, files: Int64) -> DoctorFinding {
        guard files >= leastFiles else {
            return DoctorFinding(.disk, .trouble, Phrase.Doctor.noFiles, Phrase.Doctor.diskRemedy)
        }
        let percent = size > 0 ? Int(free * 100 / size) : 0
        let says = Phrase.Doctor.disk(free: bytes(free), percent: percent)
        let level: DoctorFinding.Level =
            free < leastFree ? .trouble : free < littleFree || percent < 5 ? .warning : .good
        return DoctorFinding(.disk, level, says, level == .good ? nil : Phrase.Doctor.diskRemedy)
    }

    /// - Parameters:
    ///   - isSet: whether the machine sets its clock over the network; nil where it does not say.
    ///   - isConfirmed: whether the operator vouched for it since the last event.
    package static func clock(
        now: Instant, lastRecorded: Instant?, zone: Zone, isSet: Bool?, isConfirmed: Bool = false
    ) -> DoctorFinding {
        if let last = lastRecorded, last.milliseconds > now.milliseconds + clockSlack {
            let shown = LocalTime(last, in: zone).text(in: zone)
            return isConfirmed
                ? DoctorFinding(.clock, .notice, Phrase.Doctor.clockAwaited(shown))
                : DoctorFinding(
                    .clock, .trouble, Phrase.Doctor.clockBehind(shown), Phrase.Doctor.clockOffRemedy)
        }
        if let last = lastRecorded, isSet == false, !isConfirmed,
            now.minute - last.minute > ClockRule.longestSilence
        {
            let shown = LocalTime(last, in: zone).text(in: zone)
            return DoctorFinding(
                .clock, .trouble, Phrase.Doctor.clockAhead(shown), Phrase.Doctor.clockOffRemedy)
        }
        guard isSet ?? true else {
            return DoctorFinding(.clock, .warning, Phrase.Doctor.clockFree, Phrase.Doctor.clockRemedy)
        }
        return DoctorFinding(.clock, .good, Phrase.Doctor.clockGood)
    }

    package static func certificate(
        _ certificate: Result<ServerCertificate, ServerCertificate.Fault>?, now: Instant
    ) -> DoctorFinding {
        let remedy = Phrase.Doctor.certificateRemedy
        switch certificate {
        case nil: return DoctorFinding(.certificate, .good, Phrase.Doctor.noCertificate)
        case .failure(.unreadable(let path)), .failure(.malformed(let path)):
            return DoctorFinding(.certificate, .trouble, Phrase.Doctor.badFile(path), remedy)
        case .success(let known):
            let seconds = now.milliseconds / 1_000
            let days = (known.validUntil - seconds) / 86_400
            if !known.fitsKey { return DoctorFinding(.certificate, .trouble, Phrase.Doctor.wrongKey, remedy) }
            if known.validFrom > seconds {
                return DoctorFinding(.certificate, .trouble, Phrase.Doctor.certificateEarly, remedy)
            }
            if known.validUntil <= seconds {
                return DoctorFinding(
                    .certificate, .trouble, Phrase.Doctor.certificateOver(days: Int(-days)), remedy)
            }
            let says = Phrase.Doctor.certificate(days: Int(days))
            if days < certificateDays { return DoctorFinding(.certificate, .warning, says, remedy) }
            return known.isSelfSigned
                ? DoctorFinding(.certificate, .notice, Phrase.Doctor.selfSigned, remedy)
                : DoctorFinding(.certificate, .good, says)
        }
    }

    package static func backup(made: Instant?, now: Instant) -> DoctorFinding {
        guard let made else {
            return DoctorFinding(.backup, .notice, Phrase.Doctor.noBackup, Phrase.Doctor.backupRemedy)
        }
        let days = max(0, now.milliseconds - made.milliseconds) / dayMilliseconds
        let says = Phrase.Doctor.backup(days: Int(days))
        return days >= backupDays
            ? DoctorFinding(.backup, .warning, says, Phrase.Doctor.backupRemedy)
            : DoctorFinding(.backup, .good, says)
    }

    /// The newest day is sealed within a minute of the next; one that is open is no trouble yet.
    package static func seals(_ unsealedDays: Int) -> DoctorFinding {
        unsealedDays > 1
            ? DoctorFinding(
                .seals, .warning, Phrase.Doctor.unsealed(days: unsealedDays), Phrase.Doctor.unsealedRemedy)
            : DoctorFinding(.seals, .good, Phrase.Doctor.sealed)
    }

    package static func outbox(_ waiting: OfficeStanding.Waiting, now: Instant) -> DoctorFinding {
        let age = waiting.oldest.map { max(0, now.milliseconds - $0.milliseconds) / 3_600_000 } ?? 0
        let remedy = Phrase.Doctor.outboxRemedy
        if age >= outboxHours {
            let says = Phrase.Doctor.outboxOld(hours: Int(age), count: waiting.messages)
            return DoctorFinding(.outbox, .warning, says, remedy)
        }
        if waiting.givenUp > 0 {
            return DoctorFinding(.outbox, .warning, Phrase.Doctor.outboxGivenUp(waiting.givenUp), remedy)
        }
        return DoctorFinding(.outbox, .good, Phrase.Doctor.outboxGood)
    }

    package static func speed(_ slow: [ServingNote.Slow], now: Instant) -> DoctorFinding {
        let recent = slow.filter { now.milliseconds - $0.at < dayMilliseconds }
        guard let worst = recent.max(by: { $0.milliseconds < $1.milliseconds }) else {
            return DoctorFinding(.speed, .good, Phrase.Doctor.fast)
        }
        let says = Phrase.Doctor.slow(recent.count, worst: worst.name, milliseconds: Int(worst.milliseconds))
        return DoctorFinding(.speed, .warning, says, Phrase.Doctor.slowRemedy)
    }

    /// - Parameters:
    ///   - isFileWhole: nil where the file was too large to look at in passing.
    ///   - schema: what in the database is not as the program makes it.
    package static func integrity(
        _ recent: RecentRecord, isFileWhole: Bool?, schema: [SchemaDifference] = []
    ) -> DoctorFinding {
        let remedy = Phrase.Doctor.integrityRemedy
        if recent.fault != nil { return DoctorFinding(.integrity, .trouble, Phrase.Doctor.changed, remedy) }
        if let first = schema.first {
            let says = Phrase.Schema.inDoctor(SchemaWords.phrase(first))
            return DoctorFinding(.integrity, .trouble, says, remedy)
        }
        switch isFileWhole {
        case false?: return DoctorFinding(.integrity, .trouble, Phrase.Doctor.damaged, remedy)
        case true?: return DoctorFinding(.integrity, .good, Phrase.Doctor.whole(events: recent.events))
        case nil: return DoctorFinding(.integrity, .good, Phrase.Doctor.wholeEventsOnly)
        }
    }

    private static func bytes(_ count: Int64) -> String {
        count < 10_240 * megabyte ? "\(count / megabyte) MB" : "\(count / (1_024 * megabyte)) GB"
    }
}
