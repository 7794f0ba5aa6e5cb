import Glibc

/// The commands, by their word on the command line.
let commands: [String: ([String]) -> Int32] = [
    "clock": ClockCommand.run,
    "sop": SOPCommand.run,
    "verify": VerifyCommand.run,
]

let arguments = Array(CommandLine.arguments.dropFirst())
guard let word = arguments.first, let command = commands[word] else {
    Terminal.write("sigap \(commands.keys.sorted().joined(separator: "|")) …\n", to: STDERR_FILENO)
    exit(2)
}
exit(command(Array(arguments.dropFirst())))
