import Markup
import Phrases

@testable import Web

extension Sample {
    static func reportPage(_ language: Language = .indonesian, errors: [FieldError] = []) -> HTML {
        let fields = reportFields(language, errors: errors)
        let letter = Fold.html(
            language[Phrase.Report.letter],
            Field(
                name: "nomor", label: language[Phrase.Report.letterNumber], isRequired: false,
                control: .line(.init())
            ).html(language)
        )
        var form = form("/lapor")
        form.isMultipart = true
        let send = Button(language[Phrase.Act.report], .primary).submit()
        let body = form.html(
            """
            \(Form.errorSummary(errors, language))\(fields.map { $0.html(language) })\
            \(letter)\(Button.row([send]))
            """
        )
        let title = language[Phrase.Report.title]
        return publicPage(
            title, language: language,
            "\(Page.header(title: title, lede: language[Phrase.Report.lede]))\(body)")
    }

    private static func reportFields(_ language: Language, errors: [FieldError]) -> [Field] {
        let error = { (name: String) -> String? in errors.first { $0.field == name }?.text }
        let since = Field.Line(
            value: today.inputValue, kind: .dateTime, look: "short", latest: today.inputValue)
        return [
            Field(
                name: "kantor", label: language[Phrase.Report.office], error: error("kantor"),
                control: .line(
                    .init(
                        value: errors.isEmpty ? "" : "Kecamatan Utara", autocomplete: "organization",
                        suggestions: ["Kecamatan Utara", "Puskesmas Kota"]))),
            Field(
                name: "tempat", label: language[Phrase.Report.place], hint: language[Phrase.Report.placeHint],
                error: error("tempat"), isRequired: false, control: .line(.init())),
            Field(
                name: "kejadian", label: language[Phrase.Report.what], hint: language[Phrase.Report.whatHint],
                error: error("kejadian"), control: .paragraph(value: "")),
            Field(
                name: "dampak", label: language[Phrase.Report.impact], error: error("dampak"),
                control: .radios(
                    [
                        .init(value: "satu", title: language[Phrase.Report.impactOne]),
                        .init(value: "ruang", title: language[Phrase.Report.impactRoom]),
                        .init(value: "kantor", title: language[Phrase.Report.impactOffice], isChosen: true),
                        .init(value: "layanan", title: language[Phrase.Report.impactService]),
                    ], twoColumns: true)),
            Field(
                name: "sejak", label: language[Phrase.Report.since],
                control: .line(
                    since)),
            Field(
                name: "telepon", label: language[Phrase.Report.phone],
                hint: language[Phrase.Report.phoneHint],
                error: error("telepon"),
                control: .line(.init(kind: .tel, autocomplete: "tel", inputMode: "tel", look: "short"))),
            Field(
                name: "foto", label: language[Phrase.Report.photos], hint: language[Phrase.Report.photosHint],
                isRequired: false, control: .file(accept: "image/*", isMultiple: true, fromCamera: false)),
        ]
    }

    static var reportErrors: [FieldError] {
        [
            FieldError(
                field: "kejadian", text: Language.indonesian[Phrase.Fault.unanswered(Phrase.Report.what)]),
            FieldError(
                field: "telepon",
                text:
                    "Nomor WhatsApp atau telepon belum diisi. "
                    + "Tulis nomor yang bisa dihubungi, misalnya 0812 3456 7890."
            ),
        ]
    }

    static func sentPage(_ language: Language = .indonesian) -> HTML {
        let title = language[Phrase.Report.sent]
        let code = TrackingCode.html(
            "K7QM-42XD", message: "Laporan gangguan K7QM-42XD diterima. Lacak di alamat kantor.", language)
        let next = Page.section(
            language[Phrase.Report.whatNow],
            """
            <p>Petugas meja layanan membaca laporan Anda, biasanya dalam 15 menit jam kerja.</p>\
            <p class="soft">\(language[Phrase.Clock.officeClosed])</p>
            """)
        return publicPage(
            title, language: language,
            """
            \(Notice(.good, title).html)\(Page.header(title: language[Phrase.Report.code]))\
            <div class="stack">\(code)\(next)</div>
            """)
    }

    static func trackPage(_ language: Language = .indonesian) -> HTML {
        let clock = ClockLine(
            state: .onTime, minutesLeft: 130, openMinutes: 130, due: stamp(25, 11, 30), today: today)
        let head = Page.header(
            over: "K7QM-42XD", title: "Internet mati di seluruh kantor", state: clock.html(language),
            lede: "Kecamatan Utara")
        let facts = KeyValues.html([
            (language[Phrase.Ticket.state], HTML(text: language[Phrase.State.reportHandled])),
            (language[Phrase.Ticket.step], "Memeriksa lokasi gangguan"),
            (language[Phrase.Ticket.holder], "Tenaga Teknis"),
        ])
        let rating = Field(
            name: "nilai", label: language[Phrase.Report.rate], isRequired: false,
            control: .rating(chosen: nil))
        let normal = Button(language[Phrase.Act.confirmNormal], .primary, icon: .tick)
        let broken = Button(language[Phrase.Act.stillBroken])
        let answers = [
            normal.submit(name: "normal", value: "ya"), broken.submit(name: "normal", value: "tidak"),
        ]
        let ask = Page.section(
            language[Phrase.Report.isItNormal],
            form("/lacak/konfirmasi").html("\(rating.html(language))\(Button.row(answers))"))
        let history = Page.section(
            language[Phrase.Ticket.history], Timeline(items: publicEvents, today: today).html(language))
        return publicPage(
            "K7QM-42XD", language: language, "\(head)<div class=\"stack\">\(facts)\(ask)\(history)</div>")
    }

    private static var publicEvents: [Timeline.Item] {
        [
            .init(
                icon: .team, title: "Tim menuju lokasi", who: "Kepala Seksi Jaringan",
                happened: stamp(25, 9, 5)),
            .init(
                icon: .forward, title: "Laporan diteruskan", who: "Kepala Bidang Infrastruktur",
                happened: stamp(25, 8, 40)),
            .init(
                icon: .done, tone: .good, title: "Laporan diterima", who: "Petugas Meja Layanan",
                happened: stamp(25, 8, 12)),
        ]
    }

    static func signInPage(_ language: Language = .indonesian) -> HTML {
        let fields = [
            Field(
                name: "akun", label: language[Phrase.SignIn.account],
                control: .line(.init(autocomplete: "username", look: "short"))),
            Field(
                name: "sandi", label: language[Phrase.SignIn.password],
                control: .line(.init(kind: .password, autocomplete: "current-password", look: "short"))),
        ]
        let send = Button(language[Phrase.SignIn.title], .primary).submit()
        let signIn = Form(action: "/masuk", csrf: "token").html(
            "\(fields.map { $0.html(language) })\(Button.row([send]))"
        )
        let accounts = DemoAccounts.html(
            [
                .init(id: "meja", name: "Andi", post: "Petugas Meja Layanan", waiting: "2 laporan"),
                .init(id: "kadis", name: "Hasan", post: "Kepala Dinas", waiting: "1 langkah"),
                .init(id: "kasi", name: "Wulan Sari", post: "Kepala Seksi Jaringan", waiting: "3 langkah"),
                .init(id: "teknisi", name: "Yusuf", post: "Tenaga Teknis"),
            ], form: Form(action: "/masuk/contoh", csrf: "token"), language)
        let title = language[Phrase.SignIn.title]
        var shell = shell(language)
        shell.isDemo = true
        return publicPage(
            title, language: language, shell: shell,
            """
            \(Page.header(title: title, lede: language[Phrase.SignIn.lede]))<div class="stack">\(signIn)\
            <p class="soft small">\(language[Phrase.SignIn.forgotten])</p>\(accounts)</div>
            """)
    }
}
