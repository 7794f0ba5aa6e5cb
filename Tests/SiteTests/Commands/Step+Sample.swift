import SOPModel

extension Step {
    /// A row that makes one thing.
    static func sample(_ output: Output) -> Step {
        var step = Step(id: "contoh", text: "Mengerjakan", performers: [])
        step.outputs = [output]
        return step
    }
}
