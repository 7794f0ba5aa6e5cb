import Glibc
import OfficeModel
import OfficeTime
import Storage
import TicketEngine

// Measures what needs no server, and fills an office for what does. `scripts/bench` runs it; each answer is
// one line of JSON.
//
//   OfficeBenchmark engine [ROUNDS]                    whole runs of 004 in memory, on one core
//   OfficeBenchmark steps DATA CALLERS TICKETS-EACH    durable step completions, in an empty folder
//   OfficeBenchmark go-on DATA TICKETS                 steps in an office that `sigap generate` made
//   OfficeBenchmark work WHAT COUNT [DATA]             runs, tickets, pages or reports, for valgrind
//   OfficeBenchmark fill DATA TICKETS                  an office with so many finished tickets, in an empty
// folder

func answer(_ values: [(name: String, value: Int)]) {
    print("{" + values.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}")
}

func number(_ position: Int, or usual: Int) -> Int {
    CommandLine.arguments.dropFirst(position).first.flatMap { Int($0) } ?? usual
}

func office(from start: Instant, stride: Int64) async throws -> LedgerOffice {
    guard CommandLine.arguments.count > 2 else { throw Unmeasured("no data folder was named") }
    return try await LedgerOffice(folder: CommandLine.arguments[2], from: start, stride: stride)
}

func now() -> Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000)
}

switch CommandLine.arguments.dropFirst().first {
case "engine": answer(try EngineMeasure.run(rounds: number(2, or: 40)))
case "steps":
    let office = try await office(from: now(), stride: 10)
    answer(try await LedgerMeasure.steps(callers: number(3, or: 64), each: number(4, or: 40), in: office))
    await office.house.close()
case "fill":
    let tickets = number(3, or: 10_000)
    let open = 300
    // Two readings of the clock a command, and half a minute between two: the past ends about now.
    let stride: Int64 = 15_000
    let begin = now().adding(minutes: -Int64((tickets + open + 10) * 40) * stride / 60_000)
    let office = try await office(from: begin, stride: stride)
    let begun = ContinuousClock.now
    try await LedgerMeasure.fill(tickets: tickets, open: open, in: office)
    let seconds = LedgerMeasure.seconds(since: begun)
    // One with all that a page may have to show: 5 files, 20 comments.
    let full = try await office.open(0)
    try await office.walk(full)
    for number in 0..<20 { try await office.comment(number, on: full) }
    await office.house.close()
    answer([("tickets", tickets), ("open", open), ("milliseconds", Int(seconds * 1_000))])
    print("{\"full\":\"\(full.ticket.text)\",\"password\":\"\(LedgerOffice.password)\"}")
case "go-on":
    answer(
        try await GoOnMeasure.run(folder: CommandLine.arguments[2], tickets: number(3, or: 40), now: now))
case "work":
    let count = number(3, or: 100)
    guard CommandLine.arguments.count > 4 else {
        try CountedWork.runs(count)
        break
    }
    try whileMainWaits {
        try await CountedWork.done(CommandLine.arguments[2], count, in: CommandLine.arguments[4])
    }
default:
    print(
        "OfficeBenchmark engine [ROUNDS] | steps DATA CALLERS TICKETS-EACH | fill DATA TICKETS | "
            + "go-on DATA TICKETS | work WHAT COUNT [DATA]")
    exit(2)
}
