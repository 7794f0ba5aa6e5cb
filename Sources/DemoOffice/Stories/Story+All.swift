extension Story {
    /// Everything that happened in the demo office.
    static func all(_ axis: OfficeAxis) -> [Story] {
        finishedBolmut
    }
}
