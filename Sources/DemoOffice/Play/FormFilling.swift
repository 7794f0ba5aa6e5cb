import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// Fills the form of a step from what the story knows of its disturbance.
struct FormFilling {
    let form: StepForm
    let position: Position
    let state: TicketState
    let story: Story
    let today: CivilDate

    /// The checklist of the round in SOP 001.
    static let checklist = [
        "Perangkat jaringan terpasang, menyala dan berfungsi", "Kabel dan sambungan dalam keadaan baik",
        "Koneksi jaringan tersambung dan dapat dipakai",
    ]

    func entry(_ answers: Answers) -> CompleteStep {
        var entry = CompleteStep(position: position.number, parking: answers.parking, note: answers.note)
        for field in form.fields where isAsked(field.condition, entry) {
            if let value = value(of: field, answers) { entry.fields[field.name] = value }
        }
        for index in form.requirements {
            let requirement = form.step.requirements[index]
            if let reason = answers.missing[requirement.name] {
                entry.requirements[index] = .missing(reason: reason)
            } else if requirement.kind != .document {
                entry.requirements[index] = .ticked
            }
        }
        for index in form.outputs where isAsked(form.step.outputs[index].condition, entry) {
            entry.products[index] = content(of: form.step.outputs[index], answers)
        }
        entry.answer = form.answers.isEmpty ? nil : answers.answer ?? form.answers.last
        return entry
    }

    private func isAsked(_ condition: Condition?, _ entry: CompleteStep) -> Bool {
        condition?.holds { entry.fields[$0] ?? state.value(of: $0) } ?? true
    }

    private func value(of field: Field, _ answers: Answers) -> String? {
        if let given = answers.fields[field.name] { return given }
        if !field.choices.isEmpty {
            let known = story.disturbance.value(of: field.name, at: story)
            return known.flatMap { field.choices.contains($0) ? $0 : nil } ?? field.choices.first
        }
        switch field.kind {
        case .date: return today.description
        case .number: return "1"
        case .text, .paragraph:
            let known = story.disturbance.value(of: field.name, at: story)
            return known ?? (field.isRequired ? story.disturbance.work : nil)
        }
    }

    private func content(of output: Output, _ answers: Answers) -> Product.Content {
        if let reason = answers.missingOutputs[output.name] { return .missing(reason: reason) }
        let disturbance = story.disturbance
        switch output.kind {
        case .document where output.isDisposition:
            let usual = Disposition(
                instructions: ["Tindak lanjuti sesuai ketentuan", "Periksa dan laporkan"],
                urgency: story.urgency,
                note: disturbance.instruction)
            return .disposition(answers.disposition ?? usual)
        case .document: return .paper(text: PaperTexts.text(of: output, in: self), files: [])
        case .condition: return .condition(Evidence(test: disturbance.test, reporterConfirmed: true))
        case .register: return .register(text: "\(disturbance.title(at: story.unit)). \(disturbance.finding)")
        case .order: return .order(Order(words: disturbance.order(at: story), by: orderer))
        case .team: return .team(story.technicians)
        case .recap: return .recap(period: "\(today.description.prefix(7))", text: PaperTexts.recap)
        case .device: return .devices(disturbance.devices)
        }
    }

    /// In 002 the instruction comes from the Kabid; elsewhere the one who acts gives the order.
    private var orderer: PostID? {
        state.procedure.hasPrefix("pontianak-") ? "kabid-aptika" : nil
    }
}
