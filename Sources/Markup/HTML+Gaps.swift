extension HTML {
    /// The place of a piece that is put in when the answer is sent, such as one that lies there compressed.
    ///
    /// It is a byte that no text has: UTF-8 never uses it.
    package static let gap = HTML(bytes: [gapByte])

    private static let gapByte: UInt8 = 0xFF

    /// The bytes to send, cut at each gap: one piece more than there are gaps.
    package func renderAroundGaps() -> [ArraySlice<UInt8>] {
        bytes.split(separator: Self.gapByte, omittingEmptySubsequences: false)
    }
}
