import Storage

/// Lines of the record: what is accepted is exactly what writing it would give, and packing loses nothing.
enum LinePromise {
    static func hold(for input: [UInt8]) {
        if let envelope = try? EventLine(stored: input).envelope() {
            let written = try? EventLine(envelope)
            require(written?.bytes == input, "a line that was accepted is written the same")
        }
        if let canonical = try? CanonicalJSON.canonical(input) {
            require((try? CanonicalJSON.canonical(canonical)) == canonical, "canonical JSON is its own form")
        }
        let unpacker = PackedLine.Unpacker()
        require(
            unpacker.line(PackedLine.Packer().packed(input)) == input, "packed bytes unpack to what they were"
        )
        _ = unpacker.line(input)
    }
}
