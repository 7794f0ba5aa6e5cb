/// The request methods the server lets through; every other one is answered with 405.
package enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"

    /// Whether a body means something with this method (RFC 9110, 9.3).
    package var takesBody: Bool { self != .get && self != .head }
}
