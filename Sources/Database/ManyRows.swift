// SPDX-License-Identifier: Apache-2.0
import Synchronization

extension Transaction {
    /// Writes many rows in few statements. What is left after full statements goes by powers of two, so that there are
    /// few different statements and each is prepared once.
    ///
    /// - Parameters:
    ///   - values: The rows' values, one row after another.
    ///   - width: How many values a row has.
    ///   - head: The statement up to and with `VALUES `.
    ///   - tail: What comes after the rows, such as what to do where one is there already.
    public func insert(
        rows values: [SQLValue], width: Int, _ head: String, tail: String = "", rowsPerStatement: Int = 512
    ) throws {
        try inPieces(of: values, width: width, head, tail, rowsPerStatement) { try execute($0) }
    }

    /// The same with what the statements answer, such as the keys of a `RETURNING` in `tail`.
    public func insertAnswering(
        rows values: [SQLValue], width: Int, _ head: String, tail: String = "", rowsPerStatement: Int = 512
    ) throws -> [Row] {
        var answers: [Row] = []
        try inPieces(of: values, width: width, head, tail, rowsPerStatement) { answers += try rows($0) }
        return answers
    }

    private func inPieces(
        of values: [SQLValue], width: Int, _ head: String, _ tail: String, _ rowsPerStatement: Int,
        _ run: (SQL) throws -> Void
    ) rethrows {
        var start = 0
        while start < values.count {
            var count = rowsPerStatement
            while count > (values.count - start) / width { count /= 2 }
            let end = start + count * width
            try run(SQL([head, RowPlaces.text(count, width: width), tail], binding: Array(values[start..<end])))
            start = end
        }
    }
}

/// The places of many rows' values, `(?,?),(?,?)`, each made once.
private enum RowPlaces {
    private struct Size: Hashable {
        let rows: Int
        let width: Int
    }

    private static let known = Mutex<[Size: String]>([:])

    static func text(_ rows: Int, width: Int) -> String {
        known.withLock { known in
            let size = Size(rows: rows, width: width)
            if let text = known[size] { return text }
            let row = "(" + Array(repeating: "?", count: width).joined(separator: ",") + ")"
            let text = Array(repeating: row, count: rows).joined(separator: ",")
            known[size] = text
            return text
        }
    }
}
