import Markup
import Phrases

@testable import Web

/// The office and person in whose name the sample pages are made.
enum Sample {
    static let today = DateParts(year: 2026, month: 11, day: 25, weekday: 3, hour: 9, minute: 20, zone: .wita)

    static func stamp(_ day: Int, _ hour: Int, _ minute: Int) -> DateParts {
        let weekday = (day + 1) % 7 == 0 ? 7 : (day + 1) % 7
        return DateParts(
            year: 2026, month: 11, day: day, weekday: weekday, hour: hour, minute: minute, zone: .wita)
    }

    static func shell(_ language: Language = .indonesian) -> Shell {
        Shell(
            language: language, officeName: "Dinas Komunikasi dan Informatika",
            government: "Kabupaten Contoh",
            assets: .init(style: "/aset/sigap.css", script: "/aset/sigap.js", icon: "/aset/icon.svg"))
    }

    static func person(_ language: Language) -> Person {
        Person(
            name: "Wulan Sari",
            posts: [
                .init(id: "kasi-jaringan", title: "Kepala Seksi Jaringan", isCurrent: true),
                .init(id: "plh-kabid", title: "Plh. Kepala Bidang Infrastruktur"),
            ],
            switchAddress: "/jabatan", signOutAddress: "/keluar", csrf: "token",
            otherLanguage: .init(
                language: language == .indonesian ? .english : .indonesian, address: "/bahasa",
                page: "/meja"))
    }

    static func desk(
        _ current: NavigationItem.Destination, title: String, language: Language = .indonesian,
        shell: Shell? = nil, search: String = "", _ body: HTML
    ) -> HTML {
        let navigation = NavigationItem.bar(language, current: current, deskCount: 3) { "/\($0)" }
        return Page.desk(
            shell ?? Self.shell(language), person: person(language), navigation: navigation,
            search: SearchBox(address: "/cari", value: search), title: title, body: body)
    }

    static func publicPage(
        _ title: String, language: Language = .indonesian, shell: Shell? = nil, _ body: HTML
    ) -> HTML {
        let foot: [HTML] = [
            "<a href=\"/lacak\">\(language[Phrase.Act.track])</a>",
            "<a href=\"/masuk\">\(language[Phrase.Shell.staff])</a>",
        ]
        return Page.publicPage(shell ?? Self.shell(language), home: "/", title: title, foot: foot, body: body)
    }

    static func form(_ action: String) -> Form {
        Form(action: action, csrf: "token", commandID: "0193-sample")
    }
}
