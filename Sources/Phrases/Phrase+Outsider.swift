extension Phrase {
    /// The form of a row that somebody outside the office fills in: plain words, once a year.
    package enum Outsider {
        package static let wanted = Phrase(
            id: "Supaya penanganan berlanjut, kami perlu dari kantor Anda:",
            en: "So that we can go on, we need this from your office:")
        package static let answer = Phrase(
            id: "Supaya penanganan berlanjut, jawab pertanyaan di bawah ini.",
            en: "So that we can go on, please answer the questions below.")
        package static let sop = Phrase(
            id: "Bunyi langkah ini dalam SOP", en: "This step in the words of the procedure")
        package static let paperText = Phrase(id: "Tulis isinya di sini", en: "Write it here")
        package static let paperHint = Phrase(
            id:
                "Pakai kata-kata Anda sendiri; contoh yang sudah terisi boleh diubah. Bila suratnya sudah "
                + "ditandatangani, cukup unggah fotonya.",
            en: "Use your own words; change the example as you like. A photo of the signed letter is enough.")
        package static let paperFiles = Phrase(
            id: "Foto atau berkas surat yang sudah ditandatangani", en: "Photo or file of the signed letter")
        package static let note = Phrase(
            id: "Ada yang ingin Anda sampaikan?", en: "Anything else you want to tell us?")
        package static let gaps = Phrase(
            id: "Ada yang tidak bisa Anda kirim?", en: "Something you cannot send?")
        package static let gapsHint = Phrase(
            id: "Tulis alasannya. Formulir tetap dapat dikirim.",
            en: "Say why. The form can be sent all the same.")
    }
}
