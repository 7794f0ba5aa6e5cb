import Glibc

/// `sigap help …`: what the commands say of themselves, also for `man` and bash.
enum HelpCommand {
    static let help = CommandHelp(
        "help", "menampilkan cara pemakaian",
        forms: [
            .init("help [PERINTAH]", "daftar perintah, atau pemakaian satu perintah"),
            .init("help --man", "seluruhnya sebagai halaman manual"),
            .init("help --bash", "pelengkap baris perintah untuk bash"),
        ],
        options: [
            .init("--man", "halaman manual dalam bahasa man"),
            .init("--bash", "pelengkap untuk folder bash-completion"),
        ],
        outcomes: "0 ditampilkan, 2 perintah tidak dikenal")

    static func run(_ arguments: [String]) -> Int32 {
        let all = Commands.all.map(\.help)
        switch arguments {
        case []: Terminal.write(Commands.overview, to: STDOUT_FILENO)
        case ["--help"], ["-h"]: Terminal.write(help.text, to: STDOUT_FILENO)
        case ["--man"]: Terminal.write(ManualPage.text(all, version: Version.text), to: STDOUT_FILENO)
        case ["--bash"]: Terminal.write(BashCompletion.text(all), to: STDOUT_FILENO)
        default:
            guard arguments.count == 1, let named = all.first(where: { $0.name == arguments[0] }) else {
                let words = arguments.joined(separator: " ")
                Terminal.write(Commands.overview(insteadOf: words), to: STDERR_FILENO)
                return 2
            }
            Terminal.write(named.text, to: STDOUT_FILENO)
        }
        return 0
    }
}
