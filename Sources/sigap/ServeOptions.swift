package import HTTPServer

/// The words after `sigap serve`, understood.
package struct ServeOptions: Equatable, Sendable {
    /// How strangers on the line are kept from reading along.
    package enum Protection: Equatable, Sendable {
        /// Nothing: for this machine alone.
        case none
        case tls(certificate: String, key: String)
        /// A proxy at this address, written as requests tell theirs, speaks https with the world.
        case proxy(String)
        /// An office network that knows what it does.
        case plain
    }

    /// Why the words cannot be used.
    package struct Mistake: Error, Equatable {
        package var message: String

        init(_ message: String) {
            self.message = message
        }
    }

    package var folder = "data"
    package var address = "127.0.0.1"
    package var port: UInt16 = 8080
    package var isDemo = false
    package var protection = Protection.none
    /// A socket that somebody else opened; it listens on `address` and `port`.
    package var inherited: InheritedSocket?
    /// Requests are logged: always but in a demo, where the screen is for reading.
    package var isLogging = false
    /// Where the nightly backups go; nil for the folder `cadangan` within the data.
    package var backupFolder: String?
    /// How many of them are kept; 0 makes none by itself.
    package var backupsKept = 14

    /// - Parameter inherited: what systemd listens on for this process; it takes the place of `--listen`.
    /// - Throws: `Mistake` for what is unknown, contradicts itself, or would be open to all.
    package init(_ arguments: [String], inherited: InheritedSocket? = nil) throws(Mistake) {
        var rest = arguments[...]
        var wantsLog = false
        self.inherited = inherited
        while let word = rest.popFirst() {
            switch word {
            case "--demo": isDemo = true
            case "--log": wantsLog = true
            case "--data": folder = try Self.value(of: word, &rest)
            case "--listen": try listen(try Self.value(of: word, &rest))
            case "--backup-to": backupFolder = try Self.value(of: word, &rest)
            case "--backup-keep":
                guard let count = Int(try Self.value(of: word, &rest)), (0...1_000).contains(count) else {
                    throw Mistake(
                        "--backup-keep ditulis dengan angka 0 sampai 1000; 0: tidak membuat sendiri")
                }
                backupsKept = count
            case "--allow-http": try protect(.plain)
            case "--behind-proxy": try protect(.proxy(try Self.proxy(try Self.value(of: word, &rest))))
            case "--tls":
                let certificate = try Self.value(of: word, &rest)
                try protect(.tls(certificate: certificate, key: try Self.value(of: word, &rest)))
            default: throw Mistake("tidak dikenal: \(word)")
            }
        }
        isLogging = wantsLog || !isDemo
        if let inherited { (address, port) = (inherited.address, inherited.port) }
        if protection == .none, !isLoopback { throw Mistake(Self.openToAll(address)) }
    }

    /// The files https is served with; nil where it is not.
    var tlsFiles: (certificate: String, key: String)? {
        if case .tls(let certificate, let key) = protection { (certificate, key) } else { nil }
    }

    /// Whether only this machine can reach the address.
    var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" }

    /// The address as a browser takes it.
    ///
    /// - Parameter machine: the name of this machine, for an address that stands for all of its own.
    package func url(port: UInt16, machine: String = "") -> String {
        let isEncrypted = if case .tls = protection { true } else { false }
        var host = address.contains(":") ? "[\(address)]" : address
        if address == "0.0.0.0" || address == "::", !machine.isEmpty { host = machine }
        let isUsual = port == (isEncrypted ? 443 : 80)
        return "\(isEncrypted ? "https" : "http")://\(host)\(isUsual ? "" : ":\(port)")"
    }

    private static func value(
        of option: String, _ rest: inout ArraySlice<String>
    ) throws(Mistake) -> String {
        guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("--") else {
            throw Mistake("\(option) kurang nilainya")
        }
        return value
    }

    /// A name would never be the sender of a request, and everything would be refused.
    private static func proxy(_ text: String) throws(Mistake) -> String {
        guard let address = numericAddress(text) else {
            throw Mistake(
                "--behind-proxy ditulis dengan alamat IP proksi, misalnya 127.0.0.1 atau ::1, bukan: \(text)")
        }
        return address
    }

    private mutating func protect(_ way: Protection) throws(Mistake) {
        guard protection == .none else {
            throw Mistake("pilih satu saja: --tls, --behind-proxy atau --allow-http")
        }
        protection = way
    }

    private mutating func listen(_ text: String) throws(Mistake) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw Mistake("--listen ditulis ALAMAT:PORT, misalnya 127.0.0.1:8080")
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else {
            throw Mistake("--listen ditulis ALAMAT:PORT, misalnya 127.0.0.1:8080")
        }
        address = host == "localhost" ? "127.0.0.1" : String(host)
        self.port = port
    }

    private static func openToAll(_ address: String) -> String {
        """
        \(address) dapat dicapai dari komputer lain, dan http biasa dapat dibaca siapa saja di jaringan itu, \
        kata sandi juga. Pilih satu:
          --tls SERTIFIKAT KUNCI   SIGAP sendiri melayani https
          --behind-proxy ALAMAT    https dilayani proksi di alamat itu
          --allow-http             jaringan kantor yang dipercaya; tiap halaman memuat peringatan
        """
    }
}
