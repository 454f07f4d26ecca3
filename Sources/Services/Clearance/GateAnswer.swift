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
    /// The last day of the cover that is paid, through whichever gaps; nil where none is left.
    public let coverEnd: CalendarDay?
    /// The open invoices that would mend a red answer, by their virtual account numbers and amounts.
    public let payable: [Payable]
    /// When the facts were read; a later fact would have replaced the answer.
    public let asOf: Instant
    /// From then on it is decided anew: the next day begins in Jakarta, or an invoice runs out.
    public let validUntil: Instant
    /// The numbers by which the worker may be asked for.
    let handles: [GateMemory.Handle]
    /// The memory's generation before the facts were read.
    let generation: UInt64

    /// An invoice that can be paid now.
    public struct Payable: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let virtualAccount: String
        public let amount: Rupiah
    }

    /// The codes of the checks that stop the departure, with blanks between.
    public var failed: String {
        clearance.checks.filter { !$0.passed && !$0.advisory }.map(\.code.rawValue).joined(separator: " ")
    }
}
