import Glibc
import Synchronization

/// A reader that is fuzzed, and what it promises whatever it is given.
enum Subject: String, CaseIterable, Sendable {
    /// URL-encoded text as a form or query, and the command read from it.
    case form
    /// A multipart body sent to a running server.
    case multipart
    /// A procedure file.
    case yaml
    /// A JSON object, and the command read from it.
    case json
    /// A line of the record, plain and packed.
    case line
    /// A *Waktu* cell, and the deadline it makes.
    case time

    /// What has to stand before the first input.
    func prepare() {
        if case .multipart = self { _ = UploadServer.running }
    }

    func take(_ input: [UInt8]) {
        Finding.input.withLock { $0 = input }
        switch self {
        case .form: FormPromise.hold(for: input)
        case .multipart: UploadPromise.hold(for: input)
        case .yaml: ProcedurePromise.hold(for: input)
        case .json: JSONPromise.hold(for: input)
        case .line: LinePromise.hold(for: input)
        case .time: TimePromise.hold(for: input)
        }
    }
}

/// Ends the run where a promise is broken: libFuzzer then keeps the input that broke it.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if holds { return }
    print("BROKEN PROMISE:", promise())
    Finding.keep()
    fflush(nil)
    abort()
}

/// The input that is being looked at, and where one that broke a promise is kept: in the folder and under the
/// beginning that SIGAP_FOUND names.
///
/// libFuzzer keeps inputs too, but not where the process is ended from outside while it reports.
enum Finding {
    static let input = Mutex<[UInt8]>([])

    static func keep() {
        guard let prefix = unsafe getenv("SIGAP_FOUND") else { return }
        let path = unsafe String(cString: prefix) + "broken-\(getpid())"
        let bytes = input.withLock { $0 }
        guard let file = unsafe fopen(path, "we") else { return print("not kept: \(path)") }
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        unsafe fclose(file)
        print("kept:", path)
    }
}
