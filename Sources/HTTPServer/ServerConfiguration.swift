/// Where the server listens and what it lets a client take.
package struct ServerConfiguration: Sendable {
    /// An IPv4 or IPv6 address in digits.
    package var address: String
    /// 0 lets the system choose; `Server.port` tells what it chose.
    package var port: UInt16
    /// A socket that listens already, in place of address and port.
    package var inherited: InheritedSocket?
    /// The folder uploaded files lie in while a handler runs; made at the start if missing, and emptied of
    /// uploads that a crash left behind, so no two servers may share one.
    package var spoolFolder: String
    /// Threads that do the protocol; handlers run on Swift's own.
    package var threads = 2
    /// Connections at one time.
    package var connections = 4_096
    /// Connections at one time from one address, or from one /64 of IPv6, which one line gets: half of all,
    /// because a whole regency has one address. Fifty offices with six connections of a browser and a live
    /// stream each are 350 of them, two thousand people with an idle browser just fit. Addresses that fill
    /// the house together keep nobody out either: see `Doorkeeper`.
    package var connectionsPerAddress = 2_048
    /// Bytes of each connection's buffer, which also bounds the headers of a request.
    package var connectionMemory = 16 * 1024
    /// Seconds without a byte after which a connection is closed.
    package var idleSeconds = 30
    /// Seconds from the beginning of a connection, or from its last answer, in which the headers of its next
    /// request must have come, however many bytes come meanwhile: an idle half minute and as much for a slow
    /// line.
    package var headSeconds = 60
    /// How much a request may carry.
    package var body = BodyLimits()
    /// How many live streams there may be.
    package var streams = StreamLimits()
    /// Built-in TLS 1.2 and 1.3; nil for plain http.
    package var tls: TLS?

    /// Starts from the defaults, which suit an office of a few hundred people.
    package init(address: String = "127.0.0.1", port: UInt16, spoolFolder: String) {
        self.address = address
        self.port = port
        self.spoolFolder = spoolFolder
    }

    /// The PEM files of a certificate chain and its key.
    package struct TLS: Sendable {
        /// The chain, the server's own certificate first.
        package var certificatePath: String
        /// The private key, without a password.
        package var keyPath: String

        /// Names the two files; they are read once, at the start.
        package init(certificatePath: String, keyPath: String) {
            self.certificatePath = certificatePath
            self.keyPath = keyPath
        }
    }
}

/// How much a request may carry, in bytes unless said otherwise.
package struct BodyLimits: Sendable {
    /// A whole multipart body.
    package var total = 128 << 20
    /// One file.
    package var file = 32 << 20
    /// A whole body of JSON or of an URL-encoded form.
    package var text = 1 << 20
    /// The value of one field.
    package var field = 256 << 10
    /// What files leave free on the disk of the spool folder; one that would not is dropped, and its field
    /// named in `FormFields.unkept`.
    package var keptFree: Int64 = 0
    /// Fields and files of one form, a number.
    package var parts = 1_000
    /// Bytes a second that a body must reach on average after its first half minute: a thin line does, a
    /// client that holds connections open by single bytes does not.
    package var slowest = 512

    /// The defaults.
    package init() {}
}

/// How many live streams there may be.
package struct StreamLimits: Sendable {
    /// Of all owners together.
    package var total = 500
    /// Of one owner, after which the oldest makes room: browsers open at most six connections to a server.
    package var perOwner = 8
    /// How often an idle stream is written to; a vanished client shows only then.
    package var heartbeat = Duration.seconds(20)
    /// Bytes that may wait for a slow client before its stream is ended.
    package var backlog = 64 << 10

    /// The defaults.
    package init() {}
}
