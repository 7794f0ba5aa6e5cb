extension Phrase {
    /// The drawn sheet: words in and beside its symbols.
    package enum DrawnSheet {
        package static let start = Phrase(id: "Mulai", en: "Start")
        package static let end = Phrase(id: "Selesai", en: "End")
        package static let park = Phrase(id: "Program", en: "Parked")
        package static let page = Phrase(id: "hlm.", en: "p.")
        package static let toRow = Phrase(id: "ke", en: "to")
        package static let name = Phrase(id: "Nama SOP", en: "SOP name")
        package static let output = Phrase(id: "Output", en: "Output")
        package static let picture = Phrase(id: "Gambar", en: "Drawing")
        package static let table = Phrase(id: "Tabel", en: "Table")
        package static let view = Phrase(id: "Bentuk lembar", en: "Form of the sheet")
        package static let now = Phrase(id: "Sekarang", en: "Now")
        package static let description = Phrase(
            id: "Bagan alir menurut Permenpan-RB 35/2012. Isi yang sama tersedia sebagai tabel.",
            en: "Flowchart after Permenpan-RB 35/2012. The same is available as a table.")

        /// The title of the drawing, before a ticket's or an SOP's name.
        package static func title(_ name: String) -> Phrase {
            Phrase(id: "Lembar SOP: \(name)", en: "SOP sheet: \(name)")
        }
    }
}
