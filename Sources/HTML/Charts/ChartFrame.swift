// SPDX-License-Identifier: Apache-2.0
import Text

/// A drawing with its heading, and beneath it the same as a table.
struct ChartFrame: Part {
    let title: String
    let isWide: Bool
    let drawing: HTML
    let table: DataTable
    let texts: FrameTexts

    func write(to html: inout HTML) {
        html.add("<figure class=\"card chart\(isWide ? " across" : "")\"><figcaption><h2>\(title)</h2></figcaption>")
        html.add("\(drawing)<details><summary>\(texts.asTable)</summary>\(table)</details></figure>")
    }
}

/// The ticks of an axis from zero to at least the largest value.
struct Scale {
    let step: Int64
    let ticks: Int

    var top: Int64 { step * Int64(ticks) }

    /// Three to five ticks, a step of 1, 2, 2,5 or 5 times a power of ten.
    init(covering largest: Int64) {
        var unit: Int64 = 1
        while unit * 50 < largest { unit *= 10 }
        let steps = [unit, unit * 2, unit * 5, unit * 10, unit * 20]
        step = steps.first { $0 * 5 >= largest } ?? unit * 50
        ticks = max(1, Int((max(1, largest) + step - 1) / step))
    }
}
