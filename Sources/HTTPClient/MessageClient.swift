import CCurl
import Dispatch
import Glibc
import Synchronization

/// Sends short messages to other programs over HTTP and HTTPS.
///
/// It speaks no other protocol, follows no redirect, uses no proxy, and goes to private networks only where
/// the caller says so: the address is looked at when the connection is made, after the name was resolved.
package final class MessageClient: Sendable {
    /// How far a message may go.
    package enum Reach: Sendable, Hashable, CaseIterable {
        /// Only to plain hosts of the internet.
        case internet
        /// To private networks too, but not to this machine and its own link.
        case privateNetworks
        case anywhere
    }

    /// What came of a message.
    package enum Outcome: Sendable, Hashable {
        /// The receiver answered with this status; what it said besides is thrown away.
        case answered(Int)
        /// Only addresses beyond its reach stand behind the name.
        case privateAddress
        /// No answer came; the reason is libcurl's own, in English.
        case failed(String)
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let queue = DispatchQueue(label: "sigap.http-client", attributes: .concurrent)
    private let isStopped = Mutex(false)

    package init() {}

    /// Breaks off what is under way; nothing more is sent.
    package func stop() { isStopped.withLock { $0 = true } }

    var hasStopped: Bool { isStopped.withLock { $0 } }

    /// Sends a body by POST.
    ///
    /// - Parameters:
    ///   - url: `http` or `https`.
    ///   - headers: without line breaks; a message with one is not sent.
    ///   - seconds: for the whole exchange.
    package func post(
        _ body: String, to url: String, headers: [(name: String, value: String)] = [],
        reach: Reach, seconds: Int = 15
    ) async -> Outcome {
        let lines = headers.map { $0.name + ": " + $0.value }
        guard (lines + [url]).allSatisfy({ !$0.utf8.contains { $0 < 0x20 } }) else {
            return .failed("a control character in the address or a header")
        }
        let message = Message(
            body: body, url: url, headers: lines, reach: reach, seconds: seconds)
        // libcurl blocks; not on Swift's shared threads.
        return await withCheckedContinuation { continuation in
            queue.async {
                guard Self.isReady, !self.hasStopped else {
                    return continuation.resume(returning: .failed("stopped"))
                }
                continuation.resume(returning: Transfer(client: self).run(message))
            }
        }
    }
}

/// One message on its way.
struct Message: Sendable {
    var body: String
    var url: String
    var headers: [String]
    var reach: MessageClient.Reach
    var seconds: Int
}
