// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// The columns of a mapping found in the header of a file.
struct CSVColumns {
    private let mapping: CSVMapping
    private let places: [String: Int]
    private let amounts: WrittenAmount

    /// Throws for the first column that the header lacks.
    init(_ mapping: CSVMapping, header: CSVRows.Row) throws(FileFault) {
        var places: [String: Int] = [:]
        for (place, name) in header.fields.enumerated() { places[Self.key(name)] = place }
        var needed = [mapping.day, mapping.memo]
        needed += [
            mapping.valueDay, mapping.reference, mapping.bankReference, mapping.counterparty,
            mapping.counterpartyAccount, mapping.fee, mapping.currency,
        ].compactMap { $0 }
        switch mapping.sign {
        case .signed(let amount): needed.append(amount)
        case .twoColumns(let debit, let credit): needed += [debit, credit]
        case .marked(let amount, let mark, _): needed += [amount, mark]
        }
        for name in needed where places[Self.key(name)] == nil {
            let found = header.fields.joined(separator: " · ")
            throw FileFault(line: header.line, field: name, code: "no-such-column", found: found)
        }
        self.mapping = mapping
        self.places = places
        self.amounts = WrittenAmount(decimal: mapping.decimal, thousands: mapping.thousands)
    }

    func line(_ row: CSVRows.Row, header: CSVRows.Row) throws(FileFault) -> StatementLine {
        guard row.fields.count == header.fields.count else {
            throw FileFault(line: row.line, field: "row", code: "columns", found: String(row.fields.count))
        }
        if let name = mapping.currency {
            let currency = value(name, row).uppercased()
            guard currency == "IDR" || currency == "RP" else {
                throw FileFault(line: row.line, field: name, code: "wrong-currency", found: currency)
            }
        }
        let (direction, amount) = try movement(row)
        var fee = Rupiah.zero
        if let name = mapping.fee, !value(name, row).isEmpty {
            fee = try amounts.signed(value(name, row), field: name, line: row.line)
        }
        var valueOn: CalendarDay?
        if let name = mapping.valueDay { valueOn = try day(name, row) }
        return StatementLine(
            row: row.line, direction: direction, amount: amount, bookedOn: try day(mapping.day, row),
            valueOn: valueOn,
            bankReference: optional(mapping.bankReference, row), reference: optional(mapping.reference, row),
            memo: value(mapping.memo, row), counterparty: optional(mapping.counterparty, row),
            counterpartyAccount: optional(mapping.counterpartyAccount, row), fee: fee)
    }

    private func movement(_ row: CSVRows.Row) throws(FileFault) -> (StatementLine.Direction, Rupiah) {
        switch mapping.sign {
        case .signed(let name):
            let amount = try amounts.signed(value(name, row), field: name, line: row.line)
            let size = amount < .zero ? -amount : amount
            return (amount < .zero ? .debit : .credit, try within(size, name, row))
        case .twoColumns(let debit, let credit):
            let out = try optionalAmount(debit, row)
            let into = try optionalAmount(credit, row)
            switch (out, into) {
            case (let amount?, nil): return (.debit, try within(amount, debit, row))
            case (nil, let amount?): return (.credit, try within(amount, credit, row))
            case (nil, nil): throw FileFault(line: row.line, field: credit, code: "missing")
            case (.some, .some):
                throw FileFault(line: row.line, field: credit, code: "both-ways", found: value(credit, row))
            }
        case .marked(let name, let markName, let credit):
            let mark = value(markName, row)
            guard !mark.isEmpty else { throw FileFault(line: row.line, field: markName, code: "missing") }
            let amount = try amounts.movement(value(name, row), field: name, line: row.line)
            return (mark.uppercased() == credit.uppercased() ? .credit : .debit, amount)
        }
    }

    /// Nil where the column is empty or says zero.
    private func optionalAmount(_ name: String, _ row: CSVRows.Row) throws(FileFault) -> Rupiah? {
        guard !value(name, row).isEmpty else { return nil }
        let amount = try amounts.signed(value(name, row), field: name, line: row.line)
        return amount == .zero ? nil : amount
    }

    private func within(_ amount: Rupiah, _ name: String, _ row: CSVRows.Row) throws(FileFault) -> Rupiah {
        func refuse(_ code: String) -> FileFault {
            FileFault(line: row.line, field: name, code: code, found: value(name, row))
        }
        if amount < .zero { throw refuse("negative-amount") }
        if amount == .zero { throw refuse("zero-amount") }
        if amount > WrittenAmount.largest { throw refuse("huge-amount") }
        return amount
    }

    private func day(_ name: String, _ row: CSVRows.Row) throws(FileFault) -> CalendarDay {
        guard let day = DayPattern(mapping.dayFormat)?.day(value(name, row)) else {
            throw FileFault(line: row.line, field: name, code: "not-a-day", found: value(name, row))
        }
        return day
    }

    private func optional(_ name: String?, _ row: CSVRows.Row) -> String? {
        guard let name else { return nil }
        let text = value(name, row)
        return text.isEmpty ? nil : text
    }

    private func value(_ name: String, _ row: CSVRows.Row) -> String {
        guard let place = places[Self.key(name)] else { return "" }
        return row.fields[place].trimmed
    }

    private static func key(_ name: String) -> String { name.trimmed.lowercased() }
}
