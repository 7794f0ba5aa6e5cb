import Markup
import Phrases
import Testing

@testable import Web

@Suite struct Forms {
    @Test func `a form that changes something carries its token and the id of its command`() {
        let form = Form(action: "/lapor", csrf: "t", commandID: "c", hidden: [("version", "7")]).html("isi")
        #expect(form.description.contains("method=\"post\""))
        for pair in ["\"csrf\" value=\"t\"", "\"command_id\" value=\"c\"", "\"version\" value=\"7\""] {
            #expect(form.description.contains("<input type=\"hidden\" name=" + pair))
        }
    }

    @Test func `a form that asks puts nothing secret into the address`() {
        #expect(!Form.get("/tiket").html("").description.contains("hidden"))
    }

    @Test func `a wrong answer is tied to its error and keeps what was typed`() {
        let field = Field(
            name: "nomor", label: "Nomor surat", hint: "Seperti pada surat", error: "Sudah dipakai",
            control: .line(.init(value: "\"000.5/12\"")))
        let html = field.html(.indonesian).description
        #expect(html.contains("aria-invalid=\"true\" aria-describedby=\"f-nomor-h f-nomor-e\""))
        #expect(html.contains("value=\"&quot;000.5/12&quot;\""))
    }

    @Test(arguments: [(true, true, false), (false, true, true), (false, false, false)])
    func `an answer that may stay empty says so, unless the form says it another way`(
        isRequired: Bool, saysOptional: Bool, isSaid: Bool
    ) {
        let field = Field(
            name: "a", label: "A", isRequired: isRequired, saysOptional: saysOptional, control: .line(.init())
        )
        let html = field.html(.indonesian).description
        #expect(html.contains("(boleh kosong)") == isSaid)
        #expect(html.contains(" required") == isRequired)
    }

    @Test func `ticking one of several rows is never compulsory`() {
        let field = Field(name: "a", label: "A", control: .checks([.init(value: "x", title: "X")]))
        #expect(!field.html(.indonesian).description.contains("required"))
    }

    @Test func `text that begins with an empty line keeps it`() {
        let field = Field(name: "a", label: "A", control: .paragraph(value: "\nbaris"))
        #expect(field.html(.indonesian).description.contains(">\n\nbaris</textarea>"))
    }

    @Test func `a form without errors has no summary`() {
        #expect(Form.errorSummary([], .indonesian).isEmpty)
    }
}

@Suite struct `States and clocks` {
    @Test(arguments: Chip.allCases)
    func `every state has an icon and a word`(chip: Chip) {
        let html = chip.html(.indonesian).description
        #expect(html.contains("<svg") && html.contains(chip.word.indonesian))
    }

    @Test func `late is said once, with the time`() {
        let html = ClockLine(state: .late, minutesLeft: -95).html(.indonesian).description
        #expect(html.contains("Terlambat 1 jam 35 menit"))
        #expect(html.matches(of: /[Tt]erlambat/).count == 1)
    }

    @Test
    func `a clock of office minutes stops for the script when the office closes, a wall clock does not`() {
        let office = ClockLine(state: .onTime, minutesLeft: 130, openMinutes: 40).html(.english).description
        #expect(office.contains("data-open=\"40\"") && office.contains("{} (office hours) left"))
        let wall = ClockLine(state: .onTime, minutesLeft: 130, count: .wall).html(.english).description
        #expect(!wall.contains("data-open") && wall.contains("data-day=\"1440\""))
    }

    @Test func `a step without deadline says so`() {
        #expect(ClockLine(state: .open).html(.indonesian).description.contains("tanpa tenggat"))
    }
}

@Suite struct Frames {
    @Test func `plain http puts a red line on each page`() {
        var shell = Sample.shell()
        shell.isPlainHTTP = true
        let page = Page.publicPage(shell, home: "/", title: "A", body: "").description
        #expect(page.contains("class=\"redline\""))
    }

    @Test func `the bar marks where one is and counts what waits`() {
        let bar = NavigationItem.bar(.indonesian, current: .tickets, deskCount: 120) { "/\($0)" }
        let html = HTML.join(bar.map(\.html)).description
        #expect(html.matches(of: /aria-current="page"/).count == 1)
        #expect(html.contains("99+"))
    }

    @Test func `one post is no choice, several are`() {
        var person = Sample.person(.indonesian)
        #expect(person.html(.indonesian).description.contains("Bertindak sebagai"))
        person.posts = [.init(id: "a", title: "Kepala Seksi")]
        #expect(!person.html(.indonesian).description.contains("Bertindak sebagai"))
    }

    @Test func `names of people never become markup`() {
        let page = Sample.publicPage("<b>", HTML(text: "<script>")).description
        #expect(page.contains("<title>&lt;b&gt; · SIGAP</title>") && page.contains("&lt;script&gt;"))
    }
}
