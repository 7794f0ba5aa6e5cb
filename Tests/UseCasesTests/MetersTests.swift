import Testing
import UseCases

@Suite("What is counted")
struct MetersTests {
    @Test("A value counts at the first bound it does not pass; what passes all is counted too")
    func histogram() {
        var histogram = Histogram([1, 2, 4])
        for value in [0.5, 1, 1.5, 2, 3, 9, 100] { histogram.add(value) }
        #expect(histogram.counts == [2, 2, 1, 2])
        #expect(histogram.count == 7)
        #expect(histogram.sum == 117)
    }

    @Test("Only a read that takes longer than it should is slow")
    func slowReads() {
        let meters = Meters(slowAfter: .milliseconds(100))
        meters.noteRead("cepat", took: .milliseconds(100))
        meters.noteRead("lambat", took: .milliseconds(101))
        meters.noteRead("lambat", took: .seconds(2))
        #expect(meters.counted.slowReads == ["lambat": 2])
    }

    @Test("Requests and commands are counted by what they were, each for itself")
    func counts() {
        let meters = Meters()
        meters.noteRequest(method: "GET", route: "/tiket/*", status: 200, took: .milliseconds(3))
        meters.noteRequest(method: "GET", route: "/tiket/*", status: 200, took: .milliseconds(700))
        meters.noteRequest(method: "GET", route: "/tiket/*", status: 404, took: .zero)
        meters.noteCommand("comment", outcome: "done")
        meters.noteCommand("comment", outcome: CommandFailure.notAllowed.word)
        let counted = meters.counted
        #expect(counted.requests.values.sorted() == [1, 2])
        #expect(counted.requestSeconds.count == 3)
        #expect(counted.commands.count == 2)
    }
}
