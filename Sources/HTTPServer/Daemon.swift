import CMicrohttpd
import Glibc

/// Starts the library's threads on a listening socket.
///
/// The callbacks point at `service` without holding it: the caller keeps it until the daemon was stopped.
/// The daemon gets a descriptor of its own, so that another may listen on the same socket.
///
/// - Returns: nil if the library refused.
func startDaemon(_ service: Service, _ listener: Int32, isSix: Bool) throws(ServerError) -> OpaquePointer? {
    let configuration = service.configuration
    var flags = MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
    if isSix { flags |= MHD_USE_IPv6.rawValue }
    let own = fcntl(listener, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw .system(errno) }
    var isStarted = false
    // Where the library refuses, it has closed the descriptor by itself in some cases and not in others.
    defer { if !isStarted { closeIfSame(own, as: listener) } }
    var options = unsafe [
        option(.LISTEN_SOCKET, Int(own)),
        option(.CONNECTION_LIMIT, configuration.connections),
        option(.PER_IP_CONNECTION_LIMIT, Doorkeeper.most(perAddress: configuration)),
        option(.CONNECTION_MEMORY_LIMIT, configuration.connectionMemory),
        option(.CONNECTION_TIMEOUT, configuration.idleSeconds),
        option(.STRICT_FOR_CLIENT, 1),
    ]
    // One thread is the library's own default; a pool of one is refused.
    if configuration.threads > 1 { unsafe options.append(option(.THREAD_POOL_SIZE, configuration.threads)) }
    var texts: [UnsafeMutablePointer<CChar>?] = unsafe []
    defer { unsafe texts.forEach { unsafe free($0) } }
    if let tls = configuration.tls {
        flags |= MHD_USE_TLS.rawValue
        unsafe texts = [
            strdup(try readable(tls.keyPath)), strdup(try readable(tls.certificatePath)),
            strdup("NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"),
        ]
        let kinds: [MHD_OPTION] = [.HTTPS_MEM_KEY, .HTTPS_MEM_CERT, .HTTPS_PRIORITIES]
        for unsafe(kind, text) in unsafe zip(kinds, texts) { unsafe options.append(option(kind, 0, text)) }
    }
    unsafe options.append(option(.END, 0))
    let daemon = unsafe cmicrohttpd_start(
        flags, &options, takeRequest, completeRequest, noteConnection, leaveEscaped,
        Unmanaged.passUnretained(service).toOpaque())
    isStarted = unsafe daemon != nil
    return unsafe daemon
}

/// Closes a descriptor if it still stands for the same socket as another.
private func closeIfSame(_ own: Int32, as listener: Int32) {
    var mine = stat()
    var known = stat()
    guard unsafe fstat(own, &mine) == 0, unsafe fstat(listener, &known) == 0, mine.st_ino == known.st_ino
    else { return }
    close(own)
}

private func option(
    _ kind: MHD_OPTION, _ value: Int, _ text: UnsafeMutablePointer<CChar>? = nil
) -> MHD_OptionItem {
    unsafe MHD_OptionItem(option: kind, value: value, ptr_value: text)
}

private func readable(_ path: String) throws(ServerError) -> String {
    guard let text = textOfFile(path) else { throw .unreadable(path) }
    return text
}

/// Called by the library for the headers of a request, each piece of its body, its end, and after each
/// resumption.
private func takeRequest(
    owner: UnsafeMutableRawPointer?, connection: OpaquePointer?, path: UnsafePointer<CChar>?,
    method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, piece: UnsafePointer<CChar>?,
    pieceSize: UnsafeMutablePointer<Int>?, context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let owner = unsafe owner, let connection = unsafe connection, let pieceSize = unsafe pieceSize,
        let context = unsafe context
    else { return .NO }
    if let known = unsafe context.pointee {
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
        let bytes = unsafe UnsafeBufferPointer(start: piece, count: piece == nil ? 0 : pieceSize.pointee)
        unsafe pieceSize.pointee = 0
        return unsafe exchange.proceed(bytes)
    }
    let service = unsafe Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue()
    let exchange = unsafe Exchange(connection, of: service)
    unsafe context.pointee = Unmanaged.passRetained(exchange).toOpaque()
    return unsafe exchange.begin(method: text(method), path: text(path), version: text(version))
}

/// Called by the library when a request is over, however it ended.
private func completeRequest(
    owner: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, reason: MHD_RequestTerminationCode
) {
    guard let context = unsafe context, let known = unsafe context.pointee else { return }
    unsafe context.pointee = nil
    unsafe Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue().complete()
}

/// Called by the library when it has taken a connection, and before it closes the descriptor of one.
private func noteConnection(
    owner: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, code: MHD_ConnectionNotificationCode
) {
    guard let owner = unsafe owner, let connection = unsafe connection else { return }
    let doors = unsafe Unmanaged<Service>.fromOpaque(owner).takeUnretainedValue().doors
    let visit = Int(bitPattern: connection)
    guard code.rawValue == connectionStarted else { return doors.forget(visit) }
    unsafe doors.admit(
        visit, descriptor: cmicrohttpd_descriptor(connection), from: clientNetwork(of: connection))
}

/// `MHD_CONNECTION_NOTIFY_STARTED`; the other code tells of the end.
private let connectionStarted: UInt32 = 0

/// Leaves paths and queries as they were sent: the library would turn `%00` into an end and `%2F` into a
/// slash.
private func leaveEscaped(
    owner: UnsafeMutableRawPointer?, connection: OpaquePointer?, text: UnsafeMutablePointer<CChar>?
) -> Int {
    guard let text = unsafe text else { return 0 }
    return unsafe strlen(text)
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
}
