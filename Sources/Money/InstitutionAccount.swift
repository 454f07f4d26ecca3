// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension LedgerAccount {
    /// The institution's own account with a number; nil where it has none, as for a member's savings.
    public static func institution(number: Int64) -> LedgerAccount? {
        if let account = fixed.first(where: { $0.number == number }) { return account }
        let families: [(first: Int64, make: (Int) -> LedgerAccount)] = [
            (LedgerAccount.drawer(0).number, LedgerAccount.drawer), (LedgerAccount.channel(0).number, { .channel($0) }),
        ]
        guard number < firstMember, let family = families.first(where: { number >= $0.first }) else { return nil }
        return family.make(Int(number - family.first))
    }
}
