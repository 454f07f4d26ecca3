// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads the one sheet of an XLSX workbook that is meant (ECMA-376 part 1, chapter 18).
struct WorkbookReader {
    private let archive: ZipArchive
    private let limits: SpreadsheetLimits
    private var room: Int

    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(Failure) {
        archive = try ZipArchive(bytes, limits: limits)
        self.limits = limits
        room = limits.unpacked
    }

    /// - Parameter preferred: see `SpreadsheetReader.read`.
    func table(preferred: Set<String>) throws(Failure) -> Spreadsheet {
        var reader = self
        return try reader.read(preferred: preferred)
    }

    private mutating func read(preferred: Set<String>) throws(Failure) -> Spreadsheet {
        var outline = WorkbookOutline()
        try scan("xl/workbook.xml") { event throws(Failure) in outline.take(event) }
        try scan("xl/_rels/workbook.xml.rels") { event throws(Failure) in outline.takeRelation(event) }
        var styles = WorkbookStyles()
        if archive.entry("xl/styles.xml") != nil {
            try scan("xl/styles.xml") { event throws(Failure) in styles.take(event) }
        }
        var texts = SharedTexts(limits: limits)
        if archive.entry("xl/sharedStrings.xml") != nil {
            try scan("xl/sharedStrings.xml") { event throws(Failure) in try texts.take(event) }
        }
        let visible = outline.visibleSheets
        if let meant = visible.first(where: { preferred.contains($0.name.lowercased()) }) {
            let sheet = try sheet(meant, outline, texts, styles)
            if !sheet.rows.isEmpty { return sheet }
        }
        var found: [Spreadsheet] = []
        for one in visible {
            let sheet = try sheet(one, outline, texts, styles)
            if !sheet.rows.isEmpty { found.append(sheet) }
        }
        guard let only = found.first else { throw Failure(.invalid, "sheet-missing", field: "file") }
        guard found.count == 1 else {
            throw Failure(
                .invalid, "sheets-several", field: "file",
                details: ["found": found.map { String($0.name.prefix(31)) }.joined(separator: ", ")])
        }
        return only
    }

    private mutating func sheet(
        _ sheet: WorkbookOutline.Sheet, _ outline: WorkbookOutline, _ texts: SharedTexts, _ styles: WorkbookStyles
    ) throws(Failure) -> Spreadsheet {
        guard let part = outline.part(of: sheet) else { throw ZipArchive.damaged }
        var reader = SheetReader(limits: limits, texts: texts, styles: styles, countsFrom1904: outline.countsFrom1904)
        try scan(part) { event throws(Failure) in try reader.take(event) }
        return Spreadsheet(name: sheet.name, rows: reader.rows)
    }

    private mutating func scan(
        _ part: String, _ take: (XMLScanner.Event) throws(Failure) -> Void
    ) throws(Failure) {
        guard let entry = archive.entry(part) else { throw ZipArchive.damaged }
        var scanner = XMLScanner()
        try archive.unpack(entry, room: &room) { bytes throws(Failure) in try scanner.feed(bytes, take) }
        try scanner.finish()
    }
}

/// The sheets of a workbook and where they lie.
struct WorkbookOutline {
    struct Sheet {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    private var sheets: [Sheet] = []
    private var parts: [String: String] = [:]
    private(set) var countsFrom1904 = false

    var visibleSheets: [Sheet] { sheets.filter { !$0.isHidden } }

    mutating func take(_ event: XMLScanner.Event) {
        guard case .open(let name, let attributes) = event else { return }
        switch name {
        case "sheet":
            let state = attributes["state"] ?? "visible"
            sheets.append(
                Sheet(
                    name: attributes["name"] ?? "", isHidden: state != "visible", relation: attributes["id"] ?? ""))
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }

    mutating func takeRelation(_ event: XMLScanner.Event) {
        guard case .open("Relationship", let attributes) = event, let id = attributes["Id"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        parts[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    func part(of sheet: Sheet) -> String? { parts[sheet.relation] }
}
