import Deflate

/// A text that lies in memory once, compressed too, however many answers are sending it.
///
/// An answer that nobody reads costs its connection then, and not another copy of the text.
package struct SharedText: Sendable {
    /// What is sent.
    let bytes: SharedBytes
    private let gzip: SharedBytes?

    /// Copies and compresses the text.
    package init(_ text: [UInt8]) {
        bytes = SharedBytes(text)
        gzip = Gzip.compressed(text).map { SharedBytes($0) }
    }

    private init(of bytes: SharedBytes) {
        self.bytes = bytes
        gzip = nil
    }

    /// The same as a gzip file; nil where it would not shrink.
    var compressed: SharedText? { gzip.map { SharedText(of: $0) } }
}

/// Bytes that stay at their place while anybody holds them, and never change.
@safe
final class SharedBytes: @unchecked Sendable {
    private nonisolated(unsafe) let place: UnsafeMutableRawPointer
    let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        unsafe self.place = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe self.place.copyMemory(from: bytes, byteCount: bytes.count)
    }

    deinit { unsafe place.deallocate() }

    var array: [UInt8] { unsafe Array(UnsafeRawBufferPointer(start: place, count: count)) }

    /// Where they lie: for whoever holds this, and only to read.
    var start: UnsafeMutableRawPointer { unsafe place }
}
