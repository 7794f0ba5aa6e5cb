/// Appends text so that it means itself between tags and inside a quoted attribute value.
///
/// Control characters become U+FFFD: a browser drops or misreads them, XML (SVG) refuses them, and NUL has hidden
/// markup from filters before. Tab, line feed and carriage return stay.
func appendEscaped(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let scanned: Void? = text.withContiguousStorageIfAvailable { unsafe appendEscaped($0.span, to: &bytes) }
    if scanned == nil { appendEscaped(Array(text).span, to: &bytes) }
}

private func appendEscaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    for index in text.indices where mayNeedCare(text[index]) {
        let byte = text[index]
        guard let replacement = replacement(for: byte, after: index > 0 ? text[index - 1] : 0) else {
            continue
        }
        // The lead byte of a C1 control was already let through as clean text: it is left out together with this one.
        let end = byte >= 0x80 ? index - 1 : index
        append(text.extracting(clean..<end), to: &bytes)
        bytes.append(contentsOf: replacement.utf8)
        clean = index + 1
    }
    append(text.extracting(clean..<text.count), to: &bytes)
}

private func append(_ run: Span<UInt8>, to bytes: inout [UInt8]) {
    unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
}

/// Letters, digits, most signs and most of UTF-8 are settled by this one comparison chain.
@inline(__always)
private func mayNeedCare(_ byte: UInt8) -> Bool {
    byte < 0x28 ? byte != 0x20 : byte == 0x3C || byte == 0x3E || (byte >= 0x7F && byte < 0xA0)
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
