import Phrases
import SOPModel
import TicketEngine

/// What keeps a ticket from another version of its SOP, in words: old rows by the old sheet, new ones by the
/// new.
struct MoveObstacleWords {
    let scene: FaultScene

    /// Every reason by itself, for a list.
    func reasons(of refusal: Refusal) -> [String] {
        if case .cannotMove(let obstacles) = refusal { return obstacles.map(words) }
        return [RefusalWords(scene: scene).error(of: refusal).text]
    }

    func words(_ obstacle: MoveObstacle) -> String {
        var there = scene
        there.procedure = scene.successor ?? scene.procedure
        let phrase =
            switch obstacle {
            case .versionUnknown(let version): Phrase.MoveObstacle.versionUnknown(version)
            case .targetMissing(let step): Phrase.MoveObstacle.targetMissing(scene.name(step))
            case .parkedRowMissing(let step): Phrase.MoveObstacle.parkedRowMissing(scene.name(step))
            case .columnUnbound(let step, let column):
                Phrase.MoveObstacle.columnUnbound(there.name(column), there.name(step))
            case .outputAbsent(let step, let output):
                Phrase.MoveObstacle.outputAbsent(there.title(ofPaper: output), there.name(step))
            case .roundLost(let step): Phrase.MoveObstacle.roundLost(scene.name(step))
            }
        return scene.language[phrase]
    }
}
