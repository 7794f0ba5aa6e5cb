import Phrases
import Testing

@Suite struct `Phrases in two languages` {
    @Test func `a language picks its own wording`() {
        #expect(Language.indonesian[Phrase.Act.completeStep] == "Selesaikan langkah")
        #expect(Language.english[Phrase.Act.completeStep] == "Complete the step")
    }

    @Test func `a name that ends with a stop ends its sentence; an ellipsis stays`() {
        #expect(Phrase.Act.doneNowWith("3", post: "Bere, S.T.").indonesian.hasSuffix("Bere, S.T."))
        #expect(!Phrase.Act.doneNowWith("3", post: "Bere, S.T.").english.contains(".."))
        #expect(Phrase(both: "Bere, S.T.. Lalu selesai.").indonesian == "Bere, S.T. Lalu selesai.")
        #expect(Phrase(both: "tunggu...").indonesian == "tunggu...")
    }

    @Test func `a name stays the same in both`() {
        #expect(Phrase(both: "SIGAP") == Phrase(id: "SIGAP", en: "SIGAP"))
    }

    @Test func `an error names the field, the reason and the remedy`() {
        let fault = Phrase.Fault.letterNumberTaken("000.5/12", on: "12 Maret", next: "000.5/13")
        #expect(
            Language.indonesian[fault]
                == "Nomor surat 000.5/12 sudah dipakai pada 12 Maret. Gunakan nomor berikutnya: 000.5/13.")
    }

    @Test func `what comes next leaves out a time that the SOP does not give`() {
        let phrase = Phrase.Act.afterwards(post: "Kepala Seksi", step: "menerima laporan", time: "")
        #expect(phrase.indonesian == "Setelah ini: Kepala Seksi — menerima laporan")
    }
}
