import OfficeTime
import SOPModel

extension Story {
    /// Everything that happened in the demo office; the order is that of nothing, each story has its own
    /// time.
    static func all(_ axis: OfficeAxis) -> [Story] {
        [
            finishedBolmut, returnedBolmut, openBolmut, pontianak, disturbances(axis), infrastructure,
            responsible,
            secretariat, rounds, inbox, changes,
        ].flatMap(\.self)
    }
}

extension [Beat] {
    /// The same acts, all waits stretched to a percentage.
    func paced(_ percent: Int) -> [Beat] {
        map { Beat($0.wait * percent / 100, $0.move) }
    }

    /// The same acts, one row done only after so many office minutes.
    func slowed(_ row: String, to minutes: Int) -> [Beat] {
        map { beat in
            guard case .completes(let step, _, _) = beat.move, step.text == row else { return beat }
            return Beat(minutes, beat.move)
        }
    }

    /// The same acts, one row given in another manner.
    func given(_ row: String, _ manner: Manner) -> [Beat] {
        map { beat in
            guard case .completes(let step, let answers, _) = beat.move, step.text == row else { return beat }
            return Beat(beat.wait, .completes(step, answers, manner))
        }
    }

    func first(_ count: Int) -> [Beat] { Array(prefix(count)) }

    func but(last count: Int) -> [Beat] { Array(dropLast(count)) }

    /// The reporter confirms and rates.
    static func thanks(_ score: Int, _ words: String = "", after minutes: Int = 60) -> [Beat] {
        [Beat(minutes, .confirms), Beat(1, .rates(score, words))]
    }

    /// Nobody answers for three working days, and time confirms.
    static let silence = [Beat(1_500, .confirmsBySilence)]
}
