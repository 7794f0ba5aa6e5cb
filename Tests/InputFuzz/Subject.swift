import Glibc

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
    fflush(nil)
    abort()
}
