internal import YAML

/// Puts one row back into the keys of `kegiatan`.
enum StepWriter {
    static func value(_ step: Step) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("id", .text(step.id.text))
        map.add("nomor", .text(step.number))
        if let printed = step.printed { map.add("tercetak", self.printed(printed)) }
        map.add("uraian", .text(step.text))
        map.add("pelaksana", .list(step.performers.map(performer)))
        map.add("cara", keyword: step.writtenOrder?.rawValue)
        map.add("kepada", columns: step.recipients)
        map.add("mengetahui", columns: step.countersigners)
        map.add("kelengkapan", list: step.requirements.map(requirement))
        if let time = time(step.time) { map.add("waktu", time) }
        map.add("keluaran", list: step.outputs.map(output))
        map.add("keterangan", text: step.note)
        map.add("isian", list: step.fields.map(field))
        if let round = step.round { map.add("putaran", self.round(round)) }
        if let decision = step.decision { map.add("keputusan", self.decision(decision)) }
        if let next = step.next { map.add("lanjut", target(next)) }
        map.add("catatan", text: step.judgement)
        return map.value
    }

    private static func printed(_ row: PrintedRow) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("uraian", words: row.text)
        if let marked = row.marked { map.add("bertanda", .texts(marked.map(\.text))) }
        map.add("kelengkapan", words: row.requirements)
        map.add("waktu", words: row.time)
        map.add("keluaran", words: row.outputs)
        map.add("keterangan", words: row.note)
        return map.value
    }

    private static func performer(_ performer: Performer) -> YAMLValue {
        if performer.act.isEmpty, performer.condition == nil { return .text(performer.column.text) }
        var map = FileMapBuilder()
        map.add("kolom", .text(performer.column.text))
        map.add("laku", text: performer.act)
        map.add(condition: performer.condition)
        return map.value
    }

    private static func requirement(_ requirement: Requirement) -> YAMLValue {
        var map = FileMapBuilder()
        map.add(requirement.kind.rawValue, .text(requirement.name))
        map.add("dinilai", keyword: requirement.isJudged ? nil : "tidak")
        return map.value
    }

    private static func time(_ time: StepTime) -> YAMLValue? {
        if time.sharedWith == nil, !time.isPerPlace { return time.words.isEmpty ? nil : .text(time.words) }
        var map = FileMapBuilder()
        map.add("lama", text: time.words)
        map.add("bersama", words: time.sharedWith?.text)
        map.add("per", keyword: time.isPerPlace ? "tempat" : nil)
        return map.value
    }

    private static func output(_ output: Output) -> YAMLValue {
        var map = FileMapBuilder()
        map.add(output.kind.rawValue, .text(output.name))
        map.add("nama", text: output.title)
        map.add("bukti", list: output.proofs.map { .keyword($0.rawValue) })
        map.add("oleh", words: output.by?.text)
        map.add(condition: output.condition)
        return map.value
    }

    private static func field(_ field: Field) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("nama", .text(field.name))
        map.add("tanya", .text(field.question))
        map.add("pilihan", texts: field.choices)
        map.add("jenis", keyword: field.kind == .text ? nil : field.kind.rawValue)
        map.add("wajib", keyword: field.isRequired ? nil : "tidak")
        map.add("oleh", words: field.by?.text)
        map.add(condition: field.condition)
        return map.value
    }

    private static func round(_ round: Round) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("tempat", .text(round.places))
        map.add("per", keyword: round.isTimedPerPlace ? "tempat" : nil)
        map.add("daftar_periksa", texts: round.checklist)
        return map.value
    }

    private static func decision(_ decision: Decision) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("tanya", text: decision.question)
        map.add("oleh", words: decision.by?.text)
        map.add("pilihan", .list(decision.options.map(option)))
        return map.value
    }

    private static func option(_ option: Decision.Option) -> YAMLValue {
        var map = FileMapBuilder()
        switch option.ground {
        case .answer(let answer): map.add("jawab", .text(answer))
        case .condition(let condition): map.add(condition: condition)
        }
        map.add("ke", target(option.target))
        return map.value
    }

    private static func target(_ target: FlowTarget) -> YAMLValue {
        switch target {
        case .step(let id): .text(id.text)
        case .end: .keyword("selesai")
        case .park: .keyword("parkir")
        case .procedure(let code): .map([YAMLValue.Entry("sop", .text(code))])
        }
    }
}
