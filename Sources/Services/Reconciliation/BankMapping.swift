// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Statements
import Store

/// A mapping of a CSV by the names of its fields, as banks' rows keep it and forms send it.
enum BankMapping {
    static let columns = [
        "day", "valueDay", "memo", "reference", "bankReference", "counterparty", "counterpartyAccount", "fee",
        "currency",
    ]
    static let signs = ["amount", "debit", "credit", "mark", "creditMark"]
    static let forms = ["delimiter", "linesBefore", "decimal", "thousands", "dayFormat"]

    /// - Throws: `invalid` `bank-mapping-wrong` with the field at fault.
    static func csv(_ fields: [String: String]) throws(Failure) -> CSVMapping {
        func needed(_ name: String) throws(Failure) -> String {
            guard let value = fields[name], !value.isEmpty else { throw wrong(name, "missing", "") }
            return value
        }
        func optional(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        func mark(_ name: String, _ usual: Character) throws(Failure) -> Character {
            guard let text = optional(name) else { return usual }
            if text == "tab" { return "\t" }
            guard text.count == 1, let mark = text.first else { throw wrong(name, "not-one-sign", text) }
            return mark
        }
        let sign: CSVMapping.Sign
        if optional("debit") != nil {
            sign = .twoColumns(debit: try needed("debit"), credit: try needed("credit"))
        } else if optional("mark") != nil {
            sign = .marked(
                amount: try needed("amount"), mark: try needed("mark"), credit: try needed("creditMark"))
        } else {
            sign = .signed(amount: try needed("amount"))
        }
        var mapping = CSVMapping(sign: sign, day: try needed("day"), memo: try needed("memo"))
        mapping.delimiter = try mark("delimiter", ";")
        mapping.decimal = try mark("decimal", ",")
        mapping.thousands = optional("thousands") == "none" ? nil : try mark("thousands", ".")
        mapping.dayFormat = optional("dayFormat") ?? mapping.dayFormat
        mapping.linesBefore = optional("linesBefore").flatMap { Int($0) } ?? 0
        mapping.valueDay = optional("valueDay")
        mapping.reference = optional("reference")
        mapping.bankReference = optional("bankReference")
        mapping.counterparty = optional("counterparty")
        mapping.counterpartyAccount = optional("counterpartyAccount")
        mapping.fee = optional("fee")
        mapping.currency = optional("currency")
        if let fault = mapping.fault { throw wrong(fault.field, fault.code, fault.found) }
        return mapping
    }

    private static func wrong(_ field: String, _ code: String, _ found: String) -> Failure {
        Failure(.invalid, "bank-mapping-wrong", field: field, details: ["reason": code, "found": found])
    }
}

extension BankStore.Bank {
    /// Reads one of the bank's files.
    func read(_ bytes: [UInt8]) throws(Failure) -> StatementFile {
        switch format {
        case .camt: CashStatementReader().read(bytes)
        case .mt940: MT940Reader().read(bytes)
        case .csv: CSVStatementReader(try BankMapping.csv(mapping)).read(bytes)
        }
    }
}

extension Door {
    /// Keeps a bank with the way it writes its files; said again, it replaces what was kept.
    ///
    /// - Throws: `invalid` `bank-code-form` or `bank-mapping-wrong`.
    public func saveBank(_ bank: BankStore.Bank, by actor: Actor) async throws -> BankStore.Bank {
        let isForm =
            (2...20).contains(bank.code.count)
            && bank.code.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isForm else {
            throw Failure(.invalid, "bank-short-name", field: "code", details: ["found": String(bank.code.prefix(40))])
        }
        if bank.format == .csv { _ = try BankMapping.csv(bank.mapping) }
        let known = Set(BankMapping.columns + BankMapping.signs + BankMapping.forms)
        let kept = BankStore.Bank(
            code: bank.code, name: bank.name, format: bank.format,
            mapping: bank.format == .csv ? bank.mapping.filter { known.contains($0.key) && !$0.value.isEmpty } : [:])
        return try await write(.saveBank, by: actor) { context in
            try BankStore(context.transaction).save(kept, at: context.now, by: context.actor.name)
            context.note(kept.code)
            return kept
        }
    }

    /// The banks whose statements we read.
    public func banks(by actor: Actor) async throws -> [BankStore.Bank] {
        try await read(.viewReconciliation, by: actor) { try BankStore($0.transaction).all() }
    }
}
