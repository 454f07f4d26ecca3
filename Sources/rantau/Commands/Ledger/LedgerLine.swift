// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Sealing
import Store
import Transparency
import Wire

/// One line of exported books with its fields.
struct LedgerLine {
    private let fields: [String: JSONValue]

    /// - Throws: `invalid` `ledger-line-unreadable`.
    init(_ text: String) throws(Failure) {
        guard case .object(let fields)? = try? JSONValue.parse(Array(text.utf8)) else { throw Self.unreadable("JSON") }
        self.fields = fields
    }

    private init(fields: [String: JSONValue]) { self.fields = fields }

    static func unreadable(_ what: String) -> Failure {
        Failure(.invalid, "ledger-line-unreadable", details: ["what": what])
    }

    func text(_ name: String) throws(Failure) -> String {
        guard case .text(let text)? = fields[name] else { throw Self.unreadable(name) }
        return text
    }

    func integer(_ name: String) throws(Failure) -> Int64 {
        guard case .integer(let number)? = fields[name] else { throw Self.unreadable(name) }
        return number
    }

    func key(_ name: String) throws(Failure) -> Int64 {
        guard let id = ID<LedgerLine>(try text(name)) else { throw Self.unreadable(name) }
        return id.number
    }

    func hash(_ name: String) throws(Failure) -> [UInt8] {
        guard let bytes = Hex.bytes(try text(name)), bytes.count == 32 else { throw Self.unreadable(name) }
        return bytes
    }

    func account() throws(Failure) -> LedgerAccountStore.Account {
        guard let currency = Currency(rawValue: try text("currency")) else { throw Self.unreadable("currency") }
        let number = try key("number")
        return LedgerAccountStore.Account(
            number: number, code: try text("account"),
            person: number < LedgerAccount.firstMember ? nil : ID(number: number), currency: currency)
    }

    /// - Parameter numbers: Numbers of accounts by name.
    func entry(_ numbers: [String: Int64]) throws(Failure) -> EntryLeaf {
        guard let day = CalendarDay(try text("businessDay")) else { throw Self.unreadable("businessDay") }
        guard case .list(let list)? = fields["postings"] else { throw Self.unreadable("postings") }
        var postings: [EntryLeaf.Posting] = []
        for item in list {
            guard case .list(let pair) = item, pair.count == 2, case .text(let code) = pair[0],
                case .integer(let amount) = pair[1]
            else { throw Self.unreadable("postings") }
            guard let number = numbers[code] else {
                throw Failure(.invalid, "ledger-line-account", details: ["account": code])
            }
            postings.append(EntryLeaf.Posting(account: number, amount: amount))
        }
        return EntryLeaf(
            id: try key("id"), kind: try text("kind"), businessDay: Int64(day.number), reference: try key("reference"),
            reverses: try reverses(), recordedAt: Instant(microseconds: try integer("recordedAt")),
            postings: postings, exchange: try exchange())
    }

    private func reverses() throws(Failure) -> Int64? {
        switch fields["reverses"] {
        case nil, .null: nil
        default: try key("reverses")
        }
    }

    private func exchange() throws(Failure) -> EntryLeaf.Exchange? {
        switch fields["exchange"] {
        case nil, .null: return nil
        case .object(let fields):
            let line = LedgerLine(fields: fields)
            let (rupiah, minors) = (try line.integer("rateRupiah"), try line.integer("rateMinors"))
            guard rupiah > 0, minors > 0 else { throw Self.unreadable("exchange") }
            return EntryLeaf.Exchange(
                rupiahEntry: try line.key("rupiahEntry"), currency: try line.text("currency"), rateRupiah: rupiah,
                rateMinors: minors, fee: try line.integer("fee"))
        default: throw Self.unreadable("exchange")
        }
    }
}
