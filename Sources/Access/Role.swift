// SPDX-License-Identifier: Apache-2.0

/// Who somebody is to the system. A sign-in has exactly one role; what a role may do stands in `Operation.all`.
public enum Role: String, Sendable, Hashable, CaseIterable {
    /// CPMI, PMI or purna PMI.
    case worker
    /// An heir or relative of a worker.
    case relative
    /// An officer of a licensed placement company.
    case p3miOfficer = "p3mi-officer"
    /// An officer of an embassy, consulate or trade office (KDEI).
    case missionOfficer = "mission-officer"
    /// An officer at a one-stop counter (LTSA).
    case counterOfficer = "counter-officer"
    /// An officer at the departure gate.
    case gateOfficer = "gate-officer"
    /// An officer of a provincial or district labour office.
    case labourOfficer = "labour-officer"
    /// Examines claims and proposes decisions.
    case assessor
    /// The advisory doctor (dokter penasihat), who states disability.
    case advisoryDoctor = "advisory-doctor"
    /// Approves what an assessor proposed; never the same person.
    case approver
    case finance
    /// An agent of the contact centre 175.
    case contactAgent = "contact-agent"
    /// The foreign ministry's portal (Peduli WNI), which submits what workers abroad report. A program, not a person.
    case ministryPortal = "ministry-portal"
    case inspector
    case manager
    case auditor
    case administrator
    /// A partner's program, or the person who looks after it: within the scopes of its token, on the partner's own
    /// workers.
    case partner

    /// Whether the role acts for the institution and so needs a second factor at sign-in.
    public var isOfficer: Bool { self != .worker && self != .relative }
}
