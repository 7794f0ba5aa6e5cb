import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.first == "sop" else {
    Terminal.write("sigap sop check|show …\n", to: STDERR_FILENO)
    exit(2)
}
exit(SOPCommand.run(Array(arguments.dropFirst())))
