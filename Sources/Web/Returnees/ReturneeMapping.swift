// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Services
import Store
import Wire

extension ReturneeListRequest {
    func arrival() throws(Failure) -> ReturneeArrival {
        ReturneeArrival(
            title: title, means: try ReturneeWord.known(means, "means"), country: try Country.parse(country),
            place: place, arrivedOn: arrivedOn)
    }
}

extension ReturneeCardRequest {
    /// The card of somebody who came with a list.
    func entry(of list: ReturneeStore.List) throws(Failure) -> ReturneeEntry {
        ReturneeEntry(
            name: try PersonName.parse(name), paper: paper, category: try ReturneeWord.known(category, "category"),
            country: try Country.parse(list.country), place: list.place,
            health: try ReturneeWord.known(health, "health"), province: try Province.parse(province),
            rights: try ReturneeWord.known(rights, "rights"), arrivedOn: list.arrivedOn, note: note ?? "")
    }
}

extension ReturneeAnswer {
    init(_ view: ReturneeView) {
        let one = view.returnee
        self.init(
            id: one.id, number: one.number, list: one.list, person: one.person, name: view.name,
            category: one.category, health: one.health, province: one.province, rights: one.rights,
            arrivedOn: one.arrivedOn, journey: one.journey, phase: view.phase?.rawValue, incidents: view.incidents,
            handover: one.handover)
    }
}

extension ReturneeListAnswer {
    init(_ view: ReturneeListView) {
        self.init(
            id: view.list.id, title: view.list.title, arrivedOn: view.list.arrivedOn,
            people: view.people.map { ReturneeAnswer($0) }, handovers: view.handovers.map { HandoverAnswer($0) })
    }
}

extension HandoverAnswer {
    init(_ handover: HandoverStore.Handover) {
        self.init(
            id: handover.id, province: handover.province, list: handover.list, people: handover.people,
            received: handover.received, acknowledgedAt: handover.acknowledgedAt)
    }
}

extension ReturneeCount {
    init(_ count: HandoverStore.Count) {
        self.init(
            category: count.category, province: count.province, member: count.isMember, rights: count.rights,
            health: count.health, people: count.people)
    }
}
