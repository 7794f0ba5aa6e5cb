import Testing

@Suite("Targets and arrows")
struct ArrowTests {
    private let manifest: Manifest

    init() throws { manifest = try Manifest() }

    @Test("Every folder in Sources is a target of Package.swift, and has its row among the arrows")
    func everyTargetIsKnown() {
        let beside = ["Tests", "Benchmark", "Fuzz"]
        let declared = Set(
            manifest.targets.map(\.name).filter { name in !beside.contains { name.hasSuffix($0) } })
        let ruled = Set(Arrows.below.keys).union(Repository.cModules)
        #expect(declared == Repository.targets, "Package.swift and the folders in Sources differ")
        #expect(ruled == Repository.targets, "Arrows.swift and the folders in Sources differ")
    }

    @Test("The arrows never run in a circle")
    func noCircle() {
        var rest = Arrows.below.mapValues { $0.intersection(Arrows.below.keys) }
        while let lowest = rest.first(where: { $0.value.isEmpty })?.key {
            rest[lowest] = nil
            rest = rest.mapValues { $0.subtracting([lowest]) }
        }
        #expect(rest.isEmpty, "these know each other in a circle: \(rest.keys.sorted())")
    }

    @Test("A target imports only what stands below it")
    func imports() {
        expectNone(
            Repository.product.flatMap { file -> [Finding] in
                guard let target = file.folder(in: "Sources") else { return [] }
                let isPure = Arrows.pure.contains(target)
                let allowed = Arrows.below[target, default: []]
                    .union(isPure ? Arrows.toolchainForPure : Arrows.toolchain)
                return file.source.imports().filter { !allowed.contains($0.module) }.map {
                    Finding(
                        file: file.path, line: $0.line,
                        remedy: "\(target) may not import \($0.module): it may import "
                            + allowed.sorted().joined(separator: ", "))
                }
            })
    }

    @Test("Package.swift gives a target nothing but what stands below it")
    func dependencies() {
        expectNone(
            manifest.targets.flatMap { target -> [Finding] in
                guard let allowed = Arrows.below[target.name] else { return [] }
                return target.dependencies.subtracting(allowed).sorted().map {
                    Finding(
                        file: Manifest.path, line: target.line,
                        remedy: "\(target.name) may not stand on \($0): take it out, or change Arrows.swift")
                }
            })
    }

    @Test("A target, tests too, imports of this package only what Package.swift gives it")
    func importsAreDeclared() {
        let own = Repository.targets
        expectNone(
            Repository.swift.flatMap { file -> [Finding] in
                guard let name = file.folder(in: "Sources") ?? file.folder(in: "Tests"),
                    let target = manifest.targets.first(where: { $0.name == name })
                else { return [] }
                return file.source.imports()
                    .filter { own.contains($0.module) && !target.dependencies.contains($0.module) }
                    .map {
                        Finding(
                            file: file.path, line: $0.line,
                            remedy: "\($0.module) comes through another target: declare it in Package.swift")
                    }
            })
    }

    @Test("A C module is imported by exactly one Swift target, and never by tests")
    func cModules() {
        var owners: [String: Set<String>] = [:]
        for file in Repository.swift {
            guard let target = file.folder(in: "Sources") ?? file.folder(in: "Tests") else { continue }
            for module in file.source.imports().map(\.module)
            where Repository.cModules.contains(module) {
                owners[module, default: []].insert(target)
            }
        }
        for (module, targets) in owners {
            #expect(
                targets.count == 1, "\(module) is imported by \(targets.sorted()): leave it to one of them")
            #expect(
                targets.allSatisfy { !$0.hasSuffix("Tests") },
                "tests of \(module) go through its Swift target")
        }
    }

    @Test("scripts/setup installs every C library that Package.swift names")
    func setupInstallsLibraries() throws {
        let setup = try #require(Repository.files.first { $0.path == "scripts/setup" })
        #expect(!manifest.systemPackages.isEmpty)
        for package in manifest.systemPackages {
            #expect(setup.text.contains("\"\(package) "), "scripts/setup does not install \(package)")
        }
    }
}
