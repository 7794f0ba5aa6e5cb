import Deflate

extension Response {
    /// The answer with its text compressed by gzip if the client takes it and it is worth it.
    ///
    /// Regional lines are thin: a page shrinks to a fifth. Level 1, because the processor is small too.
    ///
    /// - Important: A secret repeated in every page, such as a CSRF token, must be masked anew each time: its
    ///   length after compression beside text an attacker chose gives it away otherwise (BREACH).
    func compressed(for request: RequestHead) -> Response {
        guard isLarge, headers["content-encoding"] == nil, isText(mediaType(headers["content-type"] ?? ""))
        else { return self }
        var answer = self
        answer.headers.add("vary", "accept-encoding")
        guard takesGzip(request.headers["accept-encoding"] ?? ""), let smaller = body.compressed else {
            return answer
        }
        answer.body = smaller
        answer.headers["content-encoding"] = "gzip"
        // The same tag must not name different bytes, unless it is weak (RFC 9110, 8.8.3).
        if let tag = headers["etag"], !tag.hasPrefix("W/") { answer.headers["etag"] = "W/" + tag }
        return answer
    }

    /// Whether compressing is worth it.
    private var isLarge: Bool {
        switch body {
        case .bytes(let bytes): bytes.count > 1024
        case .pieces: true
        case .shared(let text): text.bytes.count > 1024
        case .none, .file, .events: false
        }
    }
}

extension Response.Body {
    /// The text as a gzip file; nil where it would not shrink.
    fileprivate var compressed: Response.Body? {
        switch self {
        case .bytes(let bytes): Gzip.compressed(bytes).map { .bytes($0) }
        case .shared(let text): text.compressed.map { .shared($0) }
        case .pieces(let pieces):
            Gzip.joined(
                pieces.map { piece in
                    switch piece {
                    case .bytes(let bytes): .plain(bytes)
                    case .kept(let kept): kept.piece
                    }
                }
            ).map { .bytes($0) }
        case .none, .file, .events: nil
        }
    }
}

private func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml") || type == "application/yaml"
        || type == "application/javascript"
}

/// Whether gzip is named without being refused by a weight of zero (RFC 9110, 12.5.3).
func takesGzip(_ header: String) -> Bool {
    header.lowercased().split(separator: ",").contains { coding in
        let parts = coding.split(separator: ";").map { trimmed($0) }
        guard parts.first == "gzip" else { return false }
        let isRefused = parts.dropFirst().contains {
            $0.hasPrefix("q=0") && !$0.contains { "123456789".contains($0) }
        }
        return !isRefused
    }
}
