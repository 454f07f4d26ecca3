// SPDX-License-Identifier: Apache-2.0
import Money
import Sealing

/// What an installation decides for itself.
public struct DoorSettings: Sendable {
    /// Where people reach this installation: `https://rantau.example`, no slash at the end.
    public let publicURL: String
    /// Whether the installation is a demonstration with made-up people.
    public let isDemonstration: Bool
    /// What hashing a password costs.
    public let passwordCost: PasswordCost
    /// From which amounts a second officer must look.
    public let limits: MoneyLimits

    public init(
        publicURL: String, isDemonstration: Bool, passwordCost: PasswordCost = .standard,
        limits: MoneyLimits = .usual
    ) {
        self.publicURL = publicURL
        self.isDemonstration = isDemonstration
        self.passwordCost = passwordCost
        self.limits = limits
    }
}
