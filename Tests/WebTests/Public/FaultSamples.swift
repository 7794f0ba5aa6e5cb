import OfficeTime
import OfficeModel
import SOPModel
import TicketEngine
import UseCases

@testable import Web

/// One of each case; that none is without a place in the words is for the switch of `RefusalWords` to hold.
extension Refusal {
    static let samples: [Refusal] = ofTicket + ofForm + ofFlow

    private static let ofTicket: [Refusal] =
        [
            .alreadyOpen, .noSuchTicket, .noSuchPosition(4), .positionClosed(4),
            .stale(expected: 3, actual: 5),
            .notYours([.post("kadis"), .reporter]), .mayNotRecordFor([.team("teknisi"), .person("eko")]),
            .scanMissing, .signatureMissing, .ordererMissing, .outsiderMissing, .notInThisPost("kabid"),
            .notOnTheChain,
            .notTheReporter, .columnUnbound("kasie"), .happenedBefore(TicketOffice.morning),
            .happenedInFuture, .lateReasonMissing,
        ] + TicketPhase.allCases.map { .wrongPhase($0) }

    private static let ofForm: [Refusal] = [
        .fieldMissing("hasil"), .fieldNotAChoice("hasil", choices: ["valid", "tidak valid"]),
        .fieldUnreadable("tanggal", .date), .fieldUnreadable("jumlah", .number), .fieldUnknown("lain"),
        .fieldTooLong("catatan", limit: 20_000), .requirementMissing(0), .requirementUnknown(9),
        .productMissing(0), .productUnknown(9), .productOfWrongKind(0), .proofMissing(0), .answerMissing,
        .answerUnknown(["Ya", "Tidak"]), .answerUnknown([]), .noWayFits, .parkingMissing, .reasonMissing,
        .nobodyInTeam(0), .unknownPerson("siapa"), .unknownPost("apa"), .cannotSkipTo("verifikasi"),
        .dispositionReasonMissing(0), .scoreOutOfRange, .alreadyRated, .referenceMissing,
        .pauseNoteMissing(.part),
        .pauseNoteMissing(.reporter), .deviceMissing(0, .out), .notForTeams("siapa"),
        .unknownProvider("penyedia"), .classificationUnknown("000.9"),
    ]

    private static let ofFlow: [Refusal] =
        [
            .notAnEarlierRow("verifikasi"), .noPreviousPerformer, .alreadyPaused, .notPaused, .alreadyParked,
            .notParked, .handOverLeadsNowhere("sop-lain"), .notARound, .roundUnfinished(open: 3),
            .placeUnknown("dinas-kesehatan"), .placeNotStarted("dinas-kesehatan"),
            .placeAlreadyStarted("dinas-kesehatan"), .placeAlreadyFinished("dinas-kesehatan"),
            .acknowledgementMissing("dinas-kesehatan"),
            .noSuchCountersign(2), .countersignSettled(2),
            .awaitingCountersign(step: "verifikasi", column: "opd"), .alreadyJoined, .nothingToSee,
            .tooLateToReopen(TicketOffice.morning), .notDue, .cannotMove(MoveObstacle.samples),
            .calendarUnusable, .notJoined, .firstReportStays, .noOutage, .isSecret, .alreadyClassified,
            .noPlaceKnown,
        ] + PauseReason.Kind.allCases.map { .pausedNow($0) } + Trigger.Source.allCases.map { .noTrigger($0) }
}

extension MoveObstacle {
    static let samples: [MoveObstacle] = [
        .versionUnknown(9), .targetMissing("verifikasi"), .parkedRowMissing("verifikasi"),
        .columnUnbound("verifikasi", "kabid"), .outputAbsent("verifikasi", "laporan-pengaduan"),
        .roundLost("verifikasi"),
    ]
}

extension InputFault.Reason {
    static let samples: [InputFault.Reason] = [
        .missing, .tooLong(limit: 200), .notAChoice(["biasa", "segera"]), .unreadable(.number),
        .unreadable(.date), .unreadable(.moment), .unreadable(.id), .unreadable(.flag), .controlCharacters,
        .unknownUnit, .unknownPlace, .unknownPost, .unknownPerson, .tooManyFiles(limit: 20), .fileKind,
        .noRoom, .unexpected, .tooOften(minutes: 10), .notReachable(fewestDigits: 8), .severalLines,
    ]
}

extension CommandFailure {
    static let samples: [CommandFailure] =
        plain + ReportRefusal.samples.map { .reportRefused($0) } + ofPrograms + ofOffice

    private static let plain: [CommandFailure] = [
        .refused(.answerMissing), .idReused, .notAllowed, .invalidValue, .tryAgain, .storeFailed,
    ]

    private static let ofPrograms: [CommandFailure] = ProgramRefusal.samples.map { .programRefused($0) }

    private static let ofOffice: [CommandFailure] = OfficeRefusal.samples.map { .officeRefused($0) }
}

extension ProgramRefusal {
    static let samples: [ProgramRefusal] =
        [
            .tokenUnknown, .tokenRevoked, .tokenOfAnother, .alreadyAgreed, .scopeMissing,
            .personUnknown("siapa"), .postNotHeld("siapa", "kadis"), .webhookUnknown, .webhookAsItIs,
            .topicMissing, .operatorOnly, .nothingToRetry, .secondFactorMissing("siapa"),
            .accountMissing("siapa"),
        ] + WebhookAddress.Fault.allCases.map { .addressUnusable($0) }
}

extension OfficeRefusal {
    static let samples: [OfficeRefusal] = [
        .alreadyFounded, .postUnknown("apa"), .teamUnknown("apa"), .nameTaken("Kadis"),
        .superiorLoop(["kadis"]), .postHeld("kadis", by: ["siapa"]), .postAbove("kadis", of: ["kabid"]),
        .postBound("kadis", in: ["sop"]), .teamBound("teknisi", in: ["sop"]), .successorSelf,
        .lastAdministrator, .ownAppointment, .loginTaken("siapa", by: "siapa"), .loginUnusable("Si Apa"),
        .periodBackward, .alreadyHolds, .notHeld, .calendarMissing, .hoursUnusable, .periodUnknown,
        .periodsOverlap("Puasa"),
        .patternUnknownName("nomer"), .patternWithoutOrder("Nota dinas"), .procedureUnknown("sop-lain"),
        .importEmpty, .importFaulty(2), .noSuchChange(9), .changedSince(9), .notUndoable(9),
    ]
}

extension ReportRefusal {
    static let samples: [ReportRefusal] = [
        .noSuchReport, .alreadyHandled, .textMissing, .textTooLong(limit: 4_000), .unitUnknown, .placeUnknown,
        .reporterMissing, .madeInFuture, .sinceInFuture, .reasonMissing, .noProcedure,
        .chooseProcedure(["loteng-penanganan-gangguan"]), .procedureUnknown("sop-lain"), .noSuchTicket,
        .alreadyReceived, .channelMissing, .sinceTooEarly, .letterInFuture, .letterTooEarly,
        .nothingToRecord, .notAffected, .notJoined, .nothingKept, .nothingExpired,
        .retentionUnusable(.noRule), .retentionUnusable(.years(code: "500.12")),
        .retentionUnusable(.unknownCode("500.12")),
    ]
}
