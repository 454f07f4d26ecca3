// SPDX-License-Identifier: Apache-2.0

/// How one bank writes its CSV: kept per bank, so that the officer says it once.
public struct CSVMapping: Sendable, Hashable {
    /// How a row says which way the money went.
    public enum Sign: Sendable, Hashable {
        /// One column; a minus is money out.
        case signed(amount: String)
        /// Two columns, of which one is filled.
        case twoColumns(debit: String, credit: String)
        /// One column for the amount, another for the way; the mark that stands for money in: `CR`, `K`.
        case marked(amount: String, mark: String, credit: String)
    }

    public var delimiter: Character
    /// Lines above the header.
    public var linesBefore: Int
    public var decimal: Character
    public var thousands: Character?
    /// `dd`, `MM`, `MMM`, `yy`, `yyyy` and whatever stands between them: `dd/MM/yyyy`.
    public var dayFormat: String
    public var sign: Sign
    /// Columns by the names in the header; letters' case and white space around them do not matter.
    public var day: String
    public var valueDay: String?
    public var memo: String
    public var reference: String?
    public var bankReference: String?
    public var counterparty: String?
    public var counterpartyAccount: String?
    public var fee: String?
    public var currency: String?

    public init(
        delimiter: Character = ";", linesBefore: Int = 0, decimal: Character = ",", thousands: Character? = ".",
        dayFormat: String = "dd/MM/yyyy", sign: Sign, day: String, valueDay: String? = nil, memo: String,
        reference: String? = nil, bankReference: String? = nil, counterparty: String? = nil,
        counterpartyAccount: String? = nil, fee: String? = nil, currency: String? = nil
    ) {
        self.delimiter = delimiter
        self.linesBefore = linesBefore
        self.decimal = decimal
        self.thousands = thousands
        self.dayFormat = dayFormat
        self.sign = sign
        self.day = day
        self.valueDay = valueDay
        self.memo = memo
        self.reference = reference
        self.bankReference = bankReference
        self.counterparty = counterparty
        self.counterpartyAccount = counterpartyAccount
        self.fee = fee
        self.currency = currency
    }

    /// What makes the mapping impossible; nil when it can be used.
    public var fault: FileFault? {
        func refuse(_ field: String, _ code: String, _ found: String) -> FileFault {
            FileFault(line: nil, field: field, code: code, found: found)
        }
        if DayPattern(dayFormat) == nil { return refuse("dayFormat", "not-a-day-format", dayFormat) }
        if decimal == thousands { return refuse("thousands", "same-marks", String(decimal)) }
        if delimiter == "\"" || delimiter.isNumber { return refuse("delimiter", "not-a-delimiter", String(delimiter)) }
        if !(0...100).contains(linesBefore) { return refuse("linesBefore", "out-of-range", String(linesBefore)) }
        return nil
    }
}
