import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "clock": exit(ClockCommand.run(Array(arguments.dropFirst())))
default: exit(2)
}
