// SPDX-License-Identifier: Apache-2.0
import CPango
import Kernel
import Text

extension Paper {
    /// The document as a PDF file of A4 pages, fonts inside.
    ///
    /// - Throws: `Failure` `paper-unavailable` when fonts are missing or memory is short.
    public func pdf() throws -> [UInt8] {
        let ink = PressOutput()
        let surface = cairo_pdf_surface_create_for_stream(
            { target, bytes, count in
                guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let output = Unmanaged<PressOutput>.fromOpaque(target).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(ink).toOpaque(), Sheet.width, Sheet.height)
        guard let surface, let page = cairo_create(surface) else { throw Failure(.unavailable, "paper-unavailable") }
        defer { cairo_surface_destroy(surface) }
        do {
            defer { cairo_destroy(page) }
            describe(surface)
            try print(on: page)
        }
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw Failure(.unavailable, "paper-unavailable")
        }
        return withExtendedLifetime(ink) { ink.bytes }
    }

    private func describe(_ surface: OpaquePointer) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, reference)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Rantau")
        let made = madeAt.text(at: .wib)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made)
    }

    private func print(on page: OpaquePointer) throws {
        guard let context = pango_cairo_create_context(page) else { throw Failure(.unavailable, "paper-unavailable") }
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
        let sheets = try PaperLayout(self, in: context).sheets
        for (index, sheet) in sheets.enumerated() {
            try putFrame(index + 1, of: sheets.count, on: page, in: context)
            sheet.paint(on: page)
            cairo_show_page(page)
        }
    }

    /// Head and foot of a page: whose paper it is, its number, and which page of how many.
    private func putFrame(_ number: Int, of count: Int, on page: OpaquePointer, in context: OpaquePointer) throws {
        var sheet = Sheet()
        let half = Sheet.textWidth / 2
        func put(_ text: String, x: Double, y: Double, bold: Bool = false, atRight: Bool = false) throws {
            guard !text.isEmpty else { return }
            let style = TextRun.Style(size: 8.5, isBold: bold, ink: bold ? .brand : .pale)
            let run = try TextRun(text, style, width: half, atRight: atRight, in: context)
            sheet.marks.append(.line(run, 0, x: x, y: y))
        }
        let words = PaperTexts.texts(language)
        try put("Rantau", x: Sheet.margin, y: 40, bold: true)
        try put(reference, x: Sheet.margin + half, y: 40, atRight: true)
        sheet.marks.append(.box(.line, x: Sheet.margin, y: 58, width: Sheet.textWidth, height: 0.5))
        let foot = Sheet.height - 46
        sheet.marks.append(.box(.line, x: Sheet.margin, y: foot - 6, width: Sheet.textWidth, height: 0.5))
        try put(words.madeAt(Wording.moment(madeAt, at: .wib, language)), x: Sheet.margin, y: foot)
        try put(words.page(number, count), x: Sheet.margin + half, y: foot, atRight: true)
        sheet.paint(on: page)
    }
}

/// Where the press puts its bytes.
private final class PressOutput {
    var bytes: [UInt8] = []
}
