// SPDX-License-Identifier: Apache-2.0
import CPango

/// One page of A4 with what is painted where.
struct Sheet {
    enum Mark {
        case line(TextRun, Int, x: Double, y: Double)
        case box(Ink, x: Double, y: Double, width: Double, height: Double)
        case code(QRCode, x: Double, y: Double, side: Double)
    }

    /// In points, 72 to an inch.
    static let width = 595.276
    static let height = 841.89
    static let margin = 54.0
    /// Where the text of a page begins and ends.
    static let top = 84.0
    static let bottom = height - 66
    static let textWidth = width - 2 * margin

    var marks: [Mark] = []

    func paint(on page: OpaquePointer) {
        for mark in marks {
            switch mark {
            case .line(let run, let index, let x, let y): run.paint(index, x: x, y: y, on: page)
            case .box(let ink, let x, let y, let width, let height):
                cairo_set_source_rgb(page, ink.red, ink.green, ink.blue)
                cairo_rectangle(page, x, y, width, height)
                cairo_fill(page)
            case .code(let code, let x, let y, let side): Sheet.paint(code, x: x, y: y, side: side, on: page)
            }
        }
    }

    private static func paint(_ code: QRCode, x: Double, y: Double, side: Double, on page: OpaquePointer) {
        let module = side / Double(code.side)
        let quiet = Double(QRCode.quietZone) * module
        cairo_set_source_rgb(page, Ink.black.red, Ink.black.green, Ink.black.blue)
        for row in 0..<code.width {
            for column in 0..<code.width where code.isDark(row: row, column: column) {
                cairo_rectangle(
                    page, x + quiet + Double(column) * module, y + quiet + Double(row) * module, module, module)
            }
        }
        cairo_fill(page)
    }
}
