// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// A transfer that Rantau ordered, as the bank keeps it.
struct Transfer: Sendable {
    let partnerReferenceNo: String
    let referenceNo: String
    let amount: Rupiah
    let bankCode: String
    let accountNo: String
    let name: String
    let sourceAccount: String
    var state: SnapTransferState
    /// What a pending transfer turns into; nil once it is final.
    var settlesAs: SnapTransferState?
    /// How many more status requests are answered "pending".
    var questionsLeft: Int
    let madeAt: Instant

    init(
        _ request: InterbankTransferRequest, referenceNo: String, state: SnapTransferState,
        settlesAs: SnapTransferState?, questionsLeft: Int, madeAt: Instant
    ) {
        self.partnerReferenceNo = request.partnerReferenceNo
        self.referenceNo = referenceNo
        self.amount = request.amount.rupiah
        self.bankCode = request.beneficiaryBankCode
        self.accountNo = request.beneficiaryAccountNo
        self.name = request.beneficiaryAccountName
        self.sourceAccount = request.sourceAccountNo
        self.state = state
        self.settlesAs = settlesAs
        self.questionsLeft = questionsLeft
        self.madeAt = madeAt
    }

    private static let columns: SQL = """
        partner_reference_no, reference_no, amount, bank_code, account_no, name, source_account, state, settles_as,
        questions_left, made_at
        """

    private init(_ row: Row) throws {
        partnerReferenceNo = try row.text(0)
        referenceNo = try row.text(1)
        amount = try row.rupiah(2)
        bankCode = try row.text(3)
        accountNo = try row.text(4)
        name = try row.text(5)
        sourceAccount = try row.text(6)
        state = try row.value(7)
        settlesAs = try row.optionalText(8).flatMap(SnapTransferState.init(rawValue:))
        questionsLeft = try row.int(9)
        madeAt = try row.instant(10)
    }

    static func find(_ partnerReferenceNo: String, _ books: any Transaction) throws -> Transfer? {
        let row = try books.row(
            "SELECT \(part: columns) FROM transfer WHERE partner_reference_no = \(partnerReferenceNo)")
        return try row.map { try Transfer($0) }
    }

    static func all(_ books: any Transaction) throws -> [Transfer] {
        try books.rows("SELECT \(part: columns) FROM transfer ORDER BY made_at").map { try Transfer($0) }
    }

    func insert(_ books: any Transaction) throws {
        try books.execute(
            """
            INSERT INTO transfer (\(part: Transfer.columns))
            VALUES (\(partnerReferenceNo), \(referenceNo), \(amount), \(bankCode), \(accountNo), \(name),
                \(sourceAccount), \(state.rawValue), \(settlesAs?.rawValue), \(questionsLeft), \(madeAt))
            """)
    }

    func save(_ books: any Transaction) throws {
        try books.execute(
            """
            UPDATE transfer SET state = \(state.rawValue), settles_as = \(settlesAs?.rawValue),
                questions_left = \(questionsLeft)
            WHERE partner_reference_no = \(partnerReferenceNo)
            """)
    }
}
