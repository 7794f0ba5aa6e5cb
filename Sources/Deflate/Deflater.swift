import CZlib

/// Compresses many short texts that resemble a known one: raw deflate (RFC 1951) with a preset dictionary.
///
/// What stands in the dictionary costs next to nothing in the result. Whoever reads needs the same dictionary.
@safe
package final class Deflater {
    /// 8 KiB look back: enough for a dictionary and a line, and quick to set up.
    static let window: Int32 = -13

    private let stream: UnsafeMutablePointer<z_stream>
    private let dictionary: [UInt8]
    private let isReady: Bool

    /// - Parameter dictionary: at most 6 KiB; what occurs most belongs at its end.
    package init(dictionary: [UInt8]) {
        self.dictionary = dictionary
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        isReady =
            unsafe deflateInit2_(
                stream, 6, Z_DEFLATED, Deflater.window, 6, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The bytes compressed; nil if they would not shrink.
    package func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard isReady, bytes.count < Int(UInt32.max), unsafe deflateReset(stream) == Z_OK,
            unsafe deflateSetDictionary(stream, dictionary, UInt32(dictionary.count)) == Z_OK
        else { return nil }
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                // zlib takes a pointer to change, but only reads.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(input.count)
                unsafe stream.pointee.next_out = room.baseAddress
                unsafe stream.pointee.avail_out = UInt32(room.count)
                isWhole = unsafe deflate(stream, Z_FINISH) == Z_STREAM_END
                count = unsafe room.count - Int(stream.pointee.avail_out)
            }
        }
        return isWhole ? output : nil
    }
}
