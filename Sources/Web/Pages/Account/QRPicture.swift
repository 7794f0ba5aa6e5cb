import Markup
import Phrases
import QREncode

/// A QR code as a drawing in the page: dark on light in either theme, for readers want it so.
enum QRPicture {
    /// Nothing where the text is too long for any code; it stands beside in letters.
    static func html(_ text: String, _ context: RequestContext) -> HTML? {
        guard let matrix = QRMatrix(text) else { return nil }
        let zone = QRMatrix.quietZone
        let side = matrix.width + 2 * zone
        return """
            <svg class="qr" viewBox="\(-zone) \(-zone) \(side) \(side)" role="img" \
            aria-label="\(context.text(Phrase.SecondFactor.picture))"><rect x="\(-zone)" y="\(-zone)" \
            width="\(side)" height="\(side)"/><path d="\(matrix.path)"/></svg>
            """
    }
}
