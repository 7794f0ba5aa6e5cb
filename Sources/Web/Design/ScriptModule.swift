import EmbeddedFiles

/// A script that only pages with a certain control load: `sigap.js` imports what `data-module` names.
enum ScriptModule: String, Sendable, CaseIterable {
    case live = "langsung.js"
    /// Long lists are narrowed down by typing.
    case pick = "pilih.js"
    case signature = "tanda-tangan.js"

    /// Changes with the content of the file.
    var address: String {
        Place.asset(name: rawValue, tag: EmbeddedFile.named("Assets/" + rawValue)?.tag ?? "0").path
    }
}
