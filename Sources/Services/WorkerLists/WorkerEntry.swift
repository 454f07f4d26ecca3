// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Spreadsheets

/// What one row of a list says, as it was written.
public struct WorkerEntry: Sendable, Hashable {
    /// By field, as a person would type it; empty ones are left out.
    public private(set) var texts: [WorkerField: String] = [:]
    /// Cells that cannot be read whatever their field, by the code of what is wrong.
    private(set) var faults: [WorkerField: String] = [:]

    init() {}

    public subscript(field: WorkerField) -> String? { texts[field] }

    /// Puts what somebody typed in the place of what the cell held.
    mutating func type(_ text: String, as field: WorkerField) {
        guard text != texts[field] ?? "" || Self.isWhole(text) else { return }
        faults[field] = nil
        texts[field] = text.isEmpty ? nil : text
    }

    /// A spreadsheet that loses digits puts zeros for them: a long number that ends otherwise was kept whole, and
    /// counts once somebody says so.
    private static func isWhole(_ text: String) -> Bool {
        text.utf8.count > DecimalText.keptDigits && text.last != "0"
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    mutating func take(_ cell: SpreadsheetCell, as field: WorkerField) {
        switch cell {
        case .empty: return
        case .text(let text): texts[field] = text
        case .flag: texts[field] = cell.shown
        case .day(let day): texts[field] = day.description
        case .formula(let shown): refuse(shown, "cell-is-formula", field)
        case .fault(let shown): refuse(shown, "cell-is-fault", field)
        case .number(let written): take(number: written, as: field)
        }
        if let text = texts[field], text.utf8.count > 400 { texts[field] = String(text.prefix(200)) }
    }

    /// A spreadsheet keeps fifteen digits of a number, so a NIK that was one has lost its last. A telephone number has
    /// lost its first zero, which is known.
    private mutating func take(number written: String, as field: WorkerField) {
        guard let number = DecimalText(written), let whole = number.whole else {
            texts[field] = written
            return
        }
        guard !number.isBeyondKeptDigits else { return refuse(written, "cell-digits-lost", field) }
        if field == .phone, whole.first == "8", (9...12).contains(whole.utf8.count) {
            texts[field] = "0" + whole
        } else {
            texts[field] = whole
        }
    }

    private mutating func refuse(_ shown: String, _ code: String, _ field: WorkerField) {
        texts[field] = shown.isEmpty ? "=" : String(shown.prefix(100))
        faults[field] = code
    }

    /// Cells that cannot be read, in the order of the fields.
    var failures: [Failure] {
        WorkerField.allCases.compactMap { field in
            faults[field].map {
                Failure(.invalid, $0, field: field.rawValue, details: ["found": texts[field] ?? ""])
            }
        }
    }
}

extension WorkerEntry {
    private struct Written: Codable {
        let texts: [String: String]
        let faults: [String: String]
    }

    /// As it is sealed.
    var bytes: [UInt8] {
        get throws {
            func named(_ values: [WorkerField: String]) -> [String: String] {
                Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
            }
            return Array(try JSONEncoder().encode(Written(texts: named(texts), faults: named(faults))))
        }
    }

    init(bytes: [UInt8]) throws {
        let written = try JSONDecoder().decode(Written.self, from: Data(bytes))
        for field in WorkerField.allCases {
            texts[field] = written.texts[field.rawValue]
            faults[field] = written.faults[field.rawValue]
        }
    }
}
