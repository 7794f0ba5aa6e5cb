/// Decodes the path of a request target into segments: `/` has none, `/a/` has `a` and an empty one.
///
/// Each segment is decoded alone, so that what routes match is what was meant. Refused are: anything but
/// origin form, an encoded slash, NUL and other control characters, bytes that are not UTF-8, and `.` or `..`
/// however spelled; a proxy and this server might read those differently.
func decodedPath(_ raw: String) throws(RequestRefusal) -> [String] {
    guard raw.utf8.first == UInt8(ascii: "/") else { throw .malformed("the target must begin with a slash") }
    if raw.utf8.count == 1 { return [] }
    var segments: [String] = []
    let parts = raw.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
        guard let segment = percentDecoded(part, plusIsSpace: false), isPlain(segment) else {
            throw .malformed("the path has a segment that is not plain text")
        }
        segments.append(segment)
    }
    return segments
}

private func isPlain(_ segment: String) -> Bool {
    if segment == "." || segment == ".." { return false }
    return !segment.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") }
}
