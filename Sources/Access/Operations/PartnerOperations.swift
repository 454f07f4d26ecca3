// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewPartners = Operation(
        "partner.list", "See the partners that take payments for us", [.administrator, .finance, .auditor, .inspector],
        scope: .nobody)
    public static let managePartners = Operation(
        "partner.manage", "Add a partner, its keys and limits, or end its calls", [.administrator], scope: .nobody,
        writes: true)
    public static let openPartnerAccount = Operation(
        "partner.account", "Open or close a virtual account that a signed partner asks for", [], isPublic: true,
        scope: .nobody, writes: true)
    public static let tellHostRate = Operation(
        "abroad.rate", "Take the exchange rate that a signed partner tells", [], isPublic: true, scope: .nobody,
        writes: true)
    public static let quoteAbroad = Operation(
        "abroad.quote", "Price an invoice in host currency for a signed partner", [], isPublic: true, scope: .nobody,
        writes: true)
    public static let acceptAbroad = Operation(
        "abroad.accept", "Take a payment in host currency from a signed partner", [], isPublic: true, scope: .nobody,
        writes: true)
    public static let viewAbroad = Operation(
        "abroad.list", "See payments from abroad and what partners settled", [.finance, .auditor, .inspector],
        scope: .nobody)
    public static let settleAbroad = Operation(
        "abroad.settle", "Take a partner's settlement file of payments from abroad", [.finance], scope: .nobody,
        writes: true)

    public static let countAbroad = Operation(
        "abroad.count", "Count payments from abroad that a break left uncounted", [.finance], scope: .nobody,
        writes: true)

    /// Partners that take payments for us.
    static let partnerOperations: [Operation] = [
        viewPartners, managePartners, openPartnerAccount, tellHostRate, quoteAbroad, acceptAbroad, viewAbroad,
        settleAbroad, countAbroad,
    ]
}
