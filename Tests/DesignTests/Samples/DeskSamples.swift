import Markup
import Phrases

@testable import Web

extension Sample {
    static func deskPage(_ language: Language = .indonesian) -> HTML {
        let title = language[Phrase.Ticket.deskTitle]
        let toDo = Page.section(language[Phrase.Ticket.toDo], work(language))
        let late = Page.section(
            language[Phrase.Ticket.escalated],
            EmptyState.html(Phrase.Empty.desk, language, icon: .desk))
        return desk(
            .desk, title: "(3) \(title)", language: language,
            """
            \(justDone(language))\
            \(Page.header(title: title, lede: "Kepala Seksi Jaringan · \(language.longDate(today))"))\
            <div class="stack">\(toDo)\(late)</div>
            """)
    }

    private static func justDone(_ language: Language) -> HTML {
        let undo = form("/urungkan").html(Button(language[Phrase.Act.undo], icon: .back).submit())
        return Notice(.good, language[Phrase.Act.doneNowWith("3", post: "Tenaga Teknis")], more: undo).html
    }

    private static func work(_ language: Language) -> HTML {
        let columns: [DataTable.Column] = [
            .init(title: language[Phrase.Ticket.ticket]), .init(title: language[Phrase.Ticket.step]),
            .init(title: language[Phrase.Ticket.place]),
            .init(title: language[Phrase.Ticket.deadline], sortAddress: "?urut=tenggat", order: .up),
        ]
        return DataTable(
            caption: "3 langkah", columns: columns,
            rows: [
                .init(
                    title: "Wi-Fi ruang rapat putus-putus", address: "/tiket/G-0411", under: "G-2026-0411",
                    cells: [
                        "12. Memeriksa laporan tim", "Sekretariat Daerah",
                        ClockLine(state: .late, minutesLeft: -95).short(language),
                    ]),
                .init(
                    title: "Internet mati di seluruh kantor", address: "/tiket/G-0412", under: "G-2026-0412",
                    cells: [
                        "4. Menunjuk tim pelaksana", "Kecamatan Utara",
                        ClockLine(state: .dueSoon, minutesLeft: 10, openMinutes: 160).short(language),
                    ]),
                .init(
                    title: "Tidak bisa membuka aplikasi kependudukan", address: "/tiket/G-0409",
                    under: "G-2026-0409",
                    cells: [
                        "12. Memeriksa laporan tim", "Dinas Kependudukan dan Pencatatan Sipil",
                        ClockLine(state: .onTime, minutesLeft: 130, openMinutes: 160).short(language),
                    ]),
            ]
        ).html(language)
    }

    static func inboxPage(_ language: Language = .indonesian) -> HTML {
        let title = language[Phrase.Ticket.inbox]
        let tabs = Tabs.html(
            [
                .init(title: "Baru", address: "?", count: 2, isCurrent: true),
                .init(title: "Diterima", address: "?keadaan=diterima", count: 41),
                .init(title: "Ditutup", address: "?keadaan=ditutup"),
            ], label: title)
        let table = DataTable(
            caption: "Laporan yang belum dipilah",
            columns: [
                .init(title: "Laporan"), .init(title: language[Phrase.Ticket.place]),
                .init(title: language[Phrase.Channel.title]), .init(title: language[Phrase.Urgency.title]),
                .init(title: "Masuk", isNumber: true),
            ],
            rows: [
                .init(
                    title: "Internet mati di seluruh kantor", address: "/laporan/1", under: "K7QM-42XD",
                    cells: [
                        "Kecamatan Utara", HTML(text: language[Phrase.Channel.whatsApp]),
                        Chip.plain(language[Phrase.Urgency.urgent], .alert),
                        Stamp.html(stamp(25, 8, 12), language, text: "08.12"),
                    ]),
                .init(
                    title: "Permohonan pemeriksaan kabel <script>", address: "/laporan/2", under: "P3RT-9WKA",
                    cells: [
                        "Puskesmas Kota", HTML(text: language[Phrase.Channel.letter]),
                        HTML(text: language[Phrase.Urgency.normal]),
                        Stamp.html(stamp(24, 15, 40), language, text: "24 Nov"),
                    ]),
            ]
        ).html(language)
        let pages = Pagination.html(
            previous: nil, next: "?sesudah=2",
            position: language[Phrase.Shell.range("1", "2", of: language.number(1250))], language)
        return desk(
            .reports, title: title, language: language, "\(Page.header(title: title))\(tabs)\(table)\(pages)")
    }

    static func registerPage(_ language: Language = .indonesian) -> HTML {
        let title = language[Phrase.Ticket.register]
        let month = Field(
            name: "bulan", label: "Bulan", isRequired: false, saysOptional: false,
            control: .line(.init(value: "2026-11-01", kind: .date)))
        let state = Field(
            name: "keadaan", label: language[Phrase.Ticket.state], isRequired: false, saysOptional: false,
            control: .select([.init(value: "terlambat", title: "Terlambat", isChosen: true)]))
        let filters = Form.get("/tiket", cssClass: "filters").html(
            "\(month.html(language))\(state.html(language))\(Button(language[Phrase.Act.filter]).submit())")
        let rows: [DataTable.Row] = Chip.allCases.enumerated().map { place, state in
            let came = stamp(10 + place, 8, 5)
            return .init(
                title: "G-2026-04\(10 + place)", address: "/tiket/\(place)", under: "Gangguan jaringan",
                cells: [
                    "Kantor \(place + 1)", state.html(language), "\(place + 1)",
                    Stamp.html(came, language, text: language.shortStamp(came)),
                ])
        }
        let table = DataTable(
            caption: language[Phrase.Shell.range("1", "10", of: "10")],
            columns: [
                .init(title: language[Phrase.Ticket.ticket], sortAddress: "?urut=nomor", order: .down),
                .init(title: language[Phrase.Ticket.place], sortAddress: "?urut=lokasi"),
                .init(title: language[Phrase.Ticket.state]),
                .init(title: language[Phrase.Ticket.step], isNumber: true, isOnlyWide: true),
                .init(title: "Masuk", isNumber: true),
            ], rows: rows)
        return desk(
            .tickets, title: title, language: language, search: "kecamatan",
            "\(Page.header(title: title))\(filters)\(table.html(language))")
    }

    static func dispositionPage() -> HTML {
        let fields = [
            ("Surat dari", "Kecamatan Utara"), ("Nomor surat", "000.5/12"),
            ("Diterima tanggal", Language.indonesian.letterDate(today)), ("Hal", "Gangguan internet"),
        ]
        let paper = Paper(
            letterhead: .init(
                government: "Pemerintah Kabupaten Contoh", office: "Dinas Komunikasi dan Informatika",
                address: "Jalan Contoh Nomor 1, Kota Contoh"),
            title: "Lembar Disposisi", number: "500.12.15.1/412/KOMINFO/2026",
            body: """
                \(Paper.fields(fields))<p>Diteruskan kepada Sdr.:</p><ul class="items">\
                \(Paper.box("Kepala Bidang Infrastruktur", isTicked: true))\
                \(Paper.box("Sekretaris", isTicked: false))</ul>\
                <p>Dengan hormat harap:</p><ul class="items">\
                \(Paper.box("Proses lebih lanjut", isTicked: true))\
                \(Paper.box("Tanggapan dan saran", isTicked: false))</ul>
                """,
            signatures: [
                .init(
                    above: "Kota Contoh, 25 November 2026", post: "Kepala Dinas", name: "Hasan",
                    under: ["Pembina Utama Muda"])
            ])
        let language = Language.indonesian
        return desk(
            .tickets, title: "Lembar disposisi",
            """
            \(Page.header(over: "G-2026-0412", title: "Lembar disposisi"))\(paper.html)\
            \(Button.row([Button(language[Phrase.Act.download], icon: .download).link(to: "/naskah/1.pdf")]))
            """)
    }
}
