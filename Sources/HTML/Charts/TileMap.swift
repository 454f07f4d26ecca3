// SPDX-License-Identifier: Apache-2.0
import Text

/// Indonesia's 38 provinces as tiles: darker says more. Small and large provinces weigh the same to the eye, and no
/// map file is needed.
public struct TileMap: Part {
    /// One province's figure.
    public struct Tile: Sendable {
        let code: String
        let name: String
        let value: Int64?
        let href: String?

        /// - Parameters:
        ///   - code: the two digits of Kepmendagri 300.2.2-2430/2025.
        ///   - value: nil where nothing is known; that is not zero.
        public init(_ code: String, name: String, _ value: Int64?, href: String? = nil) {
            self.code = code
            self.name = name
            self.value = value
            self.href = href
        }
    }

    private static let steps: Int64 = 8

    private let title: String
    private let tiles: [Tile]
    private let texts: FrameTexts
    private let written: @Sendable (Int64) -> String

    /// - Parameter written: how a value is written: `Wording.count`, a percentage.
    public init(
        _ title: String, _ tiles: [Tile], _ texts: FrameTexts,
        written: @escaping @Sendable (Int64) -> String = { Wording.count($0) }
    ) {
        self.title = title
        self.tiles = tiles
        self.texts = texts
        self.written = written
    }

    public func write(to html: inout HTML) {
        let columns = [DataTable.Column(texts.name), DataTable.Column(texts.value, numeric: true)]
        let rows: [[HTML]] = tiles.map { [HTML.text(named($0)), HTML.text(text(of: $0))] }
        let table = DataTable(title, hidesCaption: true, columns: columns, rows: rows)
        ChartFrame(title: title, isWide: true, drawing: drawing, table: table, texts: texts).write(to: &html)
    }

    /// The name with the letters that stand on the map: the table is its key.
    private func named(_ tile: Tile) -> String {
        ProvincePlace.all[tile.code].map { "\(tile.name) (\($0.letters))" } ?? tile.name
    }

    private func text(of tile: Tile) -> String { tile.value.map(written) ?? texts.noData }

    private var drawing: HTML {
        let known = tiles.compactMap(\.value)
        let least = known.min() ?? 0
        let most = known.max() ?? 0
        var html: HTML =
            "<svg class=\"tiles\" viewBox=\"-4 -4 552 280\" role=\"group\" aria-label=\"\(title)\">"
        for tile in tiles { write(tile, least, most, to: &html) }
        html.add("</svg><p class=\"muted\">\(texts.mapKey)</p>")
        if most > least {
            html.add(
                "<p class=\"legend muted\"><span>\(written(least))</span><span class=\"ramp\" aria-hidden=\"true\">")
            for step in 0..<TileMap.steps { html.add("<i class=\"tile s\(Int(step))\"></i>") }
            html.add("</span><span>\(written(most))</span></p>")
        }
        return html
    }

    private func write(_ tile: Tile, _ least: Int64, _ most: Int64, to html: inout HTML) {
        guard let place = ProvincePlace.all[tile.code] else { return }
        var shade = "unknown"
        if let value = tile.value {
            let step = most > least ? (value - least) * (TileMap.steps - 1) / (most - least) : TileMap.steps - 1
            shade = "s\(step)"
        }
        let label = "\(tile.name): \(text(of: tile))"
        let role = HTML.attribute("role", tile.href == nil ? "img" : nil)
        if let href = tile.href { html.add("<a href=\"\(href)\" aria-label=\"\(label)\">") }
        html.add("<g class=\"tile \(shade)\" transform=\"translate(\(place.column * 34),\(place.row * 34))\"\(role)")
        html.add("\(HTML.attribute("aria-label", tile.href == nil ? label : nil))><title>\(label)</title>")
        html.add("<rect width=\"31\" height=\"31\" rx=\"6\"/><text x=\"15.5\" y=\"20\">\(place.letters)</text></g>")
        html.literal(tile.href == nil ? "" : "</a>")
    }
}
