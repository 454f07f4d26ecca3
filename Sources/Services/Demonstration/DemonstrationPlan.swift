// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// Which people a demonstration has: the same for the same seed, size and day.
struct DemonstrationPlan: Sendable {
    let people: Int
    let seed: UInt64
    let today: CalendarDay
    let shape: DemonstrationShape
    /// How many placement companies there are.
    let companies: Int
    /// Mishaps for a thousand people. Public figures say about two; a small demonstration has more, so that there is
    /// work on every desk.
    let mishaps: Int

    init(people: Int, seed: UInt64, today: CalendarDay) {
        self.people = people
        self.seed = seed
        self.today = today
        shape = DemonstrationShape(today: today)
        companies = min(60, max(6, people / 500))
        mishaps = people <= 20_000 ? 25 : 3
    }

    /// One person with all placements.
    struct Member: Sendable, Hashable {
        let index: Int
        let person: MadeUpPerson
        let registered: CalendarDay
        let placements: [MadeUpPlacement]
        let mishap: Mishap?
        /// Seconds after eight in the morning at which things about this person are recorded.
        let second: Int
    }

    /// The `index`-th person; later ones register later.
    func member(_ index: Int) throws -> Member {
        var draws = SeededDraws(seed: seed, index: index)
        let registered = shape.registration(index: index, of: people, &draws)
        let country = shape.countries.draw(&draws)
        let province = shape.provinces.draw(&draws)
        let work = MadeUpWork.draw(in: country, &draws)
        let sex: Sex = draws.chance(perThousand: work.women) ? .female : .male
        let person = try MadeUpPerson(
            index: index, seed: seed, sex: sex, province: province, registered: registered, &draws)
        var life = MadeUpLife(today: today, companies: companies, mishaps: mishaps)
        life.tell(registered: registered, country: country, work: work, &draws)
        return Member(
            index: index, person: person, registered: registered, placements: life.placements, mishap: life.mishap,
            second: draws.below(8 * 3_600))
    }
}
