// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The officer who took a step, by sign-in: two steps by one sign-in are steps of one officer.
public struct ClaimOfficer: Sendable, Hashable {
    public let account: ID<UserAccount>
    public let name: String

    public init(account: ID<UserAccount>, name: String) {
        self.account = account
        self.name = name
    }
}
