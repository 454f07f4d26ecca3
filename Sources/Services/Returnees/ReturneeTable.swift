// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Spreadsheets

/// A row of a file of returnees that cannot be read, and why.
public struct ReturneeRowFault: Sendable {
    /// The row's number in the file.
    public let row: Int
    public let failure: Failure
}

/// The people whom a file names, under headings in Indonesian or English, in any order.
struct ReturneeTable {
    private static let mostTitles = 10
    private static let mostRows = 3_000

    private enum Column: String, CaseIterable {
        case name, paper, category, health, province, rights, note

        var headings: [String] {
            switch self {
            case .name: ["nama", "nama lengkap", "full name"]
            case .paper: ["nomor dokumen", "no dokumen", "paspor", "nik", "splp", "passport", "document"]
            case .category: ["kategori", "kasus", "jenis kasus", "case"]
            case .health: ["kesehatan", "kondisi"]
            case .province: ["provinsi", "provinsi tujuan", "destination", "kode provinsi"]
            case .rights: ["hak", "hak terpenuhi"]
            case .note: ["catatan", "keterangan"]
            }
        }

        static func named(_ heading: String) -> Column? {
            let folded = WorkerField.folded(heading)
            return allCases.first { column in
                ([column.rawValue] + column.headings).contains { WorkerField.folded($0) == folded }
            }
        }
    }

    let entries: [ReturneeEntry]
    let faults: [ReturneeRowFault]

    init(_ bytes: [UInt8], of arrival: ReturneeArrival) throws {
        let table = try SpreadsheetReader.read(
            bytes, limits: SpreadsheetLimits(bytes: WorkerListFile.longest, rows: Self.mostRows + 20),
            preferred: ["kepulangan", "penumpang", "manifes", "returnees", "passengers"])
        let start = table.rows.prefix(Self.mostTitles).firstIndex { row in
            row.cells.contains { Column.named($0.shown) == .name }
        }
        guard let start else { throw Failure(.invalid, "list-header-missing", field: "file") }
        var columns: [Column: Int] = [:]
        for (place, cell) in table.rows[start].cells.enumerated() where !cell.isEmpty {
            if let column = Column.named(cell.shown), columns[column] == nil { columns[column] = place }
        }
        var entries: [ReturneeEntry] = []
        var faults: [ReturneeRowFault] = []
        for row in table.rows[(start + 1)...] {
            func text(_ column: Column) -> String { columns[column].map { row[$0].shown } ?? "" }
            guard !text(.name).isEmpty else { continue }
            do throws(Failure) {
                entries.append(
                    try Self.entry(
                        arrival, name: text(.name), paper: text(.paper), category: text(.category),
                        health: text(.health), province: text(.province), rights: text(.rights), note: text(.note)))
            } catch {
                faults.append(ReturneeRowFault(row: row.number, failure: error))
            }
        }
        guard !entries.isEmpty || !faults.isEmpty else { throw Failure(.invalid, "list-empty", field: "file") }
        self.entries = entries
        self.faults = faults
    }

    private static func entry(
        _ arrival: ReturneeArrival, name: String, paper: String, category: String, health: String, province: String,
        rights: String, note: String
    ) throws(Failure) -> ReturneeEntry {
        let named = Province.allCases.first { WorkerField.folded($0.name) == WorkerField.folded(province) }
        let number: Province
        if let named { number = named } else { number = try Province.parse(province) }
        return ReturneeEntry(
            name: try PersonName.parse(name), paper: paper.isEmpty ? nil : String(paper.prefix(40)),
            category: try category.isEmpty ? .repatriated : word(category, "category"), country: arrival.country,
            place: arrival.place, health: try health.isEmpty ? .well : word(health, "health"), province: number,
            rights: try rights.isEmpty ? .unknown : word(rights, "rights"), arrivedOn: arrival.arrivedOn,
            note: String(note.prefix(300)))
    }

    /// A case by its public word, or by what people write in Indonesian.
    private static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ field: String
    ) throws(Failure) -> Word where Word.RawValue == String {
        let folded = WorkerField.folded(text)
        let found = Word.allCases.first { word in
            WorkerField.folded(word.rawValue) == folded
                || (said[word.rawValue] ?? []).contains { WorkerField.folded($0) == folded }
        }
        guard let found else {
            throw Failure(
                .invalid, "not-one-of", field: field,
                details: ["found": text, "options": Word.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        return found
    }

    private static let said: [String: [String]] = [
        "deported": ["deportasi", "dideportasi", "deportan"], "repatriated": ["repatriasi", "dipulangkan"],
        "contract-over": ["habis kontrak", "selesai kontrak"], "dismissed": ["PHK"],
        "trouble": ["bermasalah", "PMI bermasalah"], "ill": ["sakit"], "trafficked": ["TPPO", "korban TPPO"],
        "deceased": ["meninggal", "jenazah"], "well": ["sehat"], "care": ["perlu perawatan", "berobat"],
        "urgent": ["darurat"], "rights-met": ["terpenuhi", "ya", "yes"],
        "rights-unmet": ["belum", "tidak", "no", "tidak terpenuhi"], "rights-unknown": ["tidak tahu", "unknown"],
    ]
}
