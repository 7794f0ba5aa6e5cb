import CPango
import Synchronization

/// Measures text in Liberation Sans, which has the widths of Arial, with Pango.
///
/// Fonts are looked up at the first question, not when the program starts: a server that draws no sheet pays
/// nothing for them. Widths of words are remembered, since the words of sheets repeat. One question at a
/// time: Pango's objects are not made for several threads.
package final class FontMeasure: Sendable {
    private struct Key: Hashable {
        var text: String
        var isBold: Bool
    }

    private struct State {
        var layout: FontLayout?
        /// At the size measured, which is scaled to any other.
        var widths: [Key: Double] = [:]
    }

    /// Large, so that rounding to whole units does not show.
    private static let size = 100.0
    /// Beyond so many words, memory starts afresh.
    private static let memory = 8_000

    private let state = Mutex(State())

    package init() {}

    /// The width of one line at a size in points, in points.
    package func width(_ text: String, size: Double, isBold: Bool) -> Double {
        let key = Key(text: text, isBold: isBold)
        let wide = state.withLock { state -> Double in
            if let known = state.widths[key] { return known }
            let layout = state.layout ?? FontLayout(size: Self.size)
            state.layout = layout
            let width = layout.width(text, isBold: isBold)
            if state.widths.count >= Self.memory { state.widths.removeAll() }
            state.widths[key] = width
            return width
        }
        return wide * size / Self.size
    }
}

/// Owns Pango's objects; used by one thread at a time.
@safe
private final class FontLayout {
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private let regular: OpaquePointer?
    private let bold: OpaquePointer?
    private let map: UnsafeMutablePointer<PangoFontMap>

    init(size: Double) {
        unsafe map = pango_cairo_font_map_new()
        unsafe context = pango_font_map_create_context(map)
        unsafe layout = pango_layout_new(context)
        unsafe regular = Self.font(size, weight: PANGO_WEIGHT_NORMAL)
        unsafe bold = Self.font(size, weight: PANGO_WEIGHT_BOLD)
    }

    deinit {
        unsafe pango_font_description_free(regular)
        unsafe pango_font_description_free(bold)
        unsafe sigap_unref(UnsafeMutableRawPointer(layout))
        unsafe sigap_unref(UnsafeMutableRawPointer(context))
        unsafe sigap_unref(UnsafeMutableRawPointer(map))
    }

    private static func font(_ size: Double, weight: PangoWeight) -> OpaquePointer? {
        let font = unsafe pango_font_description_new()
        unsafe pango_font_description_set_family(font, "Liberation Sans, Arial, sans-serif")
        unsafe pango_font_description_set_weight(font, weight)
        unsafe pango_font_description_set_absolute_size(font, size * Double(sigap_pango_scale()))
        return unsafe font
    }

    func width(_ text: String, isBold: Bool) -> Double {
        unsafe pango_layout_set_font_description(layout, isBold ? bold : regular)
        // NUL would end the text for Pango; no screen shows it either.
        let shown = text.utf8.filter { $0 != 0 }
        unsafe shown.withUnsafeBytes { bytes in
            let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            unsafe pango_layout_set_text(layout, start, Int32(truncatingIfNeeded: bytes.count))
        }
        var width: Int32 = 0
        var height: Int32 = 0
        unsafe pango_layout_get_size(layout, &width, &height)
        return Double(width) / Double(sigap_pango_scale())
    }
}
