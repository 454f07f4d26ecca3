// SPDX-License-Identifier: Apache-2.0
import CPango
import Kernel

/// A text set in lines of a width: shaped by Pango, so that Arabic joins and accents sit where they belong.
final class TextRun {
    struct Style {
        /// In points.
        let size: Double
        var isBold = false
        var isFixedWidth = false
        var ink = Ink.text
    }

    struct Line {
        fileprivate let line: UnsafeMutablePointer<PangoLayoutLine>
        /// From the line's top to the next line's, in points.
        let height: Double
        /// From the line's top to where letters stand, in points.
        fileprivate let baseline: Double
        /// From the left edge of the text's width, in points.
        fileprivate let left: Double
    }

    let ink: Ink
    private(set) var lines: [Line] = []
    private let layout: OpaquePointer

    /// Sans in Debian's `fonts-liberation`; letters that it lacks come from `fonts-dejavu-core`.
    private static let family = "Liberation Sans, DejaVu Sans"
    private static let fixedFamily = "Liberation Mono, DejaVu Sans Mono"

    /// - Throws: `Failure` `paper-unavailable` when no font can be loaded.
    init(_ text: String, _ style: Style, width: Double, atRight: Bool = false, in context: OpaquePointer) throws {
        guard let layout = pango_layout_new(context), let font = pango_font_description_new() else {
            throw Failure(.unavailable, "paper-unavailable")
        }
        self.layout = layout
        ink = style.ink
        defer { pango_font_description_free(font) }
        pango_font_description_set_family(font, style.isFixedWidth ? TextRun.fixedFamily : TextRun.family)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(font, style.size * TextRun.scale)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_width(layout, Int32(width * TextRun.scale))
        pango_layout_set_wrap(layout, style.isFixedWidth ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR)
        if atRight { pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT) }
        pango_layout_set_text(layout, text, -1)
        try readLines()
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// Paints one line with its top left corner at a place.
    func paint(_ index: Int, x: Double, y: Double, on page: OpaquePointer) {
        let line = lines[index]
        cairo_set_source_rgb(page, ink.red, ink.green, ink.blue)
        cairo_move_to(page, x + line.left, y + line.baseline)
        pango_cairo_show_layout_line(page, line.line)
    }

    private static let scale = Double(PANGO_SCALE)
    private static let leading = 1.32

    private func readLines() throws {
        guard pango_layout_get_unknown_glyphs_count(layout) >= 0, let walk = pango_layout_get_iter(layout) else {
            throw Failure(.unavailable, "paper-unavailable")
        }
        defer { pango_layout_iter_free(walk) }
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(walk) else { continue }
            var extents = PangoRectangle()
            pango_layout_iter_get_line_extents(walk, nil, &extents)
            let baseline = Double(pango_layout_iter_get_baseline(walk) - extents.y) / TextRun.scale
            let height = Double(extents.height) / TextRun.scale
            let air = height * (TextRun.leading - 1) / 2
            lines.append(
                Line(
                    line: line, height: height * TextRun.leading * 0.94, baseline: baseline + air,
                    left: Double(extents.x) / TextRun.scale))
        } while pango_layout_iter_next_line(walk) != 0
    }
}

/// The colours of a page, from 0 to 1.
struct Ink {
    let red: Double
    let green: Double
    let blue: Double

    static let text = Ink(red: 0.09, green: 0.13, blue: 0.16)
    static let pale = Ink(red: 0.35, green: 0.40, blue: 0.44)
    static let brand = Ink(red: 0.04, green: 0.33, blue: 0.39)
    static let line = Ink(red: 0.80, green: 0.83, blue: 0.85)
    static let ground = Ink(red: 0.93, green: 0.96, blue: 0.97)
    static let black = Ink(red: 0, green: 0, blue: 0)
}
