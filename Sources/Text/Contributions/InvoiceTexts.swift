// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Invoices and how to pay them.
public struct InvoiceTexts: Sendable {
    public let language: Language
    public let title: String
    public let none: String
    public let open: String
    public let settled: String
    public let expired: String
    public let cancelled: String
    public let cancelledText: String
    public let saveMore: String
    public let saveMoreNote: String
    public let toPay: String
    public let allPaid: String
    public let owed: @Sendable (Rupiah) -> String
    public let pay: String
    public let before: String
    public let duringAfter: String
    public let extending: String
    public let jht: String
    public let number: String
    public let virtualAccount: String
    public let copy: String
    public let copied: String
    public let exactAmount: String
    public let payBefore: String
    public let until: @Sendable (String) -> String
    public let paidOn: @Sendable (CalendarDay) -> String
    public let expiredText: String
    public let reissue: String
    public let reissueNote: String
    public let send: String
    public let sendNote: String
    public let sent: String
    public let replaced: String
    public let seeReplacement: String
    public let steps: String
    public let stepOpen: String
    public let stepChoose: String
    public let stepCheck: String
    public let stepCheckChosen: String
    public let ofYourChoice: String
    public let stepDone: String
    public let others: String
    public let forWhat: String
    public let coverBegins: String
    public let coverFromPayment: String
    public let coverFromDeparture: String
    public let savingsNote: String
    public let reload: String
    public let seeCover: String

    public static func texts(_ language: Language) -> InvoiceTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
