/// Where the words of a chart of lines stand, so that none lies on another.
///
/// Heights are pixels and count downwards, as in the drawing. For dots above each other, in the order of
/// their lines, both functions answer the baselines of the labels in the same order.
enum ChartLabels {
    /// From one baseline to the next, at the least.
    static let step = 16
    /// The lowest baseline; under it stand the names of the points.
    static let floor = 157

    private static let above = 8
    private static let below = 19
    private static let beside = 5
    /// Dots so far apart have room for the lower one's label between them.
    private static let room = 24

    /// Values over and under their dots.
    ///
    /// Each stands above its own dot where there is room. Else the lowest goes below, and where that would
    /// reach the names of the points, all are stacked over the highest.
    static func values(_ dots: [Int]) -> [Int] {
        var baselines = dots.map { $0 - above }
        var stacked = downwards(dots)
        guard let highest = stacked.first, let lowest = stacked.last else { return baselines }
        let isTight = zip(stacked, stacked.dropFirst()).contains { dots[$1] - dots[$0] < room }
        guard isTight else { return baselines }
        if dots[lowest] + below <= floor {
            baselines[lowest] = dots[lowest] + below
            stacked.removeLast()
        }
        for (place, line) in stacked.reversed().enumerated() {
            baselines[line] = dots[highest] - above - place * step
        }
        return baselines
    }

    /// Names beside the last dots: those too close give way up and down by as much.
    static func ends(_ dots: [Int]) -> [Int] {
        let order = downwards(dots)
        var pushedDown = order.map { dots[$0] + beside }
        var pushedUp = pushedDown
        for place in order.indices.dropFirst() {
            pushedDown[place] = max(pushedDown[place], pushedDown[place - 1] + step)
        }
        for place in order.indices.dropLast().reversed() {
            pushedUp[place] = min(pushedUp[place], pushedUp[place + 1] - step)
        }
        var baselines = dots
        var limit = floor
        for place in order.indices.reversed() {
            let baseline = min((pushedDown[place] + pushedUp[place]) / 2, limit)
            baselines[order[place]] = baseline
            limit = baseline - step
        }
        return baselines
    }

    /// The places of the dots from the highest to the lowest, alike ones in the order of their lines.
    private static func downwards(_ dots: [Int]) -> [Int] {
        dots.indices.sorted { (dots[$0], $0) < (dots[$1], $1) }
    }
}
