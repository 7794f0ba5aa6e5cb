/// Why a file is not taken as it is; the words for people are the caller's.
package struct YAMLProblem: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// More bytes than `YAMLReader.largestFile`.
        case tooLarge
        case invalidUTF8
        /// NUL, or a control character other than tab and line break, written out or escaped.
        case controlCharacter
        case anchor(String)
        case alias(String)
        case tag(String)
        /// The key stands in the same map already, at that line.
        case duplicateKey(String, firstLine: Int)
        /// A list or map is used as a key.
        case keyIsNotText
        /// Lists and maps lie deeper in one another than `YAMLReader.deepestNesting`.
        case tooDeep
        case severalDocuments
        /// Nothing but comments and white space.
        case empty
        /// The text is no YAML; what libyaml says of it, in English.
        case syntax(String)
    }

    package let reason: Reason
    package let mark: YAMLMark

    init(_ reason: Reason, _ mark: YAMLMark) {
        self.reason = reason
        self.mark = mark
    }
}
