// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// What the gate is told about a worker on a day.
public struct GateAnswer: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String
    /// Country of the placement looked at, ISO code; empty where none is recorded.
    public let country: String
    public let clearance: Clearance
    /// The open invoice that would mend a red answer, by its virtual account number and amount.
    public let payable: [Payable]

    /// An invoice that can be paid now.
    public struct Payable: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let virtualAccount: String
        public let amount: Rupiah
    }
}
