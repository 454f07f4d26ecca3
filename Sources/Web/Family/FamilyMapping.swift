// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Services
import Wire

extension RelativeBody {
    /// - Throws: every fault that the fields have by themselves.
    func relative() throws(FormFaults) -> RelativeTold {
        var faults = FaultList()
        let name = faults.read { () throws(Failure) in try PersonName.parse(self.name) }
        let relation = faults.known(self.relation, "relation", as: Relation.self)
        guard let name, let relation else { throw FormFaults(failures: faults.failures) }
        return RelativeTold(
            name: name, relation: relation, birthDay: birthDay, diedOn: diedOn, nominated: nominated ?? false,
            namedInWill: namedInWill ?? false)
    }
}

extension FamilyAnswer {
    init(_ family: FamilyView) {
        self.init(
            person: family.person, relatives: family.relatives.map(FamilyLine.init),
            former: family.former.map { former in
                FormerLine(
                    id: ID(number: former.relative.member.id.number), name: former.relative.member.name.text,
                    relation: former.relative.member.relation.rawValue, reason: former.end.rawValue,
                    replacedBy: former.replacedBy.map { ID(number: $0.number) }, endedAt: former.endedAt)
            }, fixed: family.fixed != nil)
    }
}

extension FamilyLine {
    fileprivate init(_ relative: FamilyView.Relative) {
        let member = relative.member
        self.init(
            id: ID(number: member.id.number), name: member.name.text, relation: member.relation.rawValue,
            birthDay: member.birthDay, diedOn: member.diedOn, nominated: relative.nominated,
            namedInWill: member.namedInWill, follows: relative.follows, called: relative.called)
    }
}
