private import CAssets

/// A file that the program carries inside itself: a style sheet, a script, a procedure.
package struct EmbeddedFile: Sendable, Hashable {
    /// Path from the root of the project, such as `Assets/sigap.css` or `Procedures/gangguan.yaml`.
    package let name: String
    package let bytes: [UInt8]
    /// Sixteen hexadecimal digits that change with the content: for `ETag` and addresses kept for ever.
    ///
    /// It is FNV-1a of the bytes: it tells versions of our own files apart and proves nothing.
    package let tag: String

    /// Every file, sorted by name.
    package static let all: [EmbeddedFile] = read()

    /// Returns the file of that name, or nil when the program does not carry it.
    package static func named(_ name: String) -> EmbeddedFile? {
        all.first { $0.name == name }
    }

    /// Returns the files of one folder, such as `Procedures`, sorted by name.
    package static func inside(_ folder: String) -> [EmbeddedFile] {
        all.filter { $0.name.hasPrefix(folder + "/") }
    }

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        tag = String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func read() -> [EmbeddedFile] {
        let table = unsafe UnsafeBufferPointer(start: sigap_assets(), count: sigap_asset_count())
        let files = unsafe table.map { asset in
            unsafe EmbeddedFile(
                name: String(cString: asset.name),
                bytes: Array(UnsafeBufferPointer(start: asset.bytes, count: asset.length)))
        }
        return files.sorted { $0.name < $1.name }
    }
}
