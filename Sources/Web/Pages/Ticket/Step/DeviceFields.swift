import Phrases
import TicketEngine

/// Lines for devices taken out and put in: one of each, and one more that may stay empty.
struct DeviceFields: Sendable {
    let scene: TicketScene
    let typed: Typed
    /// `outputs.0.devices` or `devices`.
    let path: String

    var parts: [FormPart] {
        [
            line(0, .out, Phrase.StepForm.deviceOut), line(1, .into, Phrase.StepForm.deviceIn),
            .fold(scene.text(Phrase.StepForm.deviceMore), isOpen: typed.touches("\(path).2.kind"), [extra]),
        ]
    }

    private func line(_ index: Int, _ direction: DeviceChange.Direction, _ title: Phrase) -> FormPart {
        let line = "\(path).\(index)"
        let hidden = FormPart.hidden(name: line + ".direction", value: direction.rawValue)
        return .group(
            .init(
                title: scene.text(title), path: line, error: typed.error(line),
                parts: [hidden] + details(line, isRequired: true)))
    }

    private var extra: FormPart {
        let line = "\(path).2"
        let options = DeviceChange.Direction.allCases.map {
            Field.Option(
                value: $0.rawValue, title: scene.text($0.phrase),
                isChosen: typed.isChosen(line + ".direction", $0.rawValue, usually: $0 == .out))
        }
        let direction = FormPart.field(
            Field(
                name: line + ".direction", label: scene.text(Phrase.StepForm.direction), isRequired: false,
                saysOptional: false, control: .radios(options, twoColumns: true)))
        return .group(
            .init(
                title: scene.text(Phrase.StepForm.deviceMore), path: line, parts: [direction] + details(line))
        )
    }

    private func details(_ line: String, isRequired: Bool = false) -> [FormPart] {
        let lines: [(String, Phrase, isOptional: Bool)] = [
            ("kind", Phrase.StepForm.deviceKind, false), ("brand", Phrase.StepForm.deviceBrand, true),
            ("serial", Phrase.StepForm.deviceSerial, true), ("asset_code", Phrase.StepForm.deviceAsset, true),
        ]
        return lines.map { key, label, isOptional in
            let name = line + "." + key
            return .field(
                Field(
                    name: name, label: scene.text(label), error: typed.error(name),
                    isRequired: isRequired && key == "kind", saysOptional: isOptional,
                    control: .line(Field.Line(value: typed.value(name), maxLength: 120))))
        }
    }
}

extension DeviceChange.Direction {
    var phrase: Phrase {
        switch self {
        case .out: Phrase.StepForm.deviceOut
        case .into: Phrase.StepForm.deviceIn
        }
    }
}
