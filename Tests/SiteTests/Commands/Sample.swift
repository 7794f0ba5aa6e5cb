import Crypto
import OfficeModel
import OfficeTime

@testable import Web

/// A command that is right in every field, sent by whom it befits.
struct Sample: Sendable {
    typealias Fields = [(name: String, value: String)]

    var name: CommandName
    var who: Who
    var fields: Fields
    /// The page its form stands on.
    var from: String
    /// What has to be done before it is accepted.
    var before: [CommandName] = []

    init(_ name: CommandName, in seed: Seed) {
        self.name = name
        who = name.isOfOffice ? .administrator : Self.sender(name)
        fields =
            name.isOfOffice ? Self.ofOffice(name, seed) : Self.subject(name, seed) + Self.own(name, seed)
        from =
            switch name {
            case .receiveReport, .joinOutage: "/lapor"
            case .leaveTicket: "/lacak"
            case .recordAgenda, .acceptReport, .joinReport, .forwardReport, .closeReport:
                "/laporan/" + seed.waiting.text
            case .openTicket: "/tiket/mulai"
            case .recordLater: "/tiket/susulan?tiket=" + seed.open.text
            case .recordCase: "/tiket/susulan/selesai"
            case _ where name.isOfOffice: Self.officePage(name)
            case .makeToken, .revokeToken: "/kantor/program"
            case .agreeToken: "/akun"
            case .addWebhook: "/kantor/program/webhook"
            case .setWebhook, .retryWebhook: "/kantor/program/webhook/" + seed.webhook.text
            case .makePasswordLink, .endSessions, .removeSecondFactor: "/kantor/pegawai/ratna"
            case .removePersonalData: "/kantor/data-pribadi?orang=sari"
            case .destroyExpiredData, .setRetention: "/kantor/data-pribadi/retensi"
            case .keepProcedure: "/sop/unggah"
            case .enforceProcedure: "/sop/\(Self.revised)/versi/2/berlakukan"
            case .withdrawProcedure: "/sop/\(Self.revised)/versi/1"
            default: "/tiket/" + (fields.first { $0.name == "ticket" }?.value ?? "")
            }
        if name == .resumeStep { before = [.pauseStep] }
        if name == .splitPlace { before = [.startPlace] }
        if name == .joinOutage { before = [.markOutage] }
        if name == .leaveTicket { before = [.joinReport] }
        if name == .enforceProcedures { before = [.withdrawProcedure] }
        if name == .endSpecialHours { before = [.setSpecialHours] }
        if name == .endDayOff { before = [.setDayOff] }
        if name == .destroyExpiredData { before = [.setRetention] }
        if name == .enforceProcedure { before = [.keepProcedure] }
        if name == .moveTicket { before = [.keepProcedure, .enforceProcedure] }
    }

    /// The procedure whose next version the samples keep, put in force and move tickets to.
    static let revised = "bolmut-maintenance-gangguan"

    private static func sender(_ name: CommandName) -> Who {
        switch name {
        case .keepProcedure, .enforceProcedure, .withdrawProcedure: .administrator
        case .receiveReport, .joinOutage, .confirmTicket, .disputeTicket, .rateTicket, .countersign,
            .refuseCountersign:
            .stranger
        case .recordAgenda, .acceptReport, .joinReport, .leaveTicket, .forwardReport, .closeReport,
            .recordCase:
            .desk
        case .startPlace, .finishPlace, .splitPlace, .waiveCountersign: .technician
        case .removePersonalData, .destroyExpiredData, .setRetention: .administrator
        case .makeToken, .revokeToken, .addWebhook, .setWebhook, .retryWebhook, .makePasswordLink,
            .endSessions, .removeSecondFactor:
            .administrator
        default: .head
        }
    }

    /// What it is about.
    private static func subject(_ name: CommandName, _ seed: Seed) -> Fields {
        switch name {
        case .receiveReport, .openTicket, .destroyExpiredData, .setRetention, .keepProcedure: []
        case .agreeToken, .revokeToken: [("token", seed.token.text)]
        case .setWebhook, .retryWebhook: [("webhook", seed.webhook.text)]
        case .removePersonalData: [("reports", seed.waiting.text)]
        case .enforceProcedure: [("procedure", revised), ("version", "2")]
        case .withdrawProcedure: [("procedure", revised), ("version", "1")]
        case .recordLater:
            [("steps.0.ticket", seed.open.text), ("steps.0.step", "disposisi-kepala-dinas")]
        case .recordAgenda, .acceptReport, .forwardReport, .closeReport, .leaveTicket:
            [("report", seed.waiting.text)]
        case .joinReport: [("report", seed.waiting.text), ("ticket", seed.open.text)]
        case .confirmTicket, .disputeTicket, .rateTicket:
            [("ticket", seed.done.text), ("code", seed.doneCode)]
        case .reopenTicket: [("ticket", seed.done.text)]
        case .countersign, .refuseCountersign:
            [
                ("ticket", seed.signing.text), ("code", seed.signingCode),
                ("number", String(seed.countersign)), ("signer.name", "Sari"), ("signer.post", "Sekretaris"),
            ]
        case .waiveCountersign: [("ticket", seed.signing.text), ("number", String(seed.countersign))]
        case .startPlace, .finishPlace, .splitPlace:
            [("ticket", seed.round.text), ("position", String(seed.roundPosition)), ("place", "disdik")]
        case .unparkTicket: [("ticket", seed.parked.text)]
        case .markSeen, .comment, .cancelTicket, .moveTicket, .joinOutage, .markOutage, .classifyTicket:
            [("ticket", seed.open.text)]
        case .completeStep, .sendBack, .pauseStep, .resumeStep, .parkTicket, .handOver:
            [("ticket", seed.open.text), ("position", String(seed.openPosition))]
        default: []
        }
    }

    private static func own(_ name: CommandName, _ seed: Seed) -> Fields {
        switch name {
        case .receiveReport:
            [
                ("complaint", "mati"), ("unit", "dinkes"), ("text", "Internet mati"), ("name", "Sari"),
                ("contact", "0800-0000-001"),
            ]
        case .recordAgenda: [("agenda.letter_number", "005/12"), ("agenda.letter_date", "2026-08-01")]
        case .acceptReport:
            [("procedure", "bolmut-maintenance-gangguan"), ("title", "Internet mati"), ("urgency", "segera")]
        case .forwardReport: [("to", "penyedia"), ("note", "Kabel penyedia putus")]
        case .openTicket:
            [("procedure", "bogor-pemeliharaan-jaringan"), ("source", "perintah"), ("title", "Putaran")]
        case .completeStep: [("outputs.0.target", "next"), ("outputs.0.text", "Tindak lanjuti")]
        case .sendBack: [("to", "laporan-masuk"), ("reason", "Belum lengkap")]
        case .pauseStep: [("kind", "penyedia"), ("reference", "TT-1")]
        case .parkTicket:
            [
                ("parking.programme", "Peningkatan jaringan"), ("parking.budget_year", "2027"),
                ("parking.responsible", "kabid"), ("parking.review", "2027-01-15"),
            ]
        case .handOver: [("procedure", "setda-pemeliharaan-jaringan-internet"), ("reason", "Bukan SOP ini")]
        case .finishPlace: [("outcome", "unreachable"), ("reason", "Kantor tutup")]
        case .splitPlace:
            [("procedure", "bolmut-maintenance-gangguan"), ("title", "Sakelar rusak"), ("complaint", "mati")]
        case .recordLater:
            [
                ("steps.0.happened", "2026-08-03T07:20+08:00"), ("steps.0.outputs.0.target", "next"),
                ("steps.0.outputs.0.text", "Tindak lanjuti"), ("late_reason", "Listrik padam"),
            ]
        case .recordCase: OldCase.notValid.fields
        case .joinOutage: [("unit", "dinkes")]
        case .markOutage: [("scope", "semua"), ("notice", "Internet terputus di kompleks kantor")]
        case .classifyTicket: [("sensitivity", "rahasia"), ("reason", "Permintaan pimpinan")]
        case .comment: [("text", "Sudah ditelepon")]
        case .keepProcedure: [("text", seed.revision)]
        case .enforceProcedure: [("approved_by", "kadis"), ("effective", "2026-08-03")]
        case .moveTicket:
            [("version", "2"), ("reason", "SOP direvisi"), ("rows.laporan-masuk", "laporan-masuk")]
        case .makeToken:
            [("name", "Papan pantau"), ("person", "gunawan"), ("scopes", "read"), ("days", "30")]
        case .addWebhook: [("url", "https://papan.example.go.id/kait"), ("topics", "tiket")]
        case .setWebhook: [("standing", "berhenti")]
        case .makePasswordLink: [("person", "gunawan")]
        case .endSessions: [("person", "ratna")]
        case .removeSecondFactor: [("person", "ratna")]
        case .rateTicket: [("score", "4"), ("text", "Cepat")]
        case .setRetention:
            [
                ("classification", "500.12.15.1"), ("name", "Jaringan"), ("active_years", "0"),
                ("inactive_years", "0"),
                ("standard", "yes"),
            ]
        case .closeReport, .refuseCountersign, .waiveCountersign, .disputeTicket, .reopenTicket,
            .cancelTicket, .leaveTicket, .removePersonalData, .destroyExpiredData, .withdrawProcedure:
            [("reason", "Alasan yang jelas")]
        default: []
        }
    }
}

/// How a command is sent.
enum Carrier: String, Sendable, CaseIterable {
    case form, json
}

extension OfficeUnderTest {
    func newID() -> String {
        TimeOrderedID.next(atMilliseconds: clock.now().milliseconds).description.filter { $0 != "-" }
    }

    /// The request that sends a command.
    func request(
        _ name: CommandName, _ fields: Sample.Fields, as who: Who, by carrier: Carrier, id: String? = nil,
        from: String = "/", english: Bool = false
    ) -> Ask {
        let all = fields + [("command_id", id ?? newID())]
        let ask =
            switch carrier {
            case .form:
                Ask.post("/perintah/" + name.rawValue, all + [("csrf", who.formToken), ("form_page", from)])
            case .json: Ask.json("/api/v1/commands/" + name.rawValue, nested(all))
            }
        return ask.as(who, english: english)
    }

    func request(_ sample: Sample, by carrier: Carrier, id: String? = nil) -> Ask {
        request(sample.name, sample.fields, as: sample.who, by: carrier, id: id, from: sample.from)
    }

    /// Dotted names as objects within objects.
    private func nested(_ fields: Sample.Fields) -> String {
        JSONText.of(tree(fields.map { ($0.name.split(separator: ".").map(String.init), $0.value) }))
    }

    private func tree(_ fields: [(path: [String], value: String)]) -> JSONTree {
        var members: [String: JSONTree] = [:]
        let firsts = Dictionary(grouping: fields) { $0.path.first ?? "" }
        for (name, inner) in firsts {
            let leaves = inner.filter { $0.path.count == 1 }
            let branches = inner.filter { $0.path.count > 1 }
            if leaves.count > 1 {
                members[name] = .list(leaves.map { .text($0.value) })
            } else if let leaf = leaves.first {
                members[name] = .text(leaf.value)
                // A name that has a value of its own cannot hold others in JSON: those stay dotted.
                for branch in branches { members[branch.path.joined(separator: ".")] = .text(branch.value) }
            } else {
                members[name] = tree(branches.map { (Array($0.path.dropFirst()), $0.value) })
            }
        }
        return .object(members)
    }
}
