// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A loss of the disability table (PP 53/2012 annex II).
public struct LossRecord: WireRecord {
    /// `right-hand-at-wrist`.
    public let name: String
    /// 1 where it is left out.
    public let count: Int?
    /// Where the part is still there: percent by which it works less.
    public let reductionPercent: Int?
    /// Where the table gives a range: the percent that the doctor found.
    public let assessedPercent: Int?

    public init(name: String, count: Int?, reductionPercent: Int?, assessedPercent: Int?) {
        self.name = name
        self.count = count
        self.reductionPercent = reductionPercent
        self.assessedPercent = assessedPercent
    }

    public static let shape = Shape<LossRecord>(
        LossRecord.init, WireField("name", \.name, .text(1...60)),
        WireField("count", \.count, .optional(.integer(1...20))),
        WireField("reductionPercent", \.reductionPercent, .optional(.integer(1...100))),
        WireField("assessedPercent", \.assessedPercent, .optional(.integer(1...100))))
}

/// What one way of travel cost.
public struct TravelRecord: WireRecord {
    public let way: String
    public let cost: Rupiah

    public init(way: String, cost: Rupiah) {
        self.way = way
        self.cost = cost
    }

    public static let shape = Shape<TravelRecord>(
        TravelRecord.init, WireField("way", \.way, .choice(ClaimWords.ways)),
        WireField("cost", \.cost, .rupiah()))
}

/// School years of one child at one level; several lines of one child bear the same number.
public struct SchoolingRecord: WireRecord {
    /// Which child, from 1.
    public let child: Int
    public let level: String
    public let years: Int

    public init(child: Int, level: String, years: Int) {
        self.child = child
        self.level = level
        self.years = years
    }

    public static let shape = Shape<SchoolingRecord>(
        SchoolingRecord.init, WireField("child", \.child, .integer(1...9)),
        WireField("level", \.level, .choice(ClaimWords.schoolLevels)),
        WireField("years", \.years, .integer(1...9)))
}

/// A paper that the law asks for, and whether it is there.
public struct PaperAnswer: WireRecord {
    public let code: String
    /// `attached`, `in-record`, `optional`, `missing`.
    public let state: String
    public let article: String
    public let status: String

    public init(code: String, state: String, article: String, status: String) {
        self.code = code
        self.state = state
        self.article = article
        self.status = status
    }

    public static let shape = Shape<PaperAnswer>(
        PaperAnswer.init, WireField("code", \.code, .text(1...60)),
        WireField("state", \.state, .choice(["attached", "in-record", "optional", "missing"])),
        WireField("article", \.article, .text(1...100)),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])))
}

/// A paper came to a place.
public struct PaperMoveAnswer: WireRecord {
    public let paper: String
    public let place: String
    /// When it is expected back.
    public let expectedOn: CalendarDay?
    public let at: Instant

    public init(paper: String, place: String, expectedOn: CalendarDay?, at: Instant) {
        self.paper = paper
        self.place = place
        self.expectedOn = expectedOn
        self.at = at
    }

    public static let shape = Shape<PaperMoveAnswer>(
        PaperMoveAnswer.init, WireField("paper", \.paper, .choice(ClaimWords.papers)),
        WireField("place", \.place, .choice(ClaimWords.places)),
        WireField("expectedOn", \.expectedOn, .optional(.day)), WireField("at", \.at, .instant))
}

/// One step of a claim.
public struct ClaimStepAnswer: WireRecord {
    public let step: String
    public let at: Instant
    public let by: String
    public let reason: String?

    public init(step: String, at: Instant, by: String, reason: String?) {
        self.step = step
        self.at = at
        self.by = by
        self.reason = reason
    }

    public static let shape = Shape<ClaimStepAnswer>(
        ClaimStepAnswer.init, WireField("step", \.step, .text(1...60)), WireField("at", \.at, .instant),
        WireField("by", \.by, .text(1...200)), WireField("reason", \.reason, .optional(.text(1...2_000))))
}
