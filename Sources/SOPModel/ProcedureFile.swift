internal import YAML

extension Procedure {
    /// Reads a file and says everything that is wrong with it, at once and in the order of the lines.
    ///
    /// The procedure is nil where the file could not be read as one. Where it is there but the findings hold an
    /// error, it may be shown and edited, and must not come into force.
    package static func read(yaml: [UInt8], file: String) -> (Procedure?, [Finding]) {
        let (root, problems) = YAMLReader.read(yaml)
        var nodes = FileNodes(file: file)
        for problem in problems { nodes.report(problem.mark.line, SyntaxMessage.text(problem.reason)) }
        guard let root else { return (nil, nodes.findings) }
        let (procedure, findings) = ProcedureReader.read(root, file: file)
        let all = nodes.findings + findings
        return (all.hasErrors ? nil : procedure, all.sorted { $0.line < $1.line })
    }

    /// The same for text that is in memory.
    package static func read(yaml: String, file: String) -> (Procedure?, [Finding]) {
        read(yaml: Array(yaml.utf8), file: file)
    }
}
