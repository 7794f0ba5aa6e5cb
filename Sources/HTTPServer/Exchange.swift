import CMicrohttpd
import Dispatch
import Synchronization

/// One request on its connection, from its headers until its answer is sent.
///
/// The connection is suspended while the handler runs, so a handler takes no thread of the library. A
/// suspended connection is never freed by the library, and stopping with one suspended aborts the process:
/// `phase` decides under its lock who resumes it, once. Everything else belongs to the connection's thread.
@safe
final class Exchange: @unchecked Sendable {
    private enum Phase {
        case receiving
        case suspended(Task<Void, Never>?)
        case answered(Response)
        case sent
    }

    private let service: Service
    private nonisolated(unsafe) let connection: OpaquePointer
    /// Its connection to the doorkeeper.
    private let visit: Int
    private let phase = Mutex(Phase.receiving)
    private var head: RequestHead?
    private var body: BodyReader?
    private var target = ""

    init(_ connection: OpaquePointer, of service: Service) {
        unsafe self.connection = connection
        visit = Int(bitPattern: connection)
        self.service = service
        service.open.enter()
        service.begun.add(1, ordering: .relaxed)
    }

    /// Takes the headers; refuses at once what must not be read on.
    func begin(method: String, path: String, version: String) -> MHD_Result {
        let limits = service.configuration.body
        target = path
        service.doors.note(visit, .underWay)
        let headers = unsafe receivedHeaders(connection)
        do throws(RequestRefusal) {
            if service.isStopping { throw .stopping }
            let head = try RequestHead(
                method: method, rawPath: path, version: version, query: unsafe receivedQuery(connection),
                headers: headers, limits: limits)
            self.head = head
            body = unsafe BodyReader(
                head.content, connection: connection, limits: limits,
                spoolFolder: service.configuration.spoolFolder)
            return .YES
        } catch {
            if error.closesConnection || !canDrain(headers, limits) {
                return send(service.answer(to: error, target: target))
            }
            body = BodyReader(refusing: error, limits: limits)
            return .YES
        }
    }

    /// Takes a piece of the body, or its end as no bytes, or the handler's answer once the connection was
    /// resumed.
    func proceed(_ bytes: UnsafeBufferPointer<CChar>) -> MHD_Result {
        if case .answered(let response) = phase.withLock({ $0 }) { return send(response) }
        if !bytes.isEmpty { return unsafe body?.take(bytes) == true ? .YES : .NO }
        do throws(RequestRefusal) {
            let content = try body?.finish() ?? .none
            body = nil
            guard let head else { throw .unsendable }
            start(
                Request(
                    method: head.method, path: head.path, rawPath: head.rawPath, query: head.query,
                    headers: head.headers, remoteAddress: unsafe clientAddress(of: connection), body: content)
            )
        } catch {
            return send(service.answer(to: error, target: target))
        }
        if case .answered(let response) = phase.withLock({ $0 }) { return send(response) }
        return .YES
    }

    /// Notes that the library is done with the request; its handler may still be at work.
    func complete() {
        service.doors.note(visit, .awaited)
        service.open.leave()
    }

    /// Answers in place of a handler that has not answered yet.
    func abort() {
        resume(with: service.answer(to: .stopping))
    }

    private func start(_ request: Request) {
        let isServed = service.register(self)
        service.doors.note(visit, .kept)
        let isSuspended = phase.withLock { phase in
            guard isServed, case .receiving = phase else { return false }
            unsafe MHD_suspend_connection(connection)
            phase = .suspended(nil)
            return true
        }
        guard isSuspended else {
            request.form.removeFiles()
            return phase.withLock { $0 = .answered(service.answer(to: .stopping)) }
        }
        let task = Task {
            let response = await service.handler(request)
            request.form.removeFiles()
            finish(response)
        }
        let isAnswered = phase.withLock { phase in
            guard case .suspended = phase else { return true }
            phase = .suspended(task)
            return false
        }
        if isAnswered { task.cancel() }
    }

    private func finish(_ response: Response) {
        let conditional = head.map(response.conditional) ?? response
        let ready = head.map { conditional.compressed(for: $0) } ?? conditional
        resume(with: ready)
        service.unregister(self)
    }

    private func resume(with response: Response) {
        phase.withLock { phase in
            switch phase {
            case .receiving: phase = .answered(response)
            case .suspended(let task):
                phase = .answered(response)
                task?.cancel()
                unsafe MHD_resume_connection(connection)
            case .answered, .sent: break
            }
        }
    }

    private func send(_ response: Response) -> MHD_Result {
        phase.withLock { $0 = .sent }
        let isStream = if case .events = response.body { true } else { false }
        service.doors.note(visit, isStream ? .kept : .underWay)
        let isHead = head?.method == .head
        return unsafe service.send(response, on: connection, isHead: isHead)
    }

    /// Whether so little is coming that reading it is better than cutting the client off before it reads the
    /// answer.
    private func canDrain(_ headers: HeaderFields, _ limits: BodyLimits) -> Bool {
        if headers["expect"] != nil { return false }
        switch Result(catching: { () throws(RequestRefusal) in try bodyLength("HTTP/1.1", headers) }) {
        case .success(.none): return true
        case .success(.bytes(let count)): return count <= limits.total
        case .success(.chunked): return true
        case .failure: return false
        }
    }
}
