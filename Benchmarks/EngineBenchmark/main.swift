import FoundationEssentials
import Glibc
import OfficeModel
import SOPModel
import TicketEngine

// Measures whole runs of 004 in memory: decide and apply, from the report to the head's review.
// Prints one line that `make bench` shows: runs a second on one core, the best of several rounds.

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
let file = root.appending(path: "Procedures/bolmut-maintenance-gangguan.yaml")
let (read, findings) = Procedure.read(yaml: Array(try Data(contentsOf: file)), file: file.lastPathComponent)
guard let procedure = read else {
    print(findings)
    exit(1)
}

let run = try Run(procedure)
let rounds = 5
let runsPerRound = 20_000
var best = 0.0
for _ in 0..<rounds {
    let clock = ContinuousClock()
    let start = clock.now
    var versions = 0
    for _ in 0..<runsPerRound { versions += try run.repeated().version }
    let seconds = (clock.now - start) / .seconds(1)
    precondition(versions == runsPerRound * run.state.version, "a run came to another end")
    best = max(best, Double(runsPerRound) / seconds)
}
print(
    "engine: \(Int(best)) runs/s a core (\(run.state.records.count) rows, \(run.steps.count) commands, "
        + "\(run.state.version) events a run)")
