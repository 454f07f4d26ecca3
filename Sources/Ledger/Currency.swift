// SPDX-License-Identifier: Apache-2.0

/// A currency by its letters of ISO 4217: the rupiah, and those that workers are paid in.
///
/// A currency's place in this list is part of the numbers of its accounts: new ones stand at the end.
public enum Currency: String, Sendable, Hashable, CaseIterable {
    case idr = "IDR"
    case twd = "TWD"
    case hkd = "HKD"
    case sgd = "SGD"
    case myr = "MYR"
    case bnd = "BND"
    case krw = "KRW"
    case jpy = "JPY"
    case sar = "SAR"
    case aed = "AED"
    case qar = "QAR"
    case kwd = "KWD"
    case bhd = "BHD"
    case omr = "OMR"
    case jod = "JOD"
    case usd = "USD"
    case eur = "EUR"
    case gbp = "GBP"
    case aud = "AUD"
    case nzd = "NZD"
    case cad = "CAD"
    case chf = "CHF"
    case tryLira = "TRY"
    case mop = "MOP"
    case thb = "THB"
    case cny = "CNY"
    case pln = "PLN"
    case huf = "HUF"
    case ron = "RON"
    case czk = "CZK"

    /// How many decimal digits one unit divides into in these books. The rupiah is counted whole.
    public var digits: Int {
        switch self {
        case .idr, .krw, .jpy: 0
        case .kwd, .bhd, .omr, .jod: 3
        case .twd, .hkd, .sgd, .myr, .bnd, .sar, .aed, .qar, .usd, .eur, .gbp, .aud, .nzd, .cad, .chf, .tryLira, .mop,
            .thb, .cny, .pln, .huf, .ron, .czk:
            2
        }
    }

    /// How many minor units make one unit.
    public var minorsPerUnit: Int64 { (0..<digits).reduce(1) { product, _ in product * 10 } }

    /// 0 for the rupiah; the place in the list for others.
    var place: Int64 {
        guard let place = Self.allCases.firstIndex(of: self) else { preconditionFailure("every currency is listed") }
        return Int64(place)
    }
}
