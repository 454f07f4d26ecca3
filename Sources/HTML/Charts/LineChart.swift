// SPDX-License-Identifier: Apache-2.0
import Text

/// A figure over time, with its target as a dashed line. Gaps stay gaps: nothing known is not zero.
public struct LineChart: Part {
    /// One point in time.
    public struct Point: Sendable {
        let label: String
        let value: Int64?
        let target: Int64?

        public init(_ label: String, _ value: Int64?, target: Int64? = nil) {
            self.label = label
            self.value = value
            self.target = target
        }
    }

    private let title: String
    private let points: [Point]
    private let texts: FrameTexts
    private let written: @Sendable (Int64) -> String

    /// - Parameter written: how a value is written in the table: `Wording.count`, a sum of rupiah.
    public init(
        _ title: String, _ points: [Point], _ texts: FrameTexts,
        written: @escaping @Sendable (Int64) -> String = { Wording.count($0) }
    ) {
        self.title = title
        self.points = points
        self.texts = texts
        self.written = written
    }

    public func write(to html: inout HTML) {
        let hasTarget = points.contains { $0.target != nil }
        var columns = [DataTable.Column(texts.day), DataTable.Column(texts.value, numeric: true)]
        if hasTarget { columns.append(DataTable.Column(texts.target, numeric: true)) }
        let rows: [[HTML]] = points.map { point in
            let value = HTML.text(point.value.map(written) ?? texts.noData)
            let target = HTML.text(point.target.map(written) ?? "")
            return hasTarget ? [.text(point.label), value, target] : [.text(point.label), value]
        }
        let table = DataTable(title, hidesCaption: true, columns: columns, rows: rows)
        ChartFrame(title: title, isWide: false, drawing: drawing(hasTarget), table: table, texts: texts)
            .write(to: &html)
    }

    private func drawing(_ hasTarget: Bool) -> HTML {
        let values = points.compactMap(\.value) + points.compactMap(\.target)
        guard let largest = values.max(), points.count > 1 else {
            return "<p class=\"muted\">\(texts.noData)</p>"
        }
        let scale = Scale(covering: largest)
        var html: HTML =
            "<div class=\"plot\" role=\"img\" aria-label=\"\(title)\"><div class=\"axis-y\" aria-hidden=\"true\">"
        for tick in (0...scale.ticks).reversed() {
            html.add("<span>\(Wording.compact(Int64(tick) * scale.step, texts.language))</span>")
        }
        html.literal("</div><svg viewBox=\"0 0 1000 400\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        for tick in 0...scale.ticks {
            let y = 400 - tick * 400 / scale.ticks
            html.add("<line class=\"rule\" x1=\"0\" x2=\"1000\" y1=\"\(y)\" y2=\"\(y)\"/>")
        }
        html.add("<path class=\"aim\" d=\"\(path(scale) { $0.target })\"/>")
        html.add("<path class=\"run\" d=\"\(path(scale) { $0.value })\"/><path class=\"dots\" d=\"\(dots(scale))\"/>")
        html.add("</svg><div class=\"axis-x\" aria-hidden=\"true\">\(labels)</div></div>")
        if hasTarget {
            html.add("<p class=\"legend muted\"><span><i class=\"run\"></i>\(texts.value)</span>")
            html.add("<span><i class=\"aim\"></i>\(texts.target)</span></p>")
        }
        return html
    }

    /// At most five labels; every second one leaves where the screen is narrow, so that they stay apart. The places
    /// in between stay empty.
    private var labels: HTML {
        let stride = max(1, (points.count + 4) / 5)
        var html = HTML()
        for (index, point) in points.enumerated() {
            if !index.isMultiple(of: stride) {
                html.literal("<span></span>")
            } else if (index / stride).isMultiple(of: 2) {
                html.add("<span>\(point.label)</span>")
            } else {
                html.add("<span class=\"roomy\">\(point.label)</span>")
            }
        }
        return html
    }

    private func place(_ index: Int, _ value: Int64, _ scale: Scale) -> String {
        "\(index * 1_000 / (points.count - 1)) \(400 - value * 400 / scale.top)"
    }

    private func path(_ scale: Scale, _ value: (Point) -> Int64?) -> String {
        var path = ""
        var isDrawing = false
        for (index, point) in points.enumerated() {
            guard let value = value(point) else {
                isDrawing = false
                continue
            }
            path += isDrawing ? "L" : "M"
            path += place(index, value, scale)
            isDrawing = true
        }
        return path
    }

    /// Dots are strokes of no length with round ends, so that a stretched drawing keeps them round.
    private func dots(_ scale: Scale) -> String {
        var path = ""
        for (index, point) in points.enumerated() {
            guard let value = point.value else { continue }
            path += "M\(place(index, value, scale))h0"
        }
        return path
    }
}
