// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The answer to a VA payment, written as bytes: it leaves with every notification.
public struct VAPaymentResponse: Sendable, Hashable {
    public let code: SnapResponseCode
    public let message: String
    public let request: VAPaymentRequest
    /// The name on the virtual account.
    public let name: String
    /// Why the payment was taken or not, for the payer's receipt.
    public let reason: SnapReason

    /// A payment that was posted, or had been posted before under the same notification.
    public init(posted request: VAPaymentRequest, name: String) {
        self.init(request, .successful, name: name, reason: SnapReason(english: "Success", indonesia: "Sukses"))
    }

    /// A payment that was not posted.
    public init(refused request: VAPaymentRequest, _ outcome: SnapCase, name: String = "", reason: SnapReason) {
        self.init(request, outcome, name: name, reason: reason)
    }

    private init(_ request: VAPaymentRequest, _ outcome: SnapCase, name: String, reason: SnapReason) {
        self.code = SnapResponseCode(.vaPayment, outcome)
        self.message = outcome.row.message
        self.request = request
        self.name = name
        self.reason = reason
    }

    public var status: Int { Int(code.status) }

    /// `00` when the payment counts, `01` when it does not.
    public var flagStatus: VAFlagStatus { code.isSuccessful ? .success : .failed }

    public var body: [UInt8] {
        var writer = JSONWriter(capacity: 640)
        writer.open()
        writer.field("responseCode", code.bytes)
        writer.field("responseMessage", message)
        writer.open("virtualAccountData")
        writer.open("paymentFlagReason")
        writer.field("english", reason.english)
        writer.field("indonesia", reason.indonesia)
        writer.close()
        writer.field("partnerServiceId", request.account.partnerServiceId)
        writer.field("customerNo", request.account.customerNo)
        writer.field("virtualAccountNo", request.account.number)
        writer.field("virtualAccountName", name)
        writer.field("paymentRequestId", request.paymentRequestId)
        request.paid.write("paidAmount", to: &writer)
        (request.total ?? request.paid).write("totalAmount", to: &writer)
        if let paidAt = request.paidAt { writer.field("trxDateTime", paidAt.text(at: .wib)) }
        if let referenceNo = request.referenceNo { writer.field("referenceNo", referenceNo) }
        writer.field("paymentFlagStatus", flagStatus.rawValue)
        writer.close()
        writer.close()
        return writer.bytes
    }
}
