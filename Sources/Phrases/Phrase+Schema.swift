extension Phrase {
    /// What `sigap verify`, `restore` and `doctor` say of a database that is not built as the program builds
    /// it. An object is named with what it is: "pemicu event_no_update".
    package enum Schema {
        package static func missing(_ object: Phrase) -> Phrase {
            Phrase(id: "\(object.indonesian) hilang", en: "the \(object.english) is missing")
        }
        package static func foreign(_ object: Phrase) -> Phrase {
            Phrase(
                id: "\(object.indonesian) bukan buatan SIGAP",
                en: "the \(object.english) was not made by SIGAP")
        }
        package static func altered(_ object: Phrase) -> Phrase {
            Phrase(id: "\(object.indonesian) telah diubah", en: "the \(object.english) was changed")
        }
        package static func otherMigration(_ number: Int) -> Phrase {
            Phrase(
                id: "perubahan skema nomor \(number) berbeda dari milik SIGAP ini",
                en: "change of schema number \(number) is not this SIGAP's")
        }
        package static func newerProgram(_ number: Int) -> Phrase {
            Phrase(
                id:
                    "perubahan skema nomor \(number) tidak dikenal: data dipakai SIGAP yang lebih baru; periksa dengan versi itu",
                en:
                    "change of schema number \(number) is unknown: a newer SIGAP worked on the data; check with that version"
            )
        }

        package static func table(_ name: String) -> Phrase {
            Phrase(id: "tabel \(name)", en: "table \(name)")
        }
        package static func index(_ name: String) -> Phrase {
            Phrase(id: "indeks \(name)", en: "index \(name)")
        }
        package static func trigger(_ name: String) -> Phrase {
            Phrase(id: "pemicu \(name)", en: "trigger \(name)")
        }
        package static func view(_ name: String) -> Phrase {
            Phrase(id: "tampilan \(name)", en: "view \(name)")
        }
        package static func object(_ name: String) -> Phrase {
            Phrase(id: "bagian \(name)", en: "part \(name)")
        }

        package static func inDoctor(_ what: Phrase) -> Phrase {
            Phrase(
                id: "Susunan basis data tidak seperti yang dibuat SIGAP: \(what.indonesian).",
                en: "The database is not built as SIGAP builds it: \(what.english).")
        }
    }
}
