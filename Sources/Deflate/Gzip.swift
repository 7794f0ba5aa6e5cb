import CZlib

/// The gzip format (RFC 1952), as browsers take it.
package enum Gzip {
    /// The bytes compressed at the fastest level; nil if they would not shrink.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = unsafe z_stream()
        let gzipWindow: Int32 = 15 + 16
        let isReady = unsafe deflateInit2_(
            &stream, 1, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK, bytes.count < Int(UInt32.max) else { return nil }
        defer { unsafe deflateEnd(&stream) }
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                // zlib takes a pointer to change, but only reads.
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = room.baseAddress
                unsafe stream.avail_out = UInt32(room.count)
                isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = unsafe room.count - Int(stream.avail_out)
            }
        }
        return isWhole ? output : nil
    }
}
