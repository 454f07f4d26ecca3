// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A savings account at an Indonesian bank, where money may go.
public struct BankAccount: Sendable, Hashable {
    /// The bank's three-digit transfer code.
    public let bankCode: String
    /// 5 to 20 digits.
    public let number: String
    public let holder: PersonName

    /// The bank is given by its code, or by its name where that is a known one.
    ///
    /// Fails with `bank-code-form` or `bank-account-form`; `holder` fails as a name does.
    public static func parse(
        bankCode: some StringProtocol, number: some StringProtocol, holder: some StringProtocol
    ) throws(Failure) -> BankAccount {
        let (bankCount, bank) = DigitText.read(KnownBank.named(bankCode)?.code ?? String(bankCode))
        guard bankCount == 3, let bank else {
            throw Failure(
                .invalid, "bank-code-form", field: "bankCode", details: ["found": String(bankCode), "expected": "3"])
        }
        let (count, digits) = DigitText.read(number)
        guard (5...20).contains(count), let digits else {
            throw Failure(
                .invalid, "bank-account-form", field: "accountNumber",
                details: ["found": String(number), "least": "5", "most": "20"])
        }
        return BankAccount(
            bankCode: DigitText.text(bank), number: DigitText.text(digits),
            holder: try PersonName.parse(holder, field: "accountHolder"))
    }

    /// The last four digits, the rest hidden.
    public var masked: String { String(repeating: "*", count: number.count - 4) + number.suffix(4) }
}

extension BankAccount: CustomStringConvertible {
    /// Bank code and masked number.
    public var description: String { bankCode + " " + masked }
}
