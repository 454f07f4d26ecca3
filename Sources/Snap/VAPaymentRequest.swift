// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A bank tells that a virtual account was paid (service 25). Field lengths beyond those of the account are those
/// of the SNAP book by memory and unverified.
public struct VAPaymentRequest: Sendable, Hashable {
    public let account: VirtualAccount
    public let name: String?
    /// Names the payment; the same payment keeps it whenever it is told again. At most 128 characters.
    public let paymentRequestId: String
    /// What was paid.
    public let paid: SnapAmount
    /// What the bill asked for, if the bank repeats it.
    public let total: SnapAmount?
    /// The bill's number, if the bank repeats it. At most 64 characters.
    public let trxId: String?
    /// The bank's own number of the payment. At most 64 characters.
    public let referenceNo: String?
    /// When the bank says that it was paid.
    public let paidAt: Instant?
    /// True when the bank repeats an earlier notification on purpose (`flagAdvise` Y).
    public let isAdvice: Bool

    public init(
        account: VirtualAccount, name: String? = nil, paymentRequestId: String, paid: SnapAmount,
        total: SnapAmount? = nil, trxId: String? = nil, referenceNo: String? = nil, paidAt: Instant? = nil,
        isAdvice: Bool = false
    ) {
        self.account = account
        self.name = name
        self.paymentRequestId = paymentRequestId
        self.paid = paid
        self.total = total
        self.trxId = trxId
        self.referenceNo = referenceNo
        self.paidAt = paidAt
        self.isAdvice = isAdvice
    }

    /// The longest body that is read.
    public static let longestBody = 16_384

    /// Reads a body in one pass. Unknown fields are skipped, a field given twice is refused.
    ///
    /// - Throws: the response to give: 4002500 for what is not JSON, 4002502 naming a missing field, 4002501
    ///   naming a malformed one, 4042513 for an amount that is not whole rupiah.
    public init(body: UnsafeRawBufferPointer) throws(SnapRefusal) {
        var reader = VAPaymentReader(body)
        self = try reader.read()
    }

    public init(body: [UInt8]) throws(SnapRefusal) {
        let result = body.withUnsafeBytes { bytes -> Result<VAPaymentRequest, SnapRefusal> in
            do throws(SnapRefusal) { return .success(try VAPaymentRequest(body: bytes)) } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// The body as a bank sends it.
    public var body: [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.open()
        writer.field("partnerServiceId", account.partnerServiceId)
        writer.field("customerNo", account.customerNo)
        writer.field("virtualAccountNo", account.number)
        if let name { writer.field("virtualAccountName", name) }
        if let trxId { writer.field("trxId", trxId) }
        writer.field("paymentRequestId", paymentRequestId)
        paid.write("paidAmount", to: &writer)
        total?.write("totalAmount", to: &writer)
        if let paidAt { writer.field("trxDateTime", paidAt.text(at: .wib)) }
        if let referenceNo { writer.field("referenceNo", referenceNo) }
        writer.field("flagAdvise", isAdvice ? "Y" : "N")
        writer.close()
        return writer.bytes
    }
}
