/// The commands of the program, in the order in which they are shown.
package enum Commands {
    package struct Entry: Sendable {
        package var help: CommandHelp
        /// Runs with the words after the command's name; the result is the exit status.
        var run: @Sendable ([String]) async -> Int32
    }

    package static let all: [Entry] = [
        Entry(help: ServeCommand.help) { await ServeCommand.run($0) },
        Entry(help: UserCommand.help) { await UserCommand.run($0) },
        Entry(help: TokenCommand.help) { await TokenCommand.run($0) },
        Entry(help: WebhookCommand.help) { await WebhookCommand.run($0) },
        Entry(help: DoctorCommand.help) { DoctorCommand.run($0) },
        Entry(help: ClockOKCommand.help) { await ClockOKCommand.run($0) },
        Entry(help: SOPCommand.help) { SOPCommand.run($0) },
        Entry(help: BackupCommand.help) { await BackupCommand.run($0) },
        Entry(help: RestoreCommand.help) { await RestoreCommand.run($0) },
        Entry(help: VerifyCommand.help) { VerifyCommand.run($0) },
        Entry(help: GenerateCommand.help) { await GenerateCommand.run($0) },
        Entry(help: ClockCommand.help) { ClockCommand.run($0) },
        Entry(help: HelpCommand.help) { HelpCommand.run($0) },
    ]

    /// What is shown for a command that is none.
    static func overview(insteadOf word: String) -> String {
        "sigap: perintah tidak dikenal: \(word)\n\n" + overview
    }

    /// What `sigap` alone shows.
    static var overview: String {
        let width = (all.map(\.help.name.count).max() ?? 0) + 2
        let lines = all.map { entry in
            let gap = String(repeating: " ", count: width - entry.help.name.count)
            return "  sigap \(entry.help.name)\(gap)\(entry.help.summary)\n"
        }
        return """
            Pemakaian: sigap PERINTAH …

            \(lines.joined())
            Pemakaian tiap perintah: sigap PERINTAH --help. Versi program: sigap --version.

            """
    }
}
