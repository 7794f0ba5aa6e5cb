import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Reading the form of a step: its inputs follow from the kinds of the row's outputs.
extension CommandReading {
    mutating func completeStep() -> TicketCommand { completeStep(at: reader.requiredNumber("position")) }

    /// Reads everything but the position.
    mutating func completeStep(at position: Int) -> TicketCommand {
        var entry = CompleteStep(position: position)
        for name in reader.values.names(below: "fields") {
            guard let value = reader.text("fields." + name, upTo: Self.textLimit) else { continue }
            entry.fields[name] = value
        }
        for name in reader.values.names(below: "requirements") {
            guard let index = place(name, below: "requirements") else { continue }
            entry.requirements[index] = requirement("requirements." + name)
        }
        for name in reader.values.names(below: "outputs") {
            // Without a row the engine says what is wrong with the position.
            guard let index = place(name, below: "outputs"), let step else { continue }
            guard step.outputs.indices.contains(index) else {
                if reader.values.has("outputs." + name) { reader.fault("outputs." + name, .unexpected) }
                continue
            }
            entry.products[index] = content(of: step.outputs[index], at: "outputs." + name)
            if step.outputs[index].kind == .document, !step.outputs[index].isDisposition {
                entry.marks[index] = mark("outputs." + name)
            }
        }
        entry.answer = reader.text("answer")
        entry.parking = parkingIfAny()
        entry.note = reader.text("note", upTo: Self.textLimit) ?? ""
        return .complete(entry)
    }

    /// What is said about the number of a paper; nil where nothing is.
    private mutating func mark(_ path: String) -> CompleteStep.PaperMark? {
        let number = reader.text(path + ".number", upTo: 120)
        let code = reader.text(path + ".classification", upTo: 60)
        if number == nil, code == nil { return nil }
        return CompleteStep.PaperMark(number: number ?? "", classification: code ?? "")
    }

    /// A place in a list, written in one way only, so that no two names mean the same.
    private mutating func place(_ name: String, below path: String) -> Int? {
        if let index = Int(name), index >= 0, String(index) == name { return index }
        reader.fault(path + "." + name, .unexpected)
        return nil
    }

    /// The form of a row that may park shows the fields of a programme; untouched ones are no parking.
    private mutating func parkingIfAny() -> ParkingEntry? {
        reader.values.text("parking.programme") == nil ? nil : parking()
    }

    private mutating func requirement(_ path: String) -> CompleteStep.RequirementEntry? {
        let files = reader.files(path + ".files")
        if !files.isEmpty { return .uploaded(files) }
        if reader.flag(path + ".ticked") { return .ticked }
        return reader.text(path + ".missing", upTo: Self.noteLimit).map { .missing(reason: $0) }
    }

    /// What was put in for an output; nil where nothing was.
    private mutating func content(of output: Output, at path: String) -> Product.Content? {
        if let reason = reader.text(path + ".missing", upTo: Self.noteLimit) {
            return .missing(reason: reason)
        }
        switch output.kind {
        case .document where output.isDisposition: return disposition(path)
        case .document:
            let files = reader.files(path + ".files")
            guard let text = reader.text(path + ".text", upTo: Self.textLimit) else {
                return files.isEmpty ? nil : .paper(text: "", files: files)
            }
            return .paper(text: text, files: files)
        case .condition: return condition(path)
        case .register:
            return reader.text(path + ".text", upTo: Self.textLimit).map { .register(text: $0) }
        case .order:
            let by = reader.post(path + ".by")
            return reader.text(path + ".text", upTo: Self.textLimit).map { .order(Order(words: $0, by: by)) }
        case .team: return team(path)
        case .recap:
            let text = reader.text(path + ".text", upTo: Self.textLimit) ?? ""
            return reader.text(path + ".period", upTo: 60).map { .recap(period: $0, text: text) }
        case .device:
            let found = devices(path + ".devices")
            return found.isEmpty ? nil : .devices(found)
        }
    }

    private mutating func disposition(_ path: String) -> Product.Content? {
        guard reader.values.has(path) else { return nil }
        let target: Disposition.Target
        switch reader.text(path + ".target") {
        case nil, "next": target = .next
        case "none": target = .none
        case let step?: target = .step(StepID(step))
        }
        return .disposition(
            Disposition(
                target: target, instructions: reader.list(path + ".instructions"),
                urgency: reader.choice(path + ".urgency") ?? .normal,
                note: reader.text(path + ".text", upTo: Self.textLimit) ?? ""))
    }

    private mutating func condition(_ path: String) -> Product.Content? {
        let evidence = Evidence(
            test: reader.text(path + ".test", upTo: Self.textLimit) ?? "",
            photos: reader.files(path + ".photos"),
            reporterConfirmed: reader.flag(path + ".reporter_confirmed"))
        return evidence == Evidence() ? nil : .condition(evidence)
    }

    private mutating func team(_ path: String) -> Product.Content? {
        var people: [PersonID] = []
        for word in reader.values.all(path + ".people") {
            // Who has left may have been in a team of the past.
            guard let known = reader.office.people[PersonID(word)], known.isActive || laterProcedure != nil
            else {
                reader.fault(path + ".people", .unknownPerson)
                continue
            }
            people.append(PersonID(word))
        }
        return people.isEmpty ? nil : .team(people)
    }

    mutating func devices(_ path: String) -> [DeviceChange] {
        var found: [DeviceChange] = []
        for name in reader.values.names(below: path) {
            let line = path + "." + name
            guard let kind = reader.text(line + ".kind", upTo: 120) else {
                let others = [".brand", ".serial", ".asset_code"]
                if others.contains(where: { reader.values.text(line + $0) != nil }) {
                    reader.fault(line + ".kind", .missing)
                }
                continue
            }
            found.append(
                DeviceChange(
                    direction: reader.requiredChoice(line + ".direction", or: .out), kind: kind,
                    brand: reader.text(line + ".brand", upTo: 120) ?? "",
                    serial: reader.text(line + ".serial", upTo: 120) ?? "",
                    assetCode: reader.text(line + ".asset_code", upTo: 120) ?? ""))
        }
        return found
    }

    // MARK: given

    /// How it was given (DESIGN rule 6).
    mutating func given() -> Given {
        switch reader.values.text("given") {
        case nil, "own": return .own
        case "recorded":
            let orderer = reader.person("given.ordered_by")
            return .recorded(
                Given.RecordedFor(
                    orderedBy: orderer, outsider: orderer == nil ? outsider() : nil,
                    medium: reader.choice("given.medium") ?? .word, scan: reader.files("given.scan").first))
        case "on-site":
            guard let who = outsider() else {
                reader.fault("given.name", .missing)
                return .own
            }
            return .onSite(
                Given.OnSite(
                    who: who, signature: reader.files("given.signature").first,
                    photo: reader.files("given.photo").first))
        default:
            reader.fault("given", .notAChoice(["own", "recorded", "on-site"]))
            return .own
        }
    }

    mutating func outsider() -> PersonalReference? {
        guard let name = reader.text("given.name", upTo: 120) else { return nil }
        let details = ReporterDetails(
            name: name, post: reader.text("given.post", upTo: 120) ?? "",
            contact: reader.text("given.contact", upTo: 120) ?? "")
        return reader.keepApart(JSONText.of(details), as: .onSite)
    }
}
