// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A parameter found once by name and read many times by day: what hot paths hold.
public struct ParameterSeries<Value: LawValue>: Sendable, Hashable {
    public let history: ParameterHistory

    /// The value in force on a day.
    ///
    /// Throws `no-rule-in-force`, naming the parameter, the day and what is missing.
    public func value(on day: CalendarDay) throws(Failure) -> Parameter<Value> {
        guard let place = history.place(on: day) else {
            throw missing(on: day, Absence.notKnown, regulation: nil)
        }
        let revision = history.revisions[place]
        switch revision.content {
        case .absent(let absence):
            throw missing(on: day, absence, regulation: revision.citation.regulation)
        case .value(let raw):
            guard let value = Value.read(raw) else {
                preconditionFailure("\(history.name) holds a value that its unit does not allow")
            }
            let next = place + 1
            let through = next < history.revisions.count ? history.revisions[next].from.adding(days: -1) : nil
            return Parameter(
                name: history.name, value: value, citation: revision.citation, verification: revision.verification,
                validFrom: revision.from, validThrough: through)
        }
    }

    /// The value in force on a day, or why there is none.
    public func find(on day: CalendarDay) -> Result<Parameter<Value>, Failure> {
        Result { () throws(Failure) in try value(on: day) }
    }

    private func missing(on day: CalendarDay, _ absence: Absence, regulation: String?) -> Failure {
        var details = [
            "parameter": history.name, "description": history.description, "day": day.description,
            "absence": absence.rawValue,
        ]
        details["regulation"] = regulation
        if let first = history.revisions.first?.from, day < first { details["first"] = first.description }
        return Failure(.refused, "no-rule-in-force", details: details)
    }
}
