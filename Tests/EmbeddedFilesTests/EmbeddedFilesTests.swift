import EmbeddedFiles
import FoundationEssentials
import Testing

@Suite struct `Files inside the program` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Paths of the files that belong inside, as they lie in the folders.
    private static func expected() -> [String] {
        ["Assets", "Procedures"].flatMap { folder in
            let names = try? FileManager.default.subpathsOfDirectory(atPath: root.path + "/" + folder)
            return (names ?? []).filter { $0.contains(".") && !$0.hasPrefix(".") }.map { folder + "/" + $0 }
        }.sorted()
    }

    @Test func `the list in assets.c is the content of the folders`() {
        #expect(EmbeddedFile.all.map(\.name) == Self.expected())
    }

    @Test(arguments: expected())
    func `a file inside has the bytes of the file outside`(name: String) throws {
        let outside = try Data(contentsOf: URL(filePath: Self.root.path + "/" + name))
        let inside = try #require(EmbeddedFile.named(name))
        #expect(inside.bytes == Array(outside))
    }

    @Test func `every tag is sixteen digits and no two files share one`() {
        let tags = EmbeddedFile.all.map(\.tag)
        #expect(tags.allSatisfy { $0.count == 16 })
        #expect(Set(tags).count == tags.count)
    }

    @Test func `a file that is not inside is nil`() {
        #expect(EmbeddedFile.named("Assets/none.css") == nil)
    }
}
