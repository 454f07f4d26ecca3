// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Puts the blocks of a paper on sheets, one after another, line by line.
struct PaperLayout {
    private let context: OpaquePointer
    private(set) var sheets = [Sheet()]
    private var y = Sheet.top

    init(_ paper: Paper, in context: OpaquePointer) throws {
        self.context = context
        let title = try run(paper.title, TextRun.Style(size: 19, isBold: true, ink: .brand))
        put(title, x: Sheet.margin)
        y += 6
        for block in paper.blocks { try put(block) }
    }

    private mutating func put(_ block: Paper.Block) throws {
        switch block {
        case .heading(let text):
            let heading = try run(text, TextRun.Style(size: 12.5, isBold: true, ink: .brand))
            y += 12
            keep(heading.height + 40)
            put(heading, x: Sheet.margin)
            y += 3
        case .paragraph(let text):
            put(try run(text, TextRun.Style(size: 10)), x: Sheet.margin)
            y += 6
        case .note(let text):
            put(try run(text, TextRun.Style(size: 8.5, ink: .pale)), x: Sheet.margin)
            y += 5
        case .characters(let text):
            put(try run(text, TextRun.Style(size: 8, isFixedWidth: true)), x: Sheet.margin)
            y += 5
        case .figure(let label, let value): try putFigure(label, value)
        case .facts(let facts): try putFacts(facts)
        case .table(let table): try putTable(table)
        case .code(let code, let caption): try putCode(code, caption)
        case .newPage: turn()
        }
    }

    private mutating func putFigure(_ label: String, _ value: String) throws {
        let inner = Sheet.textWidth - 28
        let small = try run(label, TextRun.Style(size: 9.5, ink: .pale), width: inner)
        let large = try run(value, TextRun.Style(size: 17, isBold: true), width: inner)
        let height = small.height + large.height + 20
        y += 4
        keep(height)
        mark(.box(.ground, x: Sheet.margin, y: y, width: Sheet.textWidth, height: height))
        mark(.box(.brand, x: Sheet.margin, y: y, width: 3, height: height))
        let bottom = y + height
        y += 10
        put(small, x: Sheet.margin + 14)
        put(large, x: Sheet.margin + 14)
        y = bottom + 10
    }

    private mutating func putFacts(_ facts: [Paper.Fact]) throws {
        let left = Sheet.textWidth * 0.36
        for fact in facts {
            try putRow(
                [
                    Cell(run(fact.label, TextRun.Style(size: 9.5, ink: .pale), width: left - 8), x: Sheet.margin),
                    Cell(
                        run(fact.value, TextRun.Style(size: 10), width: Sheet.textWidth - left), x: Sheet.margin + left),
                ])
            y += 2
        }
        y += 6
    }

    private mutating func putCode(_ code: QRCode, _ caption: String) throws {
        let side = min(190, max(96, Double(code.side) * 1.9))
        y += 6
        keep(side)
        mark(.code(code, x: Sheet.margin - 6, y: y, side: side))
        let bottom = y + side
        let beside = try run(caption, TextRun.Style(size: 9.5), width: Sheet.textWidth - side - 14)
        y += max(0, (side - beside.height) / 2)
        put(beside, x: Sheet.margin + side + 8)
        y = max(bottom, y) + 8
    }
}

extension PaperLayout {
    private struct Cell {
        let run: TextRun
        let x: Double

        init(_ run: TextRun, x: Double) {
            self.run = run
            self.x = x
        }
    }

    private mutating func putTable(_ table: Paper.Table) throws {
        let head = try cells(table.columns.map(\.title), of: table, TextRun.Style(size: 8.5, isBold: true, ink: .pale))
        y += 4
        keep(PaperLayout.height(head) + 40)
        try putHead(head)
        for row in table.rows {
            try putTableRow(cells(row, of: table, TextRun.Style(size: 9)), under: head, rule: 0.5)
        }
        if !table.total.isEmpty {
            mark(.box(.brand, x: Sheet.margin, y: y - 0.5, width: Sheet.textWidth, height: 1))
            try putTableRow(cells(table.total, of: table, TextRun.Style(size: 9, isBold: true)), under: head, rule: 0)
        }
        y += 8
    }

    private mutating func putHead(_ head: [Cell]) throws {
        try putRow(head)
        y += 3
        mark(.box(.brand, x: Sheet.margin, y: y, width: Sheet.textWidth, height: 1))
        y += 3
    }

    private mutating func putTableRow(_ row: [Cell], under head: [Cell], rule: Double) throws {
        if y + PaperLayout.height(row) + 6 > Sheet.bottom {
            turn()
            try putHead(head)
        }
        y += 2.5
        try putRow(row)
        y += 2.5
        mark(.box(.line, x: Sheet.margin, y: y, width: Sheet.textWidth, height: rule))
    }

    private func cells(_ texts: [String], of table: Paper.Table, _ style: TextRun.Style) throws -> [Cell] {
        let whole = Double(table.columns.reduce(0) { $0 + $1.share })
        var x = Sheet.margin
        return try zip(texts, table.columns).map { text, column in
            let width = Sheet.textWidth * Double(column.share) / whole
            defer { x += width }
            return Cell(try run(text, style, width: width - 8, atRight: column.isFigure), x: x + 4)
        }
    }

    /// Texts side by side. A row higher than a page goes on with its next line on the next.
    private mutating func putRow(_ cells: [Cell]) throws {
        let height = PaperLayout.height(cells)
        if height <= Sheet.bottom - Sheet.top { keep(height) }
        for index in 0..<(cells.map(\.run.lines.count).max() ?? 0) {
            let here = cells.filter { index < $0.run.lines.count }
            let step = here.map { $0.run.lines[index].height }.max() ?? 0
            keep(step)
            for cell in here { mark(.line(cell.run, index, x: cell.x, y: y)) }
            y += step
        }
    }

    private static func height(_ cells: [Cell]) -> Double { cells.map(\.run.height).max() ?? 0 }

    private mutating func put(_ run: TextRun, x: Double) {
        for index in run.lines.indices {
            keep(run.lines[index].height)
            mark(.line(run, index, x: x, y: y))
            y += run.lines[index].height
        }
    }

    private func run(
        _ text: String, _ style: TextRun.Style, width: Double = Sheet.textWidth, atRight: Bool = false
    ) throws -> TextRun {
        try TextRun(text, style, width: width, atRight: atRight, in: context)
    }

    private mutating func mark(_ mark: Sheet.Mark) { sheets[sheets.count - 1].marks.append(mark) }

    /// Turns the page when less than a height is left of it.
    private mutating func keep(_ height: Double) {
        if y + height > Sheet.bottom, y > Sheet.top { turn() }
    }

    private mutating func turn() {
        sheets.append(Sheet())
        y = Sheet.top
    }
}
