/// Turns comments and the text of string literals into blanks, so that only code is left to look at.
///
/// Letters beyond ASCII become `_`, so that every index means the same in all encodings.
struct Blanker {
    private enum Place {
        /// Code; inside an interpolation it ends at the parenthesis that closes it.
        case code(openParentheses: Int, isInterpolation: Bool)
        case string(pounds: Int, isMultiline: Bool)
    }

    private let source: [Unicode.Scalar]
    private var out: [Unicode.Scalar]
    private var index = 0
    private var places: [Place] = [.code(openParentheses: 0, isInterpolation: false)]

    init(_ text: String) {
        source = Array(text.unicodeScalars)
        out = source.map { $0.isASCII ? $0 : "_" }
    }

    mutating func blanked() -> [Unicode.Scalar] {
        while index < source.count, let place = places.last {
            switch place {
            case .code(let open, let isInterpolation): readCode(open, isInterpolation)
            case .string(let pounds, let isMultiline): readString(pounds, isMultiline)
            }
        }
        return out
    }

    private mutating func readCode(_ open: Int, _ isInterpolation: Bool) {
        if starts(with: "//") { return blankLine() }
        if starts(with: "/*") { return blankBlock() }
        if let pounds = stringStart() { return enterString(pounds) }
        if isInterpolation {
            if source[index] == "(" { setOpenParentheses(open + 1) }
            if source[index] == ")" {
                if open == 0 {
                    places.removeLast()
                    return blank(1)
                }
                setOpenParentheses(open - 1)
            }
        }
        index += 1
    }

    private mutating func readString(_ pounds: Int, _ isMultiline: Bool) {
        let fence = String(repeating: "#", count: pounds)
        if starts(with: "\\" + fence + "(") {
            blank(pounds + 2)
            places.append(.code(openParentheses: 0, isInterpolation: true))
        } else if starts(with: "\\" + fence) {
            blank(pounds + 2)
        } else if starts(with: (isMultiline ? "\"\"\"" : "\"") + fence) {
            blank((isMultiline ? 3 : 1) + pounds)
            places.removeLast()
        } else if source[index] == "\n", !isMultiline {
            // Not a string after all (a quote in a regular expression): a line's end heals it.
            places.removeLast()
        } else {
            blank(1)
        }
    }

    /// The number of `#` before the quote that opens a string here; nil when none does.
    private func stringStart() -> Int? {
        var ahead = index
        while ahead < source.count, source[ahead] == "#" { ahead += 1 }
        return ahead < source.count && source[ahead] == "\"" ? ahead - index : nil
    }

    private mutating func enterString(_ pounds: Int) {
        blank(pounds)
        let isMultiline = starts(with: "\"\"\"")
        blank(isMultiline ? 3 : 1)
        places.append(.string(pounds: pounds, isMultiline: isMultiline))
    }

    private mutating func setOpenParentheses(_ count: Int) {
        places[places.count - 1] = .code(openParentheses: count, isInterpolation: true)
    }

    private mutating func blankLine() {
        while index < source.count, source[index] != "\n" { blank(1) }
    }

    private mutating func blankBlock() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blank(2)
            } else if starts(with: "*/") {
                depth -= 1
                blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && index < source.count
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where index < source.count {
            if source[index] != "\n" { out[index] = " " }
            index += 1
        }
    }

    private func starts(with text: String) -> Bool {
        source[index...].starts(with: text.unicodeScalars)
    }
}
