import CZlib

/// Compresses many short texts that resemble a known one: raw deflate (RFC 1951) with a preset dictionary.
///
/// What stands in the dictionary costs next to nothing in the result. Whoever reads needs the same
/// dictionary. Many may compress at once.
@safe
package final class Deflater: Sendable {
    /// 8 KiB look back: enough for a dictionary and a line, and quick to set up.
    static let window: Int32 = -13

    /// Has taken the dictionary in, and is only read from then on: each text is compressed by a copy, which
    /// takes a fraction of the time of reading the dictionary again.
    private nonisolated(unsafe) let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    /// - Parameter dictionary: at most 6 KiB; what occurs most belongs at its end.
    package init(dictionary: [UInt8]) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        isReady =
            unsafe deflateInit2_(
                stream, 6, Z_DEFLATED, Deflater.window, 6, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
            && deflateSetDictionary(stream, dictionary, UInt32(dictionary.count)) == Z_OK
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The bytes compressed; nil if they would not shrink.
    package func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var copy = unsafe z_stream()
        guard isReady, bytes.count < Int(UInt32.max), unsafe deflateCopy(&copy, stream) == Z_OK
        else { return nil }
        defer { unsafe deflateEnd(&copy) }
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                // zlib takes a pointer to change, but only reads.
                unsafe copy.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe copy.avail_in = UInt32(input.count)
                unsafe copy.next_out = room.baseAddress
                unsafe copy.avail_out = UInt32(room.count)
                isWhole = unsafe deflate(&copy, Z_FINISH) == Z_STREAM_END
                count = unsafe room.count - Int(copy.avail_out)
            }
        }
        return isWhole ? output : nil
    }
}
