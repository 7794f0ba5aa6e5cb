import Testing

@testable import sigap

@Suite("What the commands say of themselves")
struct HelpTests {
    private let all = Commands.all.map(\.help)

    @Test("Every command has a name of its own, and its help shows each way to call it and each option")
    func texts() {
        #expect(Set(all.map(\.name)).count == all.count)
        for command in all {
            let text = command.text
            #expect(!command.forms.isEmpty, "\(command.name) says no way to call it")
            for form in command.forms {
                #expect(form.words.hasPrefix(command.name), "\(form.words) is another command's")
                for word in form.words.split(separator: " ") {
                    #expect(text.contains(word), "\(command.name) does not show \(word)")
                }
            }
            for option in command.options { #expect(text.contains("  \(option.words)")) }
            #expect(text.contains("Hasil: 0 "), "\(command.name) does not say its exit statuses")
        }
    }

    @Test("An option that a way to call it names is explained, and one that is explained is named")
    func options() {
        for command in all {
            let shown = Set(
                command.forms.flatMap { $0.words.split { !$0.isLetter && !$0.isNumber && $0 != "-" } }
                    .filter { $0.hasPrefix("-") }.map(String.init))
            let explained = Set(command.options.map(\.name).filter { $0.hasPrefix("-") })
            #expect(shown == explained, "\(command.name)")
        }
    }

    @Test("No line of a help text is wider than a terminal that is not small")
    func width() {
        for command in all {
            for line in command.text.split(separator: "\n") where !line.hasPrefix(" ") {
                #expect(line.count <= 100, "\(line)")
            }
        }
    }

    @Test("The manual page has a section for each command, and escapes what its language takes for itself")
    func manual() {
        let page = ManualPage.text(all, version: "9.9")
        for command in all {
            let name = command.name.replacing("-", with: "\\-")
            #expect(page.contains("\n.SS sigap \(name)\n"))
        }
        #expect(page.contains("\n.TH SIGAP 1 "))
        #expect(page.contains("\\-\\-behind\\-proxy"))
        #expect(page.utf8.allSatisfy { $0 < 0x80 }, "beyond ASCII it names letters by number")
        let odd = CommandHelp("x", ".y \\z 'q' \"r\" …", forms: [.init("x")], outcomes: "0")
        #expect(
            ManualPage.text([odd], version: "1").contains("\n\\&.y \\ez \\(aqq\\(aq \\(dqr\\(dq \\[u2026].\n")
        )
    }

    @Test("The completion knows each command, its verbs and its options")
    func completion() {
        let script = BashCompletion.text(all)
        for command in all {
            #expect(script.contains("\n        \(command.name)) words='"))
            for verb in command.verbs { #expect(script.contains(verb)) }
        }
        #expect(all.first { $0.name == "user" }?.verbs == ["list", "link", "password", "signout", "nocode"])
        #expect(all.first { $0.name == "serve" }?.verbs == [])
        #expect(all.first { $0.name == "sop" }?.verbs == ["check", "show", "render"])
    }

    @Test("Wrong words are answered with what was wrong, in a line of its own, and then with the help")
    func wrongWords() {
        let unknown = Commands.overview(insteadOf: "foo")
        #expect(unknown.hasPrefix("sigap: perintah tidak dikenal: foo\n\nPemakaian: sigap "))
        let mistake = UserCommand.mistake(in: ["link"])
        #expect(
            UserCommand.help.text(after: mistake)
                == "sigap user: sebutkan akunnya; lihat: sigap user list\n\n" + UserCommand.help.text)
    }

    @Test(
        "What is wrong is named",
        arguments: [
            ([], "sebutkan list, link"), (["hapus"], "tidak dikenal: hapus"), (["link"], "sebutkan akunnya"),
            (["list", "meja"], "tidak dikenal: meja"), (["link", "meja", "hadi"], "tidak dikenal: hadi"),
            (["--data"], "--data kurang nilainya"),
        ] as [([String], String)])
    func wrongWordsOfUser(words: [String], why: String) {
        #expect(UserCommand.mistake(in: words).message.contains(why))
    }

    @Test(
        "What is wrong with check and show is named",
        arguments: [
            ([], "sebutkan check"), (["gambar"], "tidak dikenal: gambar"),
            (["check"], "sebutkan berkas SOP"), (["check", "a", "--warna"], "tidak dikenal: --warna"),
            (["show", "a"], "memerlukan --json"), (["show", "--json"], "sebutkan satu berkas SOP"),
        ] as [([String], String)])
    func wrongWordsOfSOP(words: [String], why: String) {
        #expect(SOPCommand.mistake(in: words).message.contains(why))
    }
}
