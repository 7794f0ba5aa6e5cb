import Testing

@Suite("What these tests read in a Swift file")
struct SwiftSourceTests {
    @Test(
        "Comments and the text of strings are no code; interpolations are",
        arguments: [
            ("a // try! b", "a"),
            ("a /* x /* y */ z */ b", "a b"),
            (#"let a = "try! \(b("c")) d" + e"#, "let a = b( ) + e"),
            ("let a = #\"x \" \\(y) \\#(z)\"# + b", "let a = z + b"),
            ("let a = \"\"\"\n  public \"x\"\n  \"\"\"\nlet b", "let a = let b"),
            (#"let a = "\\" ; b"#, "let a = ; b"),
            (#"let a = /"/ ; b"# + "\nlet c", "let a = / let c"),
        ])
    func code(text: String, code: String) {
        let words = SwiftSource(text).code.split { $0 == " " || $0 == "\n" }
        #expect(words.joined(separator: " ") == code)
    }

    @Test("Imports are found whatever stands before them")
    func imports() {
        let source = SwiftSource(
            "import A\npackage import B\n@preconcurrency import struct C.D\n// import E\n")
        #expect(source.imports().map(\.module) == ["A", "B", "C"])
        #expect(source.imports().map(\.line) == [1, 2, 3])
    }

    @Test("Properties and subscripts are measured where they have a body")
    func properties() {
        let text = """
            protocol P {
                var a: Int { get }
                var b: Int { get set }
            }
            struct S {
                var c: [Int: String] = [:]
                let d = { 1 }
                static var e: some P {
                    1
                }
                var f: Int = 0 {
                    didSet {}
                }
                subscript(g: Int) -> Int {
                    get { 1 }
                    set {}
                }
                var h: Int { 1 }
                var i: Int
                var j: (Int) -> Int {
                    get throws { { $0 } }
                }
            }
            """
        #expect(
            SwiftSource(text).functions() == [
                .init(name: "var e", lines: 8...10),
                .init(name: "subscript", lines: 14...17),
                .init(name: "var h", lines: 18...18),
                .init(name: "var j", lines: 20...22),
            ])
    }

    @Test(
        "Functions are measured from their first line to their closing brace, and only where they have a body"
    )
    func functions() {
        let text = """
            protocol P {
                func none(a: Int) -> Int
                init(b: Int)
            }
            struct S {
                func one() { self.init(c: 1) }
                init?<T>(
                    d: T = { "}" }()
                ) throws(E)
                where T: P
                {
                    if true {}
                }
                static func < (l: S, r: S) -> Bool {
                    true
                }
            }
            """
        #expect(
            SwiftSource(text).functions() == [
                .init(name: "func one", lines: 6...6),
                .init(name: "init", lines: 7...13),
                .init(name: "func <", lines: 14...16),
            ])
    }
}
