// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Transparency

/// What a member's savings did in a year, in the one wording that is logged: a line of JSON without spaces, its fields
/// in this order.
///
/// `mask` is random to everybody but us, so that nobody finds a member's balance by trying figures against the log.
struct YearlyStatement {
    static let tag = "rantau-savings-1"

    let year: Int
    /// Where the account stood after December of the year before; nil where it had not begun.
    let before: SavingsLine?
    /// Where it stood after December.
    let after: SavingsLine

    func content(mac: AuditMAC) -> [UInt8] {
        let opening = before?.balance ?? 0
        let returned = after.credited - (before?.credited ?? 0)
        let moved = after.balance - opening - returned
        let account = ID<PersonRecord>(number: after.account)
        let mask = mac.code(for: Array("\(Self.tag) \(year) \(account)".utf8)).prefix(16)
        let digits = mask.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }
        return Array(
            ("{\"statement\":\"\(Self.tag)\",\"account\":\"\(account)\",\"year\":\(year),\"opening\":\(opening),"
                + "\"moved\":\(moved),\"returned\":\(returned),\"closing\":\(after.balance),"
                + "\"mask\":\"\(digits.joined())\"}").utf8)
    }
}
