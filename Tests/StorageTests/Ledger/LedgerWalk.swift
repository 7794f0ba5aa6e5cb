import OfficeModel
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

/// Completes the open steps of a ticket, each by whoever it waits for.
struct LedgerWalk {
    let office: LedgerOffice
    let house: Storehouse
    let ticket: TicketID

    /// What is put in where the file leaves a choice; the other fields are filled by themselves.
    var fields = ["hasil": "diperbaiki"]
    var answer = "Tidak"

    /// Completes the first open step.
    @discardableResult
    func step() async throws -> CommandOutcome {
        try await house.ledger.submit(try await completion())
    }

    /// Completes steps until none is open; answers how many.
    @discardableResult
    func finish() async throws -> Int {
        var count = 0
        while let dossier = try await house.reading.ticket(ticket), !dossier.state.positions.isEmpty {
            office.clock.move(minutes: 5)
            if let asked = dossier.state.countersigns.first(where: { $0.standing == .pending }) {
                try await waive(asked.number)
            } else {
                try await step()
                count += 1
            }
        }
        return count
    }

    func waive(_ number: Int) async throws {
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(ticket, .waiveCountersign(number: number, reason: "OPD tidak di tempat")),
                by: .person("dewi", post: nil, capacity: nil)))
    }

    /// The command that completes the first open step, as the one it waits for would send it.
    func completion() async throws -> CommandEnvelope {
        let dossier = try #require(try await house.reading.ticket(ticket))
        let procedure = try #require(
            try await house.reading.procedure(
                dossier.state.procedure, version: dossier.state.procedureVersion))
        return try completion(of: dossier.state, in: procedure)
    }

    func completion(of state: TicketState, in procedure: Procedure) throws -> CommandEnvelope {
        let position = try #require(state.positions.first)
        let step = try #require(procedure.steps.first { $0.id == position.step })
        let form = StepForm(step, stage: position.stage, of: procedure)
        return office.envelope(
            .ticket(ticket, .complete(entry(form, at: position, of: state))), by: actor(for: position))
    }

    private func actor(for position: Position) -> Actor {
        switch position.assignees.first {
        case .post(let post):
            .person(LedgerOffice.holders[post] ?? "ratna", post: post, capacity: .definitive)
        case .person(let person): .person(person, post: nil, capacity: nil)
        case .team, .reporter, nil: .person("dewi", post: nil, capacity: nil)
        }
    }

    private func entry(_ form: StepForm, at position: Position, of state: TicketState) -> CompleteStep {
        var entry = CompleteStep(position: position.number)
        for field in form.fields where field.isRequired {
            guard field.condition?.holds({ entry.fields[$0] ?? state.value(of: $0) }) ?? true else {
                continue
            }
            entry.fields[field.name] =
                fields[field.name] ?? field.choices.first
                ?? "Isian tentang \(field.name) sepanjang satu baris"
        }
        for index in form.requirements where form.step.requirements[index].kind != .document {
            entry.requirements[index] = .ticked
        }
        for index in form.outputs {
            let output = form.step.outputs[index]
            guard output.condition?.holds({ entry.fields[$0] ?? state.value(of: $0) }) ?? true else {
                continue
            }
            entry.products[index] = LedgerWalk.product(output)
        }
        entry.answer = form.answers.isEmpty ? nil : answer
        return entry
    }

    private static func product(_ output: Output) -> Product.Content {
        switch output.kind {
        case .document where output.isDisposition: .disposition(Disposition(instructions: ["Tindak lanjuti"]))
        case .document: .paper(text: "Naskah \(output.name) dengan beberapa kata isi.", files: [])
        case .condition: .condition(Evidence(test: "ping 20 ms", reporterConfirmed: true))
        case .register: .register(text: "Dicatat")
        case .order: .order(Order(words: "Periksa sekarang"))
        case .team: .team(LedgerOffice.technicians)
        case .recap: .recap(period: "2026-08", text: "Rekap")
        case .device: .devices([DeviceChange(direction: .into, kind: "router")])
        }
    }
}
