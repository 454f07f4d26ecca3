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
    /// The account that payout files are paid from; nil where lists go to the bank by SNAP only.
    public let payer: Payer?
    /// Who may not be paid.
    public let sanctions: SanctionsPort

    /// Our account at the bank, as a file names it.
    public struct Payer: Sendable, Hashable {
        public let name: String
        /// Three digits.
        public let bankCode: String
        public let account: String

        public init(name: String, bankCode: String, account: String) {
            self.name = name
            self.bankCode = bankCode
            self.account = account
        }
    }

    /// Where partners may be told what happened.
    public let webhooks: WebhookPlaces

    /// The registers of other authorities.
    public let registers: Registers

    /// From which amounts a second officer must look.
    public let limits: MoneyLimits

    /// How calls find their way between two networks.
    public let relay: RelayTerms

    /// Bytes of memory that answers of the departure gate may take.
    public let gateBytes: Int

    public init(
        publicURL: String, isDemonstration: Bool, passwordCost: PasswordCost = .standard, payer: Payer? = nil,
        sanctions: SanctionsPort = .none, limits: MoneyLimits = .usual, webhooks: WebhookPlaces = WebhookPlaces(),
        registers: Registers = .none, relay: RelayTerms = .none,
        gateBytes: Int = GateMemory.usualBytes
    ) {
        self.gateBytes = gateBytes
        self.registers = registers
        self.relay = relay
        self.payer = payer
        self.sanctions = sanctions
        self.publicURL = publicURL
        self.isDemonstration = isDemonstration
        self.passwordCost = passwordCost
        self.limits = limits
        self.webhooks = webhooks
    }
}
