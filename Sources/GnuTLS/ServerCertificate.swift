import CGnuTLS
import Glibc

/// What a server's certificate and its key say, read from their PEM files (RFC 5280).
package struct ServerCertificate: Sendable, Equatable {
    /// Seconds since 1970 from which, and until which, it is valid.
    package var validFrom: Int64
    package var validUntil: Int64
    /// It vouches for itself: no browser trusts it unasked.
    package var isSelfSigned: Bool
    /// The key is the one the certificate was made for.
    package var fitsKey: Bool

    /// Puts together what is already known.
    package init(validFrom: Int64, validUntil: Int64, isSelfSigned: Bool, fitsKey: Bool) {
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.isSelfSigned = isSelfSigned
        self.fitsKey = fitsKey
    }

    /// Why the files cannot be used.
    package enum Fault: Error, Sendable, Equatable {
        /// The file is not there, or may not be read.
        case unreadable(String)
        /// The file holds no certificate, or no key, in PEM.
        case malformed(String)
    }

    /// Reads the two files.
    /// - Parameter key: the key's file; without one, `fitsKey` says nothing and is true.
    package init(certificate: String, key: String?) throws(Fault) {
        let chain = try Self.bytes(of: certificate)
        var opened: gnutls_x509_crt_t?
        guard unsafe gnutls_x509_crt_init(&opened) == 0, let crt = unsafe opened else {
            throw .malformed(certificate)
        }
        defer { unsafe gnutls_x509_crt_deinit(crt) }
        let status = unsafe Self.with(chain) { unsafe gnutls_x509_crt_import(crt, $0, GNUTLS_X509_FMT_PEM) }
        guard status == 0 else { throw .malformed(certificate) }
        validFrom = Int64(unsafe gnutls_x509_crt_get_activation_time(crt))
        validUntil = Int64(unsafe gnutls_x509_crt_get_expiration_time(crt))
        isSelfSigned = unsafe gnutls_x509_crt_check_issuer(crt, crt) != 0
        fitsKey = if let key { try unsafe Self.fits(crt, key: key) } else { true }
    }

    private static func fits(_ crt: gnutls_x509_crt_t, key path: String) throws(Fault) -> Bool {
        let bytes = try bytes(of: path)
        var opened: gnutls_x509_privkey_t?
        guard unsafe gnutls_x509_privkey_init(&opened) == 0, let key = unsafe opened else {
            throw .malformed(path)
        }
        defer { unsafe gnutls_x509_privkey_deinit(key) }
        let status = unsafe with(bytes) {
            unsafe gnutls_x509_privkey_import2(key, $0, GNUTLS_X509_FMT_PEM, nil, 0)
        }
        guard status == 0 else { throw .malformed(path) }
        return unsafe keyID(certified: crt) == keyID(of: key)
    }

    private static func keyID(certified crt: gnutls_x509_crt_t) -> [UInt8] {
        var id = [UInt8](repeating: 0, count: 64)
        var size = id.count
        guard unsafe gnutls_x509_crt_get_key_id(crt, 0, &id, &size) == 0 else { return [0] }
        return Array(id.prefix(size))
    }

    private static func keyID(of key: gnutls_x509_privkey_t) -> [UInt8] {
        var id = [UInt8](repeating: 0, count: 64)
        var size = id.count
        guard unsafe gnutls_x509_privkey_get_key_id(key, 0, &id, &size) == 0 else { return [1] }
        return Array(id.prefix(size))
    }

    private static func with(_ bytes: [UInt8], _ use: (UnsafePointer<gnutls_datum_t>) -> Int32) -> Int32 {
        var bytes = bytes
        return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            var datum = unsafe gnutls_datum_t(data: buffer.baseAddress, size: UInt32(buffer.count))
            return unsafe use(&datum)
        }
    }

    /// At most as much as any chain takes.
    private static func bytes(of path: String) throws(Fault) -> [UInt8] {
        guard let file = unsafe fopen(path, "re") else { throw .unreadable(path) }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        guard count > 0 else { throw .malformed(path) }
        return Array(bytes.prefix(count))
    }
}
