// SPDX-License-Identifier: Apache-2.0

/// The fields of a VA payment that Rantau reads, with the longest text of each. Lengths other than those of the
/// account are known by memory only.
enum VAPaymentField: Int, CaseIterable {
    case partnerServiceId, customerNo, virtualAccountNo, virtualAccountName, trxId, paymentRequestId, paidAmount
    case totalAmount, trxDateTime, referenceNo, flagAdvise

    var name: StaticString {
        switch self {
        case .partnerServiceId: "partnerServiceId"
        case .customerNo: "customerNo"
        case .virtualAccountNo: "virtualAccountNo"
        case .virtualAccountName: "virtualAccountName"
        case .trxId: "trxId"
        case .paymentRequestId: "paymentRequestId"
        case .paidAmount: "paidAmount"
        case .totalAmount: "totalAmount"
        case .trxDateTime: "trxDateTime"
        case .referenceNo: "referenceNo"
        case .flagAdvise: "flagAdvise"
        }
    }

    var longest: Int {
        switch self {
        case .partnerServiceId: 8
        case .customerNo: 20
        case .virtualAccountNo: 28
        case .virtualAccountName: 255
        case .trxId, .referenceNo: 64
        case .paymentRequestId: 128
        case .trxDateTime: 35
        case .flagAdvise: 1
        case .paidAmount, .totalAmount: 0
        }
    }
}
