import Phrases
import SOPModel
import TicketEngine

/// A quieter way out, or an act beside the step's own form; each has a form of its own on the ticket page.
enum Way: String, Sendable, Hashable, CaseIterable {
    case sendBack = "send-back"
    case pause = "pause-step"
    case park = "park-ticket"
    case handOver = "hand-over"
    case cancel = "cancel-ticket"
    case unpark = "unpark-ticket"
    case reopen = "reopen-ticket"
    case confirm = "confirm-ticket"
    case sign = "countersign"
    case refuseSign = "refuse-countersign"
    case waiveSign = "waive-countersign"
    case markOutage = "mark-outage"
    case classify = "classify-ticket"
    case leave = "leave-ticket"

    /// The address names the way by the command it ends in.
    var command: CommandName { CommandName(rawValue: rawValue) ?? .comment }

    /// The words of the menu and of the heading.
    var title: Phrase {
        switch self {
        case .sendBack: Phrase.Way.sendBack
        case .pause: Phrase.Act.pause
        case .park: Phrase.Act.park
        case .handOver: Phrase.Act.handOver
        case .cancel: Phrase.Act.cancelTicket
        case .unpark: Phrase.Way.unpark
        case .reopen: Phrase.Act.reopen
        case .confirm: Phrase.Way.confirm
        case .sign: Phrase.Way.sign
        case .refuseSign: Phrase.Way.refuseSign
        case .waiveSign: Phrase.Way.waiveSign
        case .markOutage: Phrase.Outage.mark
        case .classify: Phrase.Secrecy.sensitivity
        case .leave: Phrase.Outage.leave
        }
    }

    /// What it does and what follows, before anybody presses the button.
    var explanation: Phrase {
        switch self {
        case .sendBack: Phrase.Way.sendBackLede
        case .pause: Phrase.Way.pauseLede
        case .park: Phrase.Way.parkLede
        case .handOver: Phrase.Way.handOverLede
        case .cancel: Phrase.Way.cancelLede
        case .unpark: Phrase.Way.unparkLede
        case .reopen: Phrase.Way.reopenLede
        case .confirm: Phrase.Way.confirmLede
        case .sign: Phrase.Way.signLede
        case .refuseSign: Phrase.Way.refuseSignLede
        case .waiveSign: Phrase.Way.waiveSignLede
        case .markOutage: Phrase.Outage.markLede
        case .classify: Phrase.Secrecy.hint
        case .leave: Phrase.Outage.leaveLede
        }
    }

    var icon: Icon {
        switch self {
        case .sendBack: .back
        case .pause: .pause
        case .park: .park
        case .handOver: .moved
        case .cancel, .refuseSign: .closed
        case .unpark, .reopen: .reopen
        case .confirm, .sign: .tick
        case .waiveSign: .forward
        case .markOutage: .horn
        case .classify: .shield
        case .leave: .joined
        }
    }

    /// The word on the button that sends it.
    var button: Phrase {
        switch self {
        case .sendBack: Phrase.Way.sendBackButton
        case .pause: Phrase.Way.pauseButton
        case .park: Phrase.Way.parkButton
        case .handOver: Phrase.Way.handOverButton
        case .sign, .confirm, .markOutage, .classify: Phrase.Act.save
        case .leave: Phrase.Outage.leave
        case .refuseSign: Phrase.Way.refuseButton
        case .waiveSign: Phrase.Act.next
        case .cancel, .unpark, .reopen: title
        }
    }

    var isDangerous: Bool { self == .cancel || self == .refuseSign }
}
