import Deflate

/// A part of many answers, kept as it is sent: compressed once instead of with each of them.
package struct KeptText: Sendable {
    private enum Content {
        case deflated(DeflatedText)
        case plain([UInt8])
    }

    private let content: Content

    /// Compresses the text.
    package init(_ text: [UInt8]) {
        content = DeflatedText(text).map { .deflated($0) } ?? .plain(text)
    }

    /// How many bytes of memory it takes.
    package var size: Int {
        switch content {
        case .deflated(let text): text.blocks.count
        case .plain(let text): text.count
        }
    }

    /// The text as it was.
    package var plain: [UInt8] {
        switch content {
        case .deflated(let text): text.text() ?? []
        case .plain(let text): text
        }
    }

    var piece: Gzip.Piece {
        switch content {
        case .deflated(let text): .deflated(text)
        case .plain(let text): .plain(text)
        }
    }
}
