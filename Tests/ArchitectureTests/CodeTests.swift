import Testing

@Suite("What code may say")
struct CodeTests {
    @Test(
        "No code of the program says…",
        arguments: [
            SourceRule(pattern: "\\bfatalError\\s*\\(", remedy: "throw an error that says what happened"),
            SourceRule(pattern: "\\btry!", remedy: "handle the error or pass it on"),
            SourceRule(pattern: "\\bas!", remedy: "use `as?` and say what happens otherwise"),
            SourceRule(
                pattern:
                    "\\b(?:public|open)(?=(?:\\(set\\))?[ \\t]+(?:\\w+[ \\t]+)?(?:struct|class|enum|actor"
                    + "|protocol|extension|func|var|let|init|subscript|typealias|import)\\b)",
                remedy: "use `package`: nobody links this from outside"),
        ])
    func forbidden(rule: SourceRule) {
        expectNone(rule.findings(in: Repository.product))
    }

    @Test(
        "A pure target never asks for…",
        arguments: [
            SourceRule(pattern: clock, remedy: "take the time as a parameter"),
            SourceRule(
                pattern: "\\b(?:Continuous|Suspending)Clock\\b|\\bTask\\.sleep\\b|\\bDispatch\\w+",
                remedy: "take the time as a parameter; waiting is for the edges"),
            SourceRule(
                pattern:
                    "\\.random\\b|\\brandom\\s*\\(|\\.randomElement\\b|\\.shuffled?\\b|\\bUUID\\s*\\(\\s*\\)"
                    + "|\\bSystemRandomNumberGenerator\\b",
                remedy: "take what is drawn by lot as a parameter"),
            SourceRule(
                pattern:
                    "\\bFileManager\\b|\\bProcessInfo\\b|\\bprint\\s*\\(|\\breadLine\\s*\\(|\\bgetenv\\s*\\(",
                remedy: "leave reading and writing to the targets at the edges"),
        ])
    func pure(rule: SourceRule) {
        let files = Repository.product.filter { Arrows.pure.contains($0.folder(in: "Sources") ?? "") }
        #expect(!files.isEmpty)
        expectNone(rule.findings(in: files))
    }

    @Test("The wall clock is read at one place of the program")
    func oneClock() {
        let places = SourceRule(pattern: CodeTests.clock, remedy: "use the injected clock")
            .findings(in: Repository.product)
        if places.count > 1 { expectNone(places) }
    }

    @Test("No target bears the name of a type in it")
    func targetNames() {
        expectNone(
            Repository.targets.sorted().flatMap { target in
                SourceRule(
                    pattern: "\\b(?:struct|class|enum|actor|protocol|typealias)\\s+\(target)\\b",
                    remedy: "rename the type or the target: inside, the name means only one of them"
                ).findings(in: Repository.product.filter { $0.folder(in: "Sources") == target })
            })
    }

    private static let clock =
        "\\bDate\\s*\\(\\s*\\)|\\bDate\\.now\\b|\\bDate\\s*\\(\\s*timeIntervalSinceNow"
        + "|\\bclock_gettime\\s*\\(|\\bgettimeofday\\s*\\(|\\btime\\s*\\(\\s*nil\\s*\\)"
}
