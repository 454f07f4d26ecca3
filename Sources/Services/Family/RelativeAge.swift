// SPDX-License-Identifier: Apache-2.0
import Kernel
import People

/// A relative whose age does not fit the relation is a slip of the pen, or recorded under the wrong relation. A child
/// of the spouse's or an adopted one may be little younger than the worker.
enum RelativeAge {
    /// In months. Not an age of the law: only so low that whoever is younger was written down by mistake.
    private static let youngestSpouse = 15 * 12

    /// Nil where the day of birth fits.
    static func fault(
        _ relation: Relation, born: CalendarDay, worker: CalendarDay, today: CalendarDay, field: String
    ) -> Failure? {
        guard let code = code(relation, born: born, worker: worker, today: today) else { return nil }
        return Failure(
            .invalid, code, field: field, details: ["found": born.description, "worker": worker.description])
    }

    private static func code(
        _ relation: Relation, born: CalendarDay, worker: CalendarDay, today: CalendarDay
    ) -> String? {
        switch relation {
        case .spouse: born.months(to: today) < youngestSpouse ? "spouse-too-young" : nil
        case .child: born <= worker ? "child-too-old" : nil
        case .father, .mother: born >= worker ? "parent-too-young" : nil
        case .sibling, .grandparent, .grandchild, .parentInLaw, .other: nil
        }
    }
}
