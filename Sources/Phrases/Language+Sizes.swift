extension Language {
    /// How much room something takes, by thousands as disks are sold: "12,3 MB", "12.3 MB".
    /// - Parameter bytes: not negative.
    package func size(bytes: Int64) -> String {
        for (unit, size) in Language.units where bytes >= size {
            let tenths = bytes / (size / 10)
            return "\(tenths / 10)\(self == .indonesian ? "," : ".")\(tenths % 10) \(unit)"
        }
        return self == .indonesian ? "\(bytes) bita" : "\(bytes) bytes"
    }

    private static let units: [(String, Int64)] = [
        ("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000),
    ]
}
