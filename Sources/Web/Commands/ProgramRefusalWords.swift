import OfficeModel
import Phrases
import UseCases

/// Why nothing is done about another program, in words.
struct ProgramRefusalWords {
    let scene: FaultScene

    func error(of refusal: ProgramRefusal) -> FieldError {
        switch refusal {
        case .tokenUnknown: scene.error("token", Phrase.Programs.tokenUnknown)
        case .tokenRevoked: scene.error("token", Phrase.Programs.tokenIsRevoked)
        case .tokenOfAnother: scene.error("token", Phrase.Programs.tokenOfAnother)
        case .alreadyAgreed: scene.error("token", Phrase.Programs.alreadyAgreed)
        case .scopeMissing: scene.error("scopes", Phrase.Programs.scopeMissing)
        case .personUnknown(let person):
            scene.error("person", Phrase.Programs.personGone(scene.name(person)))
        case .postNotHeld(let person, let post):
            scene.error("post", Phrase.Programs.postNotHeld(scene.name(person), scene.name(post)))
        case .webhookUnknown: scene.error("webhook", Phrase.Programs.webhookUnknown)
        case .webhookAsItIs: scene.error("webhook", Phrase.Programs.webhookAsItIs)
        case .topicMissing: scene.error("topics", Phrase.Programs.topicMissing)
        case .addressUnusable(let fault): scene.error("url", Phrase.Programs.address(fault))
        case .operatorOnly: scene.error("reach", Phrase.Programs.operatorOnly)
        case .nothingToRetry: scene.error("webhook", Phrase.Programs.nothingToRetry)
        case .secondFactorMissing(let person):
            scene.error("person", Phrase.SecondFactor.notSetUp(scene.name(person)))
        case .accountMissing(let person):
            scene.error("person", Phrase.Programs.accountMissing(scene.name(person)))
        }
    }
}

extension Phrase.Programs {
    static func address(_ fault: WebhookAddress.Fault) -> Phrase {
        switch fault {
        case .unreadable: addressUnreadable
        case .scheme: addressScheme
        case .plain: addressPlain
        case .hostMissing: addressHostMissing
        case .credentials: addressCredentials
        case .ownNetwork: addressOwnNetwork
        case .ownMachine: addressOwnMachine
        }
    }

    static func topic(_ topic: OutboxTopic) -> Phrase {
        switch topic {
        case .reports: topicReports
        case .tickets: topicTickets
        case .steps: topicSteps
        case .papers: topicPapers
        }
    }

    static func scope(_ scope: TokenScope) -> Phrase {
        switch scope {
        case .read: scopeRead
        case .report: scopeReport
        case .act: scopeAct
        }
    }

    static func reach(_ reach: Webhook.Reach) -> Phrase {
        switch reach {
        case .internet: reachInternet
        case .office: reachOffice
        case .anywhere: reachAnywhere
        }
    }
}
