import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// What a person puts into a form where it matters to the test; the rest is filled by itself.
struct Filling {
    /// By field name; an empty value leaves the field out.
    var fields: [String: String] = [:]
    /// By the name of the output.
    var products: [String: Product.Content] = [:]
    /// By the name of the requirement.
    var requirements: [String: CompleteStep.RequirementEntry] = [:]
    var answer: String?
    var parking: ParkingEntry?
    var note = ""

    func entry(_ form: StepForm, at position: Position, of state: TicketState) -> CompleteStep {
        var entry = CompleteStep(position: position.number, parking: parking, note: note)
        for field in form.fields {
            let isAsked = field.condition?.holds { entry.fields[$0] ?? state.value(of: $0) } ?? true
            let value = fields[field.name] ?? (isAsked && field.isRequired ? Self.sample(of: field) : "")
            if !value.isEmpty { entry.fields[field.name] = value }
        }
        for index in form.requirements {
            let requirement = form.step.requirements[index]
            if let given = requirements[requirement.name] {
                entry.requirements[index] = given
            } else if requirement.kind != .document {
                entry.requirements[index] = .ticked
            }
        }
        for index in form.outputs {
            let output = form.step.outputs[index]
            let isAsked = output.condition?.holds { entry.fields[$0] ?? state.value(of: $0) } ?? true
            guard isAsked else { continue }
            entry.products[index] = products[output.name] ?? Self.sample(of: output)
        }
        entry.answer = form.answers.isEmpty ? nil : answer ?? form.answers.first
        return entry
    }

    static func sample(of field: Field) -> String {
        if let first = field.choices.first { return first }
        switch field.kind {
        case .text, .paragraph: return "Isian \(field.name)"
        case .number: return "3"
        case .date: return "2026-08-03"
        }
    }

    static func sample(of output: Output) -> Product.Content {
        switch output.kind {
        case .document where output.isDisposition: .disposition(Disposition())
        case .document: .paper(text: "Naskah \(output.name)", files: [])
        case .condition: .condition(proof)
        case .register: .register(text: "Gangguan dicatat")
        case .order: .order(Order(words: "Periksa sekarang"))
        case .team: .team(SampleOffice.technicians)
        case .recap: .recap(period: "2026-08", text: "Rekap")
        case .device: .devices(devices)
        }
    }

    static let proof = Evidence(test: "ping 20 ms", photos: [file], reporterConfirmed: true)
    static let devices = [
        DeviceChange(direction: .out, kind: "router", brand: "Contoh", serial: "A-1", assetCode: "1.3.2"),
        DeviceChange(direction: .into, kind: "router", brand: "Contoh", serial: "B-2", assetCode: "1.3.3"),
    ]
    static let file = AttachmentReference(
        digest: String(repeating: "0a", count: 32), name: "foto.jpg", mediaType: "image/jpeg", size: 4096)
    static let someone = PersonalReference(
        id: PersonalID(high: 7, low: 7), digest: String(repeating: "0b", count: 32))
    static let onSite = Given.OnSite(who: someone, signature: file)
    static let programme = ParkingEntry(
        programme: "Peningkatan jaringan", budgetYear: 2027, reference: "RKA 2.16.02", responsible: "kabid",
        review: CivilDate(year: 2027, month: 1, day: 15) ?? CivilDate(dayNumber: 0))
}
