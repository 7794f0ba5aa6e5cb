import EmbeddedFiles

/// A script that only pages with a certain control load: `sigap.js` imports what `data-module` names, and
/// what `data-complaint` names when it is needed.
enum ScriptModule: String, Sendable, CaseIterable {
    /// Fetched by a form that was sent with something missing.
    case complaint = "kurang.js"
    case live = "langsung.js"
    /// Long lists are narrowed down by typing.
    case pick = "pilih.js"
    case signature = "tanda-tangan.js"

    /// Changes with the content of the file.
    var address: String {
        Place.asset(name: rawValue, tag: EmbeddedFile.named("Assets/" + rawValue)?.tag ?? "0").path
    }
}
