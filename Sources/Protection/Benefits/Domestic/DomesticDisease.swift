// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

extension DomesticLaw {
    /// Whether an occupational disease found after the end of work still gives a right (PP 44/2015 art. 48(2)), and
    /// when that right lapses (PP 82/2019 art. 26).
    ///
    /// Throws `no-rule-in-force`, and `disease-too-late`, naming the article.
    public func disease(diagnosedOn day: CalendarDay, workEndedOn end: CalendarDay) throws(Failure) -> ReportWindow {
        let years = try rules.years("domestic.jkk.disease_after_work", on: day)
        let last = end.adding(months: years.value * 12)
        guard day <= last else {
            throw Failure(
                .refused, "disease-too-late",
                details: ["last": last.description, "article": years.citation.description])
        }
        let expiry = try rules.years("domestic.jkk.expiry", on: day)
        let lapses = day.adding(months: expiry.value * 12)
        return ReportWindow(
            last: lapses.adding(days: -1), lapses: lapses,
            derivation: Derivation(
                .rule, "right-lapses", .day(lapses), citation: expiry.citation,
                arguments: ["last": lapses.adding(days: -1).description],
                children: [
                    Derivation(.fact, "diagnosed-on", .day(day)), Derivation(.fact, "work-ended-on", .day(end)),
                    years.derivation, expiry.derivation,
                ]))
    }
}
