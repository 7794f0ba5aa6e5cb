package import OfficeTime
internal import YAML

extension Procedure {
    /// Reads a file, checks it, and says everything that is wrong with it, in the order of the lines.
    ///
    /// The procedure is nil where reading failed. Where it is there but the findings hold an error, it may be
    /// shown and edited, and must not come into force.
    /// - Parameter readTime: what understands a *Waktu*.
    package static func read(
        yaml: [UInt8], file: String, readTime: (String) -> TimePhrase = TimePhrase.read
    ) -> (Procedure?, [Finding]) {
        let (root, procedure, faults) = parsed(yaml, file: file)
        guard let root, let procedure else { return (nil, faults.presented) }
        let places = SourcePlaces(root: root)
        let checked = ProcedureChecker.findings(procedure, file: file, places: places, readTime: readTime)
        let faultyLines = Set(faults.map(\.line))
        let all = faults + checked.filter { !faultyLines.contains($0.line) }
        return (faults.hasErrors ? nil : procedure, all.presented)
    }

    /// A file that was checked before it came into force, read again: its form only, not the rules once more.
    /// Nil where reading fails.
    package static func kept(yaml: [UInt8], file: String) -> Procedure? {
        let (_, procedure, faults) = parsed(yaml, file: file)
        return faults.hasErrors ? nil : procedure
    }

    /// What a file says, and what is wrong with its form.
    private static func parsed(
        _ yaml: [UInt8], file: String
    ) -> (root: YAMLNode?, procedure: Procedure?, faults: [Finding]) {
        let (root, problems) = YAMLReader.read(yaml)
        var nodes = FileNodes(file: file)
        for problem in problems { nodes.report(problem.mark.line, SyntaxMessage.text(problem.reason)) }
        guard let root else { return (nil, nil, nodes.findings) }
        let (procedure, findings) = ProcedureReader.read(root, file: file)
        return (root, procedure, nodes.findings + findings)
    }

    /// The same for text that is in memory.
    package static func read(
        yaml: String, file: String, readTime: (String) -> TimePhrase = TimePhrase.read
    ) -> (Procedure?, [Finding]) {
        read(yaml: Array(yaml.utf8), file: file, readTime: readTime)
    }

    /// What is wrong with a procedure that did not come from a file, such as one being edited; every line is
    /// 0.
    package func findings(file: String, readTime: (String) -> TimePhrase = TimePhrase.read) -> [Finding] {
        ProcedureChecker.findings(self, file: file, places: .none, readTime: readTime)
    }

    /// The file that reads back as this procedure, in the key order of the format.
    package func yaml() -> String {
        // libyaml refuses only when memory is short; JSON under the same keys is YAML too.
        YAMLEmitter.text(of: ProcedureWriter.value(self)) ?? json()
    }

    /// The file as JSON under the same keys: `sop` and `versi` are integers, everything else text, lists and
    /// maps.
    package func json() -> String {
        FileAsJSON.text(ProcedureWriter.value(self))
    }
}
