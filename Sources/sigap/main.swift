import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--help", "-h":
    Terminal.write(Commands.overview, to: STDOUT_FILENO)
    exit(0)
case "--version":
    Terminal.write("sigap \(Version.text)\n", to: STDOUT_FILENO)
    exit(0)
default: break
}
guard let word = arguments.first, let command = Commands.all.first(where: { $0.help.name == word }) else {
    let shown = arguments.first.map { Commands.overview(insteadOf: $0) } ?? Commands.overview
    Terminal.write(shown, to: STDERR_FILENO)
    exit(2)
}
exit(await command.run(Array(arguments.dropFirst())))
