import Glibc

/// The commands, by their word on the command line.
let commands: [String: @Sendable ([String]) async -> Int32] = [
    "backup": { await BackupCommand.run($0) },
    "clock": { ClockCommand.run($0) },
    "restore": { await RestoreCommand.run($0) },
    "serve": { await ServeCommand.run($0) },
    "sop": { SOPCommand.run($0) },
    "token": { await TokenCommand.run($0) },
    "user": { await UserCommand.run($0) },
    "verify": { VerifyCommand.run($0) },
    "webhook": { await WebhookCommand.run($0) },
]

let arguments = Array(CommandLine.arguments.dropFirst())
let usage = """
    sigap \(commands.keys.sorted().joined(separator: "|")) …

    Pemakaian tiap perintah: sigap PERINTAH --help

    """
if arguments.first == "--help" || arguments.first == "-h" {
    Terminal.write(usage, to: STDOUT_FILENO)
    exit(0)
}
guard let word = arguments.first, let command = commands[word] else {
    Terminal.write(usage, to: STDERR_FILENO)
    exit(2)
}
exit(await command(Array(arguments.dropFirst())))
