// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// One thing looked at before a worker may leave.
public struct ClearanceCheck: Sendable, Hashable {
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// No other record carries the worker's NIK or passport number, or a desk has decided whose it is. It is named
        /// only where it did not pass.
        case oneRegistration = "one-registration"
        case registered
        case placementRecorded = "placement-recorded"
        /// The placement has not failed, ended or been closed by total disability or death.
        case placementOpen = "placement-open"
        case notAlreadyDeparted = "not-already-departed"
        /// Executor route: JKK and JKM of phase before run on the day.
        case coveredBeforeDeparture = "covered-before-departure"
        case contractRecorded = "contract-recorded"
        case contractNotOver = "contract-not-over"
        case duringStagePaid = "during-stage-paid"
        /// The paid months reach the contract's last day.
        case wholeContractPaid = "whole-contract-paid"
        case orientationDone = "orientation-done"
    }

    /// What to do where a check did not pass.
    public enum Remedy: String, Sendable, Hashable, CaseIterable {
        case register
        case recordPlacement = "record-placement"
        case recordContract = "record-contract"
        case recordExtension = "record-extension"
        case payBeforeStage = "pay-before-stage"
        case payDuringStage = "pay-during-stage"
        case payMissingMonths = "pay-missing-months"
        case attendOrientation = "attend-orientation"
        case askDesk = "ask-desk"
        case decideCase = "decide-case"
        /// Who is recorded as dead stands at the gate, or somebody with their papers.
        case callSupervisor = "call-supervisor"
    }

    public let code: Code
    public let passed: Bool
    /// An advisory check never stops a departure.
    public let advisory: Bool
    public let citation: Citation?
    /// What was found, by name: days as `YYYY-MM-DD`.
    public let details: [String: String]
    /// Only where the check did not pass.
    public let remedy: Remedy?

    init(
        _ code: Code, _ passed: Bool, advisory: Bool = false, _ citation: Citation?, remedy: Remedy,
        details: [String: String] = [:]
    ) {
        self.code = code
        self.passed = passed
        self.advisory = advisory
        self.citation = citation
        self.details = details
        self.remedy = passed ? nil : remedy
    }
}
