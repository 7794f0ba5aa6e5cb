import Glibc

// One program for every reader of what strangers send. SIGAP_SUBJECT names the one that is fuzzed; everything
// else on the command line is libFuzzer's. Run by `scripts/check fuzz`.

/// What libFuzzer offers to programs that have a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

func chosenSubject() -> Subject {
    let wanted = unsafe getenv("SIGAP_SUBJECT").map { unsafe String(cString: $0) } ?? ""
    if let subject = Subject(rawValue: wanted) { return subject }
    print("SIGAP_SUBJECT is '\(wanted)', and must be one of:", Subject.allCases.map(\.rawValue))
    exit(2)
}

let subject = chosenSubject()
subject.prepare()

var count = CommandLine.argc
var arguments = unsafe CommandLine.unsafeArgv
let outcome = unsafe runFuzzer(&count, &arguments) { bytes, length in
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    subject.take(input)
    return 0
}
exit(outcome)
