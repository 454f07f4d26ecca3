// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Whether a worker may depart, and why.
public struct ClearanceRecord: WireRecord {
    public let mayDepart: Bool
    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String
    /// ISO 3166-1; empty where no placement is recorded.
    public let country: String
    /// The day in Jakarta for which it was decided.
    public let checkedOn: CalendarDay
    /// When the facts were read.
    public let asOf: Instant
    public let checks: [ClearanceCheckRecord]
    /// Open invoices whose payment would mend the answer.
    public let payable: [PayableRecord]

    public init(
        mayDepart: Bool, person: ID<PersonRecord>, name: String, kpj: String, country: String, checkedOn: CalendarDay,
        asOf: Instant, checks: [ClearanceCheckRecord], payable: [PayableRecord]
    ) {
        self.mayDepart = mayDepart
        self.person = person
        self.name = name
        self.kpj = kpj
        self.country = country
        self.checkedOn = checkedOn
        self.asOf = asOf
        self.checks = checks
        self.payable = payable
    }

    public static let shape = Shape<ClearanceRecord>(
        ClearanceRecord.init, WireField("mayDepart", \.mayDepart, .flag),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("name", \.name, .text(0...400)),
        WireField("kpj", \.kpj, .text(0...11)), WireField("country", \.country, .text(0...2)),
        WireField("checkedOn", \.checkedOn, .day), WireField("asOf", \.asOf, .instant),
        WireField("checks", \.checks, .list(of: .record(), 0...30)),
        WireField("payable", \.payable, .list(of: .record(), 0...100)))

    /// The document cut into what many answers share and what is this one's own.
    public var packed: PackedJSON { PackedJSON(json, shared: ["article", "code", "country", "remedy"]) }
}

/// One thing that was looked at.
public struct ClearanceCheckRecord: WireRecord {
    public let code: String
    public let passed: Bool
    /// An advisory check never stops a departure.
    public let advisory: Bool
    public let article: String?
    /// What to do where it did not pass.
    public let remedy: String?
    /// What was found, by name.
    public let details: [String: String]

    public init(
        code: String, passed: Bool, advisory: Bool, article: String?, remedy: String?, details: [String: String]
    ) {
        self.code = code
        self.passed = passed
        self.advisory = advisory
        self.article = article
        self.remedy = remedy
        self.details = details
    }

    private init(
        code: String, passed: Bool, advisory: Bool, article: String?, remedy: String?, found: JSONValue
    ) {
        var details: [String: String] = [:]
        if case .object(let fields) = found {
            for case (let name, .text(let text)) in fields { details[name] = text }
        }
        self.init(
            code: code, passed: passed, advisory: advisory, article: article, remedy: remedy, details: details)
    }

    private var found: JSONValue { .object(details.mapValues { .text($0) }) }

    public static let shape = Shape<ClearanceCheckRecord>(
        ClearanceCheckRecord.init(code:passed:advisory:article:remedy:found:),
        WireField("code", \.code, .text(1...60)), WireField("passed", \.passed, .flag),
        WireField("advisory", \.advisory, .flag), WireField("article", \.article, .optional(.text(1...120))),
        WireField("remedy", \.remedy, .optional(.text(1...60))),
        WireField("details", \.found, .tree("what was found, by name; days as YYYY-MM-DD")))
}

/// An invoice that can be paid now.
public struct PayableRecord: WireRecord {
    public let invoice: ID<InvoiceRecord>
    public let virtualAccount: String
    public let amount: Rupiah

    public init(invoice: ID<InvoiceRecord>, virtualAccount: String, amount: Rupiah) {
        self.invoice = invoice
        self.virtualAccount = virtualAccount
        self.amount = amount
    }

    public static let shape = Shape<PayableRecord>(
        PayableRecord.init, WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("virtualAccount", \.virtualAccount, .text(1...40)), WireField("amount", \.amount, .rupiah()))
}
