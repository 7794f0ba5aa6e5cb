import CGnuTLS

/// HMAC with SHA-1 (RFC 2104), for one-time codes alone: authenticator apps know hardly anything else.
///
/// What breaks SHA-1 are collisions, and HMAC does not rest on there being none (RFC 6151, RFC 6194).
package enum HMACSHA1 {
    /// Twenty bytes; nil where the library refuses, as it may where SHA-1 is forbidden on the whole machine.
    package static func code(_ bytes: [UInt8], key: [UInt8]) -> [UInt8]? {
        var out = [UInt8](repeating: 0, count: 20)
        let status = unsafe gnutls_hmac_fast(
            GNUTLS_MAC_SHA1, key, key.count, bytes, bytes.count, &out)
        return status == 0 ? out : nil
    }
}
