/// The one list of commands behind pages and API: `/perintah/<name>` and `/api/v1/commands/<name>`.
enum CommandName: String, Sendable, Hashable, CaseIterable {
    // MARK: reports
    case receiveReport = "receive-report"
    case recordAgenda = "record-agenda"
    case acceptReport = "accept-report"
    case joinReport = "join-report"
    case joinOutage = "join-outage"
    case leaveTicket = "leave-ticket"
    case forwardReport = "forward-report"
    case closeReport = "close-report"

    // MARK: steps
    case openTicket = "open-ticket"
    case completeStep = "complete-step"
    case sendBack = "send-back"
    case pauseStep = "pause-step"
    case resumeStep = "resume-step"
    case parkTicket = "park-ticket"
    case unparkTicket = "unpark-ticket"
    case handOver = "hand-over"
    case startPlace = "start-place"
    case finishPlace = "finish-place"
    case splitPlace = "split-place"
    case recordLater = "record-later"
    case recordCase = "record-case"

    // MARK: papers
    case countersign = "countersign"
    case refuseCountersign = "refuse-countersign"
    case waiveCountersign = "waive-countersign"

    // MARK: the ticket
    case markSeen = "mark-seen"
    case comment = "comment"
    case confirmTicket = "confirm-ticket"
    case disputeTicket = "dispute-ticket"
    case rateTicket = "rate-ticket"
    case reopenTicket = "reopen-ticket"
    case cancelTicket = "cancel-ticket"
    case moveTicket = "move-ticket"

    // MARK: the library of SOPs
    case keepProcedure = "keep-procedure"
    case enforceProcedure = "enforce-procedure"
    case withdrawProcedure = "withdraw-procedure"
    case markOutage = "mark-outage"
    case classifyTicket = "classify-ticket"

    // MARK: personal data
    case removePersonalData = "remove-personal-data"
    case destroyExpiredData = "destroy-expired-data"
    case setRetention = "set-retention"

    // MARK: other programs, and links for passwords
    case makeToken = "make-token"
    case agreeToken = "agree-token"
    case revokeToken = "revoke-token"
    case addWebhook = "add-webhook"
    case setWebhook = "set-webhook"
    case retryWebhook = "retry-webhook"
    case makePasswordLink = "make-password-link"
    case endSessions = "end-sessions"
    case removeSecondFactor = "remove-second-factor"

    // MARK: the office
    case setProfile = "set-profile"
    case setHours = "set-hours"
    case setSpecialHours = "set-special-hours"
    case endSpecialHours = "end-special-hours"
    case setDayOff = "set-day-off"
    case endDayOff = "end-day-off"
    case setPost = "set-post"
    case setPerson = "set-person"
    case appointHolder = "appoint-holder"
    case endHolding = "end-holding"
    case releasePerson = "release-person"
    case setTeam = "set-team"
    case setUnit = "set-unit"
    case setContact = "set-contact"
    case setPlace = "set-place"
    case setProvider = "set-provider"
    case setRoutine = "set-routine"
    case enforceProcedures = "enforce-procedures"
    case bindColumns = "bind-columns"
    case setSettings = "set-settings"
    case importList = "import-list"
    case undoOfficeChange = "undo-office-change"

    /// Whether it changes the office, not a report or ticket.
    var isOfOffice: Bool {
        switch self {
        case .setProfile, .setHours, .setSpecialHours, .endSpecialHours, .setDayOff, .endDayOff, .setPost,
            .setPerson, .appointHolder, .endHolding, .releasePerson, .setTeam, .setUnit,
            .setContact, .setPlace,
            .setProvider, .setRoutine, .enforceProcedures, .bindColumns, .setSettings, .importList,
            .undoOfficeChange:
            true
        default: false
        }
    }

    /// Who may try; the engine decides in each case.
    var access: Access {
        switch self {
        case _ where isOfOffice: .administrator
        case .receiveReport, .joinOutage: .everyone
        case .confirmTicket, .disputeTicket, .rateTicket, .completeStep, .countersign, .refuseCountersign,
            .comment, .leaveTicket:
            .reporterOrPerson
        case .recordAgenda, .acceptReport, .joinReport, .forwardReport, .closeReport, .recordCase: .desk
        case .removePersonalData, .destroyExpiredData, .setRetention: .administrator
        case .makeToken, .addWebhook, .setWebhook, .retryWebhook, .makePasswordLink, .endSessions,
            .removeSecondFactor:
            .administrator
        default: .person
        }
    }
}
