import CZlib

/// Reads what a `Deflater` with the same dictionary wrote.
@safe
package final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private let dictionary: [UInt8]
    private let isReady: Bool

    package init(dictionary: [UInt8]) {
        self.dictionary = dictionary
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        isReady =
            unsafe inflateInit2_(
                stream, Deflater.window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The bytes as they were, nil for anything that does not give exactly `count` of them.
    package func expanded(_ bytes: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        guard isReady, count < Int(UInt32.max), bytes.count < Int(UInt32.max),
            unsafe inflateReset(stream) == Z_OK,
            unsafe inflateSetDictionary(stream, dictionary, UInt32(dictionary.count)) == Z_OK
        else { return nil }
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(input.count)
                unsafe stream.pointee.next_out = room.baseAddress
                unsafe stream.pointee.avail_out = UInt32(room.count)
                isWhole =
                    unsafe inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_in == 0
                    && stream.pointee.avail_out == 0
                filled = unsafe room.count - Int(stream.pointee.avail_out)
            }
        }
        return isWhole ? output : nil
    }
}
