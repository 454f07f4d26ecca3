// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// A population as a table of text, one person a line: what a spreadsheet writes.
///
/// Days are `YYYY-MM-DD`, a day that did not happen is empty; a loss is its name; months in which savings were paid are
/// a run of 0 and 1 from the first month on.
struct PopulationTable {
    let path: String
    let losses: [String]

    /// Reads all lines.
    ///
    /// - Throws: `population-file-malformed` naming the line.
    func read(_ text: String) throws(Failure) -> PopulationColumns {
        let lines = text.split(separator: "\n").map { $0.last == "\r" ? $0.dropLast() : $0 }
        let header = lines.first.map { $0.split(separator: ",").map(String.init) } ?? []
        let names = PopulationColumns.names
        guard header.sorted() == names.map(\.name).sorted() else {
            throw malformed(1, "expected the columns \(names.map(\.name).joined(separator: ", "))")
        }
        var order: [any WritableKeyPath<PopulationColumns, [Int32]> & Sendable] = []
        for title in header { for (name, column) in names where name == title { order.append(column) } }
        let places = Dictionary(uniqueKeysWithValues: losses.enumerated().map { ($1, Int32($0)) })
        var people = PopulationColumns()
        for (number, line) in lines.enumerated().dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == order.count else { throw malformed(number + 1, "\(cells.count) cells") }
            for ((cell, column), title) in zip(zip(cells, order), header) {
                guard let value = value(cell, title, places) else {
                    throw malformed(number + 1, "`\(cell)` in \(title)")
                }
                people[keyPath: column].append(value)
            }
        }
        return people
    }

    private func value(_ cell: Substring, _ title: String, _ places: [String: Int32]) -> Int32? {
        switch title {
        case "loss": return cell.isEmpty ? PopulationColumns.none : places[String(cell)]
        case "savings_paid":
            guard cell.count <= 31, cell.allSatisfy({ $0 == "0" || $0 == "1" }) else { return nil }
            return cell.reversed().reduce(0) { $0 << 1 | ($1 == "1" ? 1 : 0) }
        case _ where PopulationColumns.dayNames.contains(title):
            return cell.isEmpty ? PopulationColumns.none : CalendarDay(cell)?.number
        default: return Int32(cell)
        }
    }

    /// Results as text; what is not known is empty.
    static func text(_ results: PopulationResults) -> String {
        var text = PopulationResults.names.joined(separator: ",") + "\n"
        let columns = results.columns
        for row in 0..<results.count {
            let cells = columns.map { $0[row] == PopulationResults.unknown ? "" : String($0[row]) }
            text += cells.joined(separator: ",") + "\n"
        }
        return text
    }

    private func malformed(_ line: Int, _ problem: String) -> Failure {
        Failure(.invalid, "population-file-malformed", details: ["path": "\(path):\(line)", "problem": problem])
    }
}
