import CSodium

/// libsodium, made ready once for the process.
enum Sodium {
    /// False where the library found no source of randomness; then nothing here may be used.
    static let isReady: Bool = sodium_init() >= 0
}
