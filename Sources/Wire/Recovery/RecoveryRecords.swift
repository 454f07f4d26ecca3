// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for a recovery sheet.
public struct RecoverySheetRequest: WireRecord {
    /// Needed where the sign-in does not date from this moment.
    public let password: String?

    public static let shape = Shape<RecoverySheetRequest>(
        { RecoverySheetRequest(password: $0) }, WireField("password", \.password, .optional(.text(1...1_024))))
}

/// One-time codes, told this once.
public struct RecoverySheetAnswer: WireRecord {
    public let login: String
    public let codes: [String]
    public let madeAt: Instant

    public init(login: String, codes: [String], madeAt: Instant) {
        self.login = login
        self.codes = codes
        self.madeAt = madeAt
    }

    public static let shape = Shape<RecoverySheetAnswer>(
        RecoverySheetAnswer.init, WireField("login", \.login, .text(1...120)),
        WireField("codes", \.codes, .list(of: .text(19...19), 1...20)), WireField("madeAt", \.madeAt, .instant))
}

/// Comes in with a one-time code.
public struct RecoveryRequest: WireRecord {
    public let login: String
    public let code: String
    public let newPassword: String

    public static let shape = Shape<RecoveryRequest>(
        RecoveryRequest.init, WireField("login", \.login, .text(1...120)), WireField("code", \.code, .text(1...40)),
        WireField("newPassword", \.newPassword, .text(1...1_024)))
}

/// By what an officer knew a worker.
public struct RebindingRequest: WireRecord {
    public let evidence: String

    public static let shape = Shape<RebindingRequest>(
        { RebindingRequest(evidence: $0) }, WireField("evidence", \.evidence, .text(1...1_000)))
}

/// A request to let a worker come in anew.
public struct RebindingLine: WireRecord {

    public let id: ID<RebindingRecord>
    public let evidence: String
    public let recordedAt: Instant
    public let recordedBy: String
    public let confirmedAt: Instant?
    public let confirmedBy: String?
    /// From when the worker's code opens.
    public let countsFrom: Instant?
    public let usedAt: Instant?
    public let stoppedAt: Instant?

    public init(
        id: ID<RebindingRecord>, evidence: String, recordedAt: Instant, recordedBy: String, confirmedAt: Instant?,
        confirmedBy: String?, countsFrom: Instant?, usedAt: Instant?, stoppedAt: Instant?
    ) {
        self.id = id
        self.evidence = evidence
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.confirmedAt = confirmedAt
        self.confirmedBy = confirmedBy
        self.countsFrom = countsFrom
        self.usedAt = usedAt
        self.stoppedAt = stoppedAt
    }

    public static let shape = Shape<RebindingLine>(
        RebindingLine.init, WireField("id", \.id, .id(RebindingRecord.self)),
        WireField("evidence", \.evidence, .text(0...1_000)), WireField("recordedAt", \.recordedAt, .instant),
        WireField("recordedBy", \.recordedBy, .text(1...120)),
        WireField("confirmedAt", \.confirmedAt, .optional(.instant)),
        WireField("confirmedBy", \.confirmedBy, .optional(.text(1...120))),
        WireField("countsFrom", \.countsFrom, .optional(.instant)), WireField("usedAt", \.usedAt, .optional(.instant)),
        WireField("stoppedAt", \.stoppedAt, .optional(.instant)))
}

/// Requests to let a worker come in anew, newest first.
public struct RebindingList: WireRecord {
    public let rebindings: [RebindingLine]

    public init(rebindings: [RebindingLine]) { self.rebindings = rebindings }

    public static let shape = Shape<RebindingList>(
        { RebindingList(rebindings: $0) }, WireField("rebindings", \.rebindings, .list(of: .record(), 0...100)))
}

/// The worker's code, told this once.
public struct RebindingConfirmation: WireRecord {
    public let login: String
    public let code: String
    /// From when it opens.
    public let countsFrom: Instant
    /// From when it opens no longer.
    public let endsAt: Instant

    public init(login: String, code: String, countsFrom: Instant, endsAt: Instant) {
        self.login = login
        self.code = code
        self.countsFrom = countsFrom
        self.endsAt = endsAt
    }

    public static let shape = Shape<RebindingConfirmation>(
        RebindingConfirmation.init, WireField("login", \.login, .text(1...120)),
        WireField("code", \.code, .text(19...19)), WireField("countsFrom", \.countsFrom, .instant),
        WireField("endsAt", \.endsAt, .instant))
}
