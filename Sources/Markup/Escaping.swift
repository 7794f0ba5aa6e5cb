/// Appends text so that it means itself between tags and inside a quoted attribute value.
///
/// Control characters become U+FFFD: a browser drops or misreads them, XML (SVG) refuses them, and NUL has
/// hidden markup from filters before. Tab, line feed and carriage return stay.
func appendEscaped(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let scanned: Void? = text.withContiguousStorageIfAvailable { unsafe appendEscaped($0, to: &bytes) }
    if scanned == nil { unsafe Array(text).withUnsafeBufferPointer { unsafe appendEscaped($0, to: &bytes) } }
}

private func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    var index = 0
    while let found = unsafe firstToCare(for: text, from: index) {
        index = found + 1
        let byte = unsafe text[found]
        let previous = unsafe found > 0 ? text[found - 1] : 0
        guard let replacement = replacement(for: byte, after: previous) else { continue }
        // The lead byte of a C1 control passed as clean text: it is left out together with this one.
        let end = byte >= 0x80 ? found - 1 : found
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<end]))
        bytes.append(contentsOf: replacement.utf8)
        clean = index
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
}

/// The next byte that may have to be replaced; letters, digits, most signs and most of UTF-8 never have to.
private func firstToCare(for text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
        let byte = unsafe text[index]
        if byte < 0x28 ? byte != 0x20 : byte == 0x3C || byte == 0x3E || (byte >= 0x7F && byte < 0xA0) {
            return index
        }
        index += 1
    }
    return nil
}

private func replacement(for byte: UInt8, after previous: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0D: nil
    case 0x00..<0x20, 0x7F: "\u{FFFD}"
    // U+0080…U+009F are C2 80…C2 9F; after any other byte this is the tail of an ordinary character.
    case 0x80..<0xA0 where previous == 0xC2: "\u{FFFD}"
    default: nil
    }
}
