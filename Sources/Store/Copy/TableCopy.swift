// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing

/// Reads a whole table page by page in the order of its key, and writes such pages into another database.
struct TableCopy: Sendable {
    /// Rows that hold files come in smaller pages, so that a page always fits in memory.
    private static let (rowsInPage, filesInPage) = (4_000, 40)

    private let shape: TableShape
    /// Which columns make the key.
    private let places: [Int]

    init(_ shape: TableShape) {
        precondition(!shape.key.isEmpty, "every table has a primary key")
        self.shape = shape
        places = shape.key.compactMap(shape.columns.firstIndex)
    }

    var name: String { shape.name }

    private var pageSize: Int { shape.columns.contains("content") ? Self.filesInPage : Self.rowsInPage }

    struct Content: Sendable, Equatable {
        let rows: Int
        let digest: String
    }

    func count(_ transaction: any Transaction) throws -> Int {
        try transaction.row(SQL("SELECT count(*) FROM \(name)", binding: []))?.int(0) ?? 0
    }

    func key(of row: Row) -> [SQLValue] { places.map { row.values[$0] } }

    /// The rows behind a key; from the first where there is none.
    func page(_ transaction: any Transaction, after last: [SQLValue]?) throws -> [Row] {
        let key = shape.key.joined(separator: ", ")
        let columns = shape.columns.joined(separator: ", ")
        let places = shape.key.map { _ in "?" }.joined(separator: ", ")
        let condition = last == nil ? "" : " WHERE (\(key)) > (\(places))"
        return try transaction.rows(
            SQL(
                "SELECT \(columns) FROM \(name)\(condition) ORDER BY \(key) LIMIT \(pageSize)",
                binding: last ?? []))
    }

    func insert(_ rows: [Row], _ transaction: any Transaction) throws {
        try transaction.load(rows.flatMap(\.values), into: name, columns: shape.columns)
    }

    /// All values, page by page, each page's digest carried into the next one's.
    func digest(_ transaction: any Transaction) throws -> Content {
        var digest: [UInt8] = []
        var count = 0
        var last: [SQLValue]?
        while true {
            let rows = try page(transaction, after: last)
            guard let end = rows.last else { break }
            digest = Digest.sha256(
                rows.reduce(into: digest) { bytes, row in row.values.forEach { $0.append(to: &bytes) } })
            count += rows.count
            last = key(of: end)
        }
        return Content(rows: count, digest: Hex.text(digest))
    }
}

extension SQLValue {
    /// With its kind and length, so that no two rows look alike.
    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += Array("n;".utf8)
        case .integer(let number): bytes += Array("i\(number);".utf8)
        case .text(let text): bytes += Array("t\(text.utf8.count):\(text)".utf8)
        case .blob(let content): bytes += Array("b\(content.count):".utf8) + content
        }
    }
}
