import Markup
import Testing

@testable import Web

@Suite struct `Labels of a chart of lines` {
    /// Every two heights that dots of a chart can have.
    private static let pairs: [[Int]] = (24...150).flatMap { first in (24...150).map { [first, $0] } }

    private static let ways: [@Sendable ([Int]) -> [Int]] = [ChartLabels.values, ChartLabels.ends]

    @Test func `never lie on each other`() {
        for place in Self.ways {
            let close = Self.pairs.filter { dots in
                let found = place(dots)
                return abs(found[0] - found[1]) < ChartLabels.step
            }
            #expect(close == [])
        }
    }

    @Test func `stand in the order of their dots, above the names of the points`() {
        for place in Self.ways {
            let wrong = Self.pairs.filter { dots in
                let found = place(dots)
                let isInOrder = (found[0] < found[1]) == (dots[0] <= dots[1])
                return !isInOrder || max(found[0], found[1]) > ChartLabels.floor
            }
            #expect(wrong == [])
        }
    }

    @Test func `leave every dot to be seen`() {
        let hidden = Self.pairs.filter { dots in
            ChartLabels.values(dots).contains { baseline in
                dots.contains { (baseline - 11...baseline).overlaps($0 - 4...$0 + 4) }
            }
        }
        #expect(hidden == [])
    }

    private static let values: [([Int], [Int])] = [
        ([], []), ([60], [52]), ([24, 100], [16, 92]), ([60, 66], [52, 85]), ([66, 60], [85, 52]),
        ([150, 150], [126, 142]), ([140, 150], [116, 132]), ([60, 60, 60], [36, 52, 79]),
    ]

    @Test(arguments: values)
    func `of values stand above, or one above and one below`(dots: [Int], baselines: [Int]) {
        #expect(ChartLabels.values(dots) == baselines)
    }

    private static let ends: [([Int], [Int])] = [
        ([], []), ([60], [65]), ([60, 100], [65, 105]), ([60, 60], [57, 73]), ([150, 150], [141, 157]),
        ([150, 150, 150], [125, 141, 157]),
    ]

    @Test(arguments: ends)
    func `of ends give way to each other`(dots: [Int], baselines: [Int]) {
        #expect(ChartLabels.ends(dots) == baselines)
    }

    @Test func `at the ends stand beyond the drawing, in the room beside it`() throws {
        let line = Chart.Line(name: "tepat waktu", values: [90, 100], tone: .good)
        let drawing = Chart.lines([line], points: ["Okt", "Nov"], title: "Tepat waktu")
        let end = try #require(drawing.description.firstMatch(of: /class="end" x="([0-9.]+)%" dx="8"/))
        #expect(end.output.1 == "100")
    }

    @Test func `are drawn a line apart where both lines end at nothing`() throws {
        let drawing = Chart.lines(
            [
                Chart.Line(name: "masuk", values: [18, nil, 0], tone: .quiet),
                Chart.Line(name: "selesai", values: [17, 4, 0], tone: .plain),
            ], points: ["Sep", "Okt", "Nov"], title: "Tiket")
        let ends = drawing.description.matches(of: /class="end"[^>]* y="([0-9]+)">([^<]*)</)
        #expect(ends.map { String($0.2) } == ["0 masuk", "0 selesai"])
        let heights = ends.compactMap { Int($0.1) }
        let first = try #require(heights.first)
        let last = try #require(heights.last)
        #expect(last - first >= ChartLabels.step)
        #expect(drawing.description.matches(of: /class="tick value only-wide"/).count == 3)
    }
}
