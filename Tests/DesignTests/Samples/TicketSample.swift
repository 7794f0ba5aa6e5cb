import Markup
import Phrases

@testable import Web

extension Sample {
    static func ticketPage(_ language: Language = .indonesian) -> HTML {
        let clock = ClockLine(
            state: .dueSoon, minutesLeft: 12, openMinutes: 160, due: stamp(25, 9, 32), today: today)
        let state: HTML = """
            <p class="row">\(Chip.open.html(language))\(Chip.plain(language[Phrase.Urgency.urgent], .alert))\
            <span class="soft">\(language[Phrase.Ticket.holder]) Tenaga Teknis (Yusuf)</span></p>
            """
        let head = Page.header(
            over: "G-2026-0412 · Maintenance Gangguan Jaringan", title: "Internet mati di seluruh kantor",
            state: state,
            lede: "Kecamatan Utara · dilaporkan OPD Pelapor hari ini 08.12")
        let current = CurrentStep.html(
            heading:
                "\(language[Phrase.Ticket.currentStep]) · \(language[Phrase.Ticket.stepOf("5", place: 5, all: 14)])",
            words: "Memeriksa apakah gangguan berada pada server", clock: clock.html(language),
            body: stepForm(language),
            next: language[
                Phrase.Act.afterwards(
                    post: "Tenaga Teknis", step: "berkoordinasi dengan OPD pelapor", time: "30 menit")])
        let sheet = Page.section(
            language[Phrase.Ticket.sheet], id: "lembar", SheetTable(model: Self.sheet).html(language))
        let history = Page.section(
            language[Phrase.Ticket.history], Timeline(items: events, today: today).html(language))
        let papers = Page.section(
            language[Phrase.Ticket.papers],
            SheetWords.outputs([
                .init(title: "Lembar disposisi", address: "/naskah/1", isPaper: true),
                .init(title: "Memo penunjukan tim", address: "/naskah/2", isPaper: true),
            ])
        )
        let comments = Page.section(
            language[Phrase.Ticket.comments], EmptyState.html(Phrase.Empty.comments, language, icon: .speech))
        return desk(
            .tickets, title: "G-2026-0412 Hampir tenggat", language: language,
            """
            \(head)<div class="stack"><div class="sides">\(current)\(facts(language))</div>\(sheet)\
            <div class="sides"><div class="stack">\(history)</div>\
            <div class="stack">\(papers)\(comments)</div></div></div>
            """)
    }

    private static func facts(_ language: Language) -> HTML {
        let reported = Stamp.html(stamp(25, 8, 12), language, today: today)
        return KeyValues.html([
            (language[Phrase.Ticket.place], "Kecamatan Utara"),
            (language[Phrase.Ticket.reporter], "Sekretaris Kecamatan<br>\(reported)"),
            (language[Phrase.Channel.title], HTML(text: language[Phrase.Channel.whatsApp])),
            (language[Phrase.Ticket.procedure], "<a href=\"/sop/1\">Maintenance Gangguan Jaringan</a>"),
        ])
    }

    private static func stepForm(_ language: Language) -> HTML {
        let fields = [
            Field(
                name: "kelengkapan", label: language[Phrase.Ticket.needs], isRequired: false,
                saysOptional: false,
                control: .checks([
                    .init(value: "memo", title: "Memo", hint: "sudah ada dari langkah 4", isChosen: true),
                    .init(value: "laptop", title: "Laptop"),
                ])),
            Field(
                name: "jawaban", label: "Apakah gangguan berada pada server?",
                control: .radios(
                    [
                        .init(value: "ya", title: "Ya", hint: "lanjut ke langkah 8"),
                        .init(value: "tidak", title: "Tidak", hint: "lanjut ke langkah 6"),
                    ], twoColumns: true)),
            Field(
                name: "hasil", label: "Hasil pemeriksaan", isRequired: false,
                control: .paragraph(value: "", rows: 3)),
            Field(
                name: "foto", label: language[Phrase.Report.photos], isRequired: false,
                control: .file(accept: "image/*", isMultiple: true, fromCamera: true)),
        ]
        let menu = Menu(
            language[Phrase.Act.more],
            items: [
                .link(language[Phrase.Act.sendBackTo(step: "4")], to: "/tiket/1/kembalikan", .back),
                .link(language[Phrase.Act.pause], to: "/tiket/1/tunda", .pause),
                .link(language[Phrase.Act.recordVerbalOrder], to: "/tiket/1/lisan", .speech),
                .link(language[Phrase.Act.forward], to: "/tiket/1/teruskan", .forward),
            ])
        let buttons = Button.row(
            [Button(language[Phrase.Act.completeStep], .primary).submit(), menu.html], withinReach: true)
        var form = form("/tiket/1/langkah/5")
        form.isMultipart = true
        return form.html("\(fields.map { $0.html(language) })\(buttons)")
    }

    private static var events: [Timeline.Item] {
        [
            .init(
                title: "Langkah 4 selesai: menunjuk tim pelaksana",
                who: "Wulan Sari, Kepala Seksi Jaringan",
                happened: stamp(25, 9, 5), id: "riwayat-4"),
            .init(
                icon: .alert, tone: .bad, title: "Langkah 3 selesai, terlambat 25 menit",
                who: "Plh. Kepala Bidang Infrastruktur, dicatat oleh Sekretaris", happened: stamp(25, 8, 40),
                recorded: stamp(25, 8, 58), words: "Laporan benar, segera ditangani.", id: "riwayat-3"),
            .init(
                icon: .done, tone: .good, title: "Laporan diterima", who: "Andi, Petugas Meja Layanan",
                happened: stamp(25, 8, 16), id: "riwayat-1"),
            .init(
                title: "Langkah 2 selesai: disposisi", who: "Hasan, Kepala Dinas", happened: stamp(25, 8, 14),
                id: "riwayat-2"),
        ]
    }
}
