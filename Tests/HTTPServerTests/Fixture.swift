import Glibc
import Testing

@testable import HTTPServer

/// A server on a port of its own with an empty spool folder.
struct Fixture: Sendable {
    let server: Server
    let spool: String

    /// Sends one request on a connection of its own and reads its answer.
    func ask(_ request: String) async -> Reply { await ask(Array(request.utf8)) }

    func ask(_ request: [UInt8]) async -> Reply {
        let client = connect()
        await client.send(request)
        let reply = await client.readReply()
        client.close()
        return reply
    }

    /// Posts a body of that type with its length.
    func post(_ type: String, _ body: [UInt8]) async -> Reply {
        await ask(
            Array(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n"
                    .utf8) + body)
    }

    func connect() -> Client { Client(port: server.port) }

    /// What lies in the spool folder.
    var spooled: [String] { listing(spool) }
}

/// Starts a server, runs a test against it, stops it, and checks that no uploaded file was left behind.
func withServer(
    _ adjust: (inout ServerConfiguration) -> Void = { _ in }, handler: @escaping Handler,
    test: (Fixture) async throws -> Void
) async throws {
    let spool = temporaryFolder()
    defer { unsafe rmdir(spool) }
    var configuration = ServerConfiguration(port: 0, spoolFolder: spool)
    // On a busy machine, half a minute can pass between a client's connecting and its sending. A server that
    // gave it up meanwhile would never get the request that the test waits for, and the test would hang.
    configuration.idleSeconds = 900
    configuration.headSeconds = 900
    adjust(&configuration)
    let server = try Server(configuration: configuration, handler: handler)
    let fixture = Fixture(server: server, spool: spool)
    do {
        try await test(fixture)
        await server.stop(graceful: .seconds(5))
    } catch {
        await server.stop(graceful: .zero)
        throw error
    }
    #expect(fixture.spooled.isEmpty)
}

/// A handler that tells what it was given.
let echo: Handler = { request in
    var lines = ["\(request.method.rawValue) \(request.path)"]
    lines += request.query.pairs.map { "?\($0.name)=\($0.value)" }
    switch request.body {
    case .none: break
    case .json(let bytes): lines.append("json \(String(decoding: bytes, as: UTF8.self))")
    case .form(let form):
        lines += form.fields.pairs.map { "\($0.name)=\($0.value)" }
        lines += form.files.map { "\($0.field): \($0.filename) [\($0.contentType)] \($0.size)" }
    }
    return .text(lines.joined(separator: "\n"))
}

func temporaryFolder() -> String {
    var template = Array("/tmp/http-server-tests-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template)
    return unsafe made.map { unsafe String(cString: $0) } ?? ""
}

func listing(_ folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
            unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// Holds who waits until it is opened, cancelled or not.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
