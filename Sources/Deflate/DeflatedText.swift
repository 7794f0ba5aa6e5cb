import CZlib

/// A text compressed once that is sent in many answers: raw deflate blocks (RFC 1951) that look back at
/// nothing before them and end at a whole byte, so that they stand in the middle of any gzip file.
package struct DeflatedText: Sendable, Hashable {
    /// The blocks; the last one is not marked as the last of a file.
    package let blocks: [UInt8]
    /// How many bytes the text has.
    package let count: Int
    /// CRC-32 of the text.
    let checksum: UInt

    /// Nil where zlib finds no memory.
    package init?(_ text: [UInt8]) {
        guard let blocks = GzipWriter(level: 2).blocks(of: text) else { return nil }
        self.blocks = blocks
        count = text.count
        checksum = unsafe text.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
    }

    /// The text itself; nil where the blocks are not whole.
    package func text() -> [UInt8]? {
        if count == 0 { return [] }
        // An empty last block makes them a whole stream.
        let whole = blocks + [0x03, 0x00]
        var stream = unsafe z_stream()
        guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var isWhole = false
        let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            unsafe whole.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = room.baseAddress
                unsafe stream.avail_out = UInt32(room.count)
                isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
                filled = unsafe room.count - Int(stream.avail_out)
            }
        }
        return isWhole && output.count == count ? output : nil
    }
}

extension Gzip {
    /// A piece of a text.
    package enum Piece: Sendable {
        case plain([UInt8])
        case deflated(DeflatedText)
    }

    /// One gzip file of all pieces in order; only the plain ones are compressed now, at the fastest level.
    package static func joined(_ pieces: [Piece]) -> [UInt8]? {
        let deflating = GzipWriter(level: 1)
        // No name, no time, of unknown origin (RFC 1952, 2.3).
        var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 0xFF]
        var checksum: UInt = 0
        var count = 0
        for piece in pieces {
            switch piece {
            case .plain(let text):
                guard let blocks = deflating.blocks(of: text) else { return nil }
                file += blocks
                checksum = unsafe text.withUnsafeBufferPointer {
                    unsafe crc32(checksum, $0.baseAddress, UInt32($0.count))
                }
                count += text.count
            case .deflated(let text):
                file += text.blocks
                checksum = crc32_combine(checksum, text.checksum, text.count)
                count += text.count
            }
        }
        // The empty last block.
        file += [0x03, 0x00]
        for word in [UInt32(truncatingIfNeeded: checksum), UInt32(truncatingIfNeeded: count)] {
            for shift in [0, 8, 16, 24] { file.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
        }
        return file
    }
}

/// Writes texts as blocks that know nothing of each other.
@safe
private final class GzipWriter {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init(level: Int32) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        isReady =
            unsafe deflateInit2_(
                stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// What is written next may not look back at it: a full flush.
    func blocks(of text: [UInt8]) -> [UInt8]? {
        guard isReady, text.count < Int(UInt32.max) else { return nil }
        if text.isEmpty { return [] }
        var isWhole = false
        let room = Int(unsafe deflateBound(stream, UInt(text.count))) + 16
        let blocks = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, filled in
            unsafe text.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(input.count)
                unsafe stream.pointee.next_out = room.baseAddress
                unsafe stream.pointee.avail_out = UInt32(room.count)
                let code = unsafe deflate(stream, Z_FULL_FLUSH)
                // Room left says that nothing waits inside (zlib.h, deflate).
                isWhole = unsafe code >= 0 && stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
                filled = unsafe room.count - Int(stream.pointee.avail_out)
            }
        }
        return isWhole ? blocks : nil
    }
}
