# SPDX-License-Identifier: Apache-2.0
"""The chain of `rantau regulation evaluate`, written for OpenFisca on the same parameter tree, in whole numbers.

Person by person: contributions due, days of cover before, during and after work; month by month: cover, JHT deposit,
return and balance; on one day: eight benefits. OpenFisca's integers are 32 bits wide, so that the columns here name
int64 themselves. What no source tells is -1, as in Rantau.
"""
import datetime

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import Parameter, ParameterNode
from openfisca_core.periods import ETERNITY, MONTH
from openfisca_core.periods import period as period_of
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

NONE = np.iinfo(np.int32).min
UNKNOWN = -1
INPUTS = ["perseorangan", "months", "lasts", "priced_on", "registered", "paid_before", "paid", "starts", "departed",
          "home", "savings", "savings_paid", "treatment_cost", "return_cost", "loss"]
EVENTS = ["death_by_accident", "death", "total_disability", "partial_disability", "treatment_abroad",
          "gagal_berangkat", "phk", "return_transport"]
OUTPUTS = ["due", "jkk_months", "jkm_months", "phase", "deposited", "balance", *EVENTS]
PHASES = ["before", "during", "after"]
EPOCH = datetime.date(1970, 1, 1)


class Law:
    """Our parameter tree as OpenFisca's own loader reads it."""

    def __init__(self, folder):
        tree = ParameterNode("", directory_path=str(folder))
        self.parameters = {item.name: item for item in tree.get_descendants() if isinstance(item, Parameter)}
        self.losses = [name.rsplit(".", 1)[1] for name in sorted(self.parameters)
                       if name.startswith("benefits.jkk.partial_disability.loss.")]
        prefixes = ("contributions.", "phases.", "regulation.")
        self.turns = sorted({(datetime.date.fromisoformat(value.instant_str) - EPOCH).days
                             for name, parameter in self.parameters.items() if name.startswith(prefixes)
                             for value in parameter.values_list})

    def at(self, name, day):
        """The value in force, or None."""
        return self.parameters[name].get_at_instant((EPOCH + datetime.timedelta(days=int(day))).isoformat())

    def whole(self, name, day):
        value = self.at(name, day)
        return UNKNOWN if value is None else int(value)

    def by_day(self, days, value):
        """A value by the law of each person's own day: `value(day)` is asked once for each span of days."""
        table = np.array([value(day) for day in [self.turns[0] - 1, *self.turns]], dtype=np.int64)
        return table[np.searchsorted(np.array(self.turns), days, side="right")]

    def due(self, alone, day):
        """Contributions due by months of contract, 0 to 120."""
        node = "contributions.perseorangan" if alone else "contributions.p3mi"
        prices = {months: self.whole(f"{node}.months_{months}", day) for months in (6, 12, 24)}
        before = 0 if alone else self.whole(f"{node}.before", day)
        further = self.whole("contributions.excess_month", day)
        choice = self.at("contributions.bracket_choice", day)
        amounts = [UNKNOWN]
        for months in range(1, 121):
            if self.at("regulation.in_force", day) is None or before == UNKNOWN:
                amounts.append(UNKNOWN)
                continue
            if months in prices:
                ways = [prices[months]]
            elif months > 24:
                ways = [UNKNOWN if UNKNOWN in (prices[24], further) else prices[24] + (months - 24) * further]
            elif choice == "next-bracket":
                ways = [prices[min(bracket for bracket in prices if bracket >= months)]]
            elif choice == "cheapest-total":
                known = UNKNOWN not in (*prices.values(), further)
                ways = [price + max(0, months - bracket) * further if known else UNKNOWN
                        for bracket, price in prices.items()]
            else:
                ways = [UNKNOWN]
            amounts.append(UNKNOWN if UNKNOWN in ways else before + min(ways))
        return amounts

    def benefit(self, event, phase, day, alone=0, loss=None):
        """What an event pays in a phase, or the most that it repays."""
        node = {"death": "benefits.jkm", "death_by_accident": "benefits.jkk.death"}.get(event, f"benefits.jkk.{event}")
        if self.at("regulation.in_force", day) is None:
            return UNKNOWN
        if alone and phase == "before":
            programmes = self.at("phases.before.perseorangan_programmes", day)
            if programmes is None:
                return UNKNOWN
            if ("jkm" if event == "death" else "jkk") not in programmes:
                return 0
        given = self.at(f"{node}.given.{phase}", day)
        if given is None:
            return UNKNOWN
        if not given:
            return 0
        if event == "death" and phase != "during":
            names = [f"{node}.before_after.{part}" for part in ("death_grant", "periodic_allowance", "funeral")]
        elif event in ("death", "death_by_accident"):
            names = [f"{node}.{phase}"]
        elif event == "partial_disability":
            if self.at(f"{node}.table", day) is None:
                return UNKNOWN
            names = [f"{node}.base", "benefits.jkk.total_disability.maximum"]
        elif event in ("gagal_berangkat", "phk"):
            names = [f"{node}.amount"]
        else:
            names = [f"{node}.maximum"]
        values = [self.at(name, day) for name in names]
        if None in values or (event == "phk" and self.at(f"{node}.period", day) != "once"):
            return UNKNOWN
        if event != "partial_disability":
            return sum(values)
        share = self.at(f"{node}.loss.{loss}", day)
        return UNKNOWN if share is None else min(values[0] * round(share * 10_000) // 1_000_000, values[1])


def later(days, months):
    """The same day of the month so many months later, or that month's last day where it is shorter."""
    stamps = days.astype("datetime64[D]")
    begun = stamps.astype("datetime64[M]")
    offset = (stamps - begun.astype("datetime64[D]")).astype(np.int64)
    target = begun + np.asarray(months).astype("timedelta64[M]")
    start = target.astype("datetime64[D]").astype(np.int64)
    length = (target + 1).astype("datetime64[D]").astype(np.int64) - start
    return start + np.minimum(offset, length - 1)


def within(first, last, day):
    return (first <= day) & (day <= last)


class Chain:
    """The tax and benefit system for one run: months from `first` on, events on `day`, a yearly return in millionths."""

    def __init__(self, folder, first, months, day, yearly):
        self.law = Law(folder)
        self.first = month_number(first)
        self.labels = [f"{2000 + (self.first + place) // 12}-{(self.first + place) % 12 + 1:02d}"
                       for place in range(months)]
        self.day = (datetime.date.fromisoformat(day) - EPOCH).days
        self.yearly = yearly
        self.person = build_entity(key="person", plural="persons", label="worker", is_person=True)
        self.system = TaxBenefitSystem([self.person])
        for name in INPUTS:
            self.add(name, ETERNITY, None)
        self.add_contributions()
        self.add_cover()
        self.add_savings()
        self.add_benefits()

    def add(self, name, period, formula, kind=int):
        told = {"value_type": kind, "entity": self.person, "definition_period": period, "label": name}
        if formula:
            told["formula"] = formula
        self.system.add_variable(type(name, (Variable,), told))
        if kind is int:
            self.system.variables[name].dtype = np.int64

    def add_contributions(self):
        law = self.law
        tables = [law.due(alone, day) for day in [law.turns[0] - 1, *law.turns] for alone in (0, 1)]
        table = np.array(tables, dtype=np.int64)

        def due(person, period):
            span = np.searchsorted(np.array(law.turns), person("priced_on", period), side="right")
            return table[span * 2 + person("perseorangan", period), person("months", period)]
        self.add("due", MONTH, due)

    def add_cover(self):
        """Each step is a variable of its own, so that OpenFisca computes it once: always for the last month, because
        a variable that stands for ever has no formula there."""
        law = self.law

        def length(name, days):
            return law.by_day(days, lambda day: law.whole(name, day))

        def early(person, period):
            return np.where(person("perseorangan", period) == 1, person("paid", period), person("paid_before", period))

        def before_stop(person, period):
            departed = person("departed", period)
            return np.where(departed == NONE, np.iinfo(np.int64).max, departed - 1)

        def before_opens(person, period):
            there = (person("registered", period) != NONE) & (person("early", period) != NONE)
            return there & (person("before_first", period) <= person("before_stop", period))

        def before_limit(person, period):
            early = person("early", period)
            return np.where(person("perseorangan", period) == 1, length("phases.before.perseorangan_months", early),
                            length("phases.before.months", early))

        def before_last(person, period):
            opens, first = person("before_opens", period), person("before_first", period)
            over = later(np.where(opens, first, 0), np.maximum(person("before_limit", period), 0)) - 1
            return np.where(opens, np.minimum(over, person("before_stop", period)), first - 1)

        def during_first(person, period):
            joined = np.maximum(person("paid", period), person("registered", period))
            return np.maximum(np.minimum(np.maximum(joined, person("starts", period)), joined),
                              person("departed", period))

        def during_end(person, period):
            last = later(person("starts", period), person("lasts", period)) - 1
            return later(last, np.maximum(person("tail", period), 0))

        def works(person, period):
            return (person("pays", period) & (person("departed", period) != NONE)
                    & (person("during_first", period) <= person("during_end", period)))

        def during_last(person, period):
            home, end = person("home", period), person("during_end", period)
            return np.where(person("works", period), np.where(home == NONE, end, np.minimum(end, home - 1)),
                            person("during_first", period) - 1)

        def returns(person, period):
            home = person("home", period)
            eve = np.where(home == person("departed", period), home, home - 1)
            return (person("works", period) & (home != NONE)
                    & within(person("during_first", period), person("during_end", period), eve))

        def after_days(programme):
            return lambda person, period: length(f"phases.after.{programme}_days", person("paid", period))

        def after_last(programme):
            return lambda person, period: person("home", period) - 1 + np.where(
                person("returns", period), person(f"after_days_{programme}", period), 0)

        def cover_unknown(person, period):
            days = (person("after_days_jkk", period) == UNKNOWN) | (person("after_days_jkm", period) == UNKNOWN)
            return ((person("before_opens", period) & (person("before_limit", period) == UNKNOWN))
                    | (person("pays", period) & (person("tail", period) == UNKNOWN))
                    | (person("returns", period) & days))

        self.add("early", MONTH, early)
        self.add("before_first", MONTH, lambda person, period: np.maximum(
            person("early", period), person("registered", period)))
        self.add("before_stop", MONTH, before_stop)
        self.add("before_opens", MONTH, before_opens, bool)
        self.add("before_limit", MONTH, before_limit)
        self.add("before_last", MONTH, before_last)
        self.add("tail", MONTH, lambda person, period: length("phases.during.return_months", person("paid", period)))
        self.add("pays", MONTH, lambda person, period: (
            person("registered", period) != NONE) & (person("paid", period) != NONE), bool)
        self.add("during_first", MONTH, during_first)
        self.add("during_end", MONTH, during_end)
        self.add("works", MONTH, works, bool)
        self.add("during_last", MONTH, during_last)
        self.add("returns", MONTH, returns, bool)
        self.add("cover_unknown", MONTH, cover_unknown, bool)
        for programme in ("jkk", "jkm"):
            self.add(f"after_days_{programme}", MONTH, after_days(programme))
            self.add(f"after_last_{programme}", MONTH, after_last(programme))
            self.add_phases(programme)
        self.add("phase", MONTH, lambda person, period: person("phase_jkm", period))

    def add_phases(self, programme):
        def spells(person, period, day):
            before = within(person("before_first", period), person("before_last", period), day)
            if programme == "jkk":
                before = before & (person("perseorangan", period) == 0)
            during = within(person("during_first", period), person("during_last", period), day)
            return before, during, within(person("home", period), person(f"after_last_{programme}", period), day)

        def covered(person, period):
            before, during, after = spells(person, self.periods()[-1], (period.start.date - EPOCH).days)
            return before | during | after

        def months(person, period):
            total = sum(person(f"covered_{programme}", month).astype(np.int64) for month in self.periods())
            return np.where(person("cover_unknown", period), UNKNOWN, total)

        def phase(person, period):
            """0 none, 1 before, 2 during, 3 after."""
            number = np.select(spells(person, period, self.day), [1, 2, 3], 0)
            return np.where(person("cover_unknown", period), UNKNOWN, number)

        self.add(f"covered_{programme}", MONTH, covered, bool)
        self.add(f"{programme}_months", MONTH, months)
        self.add(f"phase_{programme}", MONTH, phase)

    def periods(self):
        return [period_of(label) for label in self.labels]

    def add_savings(self):
        law, first, labels = self.law, self.first, self.labels
        place = lambda period: (period.start.year - 2000) * 12 + period.start.month - 1 - first
        limits = []
        for label in labels:
            day = (datetime.date.fromisoformat(label + "-01") - EPOCH).days
            limits.append((law.whole("contributions.jht.minimum", day), law.whole("contributions.jht.maximum", day),
                           law.at("contributions.jht.period", day) is not None))

        def deposit(person, period):
            least, most, _ = limits[place(period)]
            choice = person("savings", period)
            paid = (person("savings_paid", period) >> place(period)) & 1 == 1
            return np.where(paid & (choice > 0) & (least <= choice) & (choice <= most), choice, 0)

        def balance(person, period):
            if place(period) == 0:
                return person("jht_deposit", period)
            last = person("jht_balance", period.last_month)
            return last + last * self.yearly // 12_000_000 + person("jht_deposit", period)

        def grown(person, period):
            """From the first month on: OpenFisca gives up on a variable that asks for its own past too often."""
            for month in self.periods():
                last = person("jht_balance", month)
            return np.where(person("savings_unknown", period), UNKNOWN, last)

        def lost(person, period):
            unknown = sum(1 << at for at, (least, most, known) in enumerate(limits)
                          if UNKNOWN in (least, most) or not known)
            return (person("savings", period) > 0) & (person("savings_paid", period) & unknown != 0)

        self.add("savings_unknown", MONTH, lost, bool)
        self.add("jht_deposit", MONTH, deposit)
        self.add("jht_balance", MONTH, balance)
        self.add("deposited", MONTH, lambda person, period: np.where(
            person("savings_unknown", period), UNKNOWN, sum(person("jht_deposit", at) for at in self.periods())))
        self.add("balance", MONTH, grown)

    def add_benefits(self):
        law, day = self.law, self.day
        for event in EVENTS:
            if event == "partial_disability":
                table = np.array([[0, *(law.benefit(event, phase, day, loss=loss) for phase in PHASES), UNKNOWN]
                                  for loss in law.losses], dtype=np.int64)
            else:
                table = np.array([[0, *(law.benefit(event, phase, day, alone) for phase in PHASES), UNKNOWN]
                                  for alone in (0, 1)], dtype=np.int64)

            self.add(event, MONTH, self.paid(event, table))

    def paid(self, event, table):
        cost = {"treatment_abroad": "treatment_cost", "return_transport": "return_cost"}.get(event)

        def formula(person, period):
            phase = person("phase_jkm" if event == "death" else "phase_jkk", period)
            if event == "partial_disability":
                loss = person("loss", period)
                had = loss != NONE
                return np.where(had | (phase == UNKNOWN), table[np.where(had, loss, 0), phase], 0)
            amount = table[person("perseorangan", period), phase]
            return np.minimum(amount, person(cost, period)) if cost else amount
        return formula

    def simulation(self, columns):
        """A simulation of a whole population from its columns."""
        count = len(columns["months"])
        builder = SimulationBuilder()
        builder.create_entities(self.system)
        builder.declare_person_entity("person", np.arange(count))
        simulation = builder.build(self.system)
        for name in INPUTS:
            simulation.set_input(name, "ETERNITY", columns[name].astype(np.int64))
        return simulation

    def calculate(self, simulation, name):
        return simulation.calculate(name, self.labels[-1])

    def claim(self, facts, event):
        """One claim from a dictionary, as OpenFisca's web interface takes it."""
        told = {name: {"ETERNITY": value} for name, value in facts.items()}
        simulation = SimulationBuilder().build_from_entities(self.system, {"persons": {"worker": told}})
        return int(self.calculate(simulation, event)[0])


def month_number(day):
    """Months since January 2000 of the month that a day lies in."""
    date = datetime.date.fromisoformat(day)
    return (date.year - 2000) * 12 + date.month - 1


def read_population(folder):
    return {name: np.load(f"{folder}/{name}.npy") for name in INPUTS}


def checksum(values):
    """Sum of what is known, how many are not, and the sum of values times places modulo 2^64."""
    placed = (np.arange(1, len(values) + 1, dtype=np.uint64) * values.astype(np.uint64)).sum(dtype=np.uint64)
    unknown = values == UNKNOWN
    return [int(values[~unknown].sum()), int(unknown.sum()), int(placed)]
