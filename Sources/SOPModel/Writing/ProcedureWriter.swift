internal import YAML

/// Puts a procedure back into the keys of its file.
///
/// The keys of the identity block are always written, so that a person sees what may be filled in; a row's
/// keys only where they say something.
enum ProcedureWriter {
    static func value(_ procedure: Procedure) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("sop", .integer(procedure.format))
        map.add("kode", .text(procedure.code))
        map.add("versi", .integer(procedure.version))
        map.add("nomor", .text(procedure.number))
        map.add("judul", .text(procedure.title))
        map.add("jenis", .keyword(procedure.kind.rawValue))
        map.add("pemicu", .list(procedure.triggers.map(trigger)))
        map.add("instansi", .text(procedure.agency))
        map.add("unit", .text(procedure.unit))
        map.add("tanggal", dates(procedure.dates))
        map.add("disahkan_oleh", .text(procedure.approvedBy))
        map.add("dasar_hukum", .texts(procedure.legalBasis))
        map.add("kualifikasi_pelaksana", .texts(procedure.qualifications))
        map.add("keterkaitan", .texts(procedure.related))
        map.add("peralatan", .texts(procedure.equipment))
        map.add("peringatan", .texts(procedure.warnings))
        map.add("pencatatan", .list(procedure.records.map(record)))
        map.add("pelaksana", .list(procedure.columns.map(column)))
        map.add("kegiatan", .list(procedure.steps.map(StepWriter.value)))
        return map.value
    }

    private static func trigger(_ trigger: Trigger) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("oleh", .keyword(trigger.source.rawValue))
        map.add("mulai", .text(trigger.entry.text))
        return map.value
    }

    private static func dates(_ dates: Procedure.Dates) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("pembuatan", .text(dates.made))
        map.add("revisi", .text(dates.revised))
        map.add("efektif", .text(dates.effective))
        return map.value
    }

    private static func record(_ record: Procedure.RecordDuty) -> YAMLValue {
        switch record {
        case .sentence(let text): return .text(text)
        case .duty(let post, let document, let form):
            var map = FileMapBuilder()
            map.add("jabatan", .text(post))
            map.add("berkas", .text(document))
            map.add("bentuk", .text(form))
            return map.value
        }
    }

    private static func column(_ column: Column) -> YAMLValue {
        var map = FileMapBuilder()
        map.add("id", .text(column.id.text))
        map.add("nama", .text(column.name))
        map.add("pelapor", keyword: column.isReporter ? "true" : nil)
        return map.value
    }
}
