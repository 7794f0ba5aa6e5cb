/// A cache that keeps what was used last: at least `capacity` values, at most twice as many.
///
/// Two generations instead of a list: when the young one is full it becomes the old one, and what was not
/// used since is gone.
struct RecentlyUsed<Key: Hashable, Value> {
    private let capacity: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func value(_ key: Key) -> Value? {
        if let value = young[key] { return value }
        guard let value = old[key] else { return nil }
        keep(value, for: key)
        return value
    }

    mutating func keep(_ value: Value, for key: Key) {
        young[key] = value
        if young.count >= capacity {
            old = young
            young = [:]
        }
    }
}
